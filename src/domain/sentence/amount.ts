import type { Catalog, Indicator, Unit } from "../catalog.ts";
import type { Language } from "../codes.ts";
import type { Observation } from "../observation.ts";
import { amountWords, numberWords } from "../words/number.ts";

/** A number as a sentence says it: with its unit once, in the number that grammar asks for. */

type Interval = Pick<Observation, "value" | "low" | "high">;

/** More decimals than these were printed by nobody: a quotient of a database, such as 119.083276452671. */
const MOST_DECIMALS = 4;
const FEWEST_DIGITS = 3;

/** As it was printed, or, of what was computed, the decimals that make sense of its indicator and at least three digits. */
export function shownNumber<T extends number | null>(number: T, { decimals }: Pick<Indicator, "decimals">): T | number {
  if (number === null || number === 0) return number;
  const most = Math.max(decimals, MOST_DECIMALS);
  if (Number(number.toFixed(most)) === number) return number;
  const digits = FEWEST_DIGITS - 1 - Math.floor(Math.log10(Math.abs(number)));
  return Number(number.toFixed(Math.min(Math.max(decimals, digits), 20)));
}

/** One end is open: the print says "at least" or "at most". */
export function isBound({ low, high }: Interval): boolean {
  return low === null || high === null;
}

/** `137.412 million`, `26.4 billion US dollars`, `0.7709 out of 1`, `94,55 điểm trên thang điểm 100`. */
export function amountOf(one: Interval, code: string, of: Indicator, catalog: Catalog, lang: Language): string {
  const unit = catalog.units.get(code);
  const shown = {
    value: shownNumber(one.value, of),
    low: shownNumber(one.low, of),
    high: shownNumber(one.high, of),
  };
  const words = amountWords(shown, unit && inProse(unit, one, of.name[lang], lang), lang);
  return unit?.kind === "index" ? words + scaleWords(unit, lang) : words;
}

/** The unit without what the name has said already. */
function inProse(unit: Unit, { value }: Interval, name: string, lang: Language): Unit | undefined {
  if (saysUnit(name, unit, lang)) return undefined;
  if (lang === "vi") return unit;
  if (unit.kind === "money") return { ...unit, name: { ...unit.name, en: unit.name.en.replace(/dollar$/, "dollars") } };
  if (unit.kind === "count" && value === 1) return { ...unit, name: { ...unit.name, en: unit.base } };
  return unit;
}

/**
 * English does not repeat the noun: "subscriptions stood at 137.412 million". Vietnamese does, since there it is the word
 * that counts: "thuê bao đạt 137,412 triệu thuê bao".
 */
function saysUnit(name: string, unit: Unit, lang: Language): boolean {
  if (unit.kind === "rate") return lang === "en" ? / per /.test(name) : name.includes(unit.name.vi);
  return lang === "en" && unit.kind === "count" && name.toLowerCase().includes(unit.name.en.toLowerCase());
}

/** A score means little without its scale; one that does not begin at nought is told by its name. */
function scaleWords({ base }: Unit, lang: Language): string {
  const [, most] = /^0 to (\d+)$/.exec(base) ?? [];
  if (most === undefined) return "";
  const top = numberWords(Number(most), lang);
  return lang === "vi" ? ` điểm trên thang điểm ${top}` : ` out of ${top}`;
}

/** The same size of a change whichever way it goes. */
export function sizeOf({ value, low, high }: Interval): Interval {
  if (!isDown({ value, low, high })) return { value, low, high };
  const opposite = (end: number | null) => (end === null ? null : -end);
  return { value: opposite(value), low: opposite(high), high: opposite(low) };
}

export function isDown({ value, low, high }: Interval): boolean {
  return (value ?? low ?? high ?? 0) < 0;
}
