import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../../seed/commands/check.ts";
import { changeRow, madeSeed, temporaryFolder } from "../../support/seed.ts";

test("check explains a print that does not give the row's value, and names the reading that would", () => {
  const seed = madeSeed({
    rows: [{ printed: "22,245 tỷ", value: "22245000000000", indicator: "revenue", unit: "VND" }],
  });
  const { lines, failed } = check.run(["made"], seed);
  expect(failed).toBe(true);
  expect(lines.slice(0, 5)).toEqual([
    'Line 18, figure 1, cell value "22245000000000": error (print-against-value)',
    '  Printed: "22,245 tỷ". Read in language vi by the ordinary rule: 22245000000.',
    "  The row says: 22245000000000.",
    "  Write 22245000000 in value, if the print is meant so.",
    "  Write comma-is-thousands-mark in reading, if it is meant as the row says.",
  ]);
  changeRow(seed, "figures/made.csv", 18, { reading: "comma-is-thousands-mark" });
  expect(check.run(["made"], seed).failed).toBe(false);
});

test.each([
  [
    { value: "5", indicator: "subscribtions" },
    'cell indicator "subscribtions": error (unknown-code)',
    "Write a code that exists, or add a row for a new one to seed/catalog/indicators.csv.",
  ],
  [
    { value: "5", status: "final" },
    'cell status "final": error (unknown-code)',
    "Write one of actual, preliminary, estimate, forecast, target, plan.",
  ],
  [
    { value: "5", period: "Q3/2021" },
    'cell period "Q3/2021": error (impossible-period)',
    '"Q3/2021" is no period; did you mean 2021-Q3?',
  ],
  [
    { printed: "nine", value: "9" },
    'cell printed "nine": error (print-unreadable)',
    'Printed: "nine". No number can be read from it.',
  ],
  [
    { printed: "9 USD", value: "9", indicator: "revenue", unit: "VND" },
    'cell unit "VND": error (print-against-unit)',
    "Write USD in unit.",
  ],
  [
    { printed: "9%", value: "9" },
    'cell unit "subscriptions": error (print-against-unit)',
    "Write percent in unit, or percent-sign-is-slip in reading if the sign is a slip of the document.",
  ],
  [
    { printed: "-9", reading: "decrease", value: "8" },
    'cell value "8": error (print-against-value)',
    "Or write as-noted in reading and say in note how it follows from the print, if it is meant as the row says.",
  ],
  [
    { printed: "12,5", value: "12,5" },
    'cell value "12,5": error (number)',
    "Write digits with a point for decimals and no separators, in the plain unit: 9300000000000, 12.5.",
  ],
])("check says of %j where the mistake is and what to write", (row, place, advice) => {
  const { lines, failed } = check.run(["made"], madeSeed({ rows: [row] }));
  expect(failed).toBe(true);
  expect(lines[0]).toBe(`Line 18, figure 1, ${place}`);
  expect(lines).toContain(`  ${advice}`);
});

test("check tells what a document would add, replace, dispute and confirm", () => {
  const seed = madeSeed(
    {
      rows: [
        { value: "100", period: "2021-Q1" },
        { value: "200", period: "2021-Q2" },
        { value: "300", period: "2021-Q3" },
      ],
    },
    {
      head: { source: "later", published_on: "2022-06-01" },
      rows: [
        { value: "100", period: "2021-Q1" },
        { value: "250", period: "2021-Q2" },
        { value: "320", period: "2021-Q4" },
        { printed: "300", value: "300", period: "2021-Q3", status: "estimate" },
      ],
    },
  );
  expect(check.run(["later"], seed)).toEqual({
    failed: false,
    lines: [
      "Against all other documents:",
      "1 cell new:",
      "  subscriptions VN 2021-Q4: 320 subscriptions",
      "2 cells replaced (this document is published instead):",
      "  subscriptions VN 2021-Q1: 100 → 100 subscriptions (made-f1 → later-f1, published-later)",
      "  subscriptions VN 2021-Q2: 200 → 250 subscriptions (made-f2 → later-f2, published-later)",
      "1 cell disputed (another document says something else):",
      "  subscriptions VN 2021-Q2: 250 subscriptions (later-f2) is published by published-later, against 200 (made-f2)",
      "1 cell confirmed (another document's figure stays published):",
      "  subscriptions VN 2021-Q3: 300 subscriptions (made-f3)",
      "",
      "seed/figures/later.csv: 4 rows: 4 figures, 0 excluded; no errors.",
    ],
  });
});

test("check explains a warning about the document and keeps those about others to itself", () => {
  const seed = madeSeed(
    {
      rows: [
        { value: "100", period: "2020" },
        { value: "100", period: "2020" },
      ],
    },
    { head: { source: "later" }, rows: [{ printed: "1.000", value: "1000", period: "2021" }] },
  );
  const { lines, failed } = check.run(["later"], seed);
  expect(failed).toBe(false);
  expect(lines.filter((line) => line.includes("warning"))).toEqual([
    'Line 18, figure 1, cell printed "1.000": warning (jump)',
  ]);
  expect(lines.slice(1, 4)).toEqual([
    "  2021 is 10.0 times 2020.",
    '  Printed: "1.000", read as 1000 subscriptions.',
    "  Look for a slip of a decimal or thousands mark, a wrong unit or a part taken for the total.",
  ]);
});

test("check reads a file from elsewhere as if it lay in the seed, and leaves the seed as it is", () => {
  const seed = madeSeed({ rows: [{ value: "100" }] });
  const held = readFileSync(join(seed, "figures/made.csv"), "utf8");
  const desk = temporaryFolder();
  mkdirSync(join(desk, "desk"));
  writeFileSync(join(desk, "desk/made.csv"), held.replaceAll("2021-Q1", "2021-Q2"));
  const { lines } = check.run([join(desk, "desk/made.csv")], seed);
  expect(lines).toContain("  subscriptions VN 2021-Q2: 100 subscriptions");
  expect(readFileSync(join(seed, "figures/made.csv"), "utf8")).toBe(held);
});

test("check goes by one document even when another is wrong, and says so", () => {
  const seed = madeSeed({ rows: [{ value: "x" }] }, { head: { source: "second" }, rows: [{ value: "100" }] });
  const { lines, failed } = check.run(["second"], seed);
  expect(failed).toBe(false);
  expect(lines).toContain('  figures/made.csv:18: error: "x" is no plain decimal number [number]');
});
