import { expect, test } from "vitest";
import { parentsOf } from "../../../src/domain/derive/population.ts";
import type { SeriesKey } from "../../../src/domain/observation.ts";
import {
  deriveOf,
  EVERYWHERE,
  numbersOf,
  printed,
  reasonsOf,
  seriesOf,
  WANTED,
} from "../../support/made-derivation.ts";

test("an index is 100 at its base exactly, and crosses a break in neither direction", () => {
  const base = printed("2017", 200, { low: 190, high: 210 });
  const versions = [printed("2016", 150), base, printed("2018", 250)];
  expect(numbersOf("index:2017", versions, { breaks: [EVERYWHERE] })).toEqual([
    ["2017", 100, 100, 100],
    ["2018", 125, 119.047, 131.579],
  ]);
  expect(reasonsOf(deriveOf("index:2017", [seriesOf(versions)], { breaks: [EVERYWHERE] }))).toEqual([
    ["2016", "A break from 2017: Counted anew."],
  ]);
  const [row] = deriveOf("index:2017", [seriesOf([base])]).rows;
  expect([row?.unit, row?.measure, row?.derived_from]).toEqual(["index", "level", ["f-2017"]]);
});

test("only periods as long as the base have an index", () => {
  const versions = [printed("2020", 8), printed("2021-Q1", 2), printed("2021", 10)];
  const found = deriveOf("index:2020", [seriesOf(versions)]);
  expect(found.rows.map((row) => [row.period, row.value])).toEqual([
    ["2020", 100],
    ["2021", 125],
  ]);
  expect(reasonsOf(found)).toEqual([["2021-Q1", "The period is not of the same length as 2020."]]);
  const spans = [printed("2020-01/2020-09", 8), printed("2021-01/2021-08", 2), printed("2021-01/2021-09", 10)];
  expect(deriveOf("index:2020-01/2020-09", [seriesOf(spans)]).rows.map((row) => row.period)).toEqual([
    "2020-01/2020-09",
    "2021-01/2021-09",
  ]);
});

test("spans are as long as each other from and to the same days, a leap day aside", () => {
  const versions = [
    printed("2020-01/2020-02", 2),
    printed("2021-01/2021-02", 3),
    printed("2021-01/2022-02", 9),
    printed("2021-02/2021-03", 9),
  ];
  const found = deriveOf("index:2020-01/2020-02", [seriesOf(versions)]);
  expect(found.rows.map((row) => [row.period, row.value])).toEqual([
    ["2020-01/2020-02", 100],
    ["2021-01/2021-02", 150],
  ]);
});

test("nothing is an index of zero, or of a range that is not above it", () => {
  const zero = [printed("2020", 0), printed("2021", 5)];
  const loss = [printed("2020", null, { low: -3, high: -1 }), printed("2021", 5)];
  for (const versions of [zero, loss]) {
    expect(reasonsOf(deriveOf("index:2020", [seriesOf(versions)]))).toEqual([
      ["2020", "What it would be compared with is not above zero."],
      ["2021", "What it would be compared with is not above zero."],
    ]);
  }
  const nobody = seriesOf([printed("2020", 0)], { indicator: "population", unit: "people" });
  expect(reasonsOf(deriveOf("per_capita", [seriesOf([printed("2020", 5)]), nobody]))).toEqual([
    ["2020", "What it would be compared with is not above zero."],
  ]);
});

test("a base that was never printed leaves every period without a parent", () => {
  const found = deriveOf("index:2010", [seriesOf([printed("2020", 1), printed("2021", 2)])]);
  expect(found).toEqual({ rows: [], refused: [], withoutParent: 2 });
});

const PEOPLE: Partial<SeriesKey> = { indicator: "population", unit: "people" };
const people = seriesOf([printed("2020", 50), printed("2021", 40)], PEOPLE);

test("per person divides by the people of the place in the year of the period", () => {
  const versions = [printed("2020", 100), printed("2021-Q1", 10), printed("2022", 3)];
  const found = deriveOf("per_capita", [seriesOf(versions), people]);
  expect(found.rows.map((row) => [row.period, row.value, row.unit, row.measure])).toEqual([
    ["2020", 2, "VND-per-person", "level"],
    ["2021-Q1", 0.25, "VND-per-person", "level"],
  ]);
  expect(found.withoutParent).toBe(1);
  const elsewhere = seriesOf(versions, { place: "TH" });
  expect(deriveOf("per_capita", [elsewhere, people], { wanted: { places: null } }).rows).toEqual([]);
});

test("only counts and amounts that happened are divided by people, within one year", () => {
  const versions = [printed("2020", 100)];
  for (const kind of ["ratio", "index", "price", "speed"] as const) {
    expect(reasonsOf(deriveOf("per_capita", [seriesOf(versions), people], { kind }))).toEqual([
      ["", "Only counts and amounts are divided by the population, no ratio, index, price or speed."],
    ]);
  }
  const target = seriesOf(versions, { scenario: "target" });
  expect(reasonsOf(deriveOf("per_capita", [target, people]))).toEqual([
    ["", "A target is not divided by a population that was counted: the two never mix."],
  ]);
  const winter = seriesOf([printed("2020-12/2021-02", 9)]);
  expect(reasonsOf(deriveOf("per_capita", [winter, people]))).toEqual([
    ["2020-12/2021-02", "The period lies in more than one year, and each year has a population of its own."],
  ]);
});

test("a stock is divided by the people that were known on the day asked for", () => {
  const [first, revised] = [
    printed("2020", 50, { valid_to: "2023-01-01", current: false }),
    printed("2020", 40, { valid_from: "2023-01-01" }),
  ];
  const known = seriesOf([first, revised], PEOPLE);
  const valueOn = (asOf: string | null) =>
    deriveOf("per_capita", [seriesOf([printed("2020", 100)]), known], { kind: "stock", wanted: { asOf } }).rows[0]
      ?.value;
  expect([valueOn("2022-06-01"), valueOn("2023-06-01"), valueOn(null)]).toEqual([2, 2.5, 2.5]);
});

test("the question for figures per person finds the people as well, and answers without them", () => {
  const wanted = { ...WANTED, breakdowns: ["technology=4g"], units: ["VND"], scenarios: ["actual"] as const };
  const asked = parentsOf(wanted, { name: "per_capita" });
  expect(asked).toEqual({
    ...wanted,
    indicators: ["revenue", "population"],
    breakdowns: ["technology=4g", ""],
    units: ["VND", "people"],
  });
  const total = seriesOf([printed("2020", 100)]);
  const part = seriesOf([printed("2020", 25)], { breakdown: "technology=4g" });
  const dollars = seriesOf([printed("2020", 1)], { breakdown: "technology=4g", unit: "USD" });
  const target = seriesOf([printed("2020", 30)], { breakdown: "technology=4g", scenario: "target" });
  const { rows, refused } = deriveOf("per_capita", [total, part, dollars, target, people], { wanted });
  expect(refused).toEqual([]);
  expect(rows.map((row) => [row.indicator, row.breakdown, row.value])).toEqual([["revenue", "technology=4g", 0.5]]);
  expect(parentsOf(wanted, { name: "yoy" })).toBe(wanted);
});
