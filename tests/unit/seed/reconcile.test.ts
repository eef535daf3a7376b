import { expect, test } from "vitest";
import { compile } from "../../../seed/compile.ts";
import { figuresOf } from "../../../seed/emit/rows.ts";
import { madeSeed, type MadeDocument } from "../../support/seed.ts";

/** The one cell that documents `a`, `b`, … make together, each with one figure for it. */
function cellOf(...claims: { head?: MadeDocument["head"]; row: MadeDocument["rows"][number] }[]): {
  chosen: string;
  by: string;
  disputed: boolean;
  claims: string[];
} {
  const documents = claims.map(({ head, row }, at) => ({
    head: { source: "abcd".charAt(at), ...head },
    rows: [{ figure: "1", ...row }],
  }));
  const { series } = compile(madeSeed(...documents));
  const cells = series.flatMap((one) => one.cells);
  if (cells.length !== 1 || !cells[0]) throw new Error(`${cells.length} cells were made, not one`);
  const [{ chosen, chosenBy, rivals, claims: all }] = cells as [(typeof cells)[0]];
  return { chosen: chosen.id, by: chosenBy, disputed: rivals.length > 0, claims: all.map((claim) => claim.id) };
}

const PLAIN = { value: "100" };

test("an only claim is chosen and disputed by nobody", () => {
  expect(cellOf({ row: PLAIN })).toEqual({ chosen: "a-f1", by: "only-claim", disputed: false, claims: ["a-f1"] });
});

test("first the kind of source decides: primary before international before press", () => {
  expect(
    cellOf(
      { head: { kind: "press", published_on: "2022-12-31" }, row: PLAIN },
      { head: { kind: "international", published_on: "2022-06-30" }, row: PLAIN },
      { head: { kind: "primary", published_on: "2021-04-01" }, row: { ...PLAIN, status: "estimate" } },
    ),
  ).toEqual({ chosen: "c-f1", by: "source-kind", disputed: false, claims: ["c-f1", "b-f1", "a-f1"] });
});

test("then the status decides: actual before preliminary before estimate", () => {
  expect(
    cellOf(
      { head: { published_on: "2022-12-31" }, row: { ...PLAIN, status: "estimate" } },
      { head: { published_on: "2022-06-30" }, row: { ...PLAIN, status: "preliminary" } },
      { head: { published_on: "2021-04-01" }, row: { ...PLAIN, status: "actual" } },
    ),
  ).toEqual({ chosen: "c-f1", by: "status", disputed: false, claims: ["c-f1", "b-f1", "a-f1"] });
});

test("then the later document decides, however coarse its print", () => {
  expect(
    cellOf(
      { head: { published_on: "2021-04-14" }, row: { value: "86670000" } },
      { head: { published_on: "2021-04-15" }, row: { value: "87000000", printed: "87 triệu" } },
    ),
  ).toEqual({ chosen: "b-f1", by: "published-later", disputed: false, claims: ["b-f1", "a-f1"] });
});

test.each([
  ["2021-05-20", "2021-05", "b-f1"],
  ["2021-05-31", "2021-04", "a-f1"],
  ["2021-12-30", "2021", "b-f1"],
  ["2022-01-01", "2021", "a-f1"],
  ["2021-11", "2021", "b-f1"],
  ["1990", "", "a-f1"],
])("of documents of %s and %s the later is %s: a month or year counts from its end", (first, second, chosen) => {
  expect(
    cellOf({ head: { published_on: first }, row: PLAIN }, { head: { published_on: second }, row: PLAIN }),
  ).toMatchObject({
    chosen,
    by: "published-later",
  });
});

test("a day, a month and a year that end together are equally late", () => {
  expect(
    cellOf(
      { head: { published_on: "2021" }, row: PLAIN },
      { head: { published_on: "2021-12" }, row: PLAIN },
      { head: { published_on: "2021-12-31" }, row: PLAIN },
    ),
  ).toMatchObject({ chosen: "a-f1", by: "printed-first" });
});

test("then the more precise print decides, and an open end is the least precise", () => {
  expect(
    cellOf(
      { row: { value: "86000000", printed: "86 triệu", qualifier: "trên" } },
      { row: { value: "87000000", printed: "87 triệu" } },
      { row: { value: "86670000", printed: "86,67 triệu" } },
    ),
  ).toEqual({ chosen: "c-f1", by: "more-precise", disputed: false, claims: ["c-f1", "b-f1", "a-f1"] });
});

