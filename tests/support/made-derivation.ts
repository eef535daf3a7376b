import { Catalog, type Break, type CatalogData, type Indicator } from "../../src/domain/catalog.ts";
import { derive, type Derivation } from "../../src/domain/derive/derive.ts";
import { parseTransform, type Transform } from "../../src/domain/derive/transform.ts";
import type { Series, SeriesKey, Version } from "../../src/domain/observation.ts";
import { parsePeriod } from "../../src/domain/period.ts";
import type { ObservationSelection } from "../../src/domain/selection.ts";
import { EVERYTHING } from "./selection.ts";

const KEY: SeriesKey = {
  indicator: "revenue",
  place: "VN",
  breakdown: "",
  measure: "level",
  scenario: "actual",
  unit: "VND",
};
export const WANTED: ObservationSelection = {
  ...EVERYTHING,
  indicators: ["revenue"],
  places: ["VN"],
  measures: ["level"],
};
export const EVERYWHERE: Break = { from: "2017", place: "", reason: { en: "Counted anew.", vi: "Đếm lại." } };

/** An exact print of a value at a period; the figure is named after the period. */
export function printed(period: string, value: number | null, more: Partial<Version> = {}): Version {
  return {
    ...KEY,
    frequency: parsePeriod(period)?.frequency ?? "annual",
    period,
    value,
    low: value,
    high: value,
    status: "actual",
    disputed: false,
    source: "report",
    published_on: "2022-01-01",
    figure: `f-${period}`,
    note: "",
    chosen_by: "only-claim",
    derived_from: [],
    valid_from: "2022-01-01",
    valid_to: "",
    current: true,
    ...more,
  };
}

export function seriesOf(versions: Version[], key: Partial<SeriesKey> = {}): Series {
  return { ...KEY, ...key, versions: versions.map((one) => ({ ...one, ...key })) };
}

interface Asked {
  readonly kind?: Indicator["kind"];
  readonly breaks?: Break[];
  readonly wanted?: Partial<ObservationSelection>;
}

export function deriveOf(
  transform: string,
  found: Series[],
  { kind = "flow", breaks = [], wanted = {} }: Asked = {},
): Derivation {
  const indicators = [{ indicator: "revenue", kind, breaks }];
  const data = {
    indicators,
    sectors: [],
    units: [],
    places: [],
    sources: [],
    international: [],
    breakdowns: [],
    datasets: [],
  };
  const catalog = new Catalog(data as unknown as CatalogData);
  return derive(found, { ...WANTED, ...wanted }, parseTransform(transform) as Transform, catalog);
}

/** Period, value, low and high of the rows that a transform makes of one series. */
export function numbersOf(transform: string, versions: Version[], asked: Asked = {}): unknown[][] {
  return deriveOf(transform, [seriesOf(versions)], asked).rows.map((row) => [row.period, row.value, row.low, row.high]);
}

export function reasonsOf({ refused }: Derivation): [string, string][] {
  return refused.map((one) => [one.period, one.reason.en]);
}
