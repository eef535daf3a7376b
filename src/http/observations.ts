import type { Catalog } from "../domain/catalog.ts";
import { ANY_TIME, type CitedCells } from "../domain/citation/cited.ts";
import type { Language } from "../domain/codes.ts";
import { parentsOf } from "../domain/derive/derive.ts";
import { onlyWanted } from "../domain/derive/population.ts";
import type { Observation } from "../domain/observation.ts";
import { countUndated, observationKey, selectObservations } from "../domain/selection.ts";
import type { Store } from "../store/store.ts";
import type { Content } from "./content.ts";
import { pageOf } from "./links.ts";
import { limitOf, OBSERVATION_ROWS } from "./params.ts";
import { transformed, type Question } from "./transform.ts";

/**
 * A page of the observations that a question finds, or of what it computes of them.
 * @throws Incomparable when nothing of what was to be computed can be.
 */
export async function observationPage(
  { wanted, transform }: Question,
  { limit, after }: { readonly limit: number | undefined; readonly after: string | undefined },
  { store, catalog, lang }: { readonly store: Store; readonly catalog: Catalog; readonly lang: Language },
): Promise<Content> {
  const read = transform ? parentsOf(wanted, transform) : wanted;
  const series = await store.series(read, catalog.observationsOf(read.indicators));
  const { rows, meta } = transform
    ? transformed(series, { wanted, transform }, { catalog, lang })
    : { rows: series.flatMap((one) => selectObservations(one, wanted)), meta: {} };
  const undated = onlyWanted(series, wanted).reduce((sum, one) => sum + countUndated(one, wanted), 0);
  const asOf = wanted.asOf === null ? {} : { as_of: wanted.asOf, undated_left_out: undated };
  return { ...pageOf(rows, rowKey, { limit: limitOf(limit, OBSERVATION_ROWS), after }), meta: { ...asOf, ...meta } };
}

/** The cells that a question is about: of a transform, whatever it is computed from, at all times. */
export function cellsOfQuestion({ wanted, transform }: Question): CitedCells {
  const of = { kind: "observations", newest: wanted.last !== null, asOf: wanted.asOf, transform } as const;
  return transform ? { ...parentsOf(wanted, transform), ...ANY_TIME, ...of } : { ...wanted, ...of };
}

/** The growth of one indicator printed in two currencies is two rows that differ by their parents only. */
function rowKey(row: Observation): string[] {
  return [...observationKey(row), row.derived_from.join(" ")];
}

/** What an indicator's numbers mean, beside them. */
export function describeIndicator(catalog: Catalog, id: string, lang: Language): object | undefined {
  const known = catalog.indicators.get(id);
  if (!known) return undefined;
  const { indicator, sector, kind, unit, decimals } = known;
  return {
    indicator,
    sector,
    name: known.name[lang],
    definition: known.definition[lang],
    kind,
    unit,
    unit_name: catalog.units.get(unit)?.name[lang],
    decimals,
    breaks: known.breaks.map(({ from, place, reason }) => ({ from, place, reason: reason[lang] })),
  };
}
