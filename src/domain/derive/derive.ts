import type { Catalog } from "../catalog.ts";
import type { Texts } from "../codes.ts";
import type { Observation, Series } from "../observation.ts";
import { isInTime, isPublished, type ObservationSelection } from "../selection.ts";
import { comparePeriods, parsePeriod } from "../period.ts";
import type { Outcome, Published } from "./outcome.ts";
import { perCapita } from "./per-capita.ts";
import { perPeriod } from "./per-period.ts";
import { onlyWanted, populationOf, type Population } from "./population.ts";
import { rebase } from "./rebase.ts";
import { ruleAgainst } from "./rules.ts";
import type { Transform } from "./transform.ts";
import { changeOnYear, growthOnYear } from "./year-on-year.ts";

/** What was not computed, and why. An empty period is every period of the series that was asked for. */
export interface Refusal {
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: string;
  readonly unit: string;
  readonly period: string;
  readonly reason: Texts;
}

/** What a transform makes of series. */
export interface Derivation {
  /** In order of series and of time. */
  readonly rows: readonly Observation[];
  readonly refused: readonly Refusal[];
  /** How many periods have no figure to be compared with or divided by. */
  readonly withoutParent: number;
}

/**
 * Computes a transform of the series wanted, each by itself and as it was published on the day asked for. Times,
 * statuses and `last` select what was computed, not what it was computed from.
 */
export function derive(
  found: readonly Series[],
  wanted: ObservationSelection,
  transform: Transform,
  catalog: Catalog,
): Derivation {
  const population =
    transform.name === "per_capita" ? populationOf(found, wanted.asOf) : new Map<string, Observation>();
  const parts = onlyWanted(found, wanted).map((series): Derivation => {
    const of = catalog.indicators.get(series.indicator);
    if (!of) return { rows: [], refused: [], withoutParent: 0 };
    const observations = series.versions.filter((one) => isPublished(one, wanted.asOf));
    return selectOutcomes({ ...series, of, observations }, transform, population, wanted);
  });
  return {
    rows: parts.flatMap((one) => one.rows),
    refused: parts.flatMap((one) => one.refused),
    withoutParent: parts.reduce((sum, one) => sum + one.withoutParent, 0),
  };
}

/** With `last`, refusals of periods before the first row that is kept are as little wanted as such rows. */
function selectOutcomes(
  series: Published,
  transform: Transform,
  population: Population,
  wanted: ObservationSelection,
): Derivation {
  const { indicator, place, breakdown, unit } = series;
  const rule = ruleAgainst(series, transform);
  if (rule) {
    const isAsked = series.observations.some((one) => isInTime(one, wanted));
    const whole = { indicator, place, breakdown, unit, period: "", reason: rule };
    return { rows: [], refused: isAsked ? [whole] : [], withoutParent: 0 };
  }
  const inTime = outcomesOf(series, transform, population).filter(({ at }) => isInTime(at, wanted));
  const all = inTime.flatMap((one) => (one.kind === "row" ? [one.at] : []));
  const rows = wanted.last === null ? all : all.slice(-wanted.last);
  const [first] = wanted.last === null ? [] : rows;
  const since = inTime.filter(({ at }) => !first || !isEarlier(at, first));
  return {
    rows,
    refused: since.flatMap((one) =>
      one.kind === "refused" ? [{ indicator, place, breakdown, unit, period: one.at.period, reason: one.reason }] : [],
    ),
    withoutParent: since.filter((one) => one.kind === "without-parent").length,
  };
}

function outcomesOf(series: Published, transform: Transform, population: Population): Outcome[] {
  switch (transform.name) {
    case "yoy":
      return growthOnYear(series);
    case "yoy_abs":
      return changeOnYear(series);
    case "index":
      return rebase(series, transform.base);
    case "per_capita":
      return perCapita(series, population);
    case "per_period":
      return perPeriod(series);
  }
}

function isEarlier(a: Observation, b: Observation): boolean {
  const [one, other] = [parsePeriod(a.period), parsePeriod(b.period)];
  return one !== undefined && other !== undefined && comparePeriods(one, other) < 0;
}
