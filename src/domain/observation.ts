import type { Breakdown } from "./breakdown.ts";
import type { Choice, Frequency, Measure, Scenario, Status } from "./codes.ts";

/** What a run of observations has in common: one thing measured in one way. */
export interface SeriesKey {
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: Breakdown;
  readonly measure: Measure;
  readonly scenario: Scenario;
  readonly unit: string;
}

/** The value published for a series and a period: one figure, chosen by rule. */
export interface Observation extends SeriesKey {
  readonly frequency: Frequency;
  readonly period: string;
  /** In `unit`; null when a range was printed, which has no middle of its own. */
  readonly value: number | null;
  readonly status: Status;
  /** The ends of what the print can mean, in `unit`; null is an open end. */
  readonly low: number | null;
  readonly high: number | null;
  /** Another source's figure for the same cell can't be the same number. */
  readonly disputed: boolean;
  readonly source: string;
  /** When the source was published, as far as it is known: `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or empty. */
  readonly published_on: string;
  readonly figure: string;
  readonly note: string;
  readonly chosen_by: Choice;
  /** The figures that a transform computed the value from; empty for a published one. */
  readonly derived_from: readonly string[];
}

/** What was published for a cell from one day on, until another. */
export interface Version extends Observation {
  /** The day on which its source was published, or the last day that it may have been; empty when undated. */
  readonly valid_from: string;
  /** The day on which another took its place; empty when none has. */
  readonly valid_to: string;
  /** It is what is published now. */
  readonly current: boolean;
}

/** A series and all versions of its cells, in order of time and then of publication. */
export interface Series extends SeriesKey {
  readonly versions: readonly Version[];
}
