import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePeriod } from "../../../src/domain/period.ts";
import { daysOf, periodOf, timeCode } from "../../../src/sdmx/time.ts";

test.each([
  ["2021", "2021"],
  ["2021-H1", "2021-S1"],
  ["2021-Q4", "2021-Q4"],
  ["2021-03", "2021-03"],
  ["2021-03-20", "2021-03-20"],
  ["2021-01/2021-09", "2021-01-01/P9M"],
  ["2021-11/2023-02", "2021-11-01/P16M"],
  ["2021-01/2021-12", "2021-01-01/P12M"],
  ["2021-07-26/2021-08-08", "2021-07-26/P14D"],
  ["2020-02-28/2020-03-01", "2020-02-28/P3D"],
])("%s is %s in SDMX, and back", (period, time) => {
  expect(timeCode(period)).toBe(time);
  expect(periodOf(time)).toBe(period);
});

test("Every period that can be is read back as it was", () => {
  const month = fc.tuple(fc.integer({ min: 1950, max: 2090 }), fc.integer({ min: 1, max: 12 }));
  const text = month.map(([year, at]) => `${year}-${String(at).padStart(2, "0")}`);
  const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2090-12-31"), noInvalidDate: true });
  const date = day.map((at) => at.toISOString().slice(0, 10));
  const span = (part: fc.Arbitrary<string>) =>
    fc.tuple(part, part).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`));
  fc.assert(
    fc.property(fc.oneof(text, date, span(text), span(date)), (period) => {
      fc.pre(parsePeriod(period) !== undefined);
      expect(periodOf(timeCode(period))).toBe(period);
    }),
  );
});

test.each(["2021-H1", "2021-01/2021-09", "2021-S3", "2021-01-15/P9M", "2021-01-01/P0D", "2021-01-01/P", "x", ""])(
  "%s names no period in SDMX",
  (time) => {
    expect(periodOf(time)).toBeUndefined();
  },
);

test.each([
  ["2021-S2", "2021-07-01", "2021-12-31"],
  ["2021-T2", "2021-05-01", "2021-08-31"],
  ["2021-A1", "2021-01-01", "2021-12-31"],
  ["2021-M3", "2021-03-01", "2021-03-31"],
  ["2021-W01", "2021-01-04", "2021-01-10"],
  ["2020-W01", "2019-12-30", "2020-01-05"],
  ["2020-W53", "2020-12-28", "2021-01-03"],
  ["2021-D032", "2021-02-01", "2021-02-01"],
  ["2021-03-20T10:00:00+07:00", "2021-03-20", "2021-03-20"],
  ["2021-01-01/P9M", "2021-01-01", "2021-09-30"],
  ["2021-01-01/2021-02-15", "2021-01-01", "2021-02-15"],
])("%s covers %s to %s", (time, start, end) => {
  expect(daysOf(time)).toEqual({ start, end });
});

test.each(["2021-T4", "2021-W54", "2021-W00", "2021-13", "20210101", "2021/2020", "soon", ""])(
  "%s covers no days",
  (time) => {
    expect(daysOf(time)).toBeUndefined();
  },
);
