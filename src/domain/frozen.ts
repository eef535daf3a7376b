import type { Scenario, Measure, Status } from "./codes.ts";
import { sourceOfFigure } from "./figure.ts";
import type { Observation, SeriesKey } from "./observation.ts";
import { comparePeriods, parsePeriod } from "./period.ts";

/** An observation as far as releases keep it: what is said of a cell, and the figure that says it. */
export type Stated = Omit<Observation, "note" | "chosen_by" | "derived_from">;

/** An observation as of a release, and what became of it since. */
export interface Frozen extends Stated {
  /** `revised`: its value, interval or status is another now, as a citation's digest would tell; null when it still holds. */
  readonly since: "revised" | "withdrawn" | null;
}

/** What a release did to a cell, as the record of changes keeps it: empty texts and nulls where there is nothing. */
export interface RecordedChange extends SeriesKey {
  readonly measure: Measure;
  readonly scenario: Scenario;
  readonly period: string;
  readonly position: number;
  readonly from_value: number | null;
  readonly from_low: number | null;
  readonly from_high: number | null;
  readonly from_status: string;
  readonly from_figure: string;
}

/**
 * The observations of series as of a release: those of now, with everything undone that later releases did.
 * @param now - what is published now
 * @param changes - every change of their cells after that release, in any order
 * @returns in order of time.
 */
export function frozenAt(now: readonly Observation[], changes: readonly RecordedChange[]): Frozen[] {
  const current = new Map(now.map((one) => [cellOf(one), one]));
  const frozen = new Map(now.map((one): [string, Frozen] => [cellOf(one), { ...one, since: null }]));
  // The newest is undone first, so that of several changes of one cell the oldest has the last word.
  for (const change of changes.toSorted((a, b) => b.position - a.position)) {
    const cell = cellOf(change);
    if (change.from_figure === "") frozen.delete(cell);
    else frozen.set(cell, before(change, current.get(cell)));
  }
  return [...frozen.values()].sort(inTime);
}

/** The cell as it was before a change. */
function before(change: RecordedChange, now: Observation | undefined): Frozen {
  const { indicator, place, breakdown, measure, scenario, unit, period, from_figure: figure } = change;
  const was = {
    value: change.from_value,
    low: change.from_low,
    high: change.from_high,
    status: change.from_status as Status,
  };
  const isSame =
    now !== undefined && Object.entries(was).every(([name, value]) => now[name as keyof typeof was] === value);
  const isSameFigure = now?.figure === figure;
  return {
    indicator,
    place,
    breakdown,
    measure,
    scenario,
    unit,
    period,
    figure,
    ...was,
    frequency: parsePeriod(period)?.frequency ?? "annual",
    source: sourceOfFigure(figure),
    // Of another figure than today's, neither is kept; its document tells the day.
    published_on: isSameFigure ? now.published_on : "",
    disputed: isSameFigure && now.disputed,
    since: isSame ? null : now ? "revised" : "withdrawn",
  };
}

function cellOf(one: SeriesKey & { readonly period: string }): string {
  return [one.indicator, one.place, one.breakdown, one.measure, one.scenario, one.unit, one.period].join("\u0000");
}

function inTime(a: Frozen, b: Frozen): number {
  const [first, second] = [parsePeriod(a.period), parsePeriod(b.period)];
  return first && second ? comparePeriods(first, second) : 0;
}
