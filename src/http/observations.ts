import type { Catalog } from "../domain/catalog.ts";
import type { CitedCells } from "../domain/citation/cited.ts";
import type { Language } from "../domain/codes.ts";
import { TooLarge } from "../domain/errors.ts";
import { ALL } from "../domain/published-dataset.ts";
import { onlyWanted, parentsOf } from "../domain/derive/population.ts";
import type { Observation } from "../domain/observation.ts";
import {
  ANY_TIME,
  countUndated,
  observationKey,
  selectObservations,
  type SeriesSelection,
} from "../domain/selection.ts";
import type { Answering } from "./context.ts";
import type { Content } from "./content.ts";
import { pageOf } from "./links.ts";
import { observationLimit } from "./params.ts";
import { transformed, type Question } from "./transform.ts";

/**
 * A page of the observations that a question finds, or of what it computes of them.
 * @throws Incomparable when nothing of what was to be computed can be.
 */
export async function observationPage(
  { wanted, transform }: Question,
  { limit, after }: { readonly limit: number | undefined; readonly after: string | undefined },
  context: Answering,
): Promise<Content> {
  const { catalog, lang, paged } = context;
  const read = transform ? parentsOf(wanted, transform) : wanted;
  const series = await seriesOf(read, context);
  const { rows, meta } = transform
    ? await transformed(series, { wanted, transform }, { catalog, lang })
    : { rows: series.flatMap((one) => selectObservations(one, wanted)), meta: {} };
  const undated = onlyWanted(series, wanted).reduce((sum, one) => sum + countUndated(one, wanted), 0);
  const asOf = wanted.asOf === null ? {} : { as_of: wanted.asOf, undated_left_out: undated };
  return { ...pageOf(rows, rowKey, { limit: observationLimit(limit, paged), after }), meta: { ...asOf, ...meta } };
}

/**
 * The series of a selection.
 * @throws TooLarge, which names the files that hold what no single request may read.
 */
export async function seriesOf(wanted: SeriesSelection, { store, catalog }: Pick<Answering, "store" | "catalog">) {
  try {
    return await store.series(wanted, catalog.observationsOf(wanted.indicators));
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const sectors = new Set(wanted.indicators?.map((id) => catalog.indicators.get(id)?.sector ?? ""));
    // A sector's file leaves out what international databases say of it.
    const files = [...(sectors.size === 1 ? sectors : []), ALL].map((dataset) => `/v1/datasets/${dataset}`);
    throw new TooLarge(
      `${error.message} The whole is in the files of ${files.toReversed().join(" and ")}.`,
      files.toReversed(),
    );
  }
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
