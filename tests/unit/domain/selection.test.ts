import { expect, test } from "vitest";
import type { Status } from "../../../src/domain/codes.ts";
import type { Series, SeriesKey, Version } from "../../../src/domain/observation.ts";
import { parsePeriod } from "../../../src/domain/period.ts";
import { observationKey, selectObservations, type TimeSelection } from "../../../src/domain/selection.ts";
import { EVERYTHING } from "../../support/selection.ts";

const KEY: SeriesKey = {
  indicator: "postal-items",
  place: "VN",
  breakdown: "item=letters",
  measure: "level",
  scenario: "actual",
  unit: "items",
};

const SERIES: Series = {
  ...KEY,
  versions: [
    observation("2019"),
    observation("2020-12-15"),
    observation("2020", "preliminary"),
    observation("2020-Q4"),
    observation("2021-Q1"),
    observation("2021-01/2021-05", "estimate"),
    observation("2021", "estimate"),
  ],
};

function observation(period: string, status: Status = "actual"): Version {
  return {
    ...KEY,
    frequency: parsePeriod(period)?.frequency ?? "annual",
    period,
    value: 1,
    status,
    low: 1,
    high: 1,
    disputed: false,
    source: "made",
    published_on: "2022-01-01",
    figure: "made-f1",
    note: "",
    chosen_by: "only-claim",
    derived_from: [],
    valid_from: "2022-01-01",
    valid_to: "",
    current: true,
  };
}

/** The periods selected from the series above. */
function periodsOf(wanted: Partial<TimeSelection & { last: number }>): string[] {
  return selectObservations(SERIES, { ...EVERYTHING, ...wanted }).map((one) => one.period);
}

const period = (text: string) => parsePeriod(text) ?? null;

test("without a wish every observation is selected, in order of time", () => {
  expect(periodsOf({})).toEqual(["2019", "2020-12-15", "2020", "2020-Q4", "2021-Q1", "2021-01/2021-05", "2021"]);
});

test("from a year begins with its first day: what began before is left out", () => {
  expect(periodsOf({ from: period("2020") })).toEqual([
    "2020-12-15",
    "2020",
    "2020-Q4",
    "2021-Q1",
    "2021-01/2021-05",
    "2021",
  ]);
  expect(periodsOf({ from: period("2020-Q2") })).toEqual([
    "2020-12-15",
    "2020-Q4",
    "2021-Q1",
    "2021-01/2021-05",
    "2021",
  ]);
});

test("to a period ends with its last day: what ended later is left out", () => {
  expect(periodsOf({ to: period("2020") })).toEqual(["2019", "2020-12-15", "2020", "2020-Q4"]);
  expect(periodsOf({ to: period("2020-12-30") })).toEqual(["2019", "2020-12-15"]);
  expect(periodsOf({ to: period("2021-05") })).toEqual([
    "2019",
    "2020-12-15",
    "2020",
    "2020-Q4",
    "2021-Q1",
    "2021-01/2021-05",
  ]);
});

test("from and to together select what lies wholly between them, ends included", () => {
  expect(periodsOf({ from: period("2020-10"), to: period("2021-Q1") })).toEqual(["2020-12-15", "2020-Q4", "2021-Q1"]);
  expect(periodsOf({ from: period("2021"), to: period("2020") })).toEqual([]);
});

test("a list of periods selects exactly these, not what lies in them", () => {
  expect(periodsOf({ periods: ["2020", "2021-Q1", "2018"] })).toEqual(["2020", "2021-Q1"]);
  expect(periodsOf({ periods: [] })).toEqual([]);
});

test("frequencies and statuses select what has one of them", () => {
  expect(periodsOf({ frequencies: ["quarterly", "daily"] })).toEqual(["2020-12-15", "2020-Q4", "2021-Q1"]);
  expect(periodsOf({ frequencies: ["cumulative"] })).toEqual(["2021-01/2021-05"]);
  expect(periodsOf({ statuses: ["estimate", "preliminary"] })).toEqual(["2020", "2021-01/2021-05", "2021"]);
});

test("last selects the newest so many of what the other wishes leave", () => {
  expect(periodsOf({ last: 2 })).toEqual(["2021-01/2021-05", "2021"]);
  expect(periodsOf({ last: 2, frequencies: ["annual"] })).toEqual(["2020", "2021"]);
  expect(periodsOf({ last: 1, to: period("2020") })).toEqual(["2020-Q4"]);
  expect(periodsOf({ last: 100, frequencies: ["daily"] })).toEqual(["2020-12-15"]);
});

test("an observation's place in answers is its series' key and then its period", () => {
  expect(observationKey(observation("2021-Q1"))).toEqual([
    "postal-items",
    "VN",
    "level",
    "actual",
    "item=letters",
    "items",
    "2021-Q1",
  ]);
});
