import { expect, test } from "vitest";
import { deriveOf, EVERYWHERE, numbersOf, printed, reasonsOf, seriesOf } from "../../support/made-derivation.ts";

test("a period is the difference of two cumulative figures of one document", () => {
  const half = printed("2021-H1", 60, { low: 59, high: 61 });
  const nine = printed("2021-01/2021-09", 100, { low: 99.5, high: 100.5 });
  const year = printed("2021", 140);
  expect(numbersOf("per_period", [printed("2021-Q1", 20), half, nine, year])).toEqual([
    ["2021-Q2", 40, 39, 41],
    ["2021-Q3", 40, 38.5, 41.5],
    ["2021-H2", 80, 79, 81],
    ["2021-Q4", 40, 39.5, 40.5],
  ]);
  expect(numbersOf("per_period", [printed("2011-01/2011-10", 9), printed("2011-01/2011-11", 10)])).toEqual([
    ["2011-11", 1, 1, 1],
  ]);
});

test("spans that do not begin together, or leave no month, quarter or half-year, are not subtracted", () => {
  const versions = [printed("2021-02/2021-06", 5), printed("2021-H1", 6), printed("2021-01/2021-08", 9)];
  expect(deriveOf("per_period", [seriesOf(versions)])).toEqual({ rows: [], refused: [], withoutParent: 3 });
  const twoYears = [printed("2020", 5), printed("2020-01/2021-03", 6)];
  expect(deriveOf("per_period", [seriesOf(twoYears)]).rows).toEqual([]);
});

test("figures of two documents are not subtracted, unless one document gives the period as well", () => {
  const versions = [printed("2021-Q1", 20, { source: "review" }), printed("2021-H1", 60)];
  expect(reasonsOf(deriveOf("per_period", [seriesOf(versions)]))).toEqual([
    ["2021-Q2", "2021-H1 is printed by report and 2021-Q1 by review: only figures of one document are subtracted."],
  ]);
  const found = deriveOf("per_period", [seriesOf([...versions, printed("2021-01/2021-03", 21)])]);
  expect(found.rows.map((row) => [row.period, row.value])).toEqual([["2021-Q2", 39]]);
  expect(found.refused).toEqual([]);
});

test("of several pairs for one period the one that gives it most closely counts", () => {
  const rough = printed("2021-H1", 60, { low: 50, high: 70 });
  const close = printed("2021-01/2021-06", 61);
  expect(numbersOf("per_period", [printed("2021-Q1", 20), rough, close])).toEqual([["2021-Q2", 41, 41, 41]]);
});

test("of pairs that are as close, the later published counts", () => {
  const early = printed("2021-H1", 60, { published_on: "2021-07-01", figure: "early" });
  const late = printed("2021-01/2021-06", 62, { published_on: "2022-02-01", figure: "late" });
  const first = printed("2021-Q1", 20, { published_on: "2021-04-01" });
  for (const versions of [
    [first, early, late],
    [first, late, early],
  ]) {
    expect(deriveOf("per_period", [seriesOf(versions)]).rows.map((row) => row.derived_from)).toEqual([
      ["late", "f-2021-Q1"],
    ]);
  }
});

test("spans on both sides of a break are not subtracted", () => {
  const versions = [printed("2021-Q1", 20), printed("2021-H1", 60), printed("2022-Q1", 20), printed("2022-H1", 60)];
  const found = deriveOf("per_period", [seriesOf(versions)], { breaks: [{ ...EVERYWHERE, from: "2021-04" }] });
  expect(found.rows.map((row) => row.period)).toEqual(["2022-Q2"]);
  expect(reasonsOf(found)).toEqual([["2021-Q2", "A break from 2021-04: Counted anew."]]);
});

test("only flows have parts of periods", () => {
  const found = deriveOf("per_period", [seriesOf([printed("2021-Q1", 20), printed("2021-H1", 60)])], { kind: "stock" });
  expect(reasonsOf(found)).toEqual([
    ["", "Only flows add up over time, so only of them a part of a period can be derived."],
  ]);
});
