import type { Frequency } from "../domain/codes.ts";
import type { Observation } from "../domain/observation.ts";
import { parsePeriod, type Period } from "../domain/period.ts";

/** An observation on the axis of time, which counts days since 1970. */
export interface Point {
  readonly observation: Observation;
  readonly period: Period;
  /** The first moment of its period, and the last. */
  readonly start: number;
  readonly end: number;
  /** Every number that it needs room for. */
  readonly extent: readonly number[];
}

const DAY = 86_400_000;

/** Days since 1970 at the beginning of a day `YYYY-MM-DD`. */
export function dayOf(date: string): number {
  return Date.parse(date) / DAY;
}

/** The observations of a series as points, in order of time; what says no number at all is none. */
export function pointsOf(observations: readonly Observation[]): Point[] {
  return observations.flatMap((observation) => {
    const period = parsePeriod(observation.period);
    const { value, low, high } = observation;
    const extent = (value === null ? [low, high] : [value]).filter((one) => one !== null);
    if (!period || extent.length === 0) return [];
    return [{ observation, period, start: dayOf(period.start), end: dayOf(period.end) + 1, extent }];
  });
}

/** The number that a label and an order go by: the value, or the end of its range that is known. */
export function numberOf({ extent }: Point): number {
  return extent.at(-1) ?? 0;
}

/** How many values of each frequency there are, in how many years. */
interface Spread {
  readonly frequency: Frequency;
  readonly values: number;
  readonly years: number;
}

/**
 * The frequency that says most of a panel: values in the most years, then the most values. Cumulative spans overlap, so
 * they come last unless hardly anything else is there.
 */
export function mainFrequency(points: readonly Point[]): Frequency {
  const byFrequency = Map.groupBy(points, ({ period }) => period.frequency);
  const spreads = [...byFrequency].map(([frequency, own]): Spread => {
    const years = new Set(
      own.map(({ observation: { indicator, place, breakdown }, period }) =>
        [indicator, place, breakdown, period.end.slice(0, 4)].join(" "),
      ),
    );
    return { frequency, values: own.length, years: years.size };
  });
  const usual = spreads.filter(({ frequency, years }) => frequency !== "cumulative" && years > 1);
  const [best] = (usual.length > 0 ? usual : spreads).toSorted((a, b) => b.years - a.years || b.values - a.values);
  return best?.frequency ?? "annual";
}

/**
 * How many days lie between the ends of neighbours, as a rule: a survey of every second year misses nothing in between.
 * Half as much again is a gap.
 */
export function usualStep(points: readonly Point[]): number {
  const steps = points.slice(1).map(({ end }, at) => end - (points[at]?.end ?? end));
  return steps.toSorted((a, b) => a - b)[Math.floor((steps.length - 1) / 2)] ?? 0;
}
