import { expect, test } from "vitest";
import { compile } from "../../../seed/compile.ts";
import { figuresOf, sourcesOf } from "../../../seed/emit/rows.ts";
import { madeSeed } from "../../support/seed.ts";

const MISPRINT = { unusable: "misprint: ten times too large" };

test("claims have the rank of the rule, each cell from 1, and one of rank 1 is chosen", () => {
  const compiled = compile(
    madeSeed(
      {
        head: { source: "a", kind: "press" },
        rows: [
          { period: "2020", value: "1" },
          { period: "2021", value: "2" },
        ],
      },
      { head: { source: "b" }, rows: [{ period: "2021", value: "2" }] },
      { head: { source: "c", kind: "international" }, rows: [{ period: "2021", value: "2" }] },
    ),
  );
  expect(figuresOf(compiled).map(({ figure, period, rank, chosen }) => [figure, period, rank, chosen])).toEqual([
    ["a-f1", "2020", 1, true],
    ["b-f1", "2021", 1, true],
    ["c-f1", "2021", 2, false],
    ["a-f2", "2021", 3, false],
  ]);
});

test("an unusable figure is never chosen, however good its source: it stands last, with its reason and no rank", () => {
  const compiled = compile(
    madeSeed(
      { head: { source: "a" }, rows: [{ value: "1000", ...MISPRINT }] },
      { head: { source: "b", kind: "press" }, rows: [{ value: "100" }] },
    ),
  );
  expect(figuresOf(compiled).map(({ figure, rank, chosen, unusable }) => [figure, rank, chosen, unusable])).toEqual([
    ["b-f1", 1, true, ""],
    ["a-f1", null, false, "misprint: ten times too large"],
  ]);
  const [cell] = compiled.series.flatMap((one) => one.cells);
  expect([cell?.chosenBy, cell?.rivals, cell?.claims.length]).toEqual(["only-claim", [], 1]);
});

test("a cell of unusable figures alone has no observation, and its figures are served", () => {
  const compiled = compile(madeSeed({ rows: [{ value: "1000", ...MISPRINT }] }));
  expect(compiled.series).toEqual([]);
  const figures = figuresOf(compiled);
  expect(figures.map((one) => [one.figure, one.value, one.rank])).toEqual([["made-f1", 1000, null]]);
  expect(sourcesOf(compiled, figures)).toMatchObject([{ figures: 1, chosen: 0, excluded: 0 }]);
});

test("an unusable figure must be readable all the same", () => {
  expect(() => compile(madeSeed({ rows: [{ value: "1000", printed: "100", ...MISPRINT }] }))).toThrow("1 error(s)");
});

test("unusable figures stand within their cell, not behind all others", () => {
  const rows = ["2019", "2020"].flatMap((period) => [
    { period, value: "9", ...MISPRINT },
    { period, value: "1" },
  ]);
  expect(figuresOf(compile(madeSeed({ rows }))).map((one) => [one.figure, one.period, one.rank])).toEqual([
    ["made-f2", "2019", 1],
    ["made-f1", "2019", null],
    ["made-f4", "2020", 1],
    ["made-f3", "2020", null],
  ]);
});
