import { expect, test } from "vitest";
import { planChart } from "../../../src/chart/plan.ts";
import { TooLarge } from "../../../src/domain/errors.ts";
import { elementsOf, marksIn } from "../../support/drawing.ts";
import { catalog, drawn, observationsWhere, totalsOf } from "../../support/usual-views.ts";

const COUNTRIES = [...new Set(observationsWhere((key) => key.indicator === "population").map(({ place }) => place))];

test("there are places enough to be too many", () => {
  expect(COUNTRIES.length).toBeGreaterThan(12);
});

test("up to eight series are lines; of more the latest value of each is listed, and it says so", () => {
  const eight = totalsOf("population", COUNTRIES.slice(0, 8));
  expect(planChart(eight, catalog, false).form).toBe("time");
  const more = totalsOf("population", COUNTRIES.slice(0, 12));
  expect(planChart(more, catalog, false).form).toBe("list");
  const svg = drawn(more, { lang: "vi" });
  expect(marksIn(elementsOf(svg)).length).toBe(12);
  expect(svg).toContain("2025");
});

test.each([
  ["values", observationsWhere(() => true), /^\d+ values are more .* 2000 at most/],
  [
    "units",
    observationsWhere((key) => key.place === "VN" && key.scenario === "target"),
    /^\d+ units or measures .* 4 at most/,
  ],
] as const)("too many %s are refused, with what to ask for less of", (_, rows, words) => {
  const refused = (): unknown => drawn(rows);
  expect(refused).toThrow(TooLarge);
  expect(refused).toThrow(words);
  expect(refused).toThrow(/Ask for fewer, with indicator=/);
});

test("too many series are refused, too", () => {
  const rows = observationsWhere(
    (key) => key.unit === "percent" && key.measure === "level" && key.scenario === "actual",
  );
  const few = [...Map.groupBy(rows, (row) => [row.indicator, row.place, row.breakdown].join()).values()]
    .map((own) => own.slice(0, 1))
    .flat();
  expect(() => drawn(few)).toThrow(/series are more than one chart can show .* 36 at most/);
});

test("a total stands alone unless its parts were asked for, and the parts left out are counted", () => {
  const rows = observationsWhere(
    (key) =>
      key.indicator === "fixed-broadband-subscriptions" &&
      key.place === "VN" &&
      key.measure === "level" &&
      key.scenario === "actual",
  );
  const parts = new Set(rows.map(({ breakdown }) => breakdown)).size - 1;
  expect(parts).toBeGreaterThan(2);
  expect(drawn(rows)).toContain(`${parts} series of parts are not drawn (add breakdown=).`);
  expect(drawn(rows, { withParts: true })).not.toContain("are not drawn");
});
