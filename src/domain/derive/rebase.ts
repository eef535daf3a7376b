import type { Period } from "../period.ts";
import { breakBetween } from "./breaks.ts";
import { divide, isAboveZero } from "./interval.ts";
import { computed, refused, withoutParent, type Outcome, type Published } from "./outcome.ts";
import { anotherLength, BASE_NOT_ABOVE_ZERO, broken } from "./reasons.ts";
import { datedOf, isSameLength, Timeline } from "./timeline.ts";

/** Each period as an index, the base period being 100; only periods as long as the base have one. */
export function rebase(series: Published, base: Period): Outcome[] {
  const dated = datedOf(series.observations);
  const hundred = new Timeline(dated).at(base);
  return dated.map(({ one, period }) => {
    if (!hundred) return withoutParent(one);
    if (!isSameLength(period, base)) return refused(one, anotherLength(base.text));
    const between = breakBetween(series, hundred.period, period);
    if (between) return refused(one, broken(between));
    if (!isAboveZero(hundred.one)) return refused(one, BASE_NOT_ABOVE_ZERO);
    // Against itself a number is 100 exactly, however roughly it was printed.
    const index =
      one === hundred.one ? { value: 100, low: 100, high: 100 } : divide(one, hundred.one, (a, b) => (a / b) * 100);
    return computed(one, [one, hundred.one], { ...index, measure: "level", unit: "index" });
  });
}
