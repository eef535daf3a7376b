import { expect, test } from "vitest";
import { compile } from "../../../seed/compile.ts";
import { formatFinding } from "../../../seed/finding.ts";
import { madeSeed, warningsAbout } from "../../support/seed.ts";

test("a warning names its check, file, line and reason, and flags every figure it is about", () => {
  const { warnings, flags } = compile(
    madeSeed({
      rows: [
        { period: "2020", value: "100" },
        { period: "2021", value: "1000" },
      ],
    }),
  );
  expect(warnings.map(formatFinding)).toEqual(["figures/made.csv:19: warning: 2021 is 10.0 times 2020 [jump]"]);
  expect([...flags]).toEqual([
    ["made-f2", ["jump"]],
    ["made-f1", ["jump"]],
  ]);
});

test("a figure that two checks warn about bears both their names", () => {
  const { flags } = compile(
    madeSeed({
      rows: [
        { period: "2020", value: "100" },
        { period: "2021", value: "1000" },
        { period: "2021", measure: "growth", value: "5", printed: "5%", unit: "percent" },
      ],
    }),
  );
  expect(flags.get("made-f2")).toEqual(["growth-against-levels", "jump"]);
});

test("a level of a period that had not begun when its source was published is a warning", () => {
  expect(warningsAbout({ value: "100", period: "2022-Q1" })).toEqual([]);
  expect(warningsAbout({ value: "100", period: "2022-02" })).toEqual([
    { check: "published-before-period-end", figures: ["made-f1"], reason: "2022-02 had not ended on 2022-01-01" },
  ]);
});

test("a growth of a period that had not ended is a warning, of the period before it is none", () => {
  const growth = { measure: "growth", value: "5", printed: "5%", unit: "percent" };
  expect(warningsAbout({ ...growth, period: "2022-01" })).toEqual([
    { check: "published-before-period-end", figures: ["made-f1"], reason: "2022-01 had not ended on 2022-01-01" },
  ]);
  expect(warningsAbout({ ...growth, period: "2021" })).toEqual([]);
});

test("a target may lie in the future", () => {
  expect(warningsAbout({ value: "100", period: "2025", status: "target" })).toEqual([]);
});

test("one cell printed twice by one source is a warning at the second figure, with the same value or another", () => {
  expect(
    warningsAbout({ value: "100" }, { value: "100" }, { value: "101" }, { value: "100", period: "2021-Q2" }),
  ).toEqual([
    { check: "same-figure-twice", figures: ["made-f2"], reason: "made prints the cell of made-f1 again" },
    {
      check: "same-figure-twice",
      figures: ["made-f3"],
      reason: "made prints the cell of made-f1 with another value than made-f1",
    },
  ]);
});

test("the same number with less precision is another claim about the cell", () => {
  const found = warningsAbout({ value: "1000000" }, { value: "1000000", printed: "1 triệu" });
  expect(found.map((one) => one.reason)).toEqual(["made prints the cell of made-f1 with another value than made-f1"]);
});

test("two sources that print one cell are no repetition", () => {
  const folder = madeSeed({ rows: [{ value: "100" }] }, { head: { source: "other" }, rows: [{ value: "100" }] });
  expect(compile(folder).warnings).toEqual([]);
});

test.each([
  ["501", "2021 is 5.0 times 2020"],
  ["1000", "2021 is 10.0 times 2020"],
  ["19", "2021 is 1/5.3 times 2020"],
])("a jump from 100 to %s is a warning", (value, reason) => {
  expect(warningsAbout({ value: "100", period: "2020" }, { value, period: "2021" })).toEqual([
    { check: "jump", figures: ["made-f2", "made-f1"], reason },
  ]);
});

test.each(["500", "20", "0"])("a step from 100 to %s is no jump", (value) => {
  expect(warningsAbout({ value: "100", period: "2020" }, { value, period: "2021" })).toEqual([]);
});

test("a year and a quarter, a target and what happened, a part and the total are not held against each other", () => {
  expect(
    warningsAbout(
      { value: "100", period: "2020" },
      { value: "1000", period: "2021-Q1" },
      { value: "10000", period: "2021", status: "target" },
      { value: "100000", period: "2021", breakdown: "technology=4g" },
    ),
  ).toEqual([]);
});

