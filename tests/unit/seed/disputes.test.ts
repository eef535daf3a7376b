import { expect, test } from "vitest";
import { compile } from "../../../seed/compile.ts";
import { disputesOf } from "../../../seed/emit/disputes.ts";
import { madeSeed, type MadeDocument } from "../../support/seed.ts";

const INDICATORS = [{ indicator: "subscriptions", sector: "telecom" }] as never[];

type Claim = { readonly head?: MadeDocument["head"]; readonly row: MadeDocument["rows"][number] };

/** The disputes among documents `a`, `b`, …, each with its figures. */
function disputes(...documents: MadeDocument[]): any[] {
  const made = documents.map(({ head, rows }, at) => ({ head: { source: "abcd".charAt(at), ...head }, rows }));
  return disputesOf(compile(madeSeed(...made)), { indicators: INDICATORS });
}

/** Whether documents with one claim each about one cell dispute each other. */
const isDisputed = (...claims: Claim[]) =>
  disputes(...claims.map(({ head, row }) => ({ head, rows: [row] }))).length > 0;

test("a dispute names the cell, what was chosen by which rule, and the claim farthest from it", () => {
  const found = disputes(
    { rows: [{ value: "86670000", printed: "86,67 triệu" }] },
    { head: { kind: "press" }, rows: [{ value: "80000000", printed: "80 triệu" }] },
    { head: { kind: "press" }, rows: [{ value: "86000000", printed: "86 triệu" }] },
    { head: { kind: "press" }, rows: [{ value: "86700000", printed: "86,7 triệu" }] },
  );
  expect(found).toEqual([
    {
      position: 0,
      sector: "telecom",
      indicator: "subscriptions",
      place: "VN",
      breakdown: "",
      measure: "level",
      scenario: "actual",
      unit: "subscriptions",
      period: "2021-Q1",
      value: 86_670_000,
      low: 86_665_000,
      high: 86_675_000,
      figure: "a-f1",
      source: "a",
      chosen_by: "source-kind",
      rival_value: 80_000_000,
      rival_low: 79_500_000,
      rival_high: 80_500_000,
      rival_figure: "b-f1",
      rival_source: "b",
      // From 80.5 to 86.665 million.
      gap: 7.1,
      claims: 4,
    },
  ]);
});

test("the widest disagreement stands first, in percent of the larger end, not in units", () => {
  const found = disputes(
    {
      rows: [
        { period: "2019", value: "1000000" },
        { period: "2020", value: "10" },
        { period: "2021", value: "100" },
        { period: "2022-01", value: "5" },
      ],
    },
    {
      head: { kind: "press" },
      rows: [
        { period: "2019", value: "1100000" },
        { period: "2020", value: "20" },
        { period: "2021", value: "80" },
        { period: "2022-01", value: "5" },
      ],
    },
  );
  expect(found.map((one) => [one.position, one.period, one.gap])).toEqual([
    [0, "2020", 50],
    [1, "2021", 20],
    [2, "2019", 9.1],
  ]);
});

test("disputes of one width stand in the order of their figures", () => {
  const rows = (value: string) => ["2020", "2019"].map((period) => ({ period, value }));
  const found = disputes({ rows: rows("100") }, { head: { kind: "press" }, rows: rows("50") });
  expect(found.map((one) => [one.figure, one.period])).toEqual([
    ["a-f1", "2020"],
    ["a-f2", "2019"],
  ]);
});

test("an open end disputes from the other one, and a claim of nought by its whole", () => {
  const [found] = disputes(
    { rows: [{ value: "100", qualifier: "trên" }] },
    { head: { kind: "press" }, rows: [{ value: "75", qualifier: "gần" }] },
  );
  expect(found).toMatchObject({ low: 100, high: null, rival_low: null, rival_high: 75, gap: 25 });
  const [nought] = disputes({ rows: [{ value: "0" }] }, { head: { kind: "press" }, rows: [{ value: "3" }] });
  expect(nought.gap).toBe(100);
});

test("a forecast that came out otherwise is no dispute, whoever made it and whenever", () => {
  const happened = { row: { value: "100", status: "estimate" } };
  for (const kind of ["primary", "press"]) {
    for (const published_on of ["2020-01-01", ""]) {
      expect(isDisputed(happened, { head: { kind, published_on }, row: { value: "150", status: "forecast" } })).toBe(
        false,
      );
    }
  }
  expect(isDisputed(happened, { row: { value: "150", status: "estimate" } })).toBe(true);
});

test("where there are only forecasts they dispute each other", () => {
  const forecast = (value: string) => ({ row: { value, status: "forecast" } });
  expect(isDisputed(forecast("100"), forecast("150"))).toBe(true);
  expect(isDisputed(forecast("100"), forecast("100"))).toBe(false);
});

test("what happened is preferred to a forecast of the same kind of source, however late that came", () => {
  const { series } = compile(
    madeSeed(
      { head: { source: "a", published_on: "2022-06-01" }, rows: [{ value: "150", status: "forecast" }] },
      { head: { source: "b", published_on: "2022-01-01" }, rows: [{ value: "100", status: "estimate" }] },
    ),
  );
  expect(series[0]?.cells.map(({ chosen, chosenBy }) => [chosen.id, chosenBy])).toEqual([["b-f1", "status"]]);
});

const EDITION = { kind: "international", publisher: "office" };

test("two editions of one international database are no dispute", () => {
  const later = { head: { ...EDITION, published_on: "2022-06-01" }, row: { value: "100" } };
  const earlier = { head: { ...EDITION, published_on: "2021-06-01" }, row: { value: "90" } };
  expect(isDisputed(later, earlier)).toBe(false);
});

test("nor is a copy of one, by who first published it", () => {
  const own = { head: EDITION, row: { value: "100" } };
  const copy = {
    head: { kind: "international", publisher: "ministry", original_publisher: "office" },
    row: { value: "90" },
  };
  expect(isDisputed(own, copy)).toBe(false);
  expect(isDisputed(copy, { ...copy, row: { value: "80" } })).toBe(false);
});

test.each([
  ["two international bodies", EDITION, { kind: "international", publisher: "ministry" }],
  ["an authority with itself", { publisher: "office" }, { publisher: "office" }],
  ["an international body with what the press says that it said", EDITION, { kind: "press", publisher: "office" }],
])("%s may dispute", (_, head, other) => {
  expect(isDisputed({ head, row: { value: "100" } }, { head: other, row: { value: "90" } })).toBe(true);
});
