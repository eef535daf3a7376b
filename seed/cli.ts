import { build } from "./build.ts";
import { formatFinding, SeedErrors } from "./finding.ts";

/** `npm run seed`: compiles everything, says what was found, and stops with status 1 on any error. */
const quiet = process.argv.includes("--quiet");
const started = performance.now();
try {
  const { release, compiled } = await build();
  const { documents, drafts, series, warnings } = compiled;
  if (!quiet) for (const finding of warnings) console.warn(formatFinding(finding));
  const counts = `${documents.length} sources, ${drafts.length} figures, ${series.length} series, ${warnings.length} warnings`;
  console.log(`release ${release}: ${counts}, in ${Math.round(performance.now() - started)} ms`);
} catch (cause) {
  if (!(cause instanceof SeedErrors)) throw cause;
  for (const finding of cause.findings) console.error(formatFinding(finding));
  console.error(`${cause.message}: nothing was written.`);
  process.exitCode = 1;
}
