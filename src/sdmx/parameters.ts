import { InvalidQuery, type Fault } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";

/**
 * The parameters of an address as they were written. `+` stays a plus, since it means AND and stands in the offset of
 * a time (a form's reading would make it a space); `%2B`, `%5B`, `%5D` and `%2C` are what they stand for.
 */
export class Parameters {
  readonly #values = new Map<string, string>();
  readonly #faults: Fault[] = [];

  /** @param search With or without its question mark. */
  constructor(search: string) {
    for (const pair of search.replace(/^\?/, "").split("&")) {
      if (pair === "") continue;
      const [name = "", ...rest] = pair.split("=");
      const [parameter, value] = [this.#decode(name), this.#decode(rest.join("="))];
      if (this.#values.has(parameter))
        this.#faults.push({ parameter, detail: `${parameter} stands twice; several values go into one, by comma.` });
      this.#values.set(parameter, value);
    }
  }

  #decode(text: string): string {
    try {
      return decodeURIComponent(text);
    } catch {
      this.#faults.push({ parameter: text, detail: `"${text}" is no percent-encoded UTF-8.` });
      return text;
    }
  }

  /** @throws InvalidQuery for a parameter that is not one of `names` or a filter, that stands twice or can't be read. */
  allowing(names: readonly string[]): this {
    for (const parameter of this.#values.keys()) {
      if (names.includes(parameter) || (names.includes("c") && /^c\[.*\]$/.test(parameter))) continue;
      const near = nearest(parameter, names);
      const detail = `There is no parameter "${parameter}"; there are ${names.join(", ").replace(/\bc\b/, "c[...]")}.`;
      this.#faults.push({ parameter, detail, ...(near.length > 0 ? { did_you_mean: near } : {}) });
    }
    if (this.#faults.length > 0) throw new InvalidQuery(this.#faults);
    return this;
  }

  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  /** The filters, `c[ID]=value`, by the id of their component. */
  filters(): readonly (readonly [string, string])[] {
    return [...this.#values].flatMap(([name, value]) => {
      const id = /^c\[(.*)\]$/.exec(name)?.[1];
      return id === undefined ? [] : [[id, value] as const];
    });
  }

  /** One of few words; `usual` when nothing is said. @throws InvalidQuery for another. */
  word<T extends string>(name: string, words: readonly T[], usual: T): T {
    const text = this.get(name);
    if (text === undefined) return usual;
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    const near = nearest(text, words);
    const detail = `${name} is one of ${words.join(", ")}, and not "${text}".`;
    throw new InvalidQuery([{ parameter: name, detail, did_you_mean: near.length > 0 ? near : words }]);
  }

  /** A whole number from `least` on; null when nothing is said. @throws InvalidQuery for anything else. */
  count(name: string, least: 0 | 1): number | null {
    const text = this.get(name);
    if (text === undefined) return null;
    if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
    throw new InvalidQuery([{ parameter: name, detail: `${name} is a whole number from ${least} on, not "${text}".` }]);
  }

  /**
   * The day in Viet Nam of a date or a date-time, which is local time where it names no offset; null when nothing is
   * said. @throws InvalidQuery for anything else.
   */
  day(name: string): string | null {
    const text = this.get(name);
    if (text === undefined) return null;
    const [, date = "", time, offset = "+07:00"] =
      /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(text) ?? [];
    const moment = Date.parse(`${date}T${time ?? "00:00"}${time === undefined ? "+07:00" : offset}`);
    const isDay = !Number.isNaN(moment) && new Date(`${date}T00:00Z`).toISOString().startsWith(date);
    if (isDay) return new Date(moment + LOCAL).toISOString().slice(0, 10);
    const detail = `"${text}" is no date or date-time, such as 2026-11-21 or 2026-11-21T09:00:00%2B07:00.`;
    throw new InvalidQuery([{ parameter: name, detail }]);
  }
}

/** Viet Nam is seven hours ahead of UTC, all year. */
const LOCAL = 7 * 3_600_000;