test("at last the first in print decides: by source, then by number as a number", () => {
  expect(cellOf({ row: PLAIN }, { row: PLAIN })).toEqual({
    chosen: "a-f1",
    by: "printed-first",
    disputed: false,
    claims: ["a-f1", "b-f1"],
  });
  const { series } = compile(
    madeSeed({
      rows: [
        { ...PLAIN, figure: "10" },
        { ...PLAIN, figure: "9" },
        { ...PLAIN, figure: "11" },
      ],
    }),
  );
  expect(series[0]?.cells[0]?.claims.map((claim) => claim.id)).toEqual(["made-f9", "made-f10", "made-f11"]);
});

test.each([
  ["86.670.000", "86670000", "87 triệu", "87000000", false],
  ["86.499.999", "86499999", "87 triệu", "87000000", true],
  ["86.500.000", "86500000", "87 triệu", "87000000", false],
  ["86,67 triệu", "86670000", "86,68 triệu", "86680000", false],
  ["86,67 triệu", "86670000", "86,69 triệu", "86690000", true],
  ["100", "100", "101", "101", true],
])("%s (%s) beside %s (%s) is disputed: %s", (printed, value, other, otherValue, disputed) => {
  const cell = cellOf({ row: { printed, value } }, { row: { printed: other, value: otherValue } });
  expect(cell.disputed).toBe(disputed);
});

test("an open end disputes only what lies beyond the other", () => {
  const atLeast = { row: { value: "100", qualifier: "trên" } };
  expect(cellOf(atLeast, { row: { value: "150" } }).disputed).toBe(false);
  expect(cellOf(atLeast, { row: { value: "99" } }).disputed).toBe(true);
  expect(cellOf(atLeast, { row: { value: "200", qualifier: "gần" } }).disputed).toBe(false);
  expect(cellOf(atLeast, { row: { value: "90", qualifier: "gần" } }).disputed).toBe(true);
});

test("a weak claim that can't be the chosen number disputes it all the same", () => {
  expect(
    cellOf(
      { row: PLAIN },
      { head: { published_on: "2021-04-01" }, row: PLAIN },
      { head: { kind: "press" }, row: { value: "7" } },
    ),
  ).toEqual({ chosen: "a-f1", by: "published-later", disputed: true, claims: ["a-f1", "b-f1", "c-f1"] });
});

test("every claim stays a figure of its own, and one of them is the chosen", () => {
  const compiled = compile(
    madeSeed(
      { head: { source: "a" }, rows: [{ value: "100" }, { value: "200" }] },
      { head: { source: "b", kind: "press" }, rows: [{ value: "300" }] },
    ),
  );
  expect(figuresOf(compiled).map(({ figure, value, chosen }) => [figure, value, chosen])).toEqual([
    ["a-f1", 100, true],
    ["a-f2", 200, false],
    ["b-f1", 300, false],
  ]);
});

test("what differs in scenario, measure, unit, breakdown or period is no claim about the same cell", () => {
  const { series } = compile(
    madeSeed({
      rows: [
        { value: "100" },
        { value: "200", status: "target" },
        { value: "5", printed: "5%", measure: "growth", unit: "percent" },
        { value: "50", breakdown: "technology=4g" },
        { value: "110", period: "2021-Q2" },
        { indicator: "revenue", value: "300", unit: "VND" },
        { indicator: "revenue", value: "1", unit: "USD" },
      ],
    }),
  );
  const cells = series.flatMap((one) => one.cells);
  expect(series).toHaveLength(6);
  expect(cells).toHaveLength(7);
  expect(cells.filter((cell) => cell.chosenBy !== "only-claim")).toEqual([]);
});

test("a target and a plan for one period are of one cell, and the target is chosen", () => {
  const cell = cellOf({ row: { ...PLAIN, status: "plan" } }, { row: { ...PLAIN, status: "target" } });
  expect(cell).toMatchObject({ chosen: "b-f1", by: "status" });
});

test("the cells of a series are in order of time, whatever the order of the rows", () => {
  const { series } = compile(
    madeSeed({ rows: ["2021", "2020-Q4", "2020", "2021-Q1"].map((period) => ({ ...PLAIN, period })) }),
  );
  expect(series[0]?.cells.map((cell) => cell.chosen.period.text)).toEqual(["2020", "2020-Q4", "2021-Q1", "2021"]);
});

test("parts written in another order of keys are the same series", () => {
  const row = { ...PLAIN, breakdown: "technology=4g;user=household" };
  const cell = cellOf({ row }, { row: { ...PLAIN, breakdown: "user=household;technology=4g" } });
  expect(cell.claims).toEqual(["a-f1", "b-f1"]);
});
