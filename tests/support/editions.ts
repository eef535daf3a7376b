import { assemble } from "../../seed/assemble.ts";
import { compile } from "../../seed/compile.ts";
import type { Edition } from "../../seed/datasets/edition.ts";
import { tablesOf } from "../../seed/datasets/tables.ts";
import { SEED } from "../../seed/paths.ts";

/** Every dataset of the real seed as its version 1.4.2, by name. */
export function realEditions(): ReadonlyMap<string, Edition> {
  const compiled = compile(SEED);
  const { data, figures, sources } = assemble(compiled, [], new Map());
  const { release } = data;
  const datasets = tablesOf(compiled, data, figures, sources);
  return new Map(
    datasets.map((one) => [
      one.dataset,
      { ...one, version: "1.4.2", previous: "1.4.1", releasedOn: release.released_on, release: release.release },
    ]),
  );
}
