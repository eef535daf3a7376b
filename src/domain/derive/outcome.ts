import type { Indicator } from "../catalog.ts";
import type { Texts } from "../codes.ts";
import { STATUSES, type Measure, type Status } from "../codes.ts";
import type { Observation, SeriesKey } from "../observation.ts";
import { compareText, parsePeriod } from "../period.ts";
import { saysSomething, type Quantity } from "./interval.ts";
import { NOTHING_LEFT } from "./reasons.ts";

/**
 * What came of one period: a row, a refusal with its reason, or nothing for want of a figure to compare with. What
 * was not computed has the observation that would have been its first parent, at the period that it would have had.
 */
export type Outcome =
  | { readonly kind: "row"; readonly at: Observation }
  | { readonly kind: "refused"; readonly at: Observation; readonly reason: Texts }
  | { readonly kind: "without-parent"; readonly at: Observation };

/** One series as it was published on the day asked for, and its indicator. */
export interface Published extends SeriesKey {
  readonly of: Indicator;
  readonly observations: readonly Observation[];
}

export function refused(at: Observation, reason: Texts): Outcome {
  return { kind: "refused", at, reason };
}

export function withoutParent(at: Observation): Outcome {
  return { kind: "without-parent", at };
}

/** How a computed number is expressed. */
interface Expression extends Quantity {
  readonly measure: Measure;
  readonly unit: string;
}

/**
 * The row at a period, computed from one or two parents. It is as firm as the weakest
 * of them, disputed if one is, and known since the last was published; which day that was is not known if a parent
 * is undated.
 */
export function computed(
  at: Observation,
  parents: readonly Observation[],
  { measure, unit, value, low, high }: Expression,
): Outcome {
  if (!saysSomething({ value, low, high })) return refused(at, NOTHING_LEFT);
  const row: Observation = {
    indicator: at.indicator,
    place: at.place,
    breakdown: at.breakdown,
    measure,
    scenario: at.scenario,
    frequency: at.frequency,
    period: at.period,
    value,
    unit,
    status: weakest(parents.map((one) => one.status)),
    low,
    high,
    disputed: parents.some((one) => one.disputed),
    source: "",
    published_on: latest(parents.map((one) => one.published_on)),
    figure: "",
    note: "",
    chosen_by: "derived",
    derived_from: [...new Set(parents.map((one) => one.figure))],
  };
  return { kind: "row", at: row };
}

function weakest(statuses: readonly Status[]): Status {
  return statuses.reduce((a, b) => (STATUSES.indexOf(a) < STATUSES.indexOf(b) ? b : a));
}

/** A date known to the month or year counts from its end. */
function latest(dates: readonly string[]): string {
  if (dates.includes("")) return "";
  return dates.reduce((a, b) => (compareText(lastDay(a), lastDay(b)) < 0 ? b : a));
}

function lastDay(date: string): string {
  return parsePeriod(date)?.end ?? date;
}
