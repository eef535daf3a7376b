import { Big } from "big.js";
import { EAST_ASIAN_SCALES, readCompound } from "./compound.ts";

/** How a printed number is meant: as it stands, or as an approximation from one or both sides. */
export type Bound = "as-printed" | "about" | "at-least" | "at-most";

/** Readings that a row may name when the ordinary one would be wrong. */
export const READINGS = [
  "comma-is-thousands-mark",
  "comma-is-decimal-mark",
  "point-is-thousands-mark",
  "point-is-decimal-mark",
  /** Of a printed fraction, which end the row carries. */
  "numerator",
  "denominator",
  /** Printed as a fall: the sign is minus. */
  "decrease",
  /** Printed as a percentage of the base period's level: growth is the number less 100. */
  "percent-of-base",
  "percent-sign-means-points",
  "percent-sign-is-slip",
  /** The print does not give the value by itself; the note says how it was read. */
  "as-noted",
] as const;
export type Reading = (typeof READINGS)[number];

/** One number of a print. */
export interface PrintedNumber {
  readonly value: Big;
  /** One unit of the last digit printed. */
  readonly step: Big;
  /** A count written out in full: no decimals, no word of scale, no percent sign, so nothing was rounded away. */
  readonly full: boolean;
}

export interface Print {
  readonly bound: Bound;
  /** One number; two for a range or a fraction. */
  readonly numbers: readonly PrintedNumber[];
  readonly joined: "range" | "fraction" | null;
  readonly percent: boolean;
  /** The currency named, if any. */
  readonly currency: "VND" | "USD" | null;
}

const QUALIFIERS: readonly [Bound, RegExp][] = [
  [
    "at-least",
    /^(không dưới|không ít hơn|không thấp hơn|hơn|trên|vượt|tối thiểu|ít nhất|no less than|not less than|over|above|more than|at least|exceed(?:ed|s|ing)?|surpassed|reached the mark|>|≥)\s*/i,
  ],
  [
    "at-most",
    /^(gần|dưới|chưa đến|chưa tới|không quá|tối đa|top|nearly|almost|just under|close to|under|below|up to|at most|approached|<|≤)\s*/i,
  ],
  ["about", /^(khoảng|xấp xỉ|ước khoảng|chừng|about|around|approximately|roughly|some|as many as|~|≈)\s*/i],
];

/** Words of scale and their power of ten; sources in other languages are read as well. */
const SCALES: readonly [RegExp, number][] = [
  [/^(nghìn|ngàn|thousand)$/i, 3],
  [/^(triệu|millions?|mln)$/i, 6],
  [/^(tỷ|tỉ|billion|bln|bn|milliards?)$/i, 9],
  [/^trillion$/i, 12],
  [/^quadrillion$/i, 15],
  [/^พันล้าน/, 9],
  ...EAST_ASIAN_SCALES,
];

const PERCENT = /%|phần trăm|per ?cent|pour cent|por ciento/i;
const DOLLARS = /(?<!\p{Script=Latin})(US ?\$|\$|USD|đô la|dollars?)|달러|ドル|美元/iu;
/** "hợp đồng" is a contract, "cộng đồng" a community, "hội đồng" a council, "đồng bộ" in step. */
const DONG = /(?<!\p{Script=Latin}|hợp |cộng |hội )(đồng(?! bộ)|VND|VNĐ|dong)(?!\p{L})|ドン|동/iu;

const NUMBER = String.raw`[+-]?\d+(?:[.,]\d+)*`;
const SHAPE = new RegExp(String.raw`^\D*?(${NUMBER})(?:\s*%?\s*([-–—/]|đến|tới|to)\s*(${NUMBER}))?\s*(.*)$`, "su");

/**
 * Reads a number as Vietnamese and English documents print it ("9.300 tỷ đồng", "gần 33 tỷ USD", "45-50%").
 * @param language decides the marks: in Vietnamese the point groups thousands and the comma is the decimal mark.
 * @returns undefined when no number can be made out.
 */
export function readPrint(text: string, language: string, readings: readonly Reading[] = []): Print | undefined {
  let rest = text
    .normalize("NFC")
    .replace(/[\u00a0\u202f\s]+/g, " ")
    .replaceAll("\u2212", "-")
    .trim();
  let bound: Bound = "as-printed";
  for (const [meant, pattern] of QUALIFIERS) {
    if (!pattern.test(rest)) continue;
    bound = meant;
    rest = rest.replace(pattern, "");
  }
  const [, first, joint, second, tail = ""] = SHAPE.exec(rest) ?? [];
  if (first === undefined) return undefined;
  const power = scaleOf(tail);
  const percent = PERCENT.test(rest);
  const compound = readCompound(rest);
  const numbers: PrintedNumber[] = compound ? [{ ...compound, full: false }] : [];
  for (const digits of compound ? [] : second === undefined ? [first] : [first, second]) {
    const number = readDigits(digits, language, readings, power);
    if (!number) return undefined;
    numbers.push(percent ? { ...number, full: false } : number);
  }
  return {
    bound,
    numbers,
    joined: joint === undefined ? null : joint === "/" ? "fraction" : "range",
    percent,
    currency: DOLLARS.test(rest) ? "USD" : DONG.test(rest) ? "VND" : null,
  };
}

/** "nghìn tỷ" is 10³ × 10⁹: words of scale multiply as long as they follow each other. */
function scaleOf(tail: string): number {
  let power = 0;
  for (const word of tail.split(/[^\p{L}\p{M}]+/u).filter(Boolean)) {
    const found = SCALES.find(([pattern]) => pattern.test(word));
    if (!found) break;
    power += found[1];
  }
  return power;
}

function readDigits(
  digits: string,
  language: string,
  readings: readonly Reading[],
  power: number,
): PrintedNumber | undefined {
  const decimal = decimalMark(digits, language, readings);
  if (decimal === undefined) return undefined;
  const at = decimal === "" ? -1 : digits.lastIndexOf(decimal);
  const whole = (at < 0 ? digits : digits.slice(0, at)).replace(/[.,+]/g, "");
  const fraction = at < 0 ? "" : digits.slice(at + 1);
  const scale = new Big(10).pow(power);
  return {
    value: new Big(fraction === "" ? whole : `${whole}.${fraction}`).times(scale),
    step: new Big(10).pow(-fraction.length).times(scale),
    full: fraction === "" && power === 0,
  };
}

/** The decimal mark of a printed number, "" if it has none; undefined if its marks can't be told apart. */
function decimalMark(digits: string, language: string, readings: readonly Reading[]): "." | "," | "" | undefined {
  const marks = digits.replace(/[^.,]/g, "");
  if (marks === "") return "";
  const last = marks.at(-1) as "." | ",";
  if (new Set(marks).size === 2) return marks.indexOf(last) === marks.length - 1 ? last : undefined;
  if (marks.length > 1) return "";
  const word = last === "." ? "point" : "comma";
  if (readings.includes(`${word}-is-thousands-mark`)) return "";
  if (readings.includes(`${word}-is-decimal-mark`)) return last;
  const grouping = language === "vi" ? "." : ",";
  return last === grouping && /[.,]\d{3}$/.test(digits) ? "" : last;
}
