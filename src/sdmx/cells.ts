import type { Measure, Scenario } from "../domain/codes.ts";
import type { SeriesKey } from "../domain/observation.ts";

/**
 * Which cells have an observation, without the observations: what structures and availability are told from, at the
 * cost of no query. It is compiled with the release into a file beside the Worker.
 */
export interface CellsData {
  /** The days of releases, oldest first. */
  readonly days: readonly string[];
  readonly series: readonly CellsOfSeries[];
}

export interface CellsOfSeries {
  /** Indicator, place, breakdown, measure, scenario, unit. */
  readonly key: readonly [string, string, string, Measure, Scenario, string];
  readonly cells: readonly CellGroup[];
}

/** Cells of a series that share everything but the period. */
export interface CellGroup {
  /** Whether an international source printed them: which dataflow they are of. */
  readonly international: boolean;
  /** The position in `days` of the release that last added or revised them. */
  readonly day: number;
  /** In our words: 2021-H1. */
  readonly periods: readonly string[];
}

/** The series that a row of the file stands for. */
export function seriesOf({ key }: CellsOfSeries): SeriesKey {
  const [indicator, place, breakdown, measure, scenario, unit] = key;
  return { indicator, place, breakdown, measure, scenario, unit };
}

/** The breakdowns that series have, the total first, each once. */
export function breakdownsOf({ series }: CellsData): string[] {
  return [...new Set(series.map(({ key }) => key[2]))].sort();
}
