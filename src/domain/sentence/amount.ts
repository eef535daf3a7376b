import type { Catalog, Indicator, Unit } from "../catalog.ts";
import type { Language } from "../codes.ts";
import type { Observation } from "../observation.ts";
import { amountWords, numberWords } from "../words/number.ts";
import { shownInterval } from "../words/value.ts";

/** A number as a sentence says it: with its unit once, in the number that grammar asks for. */

type Interval = Pick<Observation, "value" | "low" | "high">;

/** One end is open: the print says "at least" or "at most". */
export function isBound({ low, high }: Interval): boolean {
  return low === null || high === null;
}

/** `137.412 million`, `26.4 billion US dollars`, `0.7709 out of 1`, `94,55 điểm trên thang điểm 100`. */
export function amountOf(one: Interval, code: string, of: Indicator, catalog: Catalog, lang: Language): string {
  const unit = catalog.units.get(code);
  const words = amountWords(shownInterval(one, of), unit && inProse(unit, one, of.name[lang], lang), lang);
  return unit?.kind === "index" ? words + scaleWords(unit, lang) : words;
}

/** The unit without what the name has said already. */
function inProse(unit: Unit, { value }: Interval, name: string, lang: Language): Unit | undefined {
  if (saysUnit(name, unit, lang)) return undefined;
  if (lang === "vi") return unit;
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
