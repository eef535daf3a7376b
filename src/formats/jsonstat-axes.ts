import { TOTAL } from "../domain/breakdown.ts";
import { valueOf, type Column, type Dataset, type Row } from "../domain/dataset.ts";
import { comparePeriods, compareText, parsePeriod } from "../domain/period.ts";

/** A dimension of a cube: its column, its categories in order, and where each stands. */
export interface Axis {
  readonly column: Column;
  readonly codes: readonly string[];
  readonly at: ReadonlyMap<string, number>;
  /** Columns that this one's codes tell: by column name, the other's code by this one's. */
  readonly tells: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * The dimensions that rows need. A column that follows another (a period has one frequency; an indicator mostly has
 * one unit) multiplies the cells of a cube without telling any two apart, so where it does follow in all these rows it
 * is no dimension: the other column tells it. An indicator printed in two units keeps `unit` as a dimension.
 */
export function axesOf({ columns, rows }: Dataset): Axis[] {
  const keys = columns.filter(({ role }) => role === "dimension" || role === "time");
  const told = new Map(
    keys.flatMap((column) => {
      const pairs = column.follows === undefined ? undefined : pairsOf(rows, column.follows, column.name);
      return pairs ? [[column, pairs] as const] : [];
    }),
  );
  return keys
    .filter((column) => !told.has(column))
    .map((column) => {
      const codes = categories(column, rows);
      const followers = [...told].filter(([one]) => one.follows === column.name);
      return {
        column,
        codes,
        at: new Map(codes.map((code, at) => [code, at])),
        tells: Object.fromEntries(followers.map(([one, pairs]) => [one.name, Object.fromEntries(pairs)])),
      };
    });
}

/** Which code of one column goes with each of another's; undefined when one goes with several. */
function pairsOf(rows: readonly Row[], leader: string, follower: string): Map<string, string> | undefined {
  const pairs = new Map<string, string>();
  for (const row of rows as readonly Record<string, string>[]) {
    const [key = "", code = ""] = [row[leader], row[follower]];
    if ((pairs.get(key) ?? code) !== code) return undefined;
    pairs.set(key, code);
  }
  return pairs;
}

/** In order of time, otherwise in that of the rows. */
function categories(column: Column, rows: readonly Row[]): string[] {
  const codes = [...new Set(rows.map((row) => categoryOf(row, column)))];
  return column.role === "time" ? codes.sort(inTime) : codes;
}

function inTime(a: string, b: string): number {
  const [from, to] = [parsePeriod(a), parsePeriod(b)];
  return from && to ? comparePeriods(from, to) : compareText(a, b);
}

/** The category of a row. A category needs an id, and the total of a breakdown has none: it is the word of addresses. */
export function categoryOf(row: Row, column: Column): string {
  const code = String(valueOf(row, column) ?? "");
  return code === "" ? TOTAL : code;
}
