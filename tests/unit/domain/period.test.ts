import { expect, test } from "vitest";
import { comparePeriods, parsePeriod, suggestPeriod, yearBefore, type Period } from "../../../src/domain/period.ts";

test.each([
  ["2021", "annual", "2021-01-01", "2021-12-31"],
  ["2021-H1", "half-yearly", "2021-01-01", "2021-06-30"],
  ["2021-H2", "half-yearly", "2021-07-01", "2021-12-31"],
  ["2021-Q1", "quarterly", "2021-01-01", "2021-03-31"],
  ["2021-Q2", "quarterly", "2021-04-01", "2021-06-30"],
  ["2021-Q3", "quarterly", "2021-07-01", "2021-09-30"],
  ["2021-Q4", "quarterly", "2021-10-01", "2021-12-31"],
  ["2021-02", "monthly", "2021-02-01", "2021-02-28"],
  ["2020-02", "monthly", "2020-02-01", "2020-02-29"],
  ["1900-02", "monthly", "1900-02-01", "1900-02-28"],
  ["2000-02", "monthly", "2000-02-01", "2000-02-29"],
  ["2021-12", "monthly", "2021-12-01", "2021-12-31"],
  ["2021-03-20", "daily", "2021-03-20", "2021-03-20"],
  ["2020-02-29", "daily", "2020-02-29", "2020-02-29"],
  ["2021-01/2021-09", "cumulative", "2021-01-01", "2021-09-30"],
  ["2019-11/2020-02", "cumulative", "2019-11-01", "2020-02-29"],
  ["2021-01-01/2021-03-20", "cumulative", "2021-01-01", "2021-03-20"],
])("%s is %s, from %s to %s", (text, frequency, start, end) => {
  expect(parsePeriod(text)).toEqual({ text, frequency, start, end });
});

test.each([
  ["", "nothing"],
  ["21", "a year of two digits"],
  ["1899", "a year before 1900"],
  ["2101", "a year after 2100"],
  ["2021-Q5", "a fifth quarter"],
  ["2021-Q0", "a quarter before the first"],
  ["2021-H3", "a third half"],
  ["2021-q1", "a small letter"],
  ["2021-00", "a month before January"],
  ["2021-13", "a thirteenth month"],
  ["2021-3", "a month of one digit"],
  ["2021-02-29", "a leap day in a common year"],
  ["2021-04-31", "the 31st of April"],
  ["2021-04-00", "a day before the first"],
  ["2021-04-1", "a day of one digit"],
  ["2021 ", "a blank after the year"],
  ["2021\n", "a line end after the year"],
  ["2021-01/2021-01", "a span of one month"],
  ["2021-09/2021-01", "a span that ends before it begins"],
  ["2021-01/2021-09-30", "a span from a month to a day"],
  ["2020/2021", "a span of years"],
  ["2021-Q1/2021-Q3", "a span of quarters"],
  ["2021-01/", "a span without an end"],
  ["/2021-09", "a span without a beginning"],
  ["2021-01/2021-05/2021-09", "a span of three ends"],
])("%j is no period: it is %s", (text) => {
  expect(parsePeriod(text)).toBeUndefined();
});

test("periods are in order of their last day, and of two with one last day the longer stands first", () => {
  const texts = ["2022-01", "2021", "2021-12", "2021-12-31", "2021-Q4", "2021-H2", "2021-06-30", "2021-10/2021-12"];
  const sorted = texts.map((text) => parsePeriod(text) as Period).sort(comparePeriods);
  expect(sorted.map((period) => period.text)).toEqual([
    "2021-06-30",
    "2021",
    "2021-H2",
    "2021-Q4",
    "2021-10/2021-12",
    "2021-12",
    "2021-12-31",
    "2022-01",
  ]);
});

test.each([
  ["2021", "2020"],
  ["2021-H2", "2020-H2"],
  ["2021-Q1", "2020-Q1"],
  ["2021-03", "2020-03"],
  ["2021-03-20", "2020-03-20"],
  ["2020-01/2020-09", "2019-01/2019-09"],
  ["2019-11/2020-02", "2018-11/2019-02"],
])("a year before %s is %s", (text, before) => {
  expect(yearBefore(parsePeriod(text) as Period)?.text).toBe(before);
});

test("there is no year before a leap day, nor before the first year that counts", () => {
  expect(yearBefore(parsePeriod("2020-02-29") as Period)).toBeUndefined();
  expect(yearBefore(parsePeriod("1900") as Period)).toBeUndefined();
});

test("the year before a leap February ends on its own last day", () => {
  expect(yearBefore(parsePeriod("2020-02") as Period)).toEqual({
    text: "2019-02",
    frequency: "monthly",
    start: "2019-02-01",
    end: "2019-02-28",
  });
});

test.each([
  ["2021q1", "2021-Q1"],
  ["2021Q1", "2021-Q1"],
  ["2021 Q3", "2021-Q3"],
  ["2021/Q4", "2021-Q4"],
  ["Q1/2021", "2021-Q1"],
  ["q2 2021", "2021-Q2"],
  ["H1-2021", "2021-H1"],
  ["2021h2", "2021-H2"],
  ["3/2021", "2021-03"],
  ["03-2021", "2021-03"],
  ["2021-3", "2021-03"],
  ["2021/12", "2021-12"],
  [" 2021-3 ", "2021-03"],
])("whoever writes %j means %s", (text, meant) => {
  expect(suggestPeriod(text)).toBe(meant);
});

test.each(["2021-Q5", "13/2021", "2021-0", "spring 2021", "20/3/2021", "2021", "1800-3", ""])(
  "nobody knows what %j means",
  (text) => {
    expect(suggestPeriod(text)).toBeUndefined();
  },
);