const LEVELS = [
  { value: "100000", period: "2020-Q1" },
  { value: "110000", period: "2021-Q1" },
];
const GROWTH = { period: "2021-Q1", measure: "growth", unit: "percent" };

test("a growth that the two levels can't give is a warning about all three", () => {
  expect(warningsAbout(...LEVELS, { ...GROWTH, value: "12", printed: "12%" })).toEqual([
    {
      check: "growth-against-levels",
      figures: ["made-f3", "made-f2", "made-f1"],
      reason: "printed 12%, but made-f2 and made-f1 give 10.00 to 10.00 percent",
    },
  ]);
});

test("a growth that the two levels give within its own rounding is right", () => {
  expect(warningsAbout(...LEVELS, { ...GROWTH, value: "10", printed: "10%" })).toEqual([]);
  expect(warningsAbout(...LEVELS, { ...GROWTH, value: "10.0", printed: "10,0%" })).toEqual([]);
  expect(warningsAbout(...LEVELS, { ...GROWTH, value: "12", printed: "12%", qualifier: "gần" })).toEqual([]);
});

test("a growth is held against rounded levels with all that their rounding leaves", () => {
  const levels = [
    { value: "10000000", printed: "10 triệu", period: "2020-Q1" },
    { value: "11000000", printed: "11 triệu", period: "2021-Q1" },
  ];
  expect(warningsAbout(...levels, { ...GROWTH, value: "20", printed: "20%" })).toEqual([]);
  expect(warningsAbout(...levels, { ...GROWTH, value: "22", printed: "22%" })[0]?.reason).toBe(
    "printed 22%, but made-f2 and made-f1 give 0.00 to 21.05 percent",
  );
});

test("a growth since the period before, and a growth without a level before, are held against nothing", () => {
  expect(warningsAbout(...LEVELS, { ...GROWTH, measure: "growth-previous", value: "50", printed: "50%" })).toEqual([]);
  expect(warningsAbout({ ...GROWTH, value: "50", printed: "50%" }, { value: "100", period: "2021-Q1" })).toEqual([]);
});

const REVENUE = { indicator: "revenue", period: "2021" };
const DONG = { ...REVENUE, unit: "VND" };
const DOLLARS = { ...REVENUE, unit: "USD", value: "33000000000", printed: "33 tỷ USD" };

test.each([
  ["766.000 tỷ đồng", "766000000000000", []],
  ["7.660 tỷ đồng", "7660000000000", ["made-f1 and made-f2 imply 232 dong for a dollar"]],
  ["7.660.000 tỷ đồng", "7660000000000000", ["made-f1 and made-f2 imply 232121 dong for a dollar"]],
  ["429.000 tỷ đồng", "429000000000000", []],
  ["428.000 tỷ đồng", "428000000000000", ["made-f1 and made-f2 imply 12970 dong for a dollar"]],
  ["924.000 tỷ đồng", "924000000000000", []],
  ["925.000 tỷ đồng", "925000000000000", ["made-f1 and made-f2 imply 28030 dong for a dollar"]],
])("33 billion dollars beside %s", (printed, value, reasons) => {
  const found = warningsAbout({ ...DONG, value, printed }, DOLLARS);
  expect(found.map((one) => one.reason)).toEqual(reasons);
  expect(found.map((one) => one.check)).toEqual(reasons.map(() => "two-currencies"));
});

test("amounts in two currencies of two periods are not held against each other", () => {
  expect(warningsAbout({ ...DONG, period: "2020", value: "1000", printed: "1.000 đồng" }, DOLLARS)).toEqual([]);
});

test("neighbours are found within one frequency, whatever stands between them", () => {
  expect(
    warningsAbout(
      { period: "2020", value: "100" },
      { period: "2021-Q3", value: "30" },
      { period: "2021", value: "100000" },
    ).map(({ check, figures }) => [check, figures]),
  ).toEqual([["jump", ["made-f3", "made-f1"]]]);
});
