import type { SeriesKey } from "./observation.ts";

/** The latest that one series has to say, and the last day of its period. */
export interface Latest<T> {
  readonly key: SeriesKey;
  readonly end: string;
  readonly item: T;
}

/**
 * What speaks for an indicator: the total in its own unit where there is one, otherwise every part that was
 * printed for the latest period.
 */
export function latestOf<T>(candidates: readonly Latest<T>[], usualUnit: string): T[] {
  const totals = candidates.filter(({ key }) => key.breakdown === "");
  const found = totals.length > 0 ? totals : candidates;
  const usual = found.filter(({ key }) => key.unit === usualUnit);
  const chosen = usual.length > 0 ? usual : found;
  const newest = chosen.reduce((end, one) => (one.end > end ? one.end : end), "");
  return chosen.filter((one) => one.end === newest).map((one) => one.item);
}
