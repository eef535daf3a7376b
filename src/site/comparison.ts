import type { Catalog, Indicator } from "../domain/catalog.ts";
import { breakBetween } from "../domain/derive/breaks.ts";
import type { Observation, Series, Version } from "../domain/observation.ts";
import { comparePeriods, parsePeriod, type Period } from "../domain/period.ts";
import { selectObservations, type ObservationSelection } from "../domain/selection.ts";
import { ORIGIN } from "../http/discovery.ts";
import { canonicalAddress } from "../http/links.ts";
import { Selector } from "../http/select.ts";
import { Refusal, type Asked } from "./page.ts";

/** What a comparison is of: totals of some indicators in some places, levels of what happened. */
export interface Comparison {
  /** None when a comparison is yet to be begun. */
  readonly indicators: readonly string[];
  readonly places: readonly string[];
  readonly wanted: ObservationSelection & { readonly indicators: readonly string[] };
  /** As they were asked for. */
  readonly times: Readonly<Record<"from" | "to" | "frequency", string | undefined>>;
}

export const MOST_INDICATORS = 4;
export const MOST_PLACES = 8;

/** @throws InvalidQuery for a code or a period that there is not, or for more than can be compared on one page. */
export function readComparison(query: Asked["query"], catalog: Catalog): Comparison {
  const selector = new Selector(catalog);
  const asked = { place: listOf(query.place) ?? ["VN"], breakdown: [""] };
  const ids = listOf(query.indicator) ?? [];
  const known = selector.codes("indicator", ids, catalog.indicators);
  const series = selector.series(known, asked, "usual");
  const { from, to } = query;
  const times = selector.times({ from, to, frequency: listOf(query.frequency) });
  const { places } = selector.done(series);
  if (known === null || known.length > MOST_INDICATORS)
    throw new Refusal("indicator", {
      vi: `một trang so sánh được nhiều nhất ${MOST_INDICATORS} chỉ tiêu. Hãy bớt chỉ tiêu đi.`,
      en: `One page compares ${MOST_INDICATORS} indicators at most. Ask for fewer.`,
    });
  if (places === null || places.length > MOST_PLACES)
    throw new Refusal("place", {
      vi: `một trang so sánh được nhiều nhất ${MOST_PLACES} nơi. Hãy bớt nơi đi; một nhóm nước được tính theo số thành viên.`,
      en: `One page compares ${MOST_PLACES} places at most. Ask for fewer; a group counts as its members.`,
    });
  const units = [...new Set(known.map((id) => catalog.indicators.get(id)?.unit ?? ""))];
  const wanted = { ...series, ...times, indicators: known, places, units, last: null, asOf: null };
  return { indicators: known, places, wanted, times: { from, to, frequency: query.frequency } };
}

function listOf(text: string | undefined): string[] | undefined {
  const items = (text ?? "").split(",").filter(Boolean);
  return items.length > 0 ? items : undefined;
}

/** One series of a comparison: a column of its table. */
export interface Compared {
  readonly of: Indicator;
  readonly place: string;
  readonly rows: readonly Version[];
  /** Periods with which something new begins. */
  readonly breaks: ReadonlySet<string>;
}

/** The series that have anything to compare, in the order asked for. */
export function comparedOf(
  series: readonly Series[],
  { indicators, places, wanted }: Comparison,
  catalog: Catalog,
): Compared[] {
  return indicators.flatMap((id) => {
    const of = catalog.indicators.get(id);
    if (!of) return [];
    return places.flatMap((place) => {
      const found = series.find((one) => one.indicator === id && one.place === place && one.unit === of.unit);
      const rows = found ? selectObservations(found, wanted) : [];
      return rows.length > 0 ? [{ of, place, rows, breaks: breaksIn(rows, of, place) }] : [];
    });
  });
}

function breaksIn(rows: readonly Observation[], of: Indicator, place: string): Set<string> {
  const periods = rows.flatMap(({ period }) => parsePeriod(period) ?? []);
  const later = periods.filter((one, at) => {
    const before = periods.slice(0, at).findLast(({ frequency }) => frequency === one.frequency);
    return before !== undefined && breakBetween({ of, place }, before, one) !== undefined;
  });
  return new Set(later.map(({ text }) => text));
}

/** Every period of which some series tells, the newest first. */
export function periodsOf(compared: readonly Compared[]): Period[] {
  const texts = new Set(compared.flatMap(({ rows }) => rows.map(({ period }) => period)));
  return [...texts].flatMap((text) => parsePeriod(text) ?? []).sort((a, b) => comparePeriods(b, a));
}

/**
 * The addresses of the API that hold the same rows, root-relative: one, or one a unit where an indicator is printed in
 * another one's unit as well, which a single address would let in.
 */
export function addressesOf({ indicators, places, times }: Comparison, catalog: Catalog): string[] {
  const known = indicators.flatMap((id) => catalog.indicators.get(id) ?? []);
  const byUnit = Map.groupBy(known, ({ unit }) => unit);
  const strays = known.some(({ unit, other_units }) =>
    other_units.some((other) => other !== unit && byUnit.has(other)),
  );
  return (strays ? [...byUnit.values()] : [known]).map((some) =>
    canonicalAddress(`${ORIGIN}/v1/observations`, {
      indicator: some.map(({ indicator }) => indicator).join(","),
      place: places.join(","),
      breakdown: "total",
      unit: some.some(({ other_units }) => other_units.length > 0)
        ? [...new Set(some.map(({ unit }) => unit))].join(",")
        : null,
      from: times.from ?? null,
      to: times.to ?? null,
      frequency: times.frequency ?? null,
    }),
  );
}

/** The address of a comparison without its language; what is usual is not said. */
export function compareAddress(
  indicators: readonly string[],
  places: readonly string[],
  times: Partial<Comparison["times"]> = {},
): string {
  return canonicalAddress(`${ORIGIN}/compare`, {
    indicator: indicators.join(",") || null,
    place: places.join(",") === "VN" ? null : places.join(","),
    from: times.from ?? null,
    to: times.to ?? null,
    frequency: times.frequency ?? null,
  });
}
