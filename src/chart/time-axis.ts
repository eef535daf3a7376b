import type { Language } from "../domain/codes.ts";
import type { Point } from "./points.ts";
import { dayOf } from "./points.ts";
import type { Panel } from "./plan.ts";
import { widthOf } from "./text.ts";

/** The axis of time, true to scale: a day is as wide as any other day. */
export interface TimeAxis {
  readonly first: number;
  readonly last: number;
  readonly x: (day: number) => number;
  readonly ticks: readonly TimeTick[];
  /** A second line below the first, of years below months. */
  readonly years: readonly TimeTick[];
}

export interface TimeTick {
  readonly label: string;
  /** Where its label is centred, and where its mark stands. */
  readonly x: number;
  readonly mark: number;
}

/** Whether values stand for whole spans of time, as flows do, or for the end of one. */
export function placeOf({ start, end }: Point, isSpan: boolean): number {
  return isSpan ? (start + end) / 2 : end;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50] as const;
const MONTH_STEPS = [1, 2, 3, 6] as const;
const DAY_STEPS = [1, 2, 5, 7, 14] as const;
const AIR = 12;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** Where the room for labels ends. */
  readonly edge: number;
}

/** One axis for all panels, so that the same day stands at the same place in each. */
export function timeAxis(panels: readonly Panel[], { left, right, size, edge }: Frame, lang: Language): TimeAxis {
  const all = panels.flatMap(({ shape, series }) =>
    series.flatMap(({ main, others }) => [...main, ...others].map((point) => ({ point, isSpan: shape === "bars" }))),
  );
  const starts = all.map(({ point, isSpan }) => (isSpan ? point.start : point.end));
  const earliest = Math.min(...starts);
  const latest = Math.max(...all.map(({ point }) => point.end));
  const air = Math.max(1, (latest - earliest) * 0.015);
  const [first, last] = [earliest - air, latest + air];
  const x = (day: number): number => left + ((day - first) / (last - first)) * (right - left);
  const isAnnual = panels.every(({ shape, frequency }) => shape !== "bars" && frequency === "annual");
  return { first, last, x, ...ticksOf({ first, last, x, size, lang, isAnnual, left, right, edge }) };
}

interface Asked extends Frame {
  readonly first: number;
  readonly last: number;
  readonly x: (day: number) => number;
  readonly lang: Language;
  readonly isAnnual: boolean;
}

function ticksOf(asked: Asked): Pick<TimeAxis, "ticks" | "years"> {
  const { first, last } = asked;
  const days = last - first;
  if (days < 75) return { ticks: dayTicks(asked), years: [] };
  if (days < 900 && !asked.isAnnual) return { ticks: monthTicks(asked), years: yearsBelow(asked) };
  return { ticks: yearTicks(asked), years: [] };
}

const dateOf = (day: number): Date => new Date(day * 86_400_000);
const startOfYear = (year: number): number => dayOf(`${year}-01-01`);
const startOfMonth = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;

/** Years are labelled in their middle between marks at their ends, or under the values where these are of years only. */
function yearTicks({ first, last, x, size, isAnnual, left, right, edge }: Asked): TimeTick[] {
  const label = widthOf("2000", size);
  const band = x(startOfYear(2001)) - x(startOfYear(2000));
  const step = YEAR_STEPS.find((one) => band * one >= label + AIR) ?? 50;
  const [from, to] = [dateOf(first).getUTCFullYear(), dateOf(last).getUTCFullYear()];
  const ticks: TimeTick[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    const [begin, end] = [x(startOfYear(year)), x(startOfYear(year + 1))];
    const at = isAnnual ? end : (begin + end) / 2;
    if (at < left || at > right + 1 || at + label / 2 > edge) continue;
    ticks.push({ label: String(year), x: at, mark: isAnnual || step > 1 ? at : Math.max(begin, left) });
  }
  return ticks;
}

function monthTicks({ first, last, x, size, lang, left, right, edge }: Asked): TimeTick[] {
  const words = (month: number): string => (lang === "vi" ? `T${(month % 12) + 1}` : (MONTHS[month % 12] ?? ""));
  const label = widthOf(lang === "vi" ? "T12" : "May", size);
  const band = ((x(last) - x(first)) / (last - first)) * 30;
  const step = MONTH_STEPS.find((one) => band * one >= label + AIR / 2) ?? 12;
  const monthOf = (day: number): number => dateOf(day).getUTCFullYear() * 12 + dateOf(day).getUTCMonth();
  const ticks: TimeTick[] = [];
  for (let month = Math.ceil(monthOf(first) / step) * step; month <= monthOf(last); month += step) {
    const [begin, end] = [x(startOfMonth(month)), x(startOfMonth(month + 1))];
    const at = (begin + end) / 2;
    if (at >= left && at <= right && at + label / 2 <= edge)
      ticks.push({ label: words(month), x: at, mark: step > 1 ? at : Math.max(begin, left) });
  }
  return ticks;
}

/** The years of an axis of months, each under its first month that is there. */
function yearsBelow({ first, last, x, size, left, right }: Asked): TimeTick[] {
  const half = widthOf("2000", size) / 2;
  const [from, to] = [dateOf(first).getUTCFullYear(), dateOf(last).getUTCFullYear()];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).flatMap((year) => {
    const begin = Math.max(x(startOfYear(year)), left);
    const end = Math.min(x(startOfYear(year + 1)), right);
    if (end - begin < 2 * half + 4) return [];
    return [{ label: String(year), x: (begin + end) / 2, mark: begin }];
  });
}

function dayTicks({ first, last, x, size, lang, left, right, edge }: Asked): TimeTick[] {
  const words = (date: Date): string =>
    lang === "vi"
      ? `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`
      : `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  const label = widthOf("28 May 2025", size);
  const band = (x(last) - x(first)) / (last - first);
  const step = DAY_STEPS.find((one) => band * one >= label + AIR) ?? 28;
  const ticks: TimeTick[] = [];
  for (let day = Math.ceil(first); day < last; day += step) {
    // A day's value stands at its end; the mark is there, too.
    const at = x(day + 1);
    if (at >= left && at <= right && at + label / 2 <= edge) ticks.push({ label: words(dateOf(day)), x: at, mark: at });
  }
  return ticks;
}
