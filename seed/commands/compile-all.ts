import { build } from "../build.ts";
import { writePictures } from "../pictures/write.ts";
import { formatFinding } from "../finding.ts";
import { formatLedger, ledgerOf } from "../ledger.ts";
import { readArgs, Refused } from "./command.ts";

/**
 * Compiles the seed into `.build` and prints the warnings (unless `--quiet`), where every row ended, and the counts.
 * @throws SeedErrors with every error; then nothing is written.
 */
export async function compileAll(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArgs(args, { quiet: { type: "boolean", default: false } });
  if (positionals.length > 0) throw new Refused(`A command stands first: npm run seed -- ${positionals[0]}`);
  const started = performance.now();
  const built = await build();
  await writePictures(built);
  const { release, compiled } = built;
  const { documents, drafts, series, warnings } = compiled;
  if (!values.quiet) for (const finding of warnings) console.warn(formatFinding(finding));
  console.log(formatLedger(ledgerOf(compiled)));
  const counts = `${documents.length} sources, ${drafts.length} figures, ${series.length} series, ${warnings.length} warnings`;
  console.log(`release ${release}: ${counts}, in ${Math.round(performance.now() - started)} ms`);
}
