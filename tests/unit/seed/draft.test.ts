import { expect, test } from "vitest";
import { compile } from "../../../seed/compile.ts";
import { figuresOf } from "../../../seed/emit/rows.ts";
import { madeSeed, type MadeDocument } from "../../support/seed.ts";

/** Value, low and high of a figure as they are served. */
function served(row: MadeDocument["rows"][number], head: MadeDocument["head"] = {}): (number | null)[] {
  const [figure] = figuresOf(compile(madeSeed({ head, rows: [row] })));
  if (!figure) throw new Error("No figure was made");
  return [figure.value, figure.low, figure.high];
}

const SHARE = { indicator: "subscriptions-share", unit: "percent" };

test("the ends of a print are served without noise of binary fractions", () => {
  expect(served({ ...SHARE, value: "99.8", printed: "99,8%" })).toEqual([99.8, 99.75, 99.85]);
  expect(served({ ...SHARE, value: "10.76", printed: "10,76%" })).toEqual([10.76, 10.755, 10.765]);
  expect(served({ ...SHARE, value: "0.3", printed: "0,3%" })).toEqual([0.3, 0.25, 0.35]);
  expect(served({ value: "86670000", printed: "86,67 triệu" })).toEqual([86670000, 86665000, 86675000]);
});

test("a share of a whole ends at 100 and at 0 percent", () => {
  expect(served({ ...SHARE, value: "100", printed: "100%" })).toEqual([100, 99.5, 100]);
  expect(served({ ...SHARE, value: "0", printed: "0%" })).toEqual([0, 0, 0.5]);
  expect(served({ ...SHARE, value: "99.9", printed: "99,9%" })).toEqual([99.9, 99.85, 99.95]);
});

test("a share of more than the whole is taken as printed", () => {
  expect(served({ ...SHARE, value: "110", printed: "110%" })).toEqual([110, 109.5, 110.5]);
});

test("a growth is no share: it goes beyond 100 percent", () => {
  const growth = { measure: "growth", unit: "percent" };
  expect(served({ ...growth, value: "100", printed: "100%" })).toEqual([100, 99.5, 100.5]);
  expect(served({ ...growth, value: "0", printed: "0%" })).toEqual([0, -0.5, 0.5]);
});

test("a word of approximation in its own column counts as if it were printed with the number", () => {
  expect(served({ value: "500", qualifier: "hơn" })).toEqual([500, 500, null]);
  expect(served({ value: "500", qualifier: "gần" })).toEqual([500, null, 500]);
  expect(served({ value: "500", qualifier: "khoảng" })).toEqual([500, 450, 550]);
});

test("a range has its two ends and no value", () => {
  expect(served({ ...SHARE, low: "45", high: "50", printed: "45-50%" })).toEqual([null, 45, 50]);
});

test("a range printed as a fall is held with both ends below nought", () => {
  const fall = { measure: "growth", unit: "percent", printed: "15-20%", reading: "decrease" };
  expect(served({ ...fall, low: "-20", high: "-15" })).toEqual([null, -20, -15]);
});

test("a reading of its own kind gives the value of the row, exactly", () => {
  expect(served({ value: "63", printed: "các tỉnh", reading: "as-noted", note: "All provinces." })).toEqual([
    63, 63, 63,
  ]);
});

test("the marks of a print are those of the document's language", () => {
  expect(served({ value: "9300", printed: "9.300" })).toEqual([9300, 9300, 9300]);
  expect(served({ value: "9.3", printed: "9.300" }, { language: "en" })).toEqual([9.3, 9.2995, 9.3005]);
});

test("a figure says what was printed, where, how it was read and whose it is", () => {
  const [figure] = figuresOf(
    compile(
      madeSeed({
        rows: [
          {
            figure: "7",
            value: "-5.02",
            printed: "5,02%",
            reading: "decrease",
            measure: "growth",
            unit: "percent",
            status: "estimate",
            comparison: "a year before",
            note: "Doubtful.",
            breakdown: "user=household;technology=4g",
          },
        ],
      }),
    ),
  );
  expect(figure).toEqual({
    figure: "made-f7",
    source: "made",
    indicator: "subscriptions",
    place: "VN",
    breakdown: "technology=4g;user=household",
    measure: "growth",
    scenario: "actual",
    period: "2021-Q1",
    frequency: "quarterly",
    printed: "5,02%",
    value: -5.02,
    low: -5.025,
    high: -5.015,
    unit: "percent",
    status: "estimate",
    locator: "line 1",
    comparison: "a year before",
    note: "Doubtful.",
    chosen: true,
    qualifier: "",
    reading: ["decrease"],
    flags: [],
    published_on: "2022-01-01",
    rank: 1,
    unusable: "",
  });
});
