import { expect, test } from "vitest";
import { compile } from "../../../seed/compile.ts";
import { packSeries } from "../../../seed/emit/rows.ts";
import type { Series } from "../../../src/domain/observation.ts";
import { revisionsOf } from "../../../src/domain/revisions.ts";
import { countUndated, selectObservations } from "../../../src/domain/selection.ts";
import { unpack } from "../../../src/store/unpack.ts";
import { EVERYTHING } from "../../support/selection.ts";
import { madeSeed, type MadeDocument } from "../../support/seed.ts";

interface Claim {
  /** When its document was published. */
  readonly on: string;
  readonly kind?: string;
  readonly row?: MadeDocument["rows"][number];
}

/** The one series that documents `a`, `b`, … make, each with one figure, as it is stored and read back. */
function seriesOf(...claims: readonly Claim[]): Series {
  const documents = claims.map(({ on, kind = "primary", row }, at) => ({
    head: { source: "abcdef".charAt(at), published_on: on, kind },
    rows: [{ figure: "1", value: "100", ...row }],
  }));
  const { series } = compile(madeSeed(...documents));
  const [only, ...others] = series.map((one) => unpack(packSeries(one)));
  if (!only || others.length > 0) throw new Error(`${series.length} series were made, not one`);
  return only;
}

/** Figure, the days between which it was published, and whether it is now, of each version. */
function versionsOf(...claims: readonly Claim[]): (string | boolean)[][] {
  return seriesOf(...claims).versions.map((one) => [one.figure, one.valid_from, one.valid_to, one.current]);
}

const figuresOn = (series: Series, asOf: string | null) =>
  selectObservations(series, { ...EVERYTHING, asOf }).map((one) => one.figure);

test("each document that is preferred makes a version, which holds until the next one's day", () => {
  expect(versionsOf({ on: "2022-06-01" }, { on: "2022-04-01" }, { on: "2022-05-01" })).toEqual([
    ["b-f1", "2022-04-01", "2022-05-01", false],
    ["c-f1", "2022-05-01", "2022-06-01", false],
    ["a-f1", "2022-06-01", "", true],
  ]);
});

test("what was published on a day includes that day's documents, and none of the next", () => {
  const series = seriesOf({ on: "2022-04-01" }, { on: "2022-05-01" });
  expect(figuresOn(series, "2022-03-31")).toEqual([]);
  expect(figuresOn(series, "2022-04-01")).toEqual(["a-f1"]);
  expect(figuresOn(series, "2022-04-30")).toEqual(["a-f1"]);
  expect(figuresOn(series, "2022-05-01")).toEqual(["b-f1"]);
  expect(figuresOn(series, null)).toEqual(["b-f1"]);
});

test("a later document that is not preferred and says the same changes nothing", () => {
  expect(versionsOf({ on: "2022-04-01" }, { on: "2022-05-01", kind: "press" })).toEqual([
    ["a-f1", "2022-04-01", "", true],
  ]);
});

test("a later rival makes a version of the same figure, disputed from that day on", () => {
  const { versions } = seriesOf({ on: "2022-04-01" }, { on: "2022-05-01", kind: "press", row: { value: "7" } });
  expect(versions.map((one) => [one.figure, one.disputed, one.valid_from, one.valid_to])).toEqual([
    ["a-f1", false, "2022-04-01", "2022-05-01"],
    ["a-f1", true, "2022-05-01", ""],
  ]);
});

test("each version knows its own rule, value and status, not those of today", () => {
  const { versions } = seriesOf(
    { on: "2022-04-01", row: { value: "90", status: "preliminary" } },
    { on: "2022-05-01", row: { value: "100" } },
  );
  expect(versions.map((one) => [one.value, one.status, one.chosen_by, one.published_on])).toEqual([
    [90, "preliminary", "only-claim", "2022-04-01"],
    [100, "actual", "status", "2022-05-01"],
  ]);
});

