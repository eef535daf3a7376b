import type { Observation } from "../observation.ts";
import { parsePeriod, type Period } from "../period.ts";

/** An observation and the days of its period. */
export interface Dated {
  readonly one: Observation;
  readonly period: Period;
}

export function datedOf(observations: readonly Observation[]): Dated[] {
  return observations.flatMap((one) => {
    const period = parsePeriod(one.period);
    return period ? [{ one, period }] : [];
  });
}

/** Finds an observation by its period: by the name, or else by its days, since 2021-01/2021-06 is 2021-H1 as well. */
export class Timeline {
  readonly #byName: ReadonlyMap<string, Dated>;
  readonly #byDays: ReadonlyMap<string, Dated>;

  constructor(dated: readonly Dated[]) {
    this.#byName = new Map(dated.map((item) => [item.period.text, item]));
    this.#byDays = new Map(dated.map((item) => [daysOf(item.period), item]));
  }

  at(period: Period): Dated | undefined {
    return this.#byName.get(period.text) ?? this.#byDays.get(daysOf(period));
  }
}

/** Whether two periods are as long as each other: quarters, or spans from and to the same days of their years. */
export function isSameLength(a: Period, b: Period): boolean {
  if (a.frequency === b.frequency && a.frequency !== "cumulative") return true;
  return dayOfYear(a.start) === dayOfYear(b.start) && dayOfYear(a.end) === dayOfYear(b.end) && years(a) === years(b);
}

/** The month, quarter or half-year of these days, both inclusive (`YYYY-MM-DD`); undefined when there is none. */
export function periodOfDays(start: string, end: string): Period | undefined {
  const [year, month = ""] = start.split("-");
  const quarter = Math.ceil(Number(month) / 3);
  const names = [`${year}-${month}`, `${year}-Q${quarter}`, `${year}-H${Math.ceil(quarter / 2)}`];
  return names.map(parsePeriod).find((period) => period?.start === start && period.end === end);
}

/** The day after a day, both `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

export function isWithinOneYear({ start, end }: Period): boolean {
  return start.slice(0, 4) === end.slice(0, 4);
}

function daysOf({ start, end }: Period): string {
  return `${start}/${end}`;
}

/** The end of February is one day in every year. */
function dayOfYear(day: string): string {
  return day.slice(5).replace("02-29", "02-28");
}

function years({ start, end }: Period): number {
  return Number(end.slice(0, 4)) - Number(start.slice(0, 4));
}
