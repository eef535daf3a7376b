import { describe, expect, test } from "vitest";
import type { Unit } from "../../../../src/domain/catalog.ts";
import { amountWords, countWords, numberWords, scaledWords } from "../../../../src/domain/words/number.ts";

const unit = (id: string, kind: string, en: string, vi: string): Unit => ({
  unit: id,
  kind,
  name: { en, vi },
  symbol: "",
  base: "",
});
const dong = unit("VND", "money", "Vietnamese dong", "đồng");
const percent = unit("percent", "share", "percent", "phần trăm");
const rank = unit("rank", "rank", "rank", "thứ hạng");

test.each([
  [1234567.89, "1,234,567.89", "1.234.567,89"],
  [0.1 + 0.2, "0.3", "0,3"],
  [-3.5, "-3.5", "-3,5"],
])("%s in full", (value, en, vi) => {
  expect(numberWords(value, "en")).toBe(en);
  expect(numberWords(value, "vi")).toBe(vi);
});

test("a count", () => expect([countWords(1112, "en"), countWords(1112, "vi")]).toEqual(["1,112", "1.112"]));

test.each([
  [9_300_000_000_000, "9.3 trillion", "9.300 tỷ"],
  [86_670_000, "86.67 million", "86,67 triệu"],
  [137_412_000, "137.412 million", "137,412 triệu"],
  [137_412_345, "137,412,345", "137.412.345"],
  [269_987, "269,987", "269.987"],
])("%s in words says exactly the same", (value, en, vi) => {
  expect(scaledWords(value, "en")).toBe(en);
  expect(scaledWords(value, "vi")).toBe(vi);
});

test("a label is cut to four digits", () =>
  expect([scaledWords(137_412_345, "en", "short"), scaledWords(137_412_345, "vi", "short")]).toEqual([
    "137.4 million",
    "137,4 triệu",
  ]));

describe("an amount", () => {
  test.each([
    [{ value: 33e9, low: null, high: 33e9 }, dong, "at most 33 billion Vietnamese dong", "không quá 33 tỷ đồng"],
    [{ value: 122e6, low: 122e6, high: null }, dong, "at least 122 million Vietnamese dong", "ít nhất 122 triệu đồng"],
    [{ value: null, low: 45, high: 50 }, percent, "45–50%", "45–50%"],
    [{ value: null, low: 1.2e9, high: 1.5e9 }, dong, "1.2–1.5 billion Vietnamese dong", "1,2–1,5 tỷ đồng"],
    [{ value: 74.2, low: 74.15, high: 74.25 }, percent, "74.2%", "74,2%"],
    [{ value: 12, low: 12, high: 12 }, rank, "12", "12"],
    [{ value: null, low: null, high: null }, rank, "no number", "không có số"],
  ])("%o", (interval, of, en, vi) => {
    expect(amountWords(interval, of, "en")).toBe(en);
    expect(amountWords(interval, of, "vi")).toBe(vi);
  });
});
