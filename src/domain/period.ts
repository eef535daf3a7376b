import type { Frequency } from "./codes.ts";

/**
 * A stretch of time as statistics name it: `2021`, `2021-H1`, `2021-Q1`, `2021-03`, `2021-03-20`,
 * or a cumulative span `2021-01/2021-09` (ends inclusive, months or days).
 */
export interface Period {
  readonly text: string;
  readonly frequency: Frequency;
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** Last day, inclusive, `YYYY-MM-DD`. */
  readonly end: string;
}

const SHAPES = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-(\d\d))?))?$/;

/** Reads a period; undefined when the text is none. */
export function parsePeriod(text: string): Period | undefined {
  const [first, last, ...more] = text.split("/");
  if (first === undefined || more.length > 0) return undefined;
  const from = parseSimple(first);
  if (last === undefined) return from;
  const to = parseSimple(last);
  if (!from || !to || from.frequency !== to.frequency || from.start >= to.start) return undefined;
  if (from.frequency !== "monthly" && from.frequency !== "daily") return undefined;
  return { text, frequency: "cumulative", start: from.start, end: to.end };
}

function parseSimple(text: string): Period | undefined {
  const match = SHAPES.exec(text);
  const [, year, half, quarter, month, day] = match ?? [];
  if (year === undefined || year < "1900" || year > "2100") return undefined;
  if (half) return months(text, "half-yearly", year, Number(half) * 6 - 5, 6);
  if (quarter) return months(text, "quarterly", year, Number(quarter) * 3 - 2, 3);
  if (!month) return months(text, "annual", year, 1, 12);
  if (!day) return months(text, "monthly", year, Number(month), 1);
  if (day < "01" || day > lastDay(Number(year), Number(month))) return undefined;
  return { text, frequency: "daily", start: text, end: text };
}

function months(text: string, frequency: Frequency, year: string, first: number, count: number): Period {
  const last = first + count - 1;
  const day = lastDay(Number(year), last);
  return { text, frequency, start: `${year}-${two(first)}-01`, end: `${year}-${two(last)}-${day}` };
}

function lastDay(year: number, month: number): string {
  return two(new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}

/** In order of time: by the last day, then the longer before the shorter, so that a quarter stands before its last month. */
export function comparePeriods(a: Period, b: Period): number {
  return compareText(a.end, b.end) || compareText(a.start, b.start);
}

/** By code unit, as SQLite and every spreadsheet's binary sort do; locale orders differ between machines. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same period a year before, or undefined for a day that the year before did not have. */
export function yearBefore(period: Period): Period | undefined {
  return parsePeriod(period.text.replace(/\d{4}(?=-|$|\/)/g, (year) => String(Number(year) - 1)));
}

/** What somebody who wrote `2021q1`, `Q1/2021`, `3/2021` or `2021-3` most likely meant. */
export function suggestPeriod(text: string): string | undefined {
  const bare = text.trim().toUpperCase();
  const named = /^(\d{4})[-/ ]?([QH]\d)$/.exec(bare) ?? /^([QH]\d)[-/ ]?(\d{4})$/.exec(bare);
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(bare) ?? /^(\d{1,2})[-/](\d{4})$/.exec(bare);
  const parts = (named ?? month)?.slice(1) as [string, string] | undefined;
  if (!parts) return undefined;
  const [year, rest] = parts[0].length === 4 ? parts : [parts[1], parts[0]];
  return parsePeriod(`${year}-${rest.padStart(2, "0")}`)?.text;
}
