import { expect, test } from "vitest";
import { parseTransform } from "../../../src/domain/derive/transform.ts";
import { parsePeriod } from "../../../src/domain/period.ts";
import type { ObservationSelection } from "../../../src/domain/selection.ts";
import { deriveOf, EVERYWHERE, numbersOf, printed, reasonsOf, seriesOf } from "../../support/made-derivation.ts";

test("a rank has no growth, one reason for the whole series", () => {
  const series = seriesOf([printed("2020", 88), printed("2022", 86)], { unit: "rank" });
  const found = deriveOf("yoy", [series], { kind: "rank" });
  expect(reasonsOf(found)).toEqual([["", "A rank is a place in a list: it has no difference, ratio or share."]]);
  const later = { kind: "rank", wanted: { from: parsePeriod("2023") ?? null } } as const;
  expect(deriveOf("yoy", [series], later)).toEqual({ rows: [], refused: [], withoutParent: 0 });
});

test("times select what was computed, not what it was computed from", () => {
  const versions = ["2018", "2019", "2020", "2021"].map((year, at) => printed(year, 2 ** at));
  const periodsOf = (wanted: Partial<ObservationSelection>) =>
    numbersOf("yoy", versions, { wanted }).map(([period]) => period);
  expect(periodsOf({ from: parsePeriod("2021") ?? null })).toEqual(["2021"]);
  expect(periodsOf({ periods: ["2020"] })).toEqual(["2020"]);
  expect(periodsOf({ last: 2 })).toEqual(["2020", "2021"]);
  expect(periodsOf({ frequencies: ["monthly"] })).toEqual([]);
});

test("last keeps the newest rows, and refusals that are not older than these", () => {
  const versions = ["2016", "2017", "2018", "2019", "2020"].map((year) => printed(year, 1));
  const breaks = [EVERYWHERE, { ...EVERYWHERE, from: "2020" }];
  const found = deriveOf("yoy", [seriesOf(versions)], { breaks, wanted: { last: 1 } });
  expect(found.rows.map((row) => row.period)).toEqual(["2019"]);
  expect(found.refused.map((one) => one.period)).toEqual(["2020"]);
  expect(found.withoutParent).toBe(0);
});

test("parents are what was published on the day asked for", () => {
  const first = printed("2020", 50, { valid_from: "2021-01-01", valid_to: "2022-06-01", current: false });
  const revised = printed("2020", 80, { valid_from: "2022-06-01", figure: "f-revised" });
  const versions = [first, revised, printed("2021", 100)];
  expect(numbersOf("yoy", versions)).toEqual([["2021", 25, 25, 25]]);
  expect(numbersOf("yoy", versions, { wanted: { asOf: "2022-03-01" } })).toEqual([["2021", 100, 100, 100]]);
});

test("each series keeps to itself: units, parts and targets are not mixed", () => {
  const found = deriveOf("yoy", [
    seriesOf([printed("2020", 1)]),
    seriesOf([printed("2021", 2)], { unit: "USD" }),
    seriesOf([printed("2021", 2)], { breakdown: "technology=4g" }),
    seriesOf([printed("2021", 2, { status: "target" })], { scenario: "target" }),
  ]);
  expect(found).toEqual({ rows: [], refused: [], withoutParent: 4 });
});

test("a transform is written by its name, an index with its base", () => {
  expect(parseTransform("yoy")).toEqual({ name: "yoy" });
  expect(parseTransform("index:2019-Q4")).toMatchObject({ name: "index", base: { text: "2019-Q4" } });
  for (const none of ["", "YOY", "yoy:2019", "index", "index:", "index:2019q4", "index:2019:2020", "growth"]) {
    expect(parseTransform(none)).toBeUndefined();
  }
});
