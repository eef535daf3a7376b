import { describe, expect, test } from "vitest";
import {
  americanDay,
  dayWords,
  periodWords,
  shortDay,
  shortPeriod,
  spanWords,
} from "../../../../src/domain/words/time.ts";
import { listWords } from "../../../../src/domain/words/list.ts";
import { countWords } from "../../../../src/domain/words/number.ts";
import { parsePeriod, type Period } from "../../../../src/domain/period.ts";

test.each([
  ["2026-11-21", "21 November 2026", "ngày 21 tháng 11 năm 2026"],
  ["2021-04-05", "5 April 2021", "ngày 5 tháng 4 năm 2021"],
  ["2021-04", "April 2021", "tháng 4 năm 2021"],
  ["2021", "2021", "năm 2021"],
  ["", "undated", "không ghi ngày"],
])("the date %s is written %s and %s", (date, en, vi) => {
  expect([dayWords(date, "en"), dayWords(date, "vi")]).toEqual([en, vi]);
});

test.each([
  ["2021", "2021", "2021"],
  ["2021-H1", "first half of 2021", "6 tháng đầu năm 2021"],
  ["2021-H2", "second half of 2021", "6 tháng cuối năm 2021"],
  ["2021-Q1", "Q1 2021", "quý I năm 2021"],
  ["2021-Q4", "Q4 2021", "quý IV năm 2021"],
  ["2021-03", "March 2021", "tháng 3 năm 2021"],
  ["2021-03-20", "20 March 2021", "ngày 20 tháng 3 năm 2021"],
  ["2021-01/2021-09", "January 2021 to September 2021", "từ tháng 1 năm 2021 đến tháng 9 năm 2021"],
])("the period %s is written %s and %s", (text, en, vi) => {
  const period = parsePeriod(text) as Period;
  expect([periodWords(period, "en"), periodWords(period, "vi")]).toEqual([en, vi]);
});

test.each([
  ["2021", "2021", "2021"],
  ["2021-H2", "H2 2021", "6 tháng cuối 2021"],
  ["2021-Q3", "Q3 2021", "quý III/2021"],
  ["2021-09", "Sep 2021", "9/2021"],
  ["2021-03-20", "20 Mar 2021", "20/3/2021"],
  ["2021-01/2021-09", "Jan–Sep 2021", "1–9/2021"],
  ["2021-11/2025-09", "Nov 2021–Sep 2025", "11/2021–9/2025"],
  ["2022-06-20/2022-07-20", "20 Jun–20 Jul 2022", "20/6–20/7/2022"],
])("the period %s is shortened to %s and %s", (text, en, vi) => {
  const period = parsePeriod(text) as Period;
  expect([shortPeriod(period, "en"), shortPeriod(period, "vi")]).toEqual([en, vi]);
});

test("what has no date is a dash where space is short", () => expect(shortDay("", "vi")).toBe("–"));

describe("a span", () => {
  test.each([
    [[], "", ""],
    [["2021-Q1"], "Q1 2021", "quý I năm 2021"],
    [["2021", "1992", "2000"], "1992–2021", "1992–2021"],
    [["1992", "2024-06"], "1992 to June 2024", "năm 1992 đến tháng 6 năm 2024"],
    [["2020-03", "2019-Q4"], "Q4 2019 to March 2020", "quý IV năm 2019 đến tháng 3 năm 2020"],
  ])("of %j", (periods, en, vi) => {
    expect([spanWords(periods, "en"), spanWords(periods, "vi")]).toEqual([en, vi]);
  });
});

test("a day as American style writes it", () => {
  expect(americanDay("2026-11-02")).toBe("November 2, 2026");
});

test.each([
  [[], "", ""],
  [["a"], "a", "a"],
  [["a", "b"], "a and b", "a và b"],
  [["a", "b", "c"], "a, b and c", "a, b và c"],
])("the names %j are joined", (names, en, vi) => {
  expect([listWords(names, "en"), listWords(names, "vi")]).toEqual([en, vi]);
});

test.each([
  [7, "7", "7"],
  [1112, "1,112", "1.112"],
  [1234567, "1,234,567", "1.234.567"],
])("%i is written %s and %s", (count, en, vi) => {
  expect([countWords(count, "en"), countWords(count, "vi")]).toEqual([en, vi]);
});
