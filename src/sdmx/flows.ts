import type { Catalog } from "../domain/catalog.ts";
import type { Texts } from "../domain/codes.ts";
import { ALL, DATASET_NAMES, datasetsOf, INTERNATIONAL } from "../domain/published-dataset.ts";

/** A dataflow: one of the published datasets under the shared data structure definition. */
export interface Flow {
  readonly id: string;
  readonly name: Texts;
  readonly description: Texts;
  /** The sectors whose indicators it can hold; null is all. */
  readonly sector: string | null;
}

/** Every dataflow: the sectors, then `international`, then `all`. */
export function flowsOf(catalog: Catalog): readonly Flow[] {
  const sectors = catalog.data.sectors.map(({ sector, name, definition }): Flow => ({
    id: sector,
    name,
    description: definition,
    sector,
  }));
  const others = [INTERNATIONAL, ALL] as const;
  return [
    ...sectors,
    ...others.map((id): Flow => ({
      id,
      name: DATASET_NAMES[id].name,
      description: DATASET_NAMES[id].definition,
      sector: null,
    })),
  ];
}

/** Whether a flow holds what a source printed about an indicator. */
export function holds(flow: Flow, catalog: Catalog, indicator: string, source: string): boolean {
  const sector = catalog.indicators.get(indicator)?.sector ?? "";
  return datasetsOf(sector, catalog.international.has(source)).includes(flow.id);
}

/** The indicators that a flow can hold; null is any. */
function indicatorsOf(flow: Flow, catalog: Catalog): string[] | null {
  return flow.sector === null ? null : catalog.indicatorsOf(flow.sector);
}
