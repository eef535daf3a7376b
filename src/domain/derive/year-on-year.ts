import { yearBefore } from "../period.ts";
import { breakBetween } from "./breaks.ts";
import { divide, isAboveZero, subtract } from "./interval.ts";
import { computed, refused, withoutParent, type Outcome, type Published } from "./outcome.ts";
import { BASE_NOT_ABOVE_ZERO, broken } from "./reasons.ts";
import { datedOf, Timeline, type Dated } from "./timeline.ts";

/** Growth in percent of each period against the same one a year before. */
export function growthOnYear(series: Published): Outcome[] {
  return onYear(series, ({ one }, { one: before }) => {
    if (!isAboveZero(before)) return refused(one, BASE_NOT_ABOVE_ZERO);
    // Subtracted first: of two numbers close to each other a quotient less 1 keeps fewer digits.
    const growth = divide(one, before, (a, b) => ((a - b) / b) * 100);
    return computed(one, [one, before], { ...growth, measure: "growth", unit: "percent" });
  });
}

/** Change of each period against the same one a year before, in its unit; of percent in percentage points. */
export function changeOnYear(series: Published): Outcome[] {
  const unit = series.unit === "percent" ? "percentage-points" : series.unit;
  return onYear(series, ({ one }, { one: before }) =>
    computed(one, [one, before], { ...subtract(one, before), measure: "change", unit }),
  );
}

function onYear(series: Published, compare: (now: Dated, then: Dated) => Outcome): Outcome[] {
  const dated = datedOf(series.observations);
  const timeline = new Timeline(dated);
  return dated.map((now) => {
    const before = yearBefore(now.period);
    const then = before && timeline.at(before);
    if (!then) return withoutParent(now.one);
    const between = breakBetween(series, then.period, now.period);
    return between ? refused(now.one, broken(between)) : compare(now, then);
  });
}
