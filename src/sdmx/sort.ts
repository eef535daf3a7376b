import { InvalidQuery } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { compareText } from "../domain/period.ts";
import { COMPONENTS, DIMENSIONS, KEY_DIMENSIONS } from "./components.ts";
import type { ComponentId, Row } from "./row.ts";
import { daysOf } from "./time.ts";

/** By which component, and whether backwards. */
export interface SortTerm {
  readonly component: ComponentId;
  readonly descending: boolean;
}

/**
 * Reads `sort=series_key+TIME_PERIOD:desc`: ids by plus, each with `:asc` or `:desc`, `*` for all dimensions and
 * `series_key` for all but the period.
 * @throws InvalidQuery for anything else.
 */
export function parseSort(text: string): readonly SortTerm[] {
  return text.split("+").flatMap((term) => {
    const [name = "", direction = "asc", ...more] = term.split(":");
    const ids = name === "*" ? DIMENSIONS : name === "series_key" ? KEY_DIMENSIONS : COMPONENTS;
    const chosen = ids === COMPONENTS ? ids.filter(({ id }) => id === name) : ids;
    if (chosen.length === 0 || more.length > 0 || !["asc", "desc"].includes(direction)) {
      const near = nearest(
        name,
        COMPONENTS.map(({ id }) => id),
      );
      const detail = `"${term}" is nothing to sort by; it is the id of a component, * or series_key, with :asc or :desc.`;
      throw new InvalidQuery([{ parameter: "sort", detail, ...(near.length > 0 ? { did_you_mean: near } : {}) }]);
    }
    return chosen.map(({ id }) => ({ component: id, descending: direction === "desc" }));
  });
}

/** Rows in the order wanted; rows that are alike stay as they stood, and what is not said comes last. */
export function sortRows<T extends Row>(rows: readonly T[], terms: readonly SortTerm[]): T[] {
  return rows.toSorted((a, b) => {
    for (const { component, descending } of terms) {
      const [one, other] = [a[component], b[component]];
      if (one === null || other === null) {
        if (one !== other) return one === null ? 1 : -1;
        continue;
      }
      const order = component === "TIME_PERIOD" ? compareTimes(String(one), String(other)) : compare(one, other);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
}

function compare(one: string | number | boolean, other: string | number | boolean): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return compareText(String(one), String(other));
}

/** In order of time: by the last day, then the longer before the shorter. */
export function compareTimes(one: string, other: string): number {
  const [a, b] = [daysOf(one), daysOf(other)];
  if (!a || !b) return compareText(one, other);
  return compareText(a.end, b.end) || compareText(a.start, b.start);
}
