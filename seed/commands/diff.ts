import { compile, type Compiled } from "../compile.ts";
import { readCurrent } from "../read/released.ts";
import { differencesOf, type Differences } from "../release/differences.ts";
import { publishedOf } from "../release/published.ts";
import { differenceLines } from "../release/lines.ts";
import { readArgs, WrongCall, type Command, type Outcome } from "./command.ts";

/** What the seed would change in what was last released. */
export const diff = {
  usage: "diff [--all]",
  run(args: readonly string[], seed: string): Outcome {
    const { values, positionals } = readArgs(args, { all: { type: "boolean", default: false } });
    if (positionals.length > 0) throw new WrongCall("diff takes no file: it compares the whole seed.");
    const compiled = compile(seed);
    const last = compiled.catalog.releases.at(-1)?.cell;
    const since = last ? `Since the release of ${last.released_on}, "${last.title_en}"` : "Since nothing was released";
    return { failed: false, lines: differenceLines(since, unreleased(compiled, seed), compiled.catalog, values.all) };
  },
} satisfies Command;

/** The differences between the compiled seed and `releases/current.csv`. */
export function unreleased(compiled: Compiled, seed: string): Differences {
  return differencesOf(readCurrent(seed), publishedOf(compiled));
}
