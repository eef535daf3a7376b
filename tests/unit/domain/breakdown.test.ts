import { expect, test } from "vitest";
import { formatBreakdown, parseBreakdown } from "../../../src/domain/breakdown.ts";

test("the empty text is the total: a breakdown of no pairs", () => {
  expect(parseBreakdown("")).toEqual(new Map());
  expect(formatBreakdown(new Map())).toBe("");
});

test("pairs may come in any order and are written with their keys in alphabetical order", () => {
  const parts = parseBreakdown("technology=4g;agency-level=commune;operator=viettel");
  expect(parts).toEqual(
    new Map([
      ["technology", "4g"],
      ["agency-level", "commune"],
      ["operator", "viettel"],
    ]),
  );
  expect(formatBreakdown(parts ?? new Map())).toBe("agency-level=commune;operator=viettel;technology=4g");
});

test.each([
  ["technology", "a key without a value"],
  ["technology=", "an empty value"],
  ["=4g", "an empty key"],
  ["technology=4g;", "a separator with nothing behind it"],
  ["technology=4g;technology=5g", "a key that stands twice"],
  ["technology=4g;technology=4g", "a pair that stands twice"],
  ["Technology=4g", "a capital letter"],
  ["technology=4 g", "a blank"],
  ["technology=-4g", "a hyphen in front"],
  ["technology=4g--5g", "two hyphens together"],
  ["technology=4g,5g", "a comma"],
  ["công-nghệ=4g", "a letter with a diacritic"],
])("%j is no breakdown: it has %s", (text) => {
  expect(parseBreakdown(text)).toBeUndefined();
});
