import { divide, isAboveZero } from "./interval.ts";
import { computed, refused, withoutParent, type Outcome, type Published } from "./outcome.ts";
import type { Population } from "./population.ts";
import { BASE_NOT_ABOVE_ZERO, MORE_THAN_ONE_YEAR } from "./reasons.ts";
import { datedOf, isWithinOneYear } from "./timeline.ts";

/** Each period per person of its place in its year, in `<unit>-per-person`. */
export function perCapita(series: Published, population: Population): Outcome[] {
  return datedOf(series.observations).map(({ one, period }) => {
    if (!isWithinOneYear(period)) return refused(one, MORE_THAN_ONE_YEAR);
    const people = population.get(`${series.place} ${period.start.slice(0, 4)}`);
    if (!people) return withoutParent(one);
    if (!isAboveZero(people)) return refused(one, BASE_NOT_ABOVE_ZERO);
    const share = divide(one, people, (a, b) => a / b);
    return computed(one, [one, people], { ...share, measure: "level", unit: `${series.unit}-per-person` });
  });
}
