import type { Catalog, Indicator } from "../catalog.ts";
import type { Language } from "../codes.ts";
import type { Observation } from "../observation.ts";
import { amountOf, isBound, isDown, sizeOf } from "./amount.ts";
import { momentWords, periodBeforeWords, yearBeforeWords } from "./moment.ts";
import { predicateWords, type Verb } from "./status.ts";
import { subjectWords } from "./subject.ts";

const DOWN = { past: "fell by", base: "fall by", vi: "giảm" };
const UP = { past: "rose by", base: "rise by", vi: "tăng" };
const EITHER_WAY = { past: "changed by", base: "change by", vi: "thay đổi" };
const NOT = { past: "did not change", base: "not change", vi: "không đổi" };
const PART = { past: "came to", base: "be", vi: "đạt" };

/** What a source printed about a change: growth, an absolute change, or how much of a plan was carried out. */
export function movementWords(one: Observation, of: Indicator, catalog: Catalog, lang: Language): string {
  const { measure, period } = one;
  const subject = subjectWords(one, catalog, lang);
  const moment = momentWords(period, of, lang);
  const firmness = { status: one.status, isNumber: !isBound(one) };
  const write = (size: Parameters<typeof amountOf>[0]) => amountOf(size, one.unit, of, catalog, lang);
  const ends = endsEitherWay(one)?.map((end) => write({ value: end, low: end, high: end }));
  const amount = ends ? betweenWords(ends, lang) : write(sizeOf(one));
  if (measure === "plan-completion") {
    const part = `${amount} ${lang === "vi" ? "kế hoạch" : "of the plan"}`;
    return [subject, predicateWords(PART, part, firmness, lang), moment].join(" ");
  }
  const said = predicateWords(verbOf(one), one.value === 0 ? "" : amount, firmness, lang).trim();
  const isPrevious = measure.endsWith("-previous");
  const against = isPrevious ? periodBeforeWords(period, lang) : yearBeforeWords(period, of, lang);
  if (lang === "vi") return [subject, moment.replace(/^vào /, ""), said, "so với", against].join(" ");
  // What is counted when a period ends has grown in the year that ends then.
  const end = isPrevious ? undefined : /^(?:at|on) (.+)$/.exec(moment)?.[1];
  return [subject, said, end === undefined ? `${moment} compared with ${against}` : `in the year to ${end}`].join(" ");
}

function verbOf(one: Observation): Verb {
  if (one.value === 0) return NOT;
  if (endsEitherWay(one)) return EITHER_WAY;
  return isDown(one) ? DOWN : UP;
}

/** The ends of a range that lie on both sides of nought. */
function endsEitherWay({ value, low, high }: Observation): number[] | undefined {
  return value === null && low !== null && high !== null && low < 0 && high > 0 ? [low, high] : undefined;
}

function betweenWords([from = "", to = ""]: readonly string[], lang: Language): string {
  return lang === "vi" ? `từ ${from} đến ${to}` : `between ${from} and ${to}`;
}
