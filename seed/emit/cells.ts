import type { CellGroup, CellsData } from "../../src/sdmx/cells.ts";
import type { Compiled } from "../compile.ts";
import type { DraftSeries } from "../reconcile.ts";
import type { Released } from "../read/released.ts";

/** Which cells have an observation, of what kind of source, and when each was last added or revised. */
export function cellsData({ series, catalog }: Compiled, history: readonly Released[]): CellsData {
  const days = [...new Set(catalog.releases.map((row) => row.cell.released_on))].sort();
  const updated = lastDays(history, days);
  return { days, series: series.map((one) => ({ key: keyOf(one), cells: groupsOf(one, updated, days.length - 1) })) };
}

function keyOf({ key }: DraftSeries): CellsData["series"][number]["key"] {
  return [key.indicator, key.place, key.breakdown, key.measure, key.scenario, key.unit];
}

/** A cell that no release names yet is part of the newest: that is unreleased work. */
function groupsOf(one: DraftSeries, updated: ReadonlyMap<string, number>, newest: number): CellGroup[] {
  const series = keyOf(one).join(" ");
  const cells = one.cells.map(({ chosen }) => ({
    international: chosen.sourceKind === "international",
    day: updated.get(`${series} ${chosen.period.text}`) ?? Math.max(newest, 0),
    period: chosen.period.text,
  }));
  return [...Map.groupBy(cells, ({ international, day }) => `${international} ${day}`).values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [{ international: first.international, day: first.day, periods: group.map(({ period }) => period) }]
      : [];
  });
}

/** The position among the days of the last release that added or revised a cell. */
function lastDays(history: readonly Released[], days: readonly string[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { released_on, changes } of history) {
    const day = days.indexOf(released_on);
    for (const { indicator, place, breakdown, measure, scenario, unit, period } of changes)
      last.set([indicator, place, breakdown, measure, scenario, unit, period].join(" "), day);
  }
  return last;
}
