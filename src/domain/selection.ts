import type { Breakdown } from "./breakdown.ts";
import type { Frequency, Measure, Scenario, Status } from "./codes.ts";
import type { Observation, Series, SeriesKey, Version } from "./observation.ts";
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

/** All times and statuses of a selection of series. */
export const ANY_TIME: TimeSelection = { periods: null, from: null, to: null, frequencies: null, statuses: null };

/** All series. */
export const ANY_SERIES: SeriesSelection = {
  indicators: null,
  places: null,
  breakdowns: null,
  measures: null,
  scenarios: null,
  units: null,
};

export interface ObservationSelection extends SeriesSelection, TimeSelection {
  /** Only the newest so many of each series. */
  readonly last: number | null;
  /** What was published by this day (`YYYY-MM-DD`); null is now. */
  readonly asOf: string | null;
}

/** The observations of a series that are wanted, in order of time. */
export function selectObservations(series: Series, wanted: ObservationSelection): Version[] {
  const found = series.versions.filter((one) => isPublished(one, wanted.asOf) && isInTime(one, wanted));
  return wanted.last === null ? found : found.slice(-wanted.last);
}

/** Whether a version is what was published on a day, or is now. */
export function isPublished({ current, valid_from, valid_to }: Version, asOf: string | null): boolean {
  if (asOf === null) return current;
  return valid_from !== "" && valid_from <= asOf && (valid_to === "" || asOf < valid_to);
}

/** What is published now of a series, in order of time. */
export function currentOf({ versions }: Series): Version[] {
  return versions.filter(({ current }) => current);
}

/** How many cells of a selection rest on undated documents alone, and so are part of no `as_of` answer. */
export function countUndated(series: Series, wanted: ObservationSelection): number {
  const dated = new Set(series.versions.filter((one) => one.valid_from !== "").map((one) => one.period));
  return series.versions.filter((one) => one.current && !dated.has(one.period) && isInTime(one, wanted)).length;
}

/** Whether an observation is of the periods, frequencies and statuses that are wanted. */
export function isInTime(one: Pick<Observation, "period" | "frequency" | "status">, wanted: TimeSelection): boolean {
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
