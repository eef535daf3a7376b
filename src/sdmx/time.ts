import { parsePeriod } from "../domain/period.ts";

/**
 * Periods as SDMX writes them, both ways: a half-year is `2021-S1`, and a cumulative span is its first day and its
 * duration, `2021-01-01/P9M` or `2021-07-26/P14D`. Years, quarters, months and days are the same in both.
 */

const DAY = 86_400_000;
const SPAN = /^(\d{4}-\d\d-\d\d)\/P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?$/;

/** A period of ours in SDMX's words; a text that is no period stays as it is. */
export function timeCode(period: string): string {
  const half = /^(\d{4})-H([12])$/.exec(period);
  if (half) return `${half[1]}-S${half[2]}`;
  const [first, last] = period.split("/");
  if (first === undefined || last === undefined) return period;
  if (first.length === 10) return `${first}/P${Math.round((dayOf(last) - dayOf(first)) / DAY) + 1}D`;
  const [year = 0, month = 0] = first.split("-").map(Number);
  const [lastYear = 0, lastMonth = 0] = last.split("-").map(Number);
  return `${first}-01/P${(lastYear - year) * 12 + lastMonth - month + 1}M`;
}

/** The period that an SDMX time value names in our words; undefined when it is none that can exist here. */
export function periodOf(time: string): string | undefined {
  const half = /^(\d{4})-S([12])$/.exec(time);
  if (half) return parsePeriod(`${half[1]}-H${half[2]}`)?.text;
  const span = SPAN.exec(time);
  if (span) return periodOfSpan(span);
  const period = parsePeriod(time);
  return period === undefined || /[H/]/.test(time) ? undefined : period.text;
}

function periodOfSpan([, start = "", years = "0", months = "0", days = "0"]: RegExpExecArray): string | undefined {
  const first = parsePeriod(start);
  const count = Number(years) * 12 + Number(months);
  if (!first || count > 0 === Number(days) > 0) return undefined;
  if (count === 0) {
    const last = new Date(dayOf(start) + (Number(days) - 1) * DAY).toISOString().slice(0, 10);
    return parsePeriod(days === "1" ? start : `${start}/${last}`)?.text;
  }
  if (!start.endsWith("-01")) return undefined;
  const [year = 0, month = 0] = start.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + count - 2, 1)).toISOString().slice(0, 7);
  return parsePeriod(count === 1 ? last : `${start.slice(0, 7)}/${last}`)?.text;
}

/** Days of a stretch of time, both inclusive, `YYYY-MM-DD`. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/**
 * The days that a time value of a question covers: every form of a period, also those that no observation here has,
 * such as a week, a trimester or a date-time. Undefined when the text is none.
 */
export function daysOf(time: string): Days | undefined {
  const known = parsePeriod(periodOf(time) ?? "");
  if (known) return { start: known.start, end: known.end };
  const moment = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(time)?.[1];
  if (moment) return daysOf(moment);
  const [first, last, ...more] = time.split("/");
  if (first !== undefined && last !== undefined && more.length === 0 && !last.startsWith("P")) {
    const [from, to] = [daysOf(first), daysOf(last)];
    return from && to && from.start <= to.end ? { start: from.start, end: to.end } : undefined;
  }
  return daysOfReportingPeriod(time);
}

function daysOfReportingPeriod(time: string): Days | undefined {
  const [, year = "", unit = "", digits = ""] = /^(\d{4})-([ATMWD])(\d{1,3})$/.exec(time) ?? [];
  const count = Number(digits);
  if (parsePeriod(year) === undefined || count < 1) return undefined;
  if (unit === "A") return count === 1 ? daysOf(year) : undefined;
  if (unit === "M") return daysOf(`${year}-${digits.padStart(2, "0")}`);
  if (unit === "T") return count > 3 ? undefined : daysOf(`${year}-${String(count * 4 - 3).padStart(2, "0")}-01/P4M`);
  const newYear = dayOf(`${year}-01-01`);
  if (unit === "D") return count > 366 ? undefined : stretch(newYear + (count - 1) * DAY, 1);
  // ISO 8601: week 1 is the one with the first Thursday.
  const weekday = (new Date(newYear).getUTCDay() + 6) % 7;
  const monday = newYear - weekday * DAY + (weekday > 3 ? 7 * DAY : 0);
  return count > 53 ? undefined : stretch(monday + (count - 1) * 7 * DAY, 7);
}

function stretch(start: number, days: number): Days {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { start: day(start), end: day(start + (days - 1) * DAY) };
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
