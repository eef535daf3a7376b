import { describe, expect, test } from "vitest";
import type { Unit } from "../../../src/domain/catalog.ts";
import type { Figure } from "../../../src/domain/figure.ts";
import { differs, FLAG_WORDS, meaningWords, READING_WORDS } from "../../../src/site/figure-words.ts";
import { identityChecks } from "../../../seed/check/identities.ts";
import {
  growthAgainstLevels,
  jump,
  publishedBeforePeriodEnd,
  sameFigureTwice,
  twoCurrencies,
} from "../../../seed/check/warnings.ts";
import { READINGS } from "../../../seed/printed.ts";

test("every reading and every check that warns has words in both languages, and nothing else has", () => {
  const checks = [
    publishedBeforePeriodEnd,
    sameFigureTwice,
    jump,
    growthAgainstLevels,
    twoCurrencies,
    ...identityChecks([]),
  ];
  expect(Object.keys(READING_WORDS).toSorted()).toEqual([...READINGS].toSorted());
  expect(Object.keys(FLAG_WORDS).toSorted()).toEqual(checks.map(({ name }) => name).toSorted());
  for (const { vi, en } of [...Object.values(READING_WORDS), ...Object.values(FLAG_WORDS)]) {
    expect(vi).toMatch(/^\p{Lu}.*\.$/su);
    expect(en).toMatch(/^\p{Lu}.*\.$/su);
  }
});

const DONG: Unit = { unit: "VND", name: { vi: "đồng", en: "dong" }, symbol: "₫", kind: "money", base: "VND" };

const made = (parts: Partial<Figure>): Figure => ({
  figure: "made-f1",
  source: "made",
  indicator: "revenue",
  place: "VN",
  breakdown: "",
  measure: "level",
  scenario: "actual",
  period: "2021",
  frequency: "annual",
  printed: "",
  value: null,
  low: null,
  high: null,
  unit: "VND",
  status: "actual",
  locator: "",
  comparison: "",
  note: "",
  chosen: true,
  qualifier: "",
  reading: [],
  flags: [],
  published_on: "",
  rank: 1,
  unusable: "",
  ...parts,
});

describe("what a print can mean", () => {
  test.each([
    ["in full", { value: 8, low: 8, high: 8 }, /^Exactly 8 dong:/, /^Đúng 8 đồng:/],
    [
      "rounded",
      { value: 5e9, low: 45e8, high: 55e8 },
      /^From 4.5 billion dong to 5.5 billion dong: half a unit/,
      /^Từ 4,5 tỷ đồng đến 5,5 tỷ đồng: nửa đơn vị/,
    ],
    [
      "about",
      { value: 50, low: 45, high: 55, qualifier: "khoảng" },
      /^From 45 dong to 55 dong: the word of approximation/,
      /^Từ 45 đồng đến 55 đồng: từ ước chừng/,
    ],
    [
      "more than",
      { value: 3, low: 3, qualifier: "hơn" },
      /^at least 3 dong: the other end/,
      /^ít nhất 3 đồng: đầu kia/,
    ],
    ["nearly", { value: 3, high: 3, qualifier: "gần" }, /^at most 3 dong: the other end/, /^không quá 3 đồng: đầu kia/],
    ["a range", { low: 3, high: 4 }, /^3–4 dong: a range is printed/, /^3–4 đồng: tài liệu in một khoảng/],
    ["as noted", { value: 3, low: 3, high: 3, reading: ["as-noted"] }, /^3 dong$/, /^3 đồng$/],
  ])("%s", (_, parts, en, vi) => {
    expect(meaningWords(made(parts), DONG, "en")).toMatch(en);
    expect(meaningWords(made(parts), DONG, "vi")).toMatch(vi);
  });
});

test("claims differ when what they can mean does not meet; an open end meets everything beyond it", () => {
  const claim = (low: number | null, high: number | null) => ({ low, high });
  expect(differs(claim(1, 2), claim(3, 4))).toBe(true);
  expect(differs(claim(3, 4), claim(1, 2))).toBe(true);
  expect(differs(claim(1, 2), claim(2, 3))).toBe(false);
  expect(differs(claim(1, 2), claim(null, 5))).toBe(false);
  expect(differs(claim(6, null), claim(null, 5))).toBe(true);
  expect(differs(claim(null, null), claim(1, 1))).toBe(false);
});
