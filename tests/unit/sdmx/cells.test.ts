import { beforeAll, expect, test } from "vitest";
import { compile, type Compiled } from "../../../seed/compile.ts";
import { cellsData } from "../../../seed/emit/cells.ts";
import { SEED } from "../../../seed/paths.ts";
import type { ChangedCell, Released } from "../../../seed/read/released.ts";

let compiled: Compiled;

beforeAll(() => {
  compiled = compile(SEED);
});

const [OLD, NEW] = ["2020-01-01", "2021-01-01"];

/** The releases of the catalogue replaced by two days, and what they did to some cells. */
function cellsAfter(changes: readonly (readonly [day: string, change: string, cell: object])[]) {
  const releases = [OLD, NEW].map((released_on) => ({ cell: { released_on } }));
  const of = { ...compiled, catalog: { ...compiled.catalog, releases } } as unknown as Compiled;
  const history = [OLD, NEW].map((day): Released => {
    const own = changes.filter(([when]) => when === day);
    return {
      released_on: day,
      title_en: "",
      title_vi: "",
      changes: own.map(([, change, cell]) => ({ ...cell, change }) as ChangedCell),
    };
  });
  return cellsData(of, history);
}

/** A cell that has an observation today. */
function someCell() {
  const [one] = compiled.series;
  const [cell] = one!.cells;
  return { ...one!.key, period: cell!.chosen.period.text };
}

const GONE = {
  indicator: "postal-items",
  place: "VN",
  breakdown: "",
  measure: "level",
  scenario: "actual",
  unit: "items",
  period: "1999-Q1",
  from_figure: "mic-2021-04-14-f1",
};

test("a cell is of the day of the last release that names it; one that none names is of the newest", () => {
  const cell = someCell();
  const { days, series } = cellsAfter([[OLD, "added", cell]]);
  expect(days).toEqual([OLD, NEW]);
  const groups = series[0]!.cells.map(({ day, periods }) => [day, periods.includes(cell.period)]);
  expect(groups).toContainEqual([0, true]);
  expect(groups.filter(([day]) => day === 1).every(([, has]) => has === false)).toBe(true);
});

test("what was withdrawn and is not there again is listed apart, with its day and whose it was", () => {
  const { withdrawn, series } = cellsAfter([
    [OLD, "added", GONE],
    [NEW, "withdrawn", GONE],
    [NEW, "withdrawn", someCell()],
  ]);
  expect(withdrawn).toEqual([
    {
      key: ["postal-items", "VN", "", "level", "actual", "items"],
      cells: [{ international: false, day: 1, periods: ["1999-Q1"] }],
    },
  ]);
  expect(series.length).toBe(compiled.series.length);
});

test("what was added again after it was withdrawn is not gone", () => {
  const { withdrawn } = cellsAfter([
    [OLD, "withdrawn", GONE],
    [NEW, "added", GONE],
  ]);
  expect(withdrawn).toEqual([]);
});