test.each([
  ["2022-05", "2022-05-31"],
  ["2022-02", "2022-02-28"],
  ["2022", "2022-12-31"],
  ["2022-05-20", "2022-05-20"],
])("a document dated %s counts from %s", (date, day) => {
  expect(versionsOf({ on: date })).toEqual([["a-f1", day, "", true]]);
  expect(figuresOn(seriesOf({ on: date }), day)).toEqual(["a-f1"]);
});

test("documents of one day, however their dates are written, make one version", () => {
  expect(versionsOf({ on: "2022" }, { on: "2022-12-31" }, { on: "2022-12" })).toEqual([
    ["a-f1", "2022-12-31", "", true],
  ]);
});

test("an undated document alone is current and part of no history", () => {
  const series = seriesOf({ on: "" });
  expect(series.versions.map((one) => [one.valid_from, one.valid_to, one.current])).toEqual([["", "", true]]);
  expect(figuresOn(series, null)).toEqual(["a-f1"]);
  expect(figuresOn(series, "2099-01-01")).toEqual([]);
  expect(countUndated(series, EVERYTHING)).toBe(1);
});

test("an undated document that is preferred is current beside the history of the dated ones", () => {
  const series = seriesOf({ on: "2022-04-01", kind: "press" }, { on: "" });
  expect(series.versions.map((one) => [one.figure, one.valid_from, one.valid_to, one.current])).toEqual([
    ["a-f1", "2022-04-01", "", false],
    ["b-f1", "", "", true],
  ]);
  expect(figuresOn(series, null)).toEqual(["b-f1"]);
  expect(figuresOn(series, "2099-01-01")).toEqual(["a-f1"]);
  expect(countUndated(series, EVERYTHING)).toBe(0);
});

test("an undated document that is not preferred and says the same leaves no trace", () => {
  expect(versionsOf({ on: "2022-04-01" }, { on: "" })).toEqual([["a-f1", "2022-04-01", "", true]]);
});

test("an undated rival disputes what is published now, and nothing that was", () => {
  const series = seriesOf({ on: "2022-04-01" }, { on: "", row: { value: "7" } });
  expect(selectObservations(series, EVERYTHING).map((one) => [one.figure, one.disputed])).toEqual([["a-f1", true]]);
  expect(selectObservations(series, { ...EVERYTHING, asOf: "2099-01-01" }).map((one) => one.disputed)).toEqual([false]);
});

test("only cells on undated documents alone are counted as left out, and only of the periods asked for", () => {
  const folder = madeSeed(
    {
      head: { source: "a", published_on: "" },
      rows: ["2019", "2020", "2021"].map((period) => ({ period, value: "1" })),
    },
    { head: { source: "b", published_on: "2022-01-01" }, rows: [{ period: "2021", value: "1" }] },
  );
  const [series] = compile(folder).series.map((one) => unpack(packSeries(one)));
  expect(series && countUndated(series, EVERYTHING)).toBe(2);
  expect(series && countUndated(series, { ...EVERYTHING, periods: ["2020", "2021"] })).toBe(1);
});

test("revisions are the versions of the cells whose figure changed, a new dispute alone being none", () => {
  const rows = (value: string) => ["2019", "2020"].map((period) => ({ period, value }));
  const folder = madeSeed(
    { head: { source: "a", published_on: "2022-01-01" }, rows: rows("100") },
    { head: { source: "b", published_on: "2022-02-01" }, rows: [{ period: "2020", value: "101" }] },
    { head: { source: "c", published_on: "2022-03-01", kind: "press" }, rows: [{ period: "2019", value: "7" }] },
  );
  const [series] = compile(folder).series.map((one) => unpack(packSeries(one)));
  expect(series?.versions.map((one) => [one.period, one.figure, one.disputed])).toEqual([
    ["2019", "a-f1", false],
    ["2019", "a-f1", true],
    ["2020", "a-f2", false],
    ["2020", "b-f1", true],
  ]);
  expect(series && revisionsOf(series, EVERYTHING).map((one) => [one.period, one.figure])).toEqual([
    ["2020", "a-f2"],
    ["2020", "b-f1"],
  ]);
  expect(series && revisionsOf(series, { ...EVERYTHING, periods: ["2019"] })).toEqual([]);
});
