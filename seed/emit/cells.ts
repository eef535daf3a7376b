import { parseFigureId } from "../../src/domain/figure.ts";
import type { SeriesKey } from "../../src/domain/observation.ts";
import type { CellGroup, CellsData, CellsOfSeries } from "../../src/sdmx/cells.ts";
import type { Compiled } from "../compile.ts";
import type { ChangedCell, Released } from "../read/released.ts";

/** Which cells have an observation, of what kind of source, and when each was last added or revised; and which had one. */
export function cellsData({ series, catalog, documents }: Compiled, history: readonly Released[]): CellsData {
  const days = [...new Set(catalog.releases.map((row) => row.cell.released_on))].sort();
  const last = lastChanges(history);
  // A cell that no release names yet is part of the newest: that is unreleased work.
  const newest = Math.max(days.length - 1, 0);
  const now = series.flatMap((one) => {
    const key = keyOf(one.key);
    return one.cells.map(({ chosen }): Cell => {
      const known = last.get(idOf(key, chosen.period.text));
      const day = known ? days.indexOf(known.day) : newest;
      return { key, period: chosen.period.text, international: chosen.sourceKind === "international", day };
    });
  });
  const there = new Set(now.map(({ key, period }) => idOf(key, period)));
  const international = new Set(
    documents.filter(({ head }) => head.kind === "international").map(({ head }) => head.source),
  );
  const gone = [...last.values()]
    .filter(({ key, cell }) => cell.change === "withdrawn" && !there.has(idOf(key, cell.period)))
    .map(({ key, cell, day }): Cell => {
      const { source } = parseFigureId(cell.from_figure) ?? { source: "" };
      return { key, period: cell.period, international: international.has(source), day: days.indexOf(day) };
    });
  return { days, series: bySeries(now), withdrawn: bySeries(gone) };
}

type Key = CellsOfSeries["key"];

interface Cell {
  readonly key: Key;
  readonly period: string;
  readonly international: boolean;
  readonly day: number;
}

function keyOf(key: SeriesKey): Key {
  return [key.indicator, key.place, key.breakdown, key.measure, key.scenario, key.unit];
}

function idOf(key: Key, period: string): string {
  return [...key, period].join(" ");
}

function bySeries(cells: readonly Cell[]): CellsOfSeries[] {
  return [...Map.groupBy(cells, ({ key }) => key.join(" ")).values()].flatMap((own) => {
    const groups = [...Map.groupBy(own, ({ international, day }) => `${international} ${day}`).values()];
    const [first] = own;
    return first ? [{ key: first.key, cells: groups.flatMap(groupOf) }] : [];
  });
}

function groupOf(cells: readonly Cell[]): CellGroup[] {
  const [first] = cells;
  if (!first) return [];
  return [{ international: first.international, day: first.day, periods: cells.map(({ period }) => period) }];
}

/** What the last release that names a cell did to it, and when. */
function lastChanges(history: readonly Released[]) {
  const last = new Map<string, { readonly key: Key; readonly cell: ChangedCell; readonly day: string }>();
  for (const { released_on: day, changes } of history) {
    for (const cell of changes) {
      const key = keyOf(cell as unknown as SeriesKey);
      last.set(idOf(key, cell.period), { key, cell, day });
    }
  }
  return last;
}
