import type { Series, Version } from "./observation.ts";
import { isInTime, type TimeSelection } from "./selection.ts";

/** The versions of the cells whose published figure changed, in order of time and then of publication. */
export function revisionsOf(series: Series, wanted: TimeSelection): Version[] {
  const figures = new Map<string, Set<string>>();
  for (const one of series.versions) {
    const own = figures.get(one.period) ?? new Set();
    figures.set(one.period, own.add(one.figure));
  }
  return series.versions.filter((one) => (figures.get(one.period)?.size ?? 0) > 1 && isInTime(one, wanted));
}
