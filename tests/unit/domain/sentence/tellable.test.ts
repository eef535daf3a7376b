import { describe, expect, test } from "vitest";
import type { SeriesKey, Version } from "../../../../src/domain/observation.ts";
import { tell } from "../../../../src/domain/sentence/sentence.ts";
import { tellable } from "../../../../src/domain/sentence/tellable.ts";
import { EVERYWHERE, printed, seriesOf, WANTED } from "../../../support/made-derivation.ts";
import { catalogOf, type Made } from "../../../support/made-sentence.ts";

/** The change that is told of the last of some versions, in English; undefined when none is. */
function changeOf(versions: Version[], made: Made = {}, key: Partial<SeriesKey> = {}): string | undefined {
  const catalog = catalogOf(made);
  const found = tellable([seriesOf(versions, key)], { ...WANTED, scenarios: null }, catalog);
  if (!found) throw new Error("Nothing is told");
  const said = tell({ ...found, publisher: "the office" }, catalog, "en");
  return /, ((?:up|down|unchanged)[^(]*) \(/.exec(said)?.[1];
}

const loose = (period: string, value: number, by: number) =>
  printed(period, value, { low: value - by, high: value + by });

describe("the change on the year before", () => {
  test.each([
    ["up", [printed("2020", 100), printed("2021", 112)], "up 12% on a year before"],
    ["down", [printed("2020-Q1", 200), printed("2021-Q1", 199)], "down 0.5% on a year before"],
    ["not at all", [printed("2020", 100), printed("2021", 100)], "unchanged from a year before"],
    ["as exactly as the prints allow", [loose("2020", 100, 0.4), loose("2021", 112.3, 0.4)], "up 12% on a year before"],
    ["sevenfold", [printed("2020", 100), printed("2021", 712.4)], "up 612% on a year before"],
  ])("is told: %s", (_, versions, change) => expect(changeOf(versions)).toBe(change));

  test.each([
    ["the year before is not known", [printed("2019", 100), printed("2021", 112)]],
    ["the prints leave open which way it went", [loose("2020", 100, 5), loose("2021", 104, 5)]],
    ["the prints leave open by how much", [loose("2020", 10, 0.5), loose("2021", 20, 0.5)]],
    ["one is disputed", [printed("2020", 100, { disputed: true }), printed("2021", 112)]],
    ["the other is disputed", [printed("2020", 100), printed("2021", 112, { disputed: true })]],
    ["one is a bound", [printed("2020", 100), printed("2021", 112, { high: null })]],
    ["one is a range", [printed("2020", null, { low: 90, high: 95 }), printed("2021", 112)]],
    ["the year before was a forecast", [printed("2020", 100, { status: "forecast" }), printed("2021", 112)]],
    ["it would be against nought", [printed("2020", 0), printed("2021", 112)]],
    ["it would be told as nought", [printed("2020", 1_000_000), printed("2021", 1_000_001)]],
  ])("is not told where %s", (_, versions) => expect(changeOf(versions)).toBeUndefined());

  test("is not told across a break", () => {
    const versions = [printed("2016", 100), printed("2017", 112)];
    expect(changeOf(versions)).toBe("up 12% on a year before");
    expect(changeOf(versions, { breaks: [EVERYWHERE] })).toBeUndefined();
  });

  test("is not told of a target", () => {
    const target = { scenario: "target", status: "target" } as const;
    expect(
      changeOf([printed("2020", 100, target), printed("2021", 112, target)], {}, { scenario: "target" }),
    ).toBeUndefined();
  });

  test("is not told between an international database and a national report", () => {
    const versions = [
      printed("2020", 100, { source: "wdi", figure: "wdi-f1" }),
      printed("2021", 112, { source: "mic", figure: "mic-f1" }),
    ];
    expect(changeOf(versions)).toBe("up 12% on a year before");
    expect(changeOf(versions, { international: ["wdi"] })).toBeUndefined();
    expect(changeOf(versions, { international: ["wdi", "mic"] })).toBe("up 12% on a year before");
  });

  test("of a rank goes up as the number goes down", () => {
    const versions = [printed("2020", 71), printed("2021", 70)];
    expect(changeOf(versions, { kind: "rank" }, { unit: "rank" })).toBe("up 1 place on a year before");
    expect(
      changeOf(
        versions.toReversed().map((one, at) => ({ ...one, period: String(2020 + at) })),
        { kind: "rank" },
        { unit: "rank" },
      ),
    ).toBe("down 1 place on a year before");
  });

  test("of percentages is in percentage points", () => {
    const versions = [printed("2020", 12.5), printed("2021", 14)];
    expect(changeOf(versions, { kind: "ratio" }, { unit: "percent" })).toMatch(/^up 1\.5/);
  });
});

describe("what is told of several", () => {
  const total = seriesOf([printed("2020", 1), printed("2021", 2)]);
  const inDollars = seriesOf([printed("2022", 3)], { unit: "USD" });
  const part = (breakdown: string, ...periods: string[]) =>
    seriesOf(
      periods.map((period) => printed(period, 5)),
      { breakdown },
    );
  const found = (series: Parameters<typeof tellable>[0], wanted: Partial<typeof WANTED> = {}) => {
    const one = tellable(series, { ...WANTED, ...wanted }, catalogOf())?.one;
    return one && [one.breakdown, one.unit, one.period];
  };

  test("is the total in its own unit, in the latest period", () =>
    expect(found([part("a=1", "2023"), inDollars, total])).toEqual(["", "VND", "2021"]));
  test("is the unit asked for", () =>
    expect(found([total, inDollars], { units: ["USD"] })).toEqual(["", "USD", "2022"]));
  test("is the part with the fewest keys where there is no total", () =>
    expect(found([part("a=1;b=1", "2020", "2021"), part("c=1", "2021")])).toEqual(["c=1", "VND", "2021"]));
  test("then the part with the most periods", () =>
    expect(found([part("a=1", "2021"), part("b=1", "2020", "2021")])).toEqual(["b=1", "VND", "2021"]));
  test("then the first by its code, in whichever order they come", () => {
    expect(found([part("b=1", "2021"), part("a=1", "2021")])).toEqual(["a=1", "VND", "2021"]);
    expect(found([part("a=1", "2021"), part("b=1", "2021")])).toEqual(["a=1", "VND", "2021"]);
  });
  test("is a forecast only when its period is asked for", () => {
    const forecast = seriesOf([printed("2021", 2), printed("2030", 9, { status: "forecast" })]);
    expect(found([forecast])).toEqual(["", "VND", "2021"]);
    expect(found([forecast], { periods: ["2030"] })).toEqual(["", "VND", "2030"]);
  });
  test("is what was published by the day asked for", () => {
    const later = seriesOf([printed("2020", 1), printed("2021", 2, { valid_from: "2023-01-01" })]);
    expect(found([later], { asOf: "2022-06-30" })).toEqual(["", "VND", "2020"]);
  });
  test("is nothing where nothing fits", () => {
    expect(found([total], { periods: ["1990"] })).toBeUndefined();
    expect(found([total], { places: ["TH"] })).toBeUndefined();
  });
});
