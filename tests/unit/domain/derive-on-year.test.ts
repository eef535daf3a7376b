import { expect, test } from "vitest";
import { deriveOf, EVERYWHERE, numbersOf, printed, reasonsOf, seriesOf } from "../../support/made-derivation.ts";

test("growth on a year before is in percent and names both figures", () => {
  const { rows, refused, withoutParent } = deriveOf("yoy", [seriesOf([printed("2020", 80), printed("2021", 100)])]);
  expect(rows).toEqual([
    {
      indicator: "revenue",
      place: "VN",
      breakdown: "",
      measure: "growth",
      scenario: "actual",
      frequency: "annual",
      period: "2021",
      value: 25,
      unit: "percent",
      status: "actual",
      low: 25,
      high: 25,
      disputed: false,
      source: "",
      published_on: "2022-01-01",
      figure: "",
      note: "",
      chosen_by: "derived",
      derived_from: ["f-2021", "f-2020"],
    },
  ]);
  expect([refused, withoutParent]).toEqual([[], 1]);
});

test("a period is held against the same one a year before, never against another", () => {
  const versions = [
    printed("2020", 4),
    printed("2020-H1", 5),
    printed("2020-Q1", 2),
    printed("2020-01/2020-09", 10),
    printed("2021-Q1", 3),
    printed("2021-01/2021-09", 11),
    printed("2021-Q2", 7),
  ];
  expect(numbersOf("yoy", versions)).toEqual([
    ["2021-Q1", 50, 50, 50],
    ["2021-01/2021-09", 10, 10, 10],
  ]);
});

test("the same days under another name are the same period", () => {
  expect(numbersOf("yoy", [printed("2020-H1", 10), printed("2021-01/2021-06", 15)])).toEqual([
    ["2021-01/2021-06", 50, 50, 50],
  ]);
});

test("bounds of a growth are its least and its most by the prints of both periods", () => {
  const before = printed("2020", 100, { low: 95, high: 105 });
  const now = printed("2021", 120, { low: 115, high: 125 });
  expect(numbersOf("yoy", [before, now])).toEqual([["2021", 20, 9.5238, 31.579]]);
  expect(numbersOf("yoy_abs", [before, now])).toEqual([["2021", 20, 10, 30]]);
});

test("an open end stays open on the side on which it matters", () => {
  const before = printed("2020", 100);
  const atLeast = printed("2021", 120, { high: null });
  expect(numbersOf("yoy", [before, atLeast])).toEqual([["2021", 20, 20, null]]);
  expect(numbersOf("yoy_abs", [before, atLeast])).toEqual([["2021", 20, 20, null]]);
  const next = printed("2022", 150);
  expect(numbersOf("yoy", [atLeast, next])).toEqual([["2022", 25, null, 25]]);
});

test("a printed range has no value, so neither has what is computed of it, but bounds it has", () => {
  const range = printed("2021", null, { low: 45, high: 50 });
  expect(numbersOf("yoy", [printed("2020", 40), range])).toEqual([["2021", null, 12.5, 25]]);
  expect(numbersOf("yoy_abs", [printed("2020", 40), range])).toEqual([["2021", null, 5, 10]]);
});

test("ranges open on both sides that leave no bound are refused", () => {
  const found = deriveOf("yoy_abs", [
    seriesOf([printed("2020", null, { high: 3, low: null }), printed("2021", null, { low: null, high: 5 })]),
  ]);
  expect(found.rows).toEqual([]);
  expect(reasonsOf(found)).toEqual([
    ["2021", "The prints are open ranges: neither a number nor a bound follows from them."],
  ]);
});

test("nothing grows against zero, and a change against zero is a change", () => {
  const versions = [printed("2020", 0), printed("2021", 5)];
  expect(reasonsOf(deriveOf("yoy", [seriesOf(versions)]))).toEqual([
    ["2021", "What it would be compared with is not above zero."],
  ]);
  expect(numbersOf("yoy_abs", versions)).toEqual([["2021", 5, 5, 5]]);
});

test("a change of a share is in percentage points, without the noise of fractions", () => {
  const series = seriesOf([printed("2020", 23.8), printed("2021", 23.9)], { unit: "percent" });
  const [row] = deriveOf("yoy_abs", [series], { kind: "ratio" }).rows;
  expect([row?.value, row?.low, row?.unit, row?.measure]).toEqual([0.1, 0.1, "percentage-points", "change"]);
});

test("what is computed is as firm as its weakest parent, disputed with either, known since the later", () => {
  const before = printed("2020", 1, { status: "estimate", disputed: true, published_on: "2021-03" });
  const [row] = deriveOf("yoy", [seriesOf([before, printed("2021", 2, { published_on: "2021-03-20" })])]).rows;
  expect([row?.status, row?.disputed, row?.published_on]).toEqual(["estimate", true, "2021-03"]);
  const undated = printed("2020", 1, { published_on: "" });
  expect(deriveOf("yoy", [seriesOf([undated, printed("2021", 2)])]).rows[0]?.published_on).toBe("");
});

test("a break is not crossed: the later period reaches it and the earlier begins before it", () => {
  const versions = ["2015", "2016", "2017", "2018"].map((year, at) => printed(year, 100 + at));
  const found = deriveOf("yoy", [seriesOf(versions)], { breaks: [EVERYWHERE] });
  expect(found.rows.map((row) => row.period)).toEqual(["2016", "2018"]);
  expect(reasonsOf(found)).toEqual([["2017", "A break from 2017: Counted anew."]]);
  const elsewhere = [{ ...EVERYWHERE, place: "TH" }];
  expect(deriveOf("yoy", [seriesOf(versions)], { breaks: elsewhere }).rows).toHaveLength(3);
});

test("a break within a year parts it from the year before and from the year after", () => {
  const versions = ["2010", "2011", "2012", "2013"].map((year) => printed(year, 100));
  const found = deriveOf("yoy", [seriesOf(versions)], { breaks: [{ ...EVERYWHERE, from: "2011-05" }] });
  expect(found.rows.map((row) => row.period)).toEqual(["2013"]);
  expect(found.refused.map((one) => one.period)).toEqual(["2011", "2012"]);
});
