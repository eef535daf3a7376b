import fc from "fast-check";
import JSONstat from "jsonstat-toolkit";
import { describe, expect, test } from "vitest";
import { observationColumns } from "../../../src/domain/columns.ts";
import type { Row } from "../../../src/domain/dataset.ts";
import { NotWritable, TooLarge } from "../../../src/domain/errors.ts";
import type { Answer } from "../../../src/formats/format.ts";
import { MOST_CELLS } from "../../../src/formats/jsonstat-cube.ts";
import { jsonstat } from "../../../src/formats/jsonstat.ts";
import { expectSame, faultsOf } from "../../support/jsonstat.ts";
import { bytesOf, madeAnswer, madeRow, MADE_COLUMNS, MADE_ROWS } from "../../support/made-answer.ts";

async function cubeOf(rows: readonly Row[], own: Partial<Answer> = {}, columns = MADE_COLUMNS): Promise<any> {
  return JSON.parse(new TextDecoder().decode(await bytesOf(jsonstat, madeAnswer(rows, own, columns))));
}

const observation = (own: object): Row => ({
  indicator: "a",
  place: "VN",
  breakdown: "",
  measure: "level",
  scenario: "actual",
  frequency: "annual",
  period: "2021",
  value: 1,
  unit: "VND",
  status: "actual",
  low: 1,
  high: 1,
  ...own,
});
const observations = (...rows: object[]): Promise<any> => cubeOf(rows.map(observation), {}, observationColumns);

describe("a cube", () => {
  test.each([
    ["of many rows", MADE_ROWS],
    ["of one row", [madeRow()]],
    ["of a row without its number", [madeRow({ value: null })]],
    ["of nothing", []],
  ])("%s is whole, and holds what the rows hold", async (_, rows) => {
    const cube = await cubeOf(rows);
    expect(faultsOf(cube)).toEqual([]);
    expectSame(cube, rows, MADE_COLUMNS);
  });

  test("of nothing has no cells, and says so to a reader", async () => {
    const cube = await cubeOf([]);
    expect(cube.size).toEqual([0, 0, 2]);
    expect(JSONstat(cube).Dataset(0).n).toBe(0);
  });

  test("of any rows is whole, and holds what the rows hold", async () => {
    const row = fc.record({
      place: fc.constantFrom("VN", "TH", ""),
      period: fc.constantFrom("2021", "2021-Q1", "2021-03", "2021-01/2021-03"),
      value: fc.option(fc.integer()),
      count: fc.integer(),
      disputed: fc.boolean(),
      note: fc.string(),
    });
    const frequencies: Record<string, string> = { 2021: "annual", "2021-Q1": "quarterly", "2021-03": "monthly" };
    const cells = fc.uniqueArray(row, { selector: ({ place, period }) => `${place} ${period}`, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cells, async (made) => {
        const rows = made.map((one) => madeRow({ ...one, frequency: frequencies[one.period] ?? "cumulative" }));
        const cube = await cubeOf(rows);
        expect(faultsOf(cube)).toEqual([]);
        expectSame(cube, rows, MADE_COLUMNS);
      }),
      { numRuns: 100 },
    );
  });
});

test("times stand in order of time, whatever the order of rows", async () => {
  const cube = await observations(
    { period: "2021" },
    { period: "2020-Q2", frequency: "quarterly" },
    { period: "2019" },
  );
  expect(cube.dimension.period.category.index).toEqual(["2019", "2020-Q2", "2021"]);
  expect(cube.role).toEqual({ time: ["period"], geo: ["place"], metric: ["metric"] });
});

test("a frequency is told by its period, and multiplies no cells", async () => {
  const cube = await observations({}, { period: "2021-Q1", frequency: "quarterly" });
  expect(cube.id).not.toContain("frequency");
  expect(cube.dimension.period.extension.frequency).toEqual({ 2021: "annual", "2021-Q1": "quarterly" });
});

test("a unit is told by its indicator where that has one", async () => {
  const cube = await observations({}, { indicator: "b", unit: "percent" });
  expect(cube.id).not.toContain("unit");
  expect(cube.dimension.indicator.extension.unit).toEqual({ a: "VND", b: "percent" });
  expect(cube.dimension.metric.category).not.toHaveProperty("unit");
});

test("a unit is a dimension where an indicator is printed in two", async () => {
  const cube = await observations({}, { unit: "USD" });
  expect(cube.id).toContain("unit");
  expect(cube.dimension.unit.category.index).toEqual(["VND", "USD"]);
});

test("the metrics have a unit where the whole cube has one, and names in the language asked for", async () => {
  const nameOf: Answer["nameOf"] = ({ name }, code) => `${name} ${code === "" ? "Tổng số" : code}`;
  const cube = await cubeOf([observation({})], { nameOf }, observationColumns);
  const read = JSONstat(cube).Dataset(0);
  expect(read.Dimension("metric").Category("value").unit).toEqual({ label: "unit VND" });
  expect(read.Dimension("breakdown").id).toEqual(["total"]);
  expect(read.Dimension("breakdown").Category("total").label).toBe("breakdown Tổng số");
});

test("the address, the release and the licence go along", async () => {
  const cube = await cubeOf([madeRow()]);
  expect(cube).toMatchObject({
    href: "https://so-mo.test/v1/made",
    updated: "2026-11-21",
    extension: { release: "0123456789ab", licence: "CC-BY-4.0", links: { self: "/v1/made" } },
  });
});

test("two rows in one cell are refused, with what to add", async () => {
  const twice = observations({ value: 1 }, { value: 2 });
  await expect(twice).rejects.toThrow(NotWritable);
  await expect(twice).rejects.toThrow(/Two rows are one cell .*indicator=a, .*Add unit=/);
});

describe("the cells of a cube", () => {
  // Two metrics, and as many periods as places: one more of either is too many.
  const side = Math.sqrt(MOST_CELLS / 2);
  const rowsOf = (count: number) =>
    Array.from({ length: count }, (_, at) => madeRow({ place: `P${at}`, period: `T${at}`, frequency: "annual" }));

  test("may be so many", async () => {
    expect((await cubeOf(rowsOf(side))).size).toEqual([side, side, 2]);
  });

  test("may not be more: the widest dimensions are named", async () => {
    const large = cubeOf(rowsOf(side + 1));
    await expect(large).rejects.toThrow(TooLarge);
    await expect(large).rejects.toThrow(`ask for fewer of place (${side + 1}), period (${side + 1})`);
  });
});

test("only cubes can be one", () => {
  expect(jsonstat.canWrite({ columns: MADE_COLUMNS, cube: false })).toBe(false);
});
