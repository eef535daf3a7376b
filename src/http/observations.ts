import type { Catalog } from "../domain/catalog.ts";
import type { Language } from "../domain/codes.ts";
import { observationKey, selectObservations, type ObservationSelection } from "../domain/selection.ts";
import type { Store } from "../store/store.ts";
import type { Content } from "./content.ts";
import { pageOf } from "./links.ts";
import { limitOf, OBSERVATION_ROWS } from "./params.ts";

/** A page of the observations that a selection finds. */
export async function observationPage(
  store: Store,
  wanted: ObservationSelection,
  { limit, after }: { readonly limit: number | undefined; readonly after: string | undefined },
): Promise<Content> {
  const series = await store.series(wanted);
  const found = series.flatMap((one) => selectObservations(one, wanted));
  return pageOf(found, observationKey, { limit: limitOf(limit, OBSERVATION_ROWS), after });
}

/** What an indicator's numbers mean, beside them. */
export function describeIndicator(catalog: Catalog, id: string, lang: Language): object | undefined {
  const known = catalog.indicators.get(id);
  if (!known) return undefined;
  const { indicator, sector, kind, unit, decimals } = known;
  const symbol = catalog.units.get(unit);
  return {
    indicator,
    sector,
    name: known.name[lang],
    definition: known.definition[lang],
    kind,
    unit,
    unit_name: symbol?.name[lang],
    decimals,
  };
}
