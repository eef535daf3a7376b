import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compile } from "../../../seed/compile.ts";
import { figuresOf, sourcesOf } from "../../../seed/emit/rows.ts";
import { formatFinding } from "../../../seed/finding.ts";
import { parseFigureId, type Figure } from "../../../src/domain/figure.ts";
import { compareText } from "../../../src/domain/period.ts";
import { copyReports } from "../../support/seed.ts";

/** The ministry's five reports, compiled once for all tests of this file. */
const folder = copyReports(mkdtempSync(join(tmpdir(), "so-mo-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const compiled = compile(folder);
const inDocument = (a: Figure, b: Figure) => compareText(a.source, b.source) || numberOf(a) - numberOf(b);
const numberOf = (one: Figure) => parseFigureId(one.figure)?.number ?? 0;
const figures = figuresOf(compiled).sort(inDocument);
const sources = sourcesOf(compiled, figures);

test("five reports give 107 figures, and one more row is left out with its reason", () => {
  expect(compiled.documents.flatMap((document) => document.rows)).toHaveLength(108);
  expect(figures).toHaveLength(107);
  expect(sources.map((one) => [one.source, one.figures, one.excluded])).toEqual([
    ["mic-2011-09-05", 0, 0],
    ["mic-2017-12-26", 15, 0],
    ["mic-2019-11-01", 20, 0],
    ["mic-2021-04-14", 42, 0],
    ["mic-2021-06-22", 30, 1],
  ]);
  expect(sources.flatMap((one) => one.exclusions)).toEqual([
    {
      figure: "mic-2021-06-22-f1",
      printed: ">30%",
      locator: "postal award criteria, line 54",
      period: "2021",
      reason: "award criterion for single enterprises, base not printed: not a statistic of the sector",
    },
  ]);
});

test("the 460 numbers that the reports print are all accounted for: 112 carried and 348 left out", () => {
  const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((all, one) => all + (one ?? 0), 0);
  const numbers = sum(sources.map((one) => one.numbers));
  const leftOut = sum(sources.flatMap((one) => one.left_out.map((each) => each.numbers)));
  expect([numbers, leftOut, numbers - leftOut]).toEqual([460, 348, 112]);
});

test("they carry 114 statistics, because six ranges count twice", () => {
  expect(sources.map((one) => one.statistics)).toEqual([0, 15, 20, 42, 37]);
  expect(figures.filter((one) => one.value === null).map((one) => [one.figure, one.low, one.high])).toEqual([
    ["mic-2021-06-22-f3", 30, 50],
    ["mic-2021-06-22-f6", 45, 50],
    ["mic-2021-06-22-f20", 15, 20],
    ["mic-2021-06-22-f21", 15, 20],
    ["mic-2021-06-22-f22", 90e6, 100e6],
    ["mic-2021-06-22-f25", 85, 90],
  ]);
});

test("the share of services at level 4, printed in two reports, is one series of four periods", () => {
  const series = compiled.series.filter(
    ({ key }) =>
      key.indicator === "online-public-services-share" &&
      key.breakdown === "service-level=4" &&
      key.scenario === "actual",
  );
  expect(series).toHaveLength(1);
  expect(series[0]?.cells.map(({ chosen }) => [chosen.period.text, chosen.value?.toFixed(), chosen.source])).toEqual([
    ["2019", "10.76", "mic-2021-06-22"],
    ["2020", "30.86", "mic-2021-06-22"],
    ["2021-Q1", "32.11", "mic-2021-04-14"],
    ["2021-05", "35.87", "mic-2021-06-22"],
  ]);
});

test("the target for IPv6 is a range without a middle, and only a target", () => {
  const ipv6 = figures.filter((one) => one.indicator === "ipv6-adoption-rate");
  expect(ipv6.map(({ scenario, value, low, high, printed }) => [scenario, value, low, high, printed])).toEqual([
    ["target", null, 45, 50, "45-50%"],
  ]);
});

test("revenue printed with a comma for a thousands mark is 22,245 billion dong, half a billion either way", () => {
  expect(figures.find((one) => one.figure === "mic-2021-04-14-f9")).toMatchObject({
    printed: "22,245 tỷ",
    value: 22245e9,
    low: 22244.5e9,
    high: 22245.5e9,
    unit: "VND",
    reading: ["comma-is-thousands-mark"],
  });
});

test("a target printed four times is one observation, chosen as the first, and disputed by none", () => {
  const cells = compiled.series
    .filter(({ key }) => key.indicator === "online-public-services-share" && key.scenario === "target")
    .flatMap((one) => one.cells);
  expect(cells.map(({ claims, chosenBy, rivals }) => [claims.map((one) => one.number), chosenBy, rivals])).toEqual([
    [[10, 12, 17], "printed-first", []],
  ]);
});

test("no observation is disputed, because no two reports print one cell", () => {
  expect(compiled.series.flatMap((one) => one.cells).filter((cell) => cell.rivals.length > 0)).toEqual([]);
});

test("the checks warn about what is known, and about nothing else", () => {
  // The year's results as they were told on 26 December.
  const early = [27, 28, 29, 33, 34, 36, 37, 38, 39, 40, 41].map(
    (line) =>
      `figures/mic-2017-12-26.csv:${line}: warning: 2017 had not ended on 2017-12-26 [published-before-period-end]`,
  );
  expect(compiled.warnings.map(formatFinding)).toEqual([
    ...early,
    "figures/mic-2021-06-22.csv:35: warning: mic-2021-06-22 prints the cell of mic-2021-06-22-f2 again [same-figure-twice]",
    "figures/mic-2021-06-22.csv:42: warning: mic-2021-06-22 prints the cell of mic-2021-06-22-f10 again [same-figure-twice]",
    "figures/mic-2021-06-22.csv:46: warning: mic-2021-06-22 prints the cell of mic-2021-06-22-f9 again [same-figure-twice]",
    "figures/mic-2021-06-22.csv:47: warning: mic-2021-06-22 prints the cell of mic-2021-06-22-f10 again [same-figure-twice]",
    "figures/mic-2021-06-22.csv:48: warning: mic-2021-06-22 prints the cell of mic-2021-06-22-f11 again [same-figure-twice]",
    "figures/mic-2021-04-14.csv:59: warning: 2021-Q1 is 7.3 times 2020-Q1 [jump]",
    "figures/mic-2017-12-26.csv:31: warning: no whole number of 232 rounds to 7.7 percent (18 is 7.76) [share-of-whole-number]",
  ]);
});

test("every figure's value lies between its ends", () => {
  const outside = figures.filter(
    ({ value, low, high }) => value !== null && ((low !== null && value < low) || (high !== null && value > high)),
  );
  expect(outside).toEqual([]);
});
