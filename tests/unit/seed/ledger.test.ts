import { expect, test } from "vitest";
import { compile } from "../../../seed/compile.ts";
import { releaseRow, vocabularyData } from "../../../seed/emit/catalog.ts";
import { disputesOf } from "../../../seed/emit/disputes.ts";
import { figuresOf, sourcesOf } from "../../../seed/emit/rows.ts";
import { formatLedger, ledgerOf } from "../../../seed/ledger.ts";
import { SEED } from "../../../seed/paths.ts";
import { madeSeed } from "../../support/seed.ts";

const leftOut = (reason: string) => ({ value: "1", excluded: reason });

test("every row that was read was served, folded into a range, read twice, or left out with its reason", () => {
  const share = { indicator: "subscriptions-share", unit: "percent" };
  const compiled = compile(
    madeSeed(
      {
        head: { numbers: "5", statistics: "5", doubles: "2" },
        rows: [
          { value: "100" },
          { value: "900", unusable: "misprint" },
          { ...share, low: "45", high: "50", printed: "45-50%" },
          leftOut("no measure for it"),
        ],
      },
      {
        // Its numbers were not counted: a range is one row that was read.
        head: { source: "other", doubles: "1" },
        rows: [
          { value: "100" },
          leftOut("a name is missing"),
          leftOut("no measure for it"),
          { ...share, period: "2020", low: "45", high: "50", printed: "45-50%" },
        ],
      },
    ),
  );
  const ledger = ledgerOf(compiled);
  expect(ledger).toEqual({
    read: 12,
    served: 5,
    chosen: 3,
    unusable: 1,
    range_ends: 1,
    doubles: 3,
    excluded: [
      { reason: "no measure for it", rows: 2 },
      { reason: "a name is missing", rows: 1 },
    ],
  });
  expect(formatLedger(ledger).split("\n")).toEqual([
    "12 rows read = 5 figures + 1 second ends of ranges + 3 read twice + 3 excluded",
    "5 figures = 3 chosen + 1 other claims + 1 unusable",
    "  2 excluded: no measure for it",
    "  1 excluded: a name is missing",
  ]);
});

/** All documents, compiled once. */
const compiled = compile(SEED);
const figures = figuresOf(compiled);

test("of 12,031 rows that were read 11,959 are served, and the rest is accounted for", () => {
  const { excluded, ...ledger } = ledgerOf(compiled);
  expect(ledger).toEqual({
    read: 12_031,
    served: 11_959,
    chosen: 10_315,
    unusable: 34,
    range_ends: 6,
    doubles: 32,
  });
  const left = excluded.reduce((sum, one) => sum + one.rows, 0);
  expect(left).toBe(34);
  expect(ledger.served + ledger.range_ends + ledger.doubles + left).toBe(ledger.read);
  expect(compiled.documents).toHaveLength(587);
});

test("ledger, release, figures and documents tell the same numbers", () => {
  const release = releaseRow("0123456789ab", compiled);
  const sources = sourcesOf(compiled, figures);
  const sum = (name: "figures" | "chosen" | "excluded") => sources.reduce((all, one) => all + one[name], 0);
  expect([release.figures, release.observations, release.excluded, release.sources]).toEqual([11_959, 10_315, 34, 587]);
  expect([figures.length, sum("figures"), sum("chosen"), sum("excluded")]).toEqual([11_959, 11_959, 10_315, 34]);
  expect(figures.filter((one) => one.chosen)).toHaveLength(10_315);
  expect(figures.filter((one) => one.rank === null && one.unusable !== "" && !one.chosen)).toHaveLength(34);
  expect(disputesOf(compiled, vocabularyData(compiled))).toHaveLength(release.disputed);
});

test("every document is of a publisher and every figure's value lies between its ends", () => {
  expect(sourcesOf(compiled, figures).filter((one) => one.publisher_vi === "" || one.title === "")).toEqual([]);
  const outside = figures.filter(
    ({ value, low, high }) => value !== null && ((low !== null && value < low) || (high !== null && value > high)),
  );
  expect(outside.map((one) => one.figure)).toEqual([]);
});
