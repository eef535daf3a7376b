import type { Breakdown } from "./breakdown.ts";
import type { Frequency, Measure, Scenario, Status } from "./codes.ts";
import type { Observation, Series, SeriesKey } from "./observation.ts";
import { parsePeriod, type Period } from "./period.ts";

/** Which series are wanted; a null list means any. */
export interface SeriesSelection {
  readonly indicators: readonly string[] | null;
  readonly places: readonly string[] | null;
  readonly breakdowns: readonly Breakdown[] | null;
  readonly measures: readonly Measure[] | null;
  readonly scenarios: readonly Scenario[] | null;
  readonly units: readonly string[] | null;
}

/** Which periods and states are wanted of whatever is selected. */
export interface TimeSelection {
  readonly periods: readonly string[] | null;
  /** Nothing that starts before this period's first day, or ends after that period's last. */
  readonly from: Period | null;
  readonly to: Period | null;
  readonly frequencies: readonly Frequency[] | null;
  readonly statuses: readonly Status[] | null;
}

export interface ObservationSelection extends SeriesSelection, TimeSelection {
  /** Only the newest so many of each series. */
  readonly last: number | null;
}

/** The observations of a series that are wanted, in order of time. */
export function selectObservations(series: Series, wanted: ObservationSelection): Observation[] {
  const found = series.observations.filter((one) => isInTime(one, wanted));
  return wanted.last === null ? found : found.slice(-wanted.last);
}

function isInTime(one: Observation, wanted: TimeSelection): boolean {
  if (!isListed(wanted.periods, one.period) || !isListed(wanted.frequencies, one.frequency)) return false;
  if (!isListed(wanted.statuses, one.status)) return false;
  if (!wanted.from && !wanted.to) return true;
  const period = parsePeriod(one.period);
  return (
    period !== undefined &&
    (!wanted.from || period.start >= wanted.from.start) &&
    (!wanted.to || period.end <= wanted.to.end)
  );
}

function isListed<T>(list: readonly T[] | null, item: T): boolean {
  return list === null || list.includes(item);
}

/** The place of a series in the order of answers: an indicator's total stands before its parts. */
export function seriesOrder(one: SeriesKey): string[] {
  return [one.indicator, one.place, one.measure, one.scenario, one.breakdown, one.unit];
}

/** What tells an observation from every other. */
export function observationKey(one: SeriesKey & { readonly period: string }): string[] {
  return [...seriesOrder(one), one.period];
}
