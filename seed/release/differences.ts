import type { Change } from "../../src/domain/change.ts";
import type { Measure, Scenario } from "../../src/domain/codes.ts";
import { comparePeriods, compareText, parsePeriod, type Period } from "../../src/domain/period.ts";
import { seriesOrder } from "../../src/domain/selection.ts";
import { cellKey, type ChangedCell, type Published } from "../read/released.ts";

export interface Differences {
  /** By series and in order of time. */
  readonly changes: readonly ChangedCell[];
  /** Cells whose value stayed and now rests on another figure: no change of what is published. */
  readonly moved: number;
}

/** What became of every value between two states of the data. */
export function differencesOf(before: readonly Published[], after: readonly Published[]): Differences {
  const then = new Map(before.map((one) => [cellKey(one), one]));
  const now = new Set(after.map(cellKey));
  const changes: ChangedCell[] = [];
  let moved = 0;
  for (const to of after) {
    const from = then.get(cellKey(to));
    if (from && isSameValue(from, to)) moved += from.figure === to.figure ? 0 : 1;
    else changes.push(changeOf(from ? "revised" : "added", from, to));
  }
  for (const from of before) if (!now.has(cellKey(from))) changes.push(changeOf("withdrawn", from, undefined));
  return { changes: changes.sort(bySeries), moved };
}

/** A number with another precision or another status says something else. */
function isSameValue(a: Published, b: Published): boolean {
  return a.value === b.value && a.low === b.low && a.high === b.high && a.status === b.status;
}

function changeOf(change: Change, from: Published | undefined, to: Published | undefined): ChangedCell {
  const { indicator, place, breakdown, measure, scenario, unit, period } = (to ?? from) as Published;
  return {
    change,
    indicator,
    place,
    breakdown,
    measure,
    scenario,
    unit,
    period,
    from_value: from?.value ?? "",
    from_low: from?.low ?? "",
    from_high: from?.high ?? "",
    from_status: from?.status ?? "",
    from_figure: from?.figure ?? "",
    to_value: to?.value ?? "",
    to_low: to?.low ?? "",
    to_high: to?.high ?? "",
    to_status: to?.status ?? "",
    to_figure: to?.figure ?? "",
  };
}

function bySeries(a: ChangedCell, b: ChangedCell): number {
  return compareText(orderOf(a), orderOf(b)) || comparePeriods(periodOf(a), periodOf(b));
}

function orderOf(one: ChangedCell): string {
  return seriesOrder({ ...one, measure: one.measure as Measure, scenario: one.scenario as Scenario }).join("\u0000");
}

function periodOf(one: ChangedCell): Period {
  return parsePeriod(one.period) as Period;
}
