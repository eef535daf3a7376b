import { compile } from "../../seed/compile.ts";
import { releaseRow, vocabularyData } from "../../seed/emit/catalog.ts";
import { figuresOf, sourcesOf } from "../../seed/emit/rows.ts";
import type { Edition } from "../../seed/datasets/edition.ts";
import { tablesOf } from "../../seed/datasets/tables.ts";
import { SEED } from "../../seed/paths.ts";

/** Every dataset of the real seed as its version 1.4.2, by name. */
export function realEditions(): ReadonlyMap<string, Edition> {
  const compiled = compile(SEED);
  const release = releaseRow("0123456789ab", compiled);
  const figures = figuresOf(compiled);
  const sources = sourcesOf(compiled, figures);
  const datasets = tablesOf(compiled, { ...vocabularyData(compiled), release }, figures, sources);
  return new Map(
    datasets.map((one) => [
      one.dataset,
      { ...one, version: "1.4.2", previous: "1.4.1", releasedOn: release.released_on, release: release.release },
    ]),
  );
}
