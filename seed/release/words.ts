/** Cells and values in words for a terminal. */

/** A cell without its indicator: only what differs from the level of what happened is said. */
export function cellWords(cell: {
  readonly place: string;
  readonly breakdown: string;
  readonly measure: string;
  readonly scenario: string;
  readonly period: string;
}): string {
  const { place, breakdown, measure, scenario, period } = cell;
  const special = [measure === "level" ? "" : measure, scenario === "actual" ? "" : scenario];
  return [place, breakdown, ...special, period].filter((word) => word !== "").join(" ");
}

/** A value with its interval where it has none of its own: `30 to 50`, `at most 7`. */
export function valueWords({ value, low, high }: { value: string; low: string; high: string }): string {
  if (value !== "") return value;
  if (low === "") return `at most ${high}`;
  return high === "" ? `at least ${low}` : `${low} to ${high}`;
}

/** A count with its noun: `1 cell`, `2 cells`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
