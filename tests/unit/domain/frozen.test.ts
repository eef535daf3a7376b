import { describe, expect, test } from "vitest";
import { frozenAt, sinceThen, type RecordedChange } from "../../../src/domain/frozen.ts";
import type { Series, Version } from "../../../src/domain/observation.ts";

const KEY = {
  indicator: "revenue",
  place: "VN",
  breakdown: "",
  measure: "level",
  scenario: "actual",
  unit: "VND",
} as const;

function version(period: string, value: number, own: Partial<Version> = {}): Version {
  return {
    ...KEY,
    period,
    value,
    low: value,
    high: value,
    frequency: "annual",
    status: "actual",
    disputed: true,
    source: "new",
    published_on: "2026-01-01",
    figure: "new-f1",
    note: "",
    chosen_by: "only-claim",
    derived_from: [],
    valid_from: "2026-01-01",
    valid_to: "",
    current: true,
    ...own,
  };
}

const NOW: Series = {
  ...KEY,
  versions: [version("2019", 9, { current: false }), version("2019", 10), version("2020", 20), version("2021", 30)],
};

/** What was there before a change; `null` is nothing. */
function change(
  position: number,
  period: string,
  was: number | null,
  own: Partial<RecordedChange> = {},
): RecordedChange {
  const from = { from_value: was, from_low: was, from_high: was };
  const figure = was === null ? "" : "old-f7";
  return {
    ...KEY,
    position,
    period,
    ...from,
    from_status: was === null ? "" : "estimate",
    from_figure: figure,
    ...own,
  };
}

const at = (changes: readonly RecordedChange[], series: readonly Series[] = [NOW]) =>
  frozenAt(series, changes, (source) => (source === "old" ? "2025-05" : ""));
const valuesOf = (series: readonly Series[]) =>
  series.flatMap(({ versions }) => versions.map((one) => [one.period, one.value]));

describe("a release as it was", () => {
  test("is what is published now where nothing was released since", () => {
    expect(valuesOf(at([]))).toEqual([
      ["2019", 10],
      ["2020", 20],
      ["2021", 30],
    ]);
  });

  test("lacks what was added since, has again what was withdrawn, and what was revised as it was", () => {
    const then = at([change(1, "2021", null), change(2, "2018", 8), change(3, "2020", 19)]);
    expect(valuesOf(then)).toEqual([
      ["2018", 8],
      ["2019", 10],
      ["2020", 19],
    ]);
    const [withdrawn, untouched, revised] = then[0]?.versions ?? [];
    expect(withdrawn).toMatchObject({ figure: "old-f7", source: "old", status: "estimate", published_on: "2025-05" });
    expect(withdrawn).toMatchObject({ disputed: false, frequency: "annual", current: true });
    expect(untouched).toEqual(NOW.versions[1]);
    expect([withdrawn, untouched, revised].map((one) => one && sinceThen(one, [NOW]))).toEqual([
      "withdrawn",
      null,
      "revised",
    ]);
  });

  test("has the oldest of several changes of a cell, in whatever order they come", () => {
    const changes = [change(9, "2020", 19), change(4, "2020", 18), change(6, "2020", null)];
    expect(valuesOf(at(changes))).toEqual(valuesOf(at(changes.toReversed())));
    expect(valuesOf(at(changes))).toContainEqual(["2020", 18]);
  });

  test("of a cell that was revised and then was the same again, nothing has become of it", () => {
    const same = { from_status: "actual", from_figure: "new-f1" };
    const [, then] = at([change(1, "2020", 20, same), change(2, "2020", 19)])[0]?.versions ?? [];
    expect(then).toMatchObject({ value: 20, figure: "new-f1", published_on: "", disputed: false });
    expect(then && sinceThen(then, [NOW])).toBeNull();
  });

  test.each([
    ["value", { from_value: 21, from_low: 20, from_high: 20 }],
    ["interval", { from_value: 20, from_low: 19, from_high: 20 }],
    ["status", { from_value: 20, from_low: 20, from_high: 20, from_status: "estimate" }],
  ])("another %s is a revision, as a digest tells", (_, was) => {
    const own = { from_status: "actual", from_figure: "new-f1", ...was };
    const [then] = at([change(1, "2020", 20, own)]).flatMap(({ versions }) =>
      versions.filter((v) => v.period === "2020"),
    );
    expect(then && sinceThen(then, [NOW])).toBe("revised");
  });

  test("has series that are empty now, and has none that were empty then", () => {
    expect(valuesOf(at([change(1, "2018", 8)], []))).toEqual([["2018", 8]]);
    expect(at(["2019", "2020", "2021"].map((period, n) => change(n, period, null)))).toEqual([]);
  });

  test("keeps units apart", () => {
    const then = at([change(1, "2020", 1, { unit: "USD" })]);
    expect(then.map(({ unit, versions }) => [unit, versions.length])).toEqual([
      ["VND", 3],
      ["USD", 1],
    ]);
  });
});
