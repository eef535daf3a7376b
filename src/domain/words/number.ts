import type { Unit } from "../catalog.ts";
import type { Language } from "../codes.ts";
import type { Observation } from "../observation.ts";

/** Numbers and amounts as each language writes them: `1,234.5` and `1.234,5`; nothing is rounded unless it is asked. */

const LOCALES = { en: "en-GB", vi: "vi-VN" } as const;
/** Made once each: a formatter costs 18 times what formatting does. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(lang: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  const found = formatters.get(key) ?? new Intl.NumberFormat(LOCALES[lang], options);
  formatters.set(key, found);
  return found;
}

/** A number with all its digits, as far as a double holds them. */
export function numberWords(value: number, lang: Language): string {
  return formatter(lang, { maximumFractionDigits: 12 }).format(tidy(value));
}

/** A number cut to so many significant digits, where space is short and the exact one stands nearby. */
function roundedWords(value: number, lang: Language, digits = 4): string {
  return formatter(lang, { maximumSignificantDigits: digits }).format(value);
}

/** A whole number with the mark of thousands of its language: `1,112`, `1.112`. */
export function countWords(count: number, lang: Language): string {
  return formatter(lang, { maximumFractionDigits: 0 }).format(count);
}

/** The words for large numbers; Vietnamese counts thousands of tỷ rather than trillions. */
const SCALES: Readonly<Record<Language, readonly (readonly [size: number, word: string])[]>> = {
  en: [
    [1e12, "trillion"],
    [1e9, "billion"],
    [1e6, "million"],
  ],
  vi: [
    [1e9, "tỷ"],
    [1e6, "triệu"],
  ],
};
/** More decimals than these are harder to read than the number in full. */
const MOST_DECIMALS = 3;

/**
 * A number in millions or more where that says exactly the same: `86.67 million`, `9.300 tỷ`; in full otherwise.
 * @param form - `short` cuts it to four significant digits instead, for labels beside the exact number
 */
export function scaledWords(value: number, lang: Language, form: "exact" | "short" = "exact"): string {
  for (const [size, word] of SCALES[lang]) {
    if (Math.abs(value) < size) continue;
    const scaled = tidy(value / size);
    if (form === "short") return `${roundedWords(scaled, lang)} ${word}`;
    if (scaled === Number(scaled.toFixed(MOST_DECIMALS))) return `${numberWords(scaled, lang)} ${word}`;
  }
  if (form === "short") return roundedWords(value, lang, Number.isInteger(value) ? 6 : 4);
  return numberWords(value, lang);
}

/** The size and the word in which numbers as large as one are written: `[1e6, "million"]`; `[1, ""]` below that. */
export function scaleOf(value: number, lang: Language): readonly [size: number, word: string] {
  return SCALES[lang].find(([size]) => Math.abs(value) >= size) ?? [1, ""];
}

/** What floating point adds is no digit of anybody's. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

/** Units that are written right behind the number; every other one is a word after a space. */
const ATTACHED: ReadonlySet<string> = new Set(["percent"]);
/** Ranks, scores and levels are numbers alone. */
const BARE: ReadonlySet<string> = new Set(["rank", "index"]);

/** A unit as it stands behind a number or over a column: `US dollars`, `đồng`. */
export function unitWords(unit: Unit, lang: Language): string {
  const name = unit.name[lang];
  return lang === "en" && unit.kind === "money" ? name.replace(/dollar$/, "dollars") : name;
}

/** A written number with its unit: `74.2%`, `9.300 tỷ đồng`, `86.67 million subscriptions`, `12` of a rank. */
export function withUnit(written: string, unit: Unit | undefined, lang: Language): string {
  if (!unit || BARE.has(unit.kind)) return written;
  return ATTACHED.has(unit.unit) ? `${written}%` : `${written} ${unitWords(unit, lang)}`;
}

/** In millions or more where that says the same, cut to four digits, or with every digit, as columns of a table need it. */
export type Form = "exact" | "short" | "full";

type Interval = Pick<Observation, "value" | "low" | "high">;

/**
 * What a figure says, with its unit: the number, both ends of a range (`45–50%`), or a bound (`at least 122 million`)
 * where one end is open.
 */
export function amountWords(
  { value, low, high }: Interval,
  unit: Unit | undefined,
  lang: Language,
  form: Form = "exact",
): string {
  const write = (number: number): string =>
    form === "full" ? numberWords(number, lang) : scaledWords(number, lang, form);
  if (value === null && low !== null && high !== null) return withUnit(rangeWords(write(low), write(high)), unit, lang);
  const bound = value ?? low ?? high;
  if (bound === null) return lang === "vi" ? "không có số" : "no number";
  const amount = withUnit(write(bound), unit, lang);
  if (low === null) return `${lang === "vi" ? "không quá" : "at most"} ${amount}`;
  return high === null ? `${lang === "vi" ? "ít nhất" : "at least"} ${amount}` : amount;
}

/** Both ends, a common scale said once: `45–50`, `1.2–1.5 billion`. */
function rangeWords(from: string, to: string): string {
  const [, scale = ""] = / (\D+)$/.exec(to) ?? [];
  return `${scale !== "" && from.endsWith(scale) ? from.slice(0, -scale.length - 1) : from}–${to}`;
}
