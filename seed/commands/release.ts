import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parsePeriod } from "../../src/domain/period.ts";
import { compile } from "../compile.ts";
import type { SeedCatalog } from "../read/catalog.ts";
import { CHANGE_COLUMNS, changesFiles, CURRENT, PUBLISHED_COLUMNS, readReleased } from "../read/released.ts";
import { csvFile, csvRecord } from "../release/csv.ts";
import { countWords } from "../release/lines.ts";
import { publishedOf } from "../release/published.ts";
import { readArgs, Refused, WrongCall, type Command, type Outcome } from "./command.ts";
import { unreleased } from "./diff.ts";

const OPTIONS = {
  "title-en": { type: "string", default: "" },
  "title-vi": { type: "string", default: "" },
  "released-on": { type: "string" },
} as const;

const RELEASES = "catalog/releases.csv";

/** Writes down what is new since the last release: its line, its changes, and the values as they are from now on. */
export const release: Command = {
  usage: "release --title-en TEXT --title-vi TEXT [--released-on YYYY-MM-DD]",
  run(args, seed): Outcome {
    const { values, positionals } = readArgs(args, OPTIONS);
    if (positionals.length > 0)
      throw new WrongCall(`"${positionals[0]}" is too much: a title stands in quotation marks.`);
    const line = {
      released_on: values["released-on"] ?? new Date().toISOString().slice(0, 10),
      title_en: values["title-en"].normalize("NFC").trim(),
      title_vi: values["title-vi"].normalize("NFC").trim(),
    };
    const compiled = compile(seed);
    const before = compiled.catalog.releases.map(({ cell }) => cell);
    requireLine(line, before);
    readReleased(seed, compiled.catalog.releases);
    const { changes, moved } = unreleased(compiled, seed);
    if (changes.length + moved === 0) throw new Refused("Nothing differs from the last release; nothing was written.");
    const file = changesFiles([...before, line]).at(-1) as string;
    const published = publishedOf(compiled);
    mkdirSync(join(seed, "releases"), { recursive: true });
    writeFileSync(join(seed, file), csvFile(CHANGE_COLUMNS, changes), { flag: "wx" });
    writeFileSync(join(seed, CURRENT), csvFile(PUBLISHED_COLUMNS, published));
    const ends = readFileSync(join(seed, RELEASES), "utf8").endsWith("\n");
    appendFileSync(join(seed, RELEASES), `${ends ? "" : "\n"}${csvRecord(Object.values(line))}\n`);
    return {
      failed: false,
      lines: [
        `Release of ${line.released_on}, "${line.title_en}": ${countWords(changes)}; ${published.length} values in all.`,
        `Wrote seed/${file}, seed/${CURRENT} and a line of seed/${RELEASES}: commit all three with the documents.`,
      ],
    };
  },
};

type Line = SeedCatalog["releases"][number]["cell"];

/** @throws Refused unless the release has a day, not before the last one, and two titles of its own. */
function requireLine(line: Line, before: readonly Line[]): void {
  if (line.title_en === "" || line.title_vi === "")
    throw new WrongCall("A release needs --title-en and --title-vi: what is new in it, in both languages.");
  if (parsePeriod(line.released_on)?.frequency !== "daily")
    throw new Refused(`"${line.released_on}" is no day: --released-on YYYY-MM-DD.`);
  const last = before.at(-1);
  if (last && line.released_on < last.released_on)
    throw new Refused(`The last release is of ${last.released_on}; one of ${line.released_on} can't come after it.`);
  if (before.some((one) => one.released_on === line.released_on && one.title_en === line.title_en))
    throw new Refused(`There is a release of ${line.released_on} with the title "${line.title_en}" already.`);
}
