import { listOf, type CatalogRow, type SeedCatalog } from "./read/catalog.ts";

/** The catalogue's rows by id, for the checks. */
export interface Vocabulary {
  readonly indicators: ReadonlyMap<string, CatalogRow<"indicators">["cell"]>;
  readonly units: ReadonlyMap<string, CatalogRow<"units">["cell"]>;
  readonly places: ReadonlySet<string>;
  /** `key=value` of every breakdown code. */
  readonly breakdowns: ReadonlySet<string>;
}

export function vocabularyOf(catalog: SeedCatalog): Vocabulary {
  return {
    indicators: new Map(catalog.indicators.map(({ cell }) => [cell.indicator, cell])),
    units: new Map(catalog.units.map(({ cell }) => [cell.unit, cell])),
    places: new Set(catalog.places.map(({ cell }) => cell.place)),
    breakdowns: new Set(catalog.breakdowns.map(({ cell }) => `${cell.key}=${cell.value}`)),
  };
}

/** The units in which a measure of an indicator may be printed. */
export function unitsOf(indicator: CatalogRow<"indicators">["cell"], measure: string): string[] {
  const own = [indicator.unit, ...listOf(indicator.other_units)];
  if (measure === "level") return own;
  if (measure === "change" || measure === "change-previous")
    return own.includes("percent") ? ["percentage-points"] : own;
  return ["percent"];
}

/** Whether a level of the indicator is a share of a whole, which ends at 0 and 100 percent. */
export function isShare(indicator: CatalogRow<"indicators">["cell"], measure: string): boolean {
  return measure === "level" && indicator.kind === "ratio" && indicator.unit === "percent";
}
