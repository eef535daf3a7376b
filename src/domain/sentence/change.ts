import type { Indicator } from "../catalog.ts";
import type { Catalog } from "../catalog.ts";
import type { Language } from "../codes.ts";
import type { Observation } from "../observation.ts";
import { numberWords, withUnit } from "../words/number.ts";
import { isDown } from "./amount.ts";
import { yearBeforeWords } from "./moment.ts";

/** Decimals of a growth in percent. */
const MOST_DECIMALS = 2;

/**
 * How a level stands to that of the year before: `up 1.2% on a year before`, `tăng 3 bậc so với năm 2023`. Empty where
 * what was printed is too rough to say by how much.
 */
export function changeWords(change: Observation, of: Indicator, catalog: Catalog, lang: Language): string {
  const before = yearBeforeWords(change.period, of, lang);
  const { value, low, high } = change;
  if (value === null || low === null || high === null) return "";
  if (value === 0) return lang === "vi" ? `không đổi so với ${before}` : `unchanged from ${before}`;
  const size = change.measure === "growth" ? growthSize(change, lang) : changeSize(change, of, catalog, lang);
  if (size === undefined) return "";
  // A rank falls in number as it rises.
  const isUp = isDown(change) === (of.kind === "rank");
  return lang === "vi"
    ? `${isUp ? "tăng" : "giảm"} ${size} so với ${before}`
    : `${isUp ? "up" : "down"} ${size} on ${before}`;
}

/** As many digits as the prints allow: no more than one unit of the last of them may be in doubt. */
function growthSize({ value, low, high }: Observation, lang: Language): string | undefined {
  const size = Math.abs(value ?? 0);
  const doubt = Math.max((high ?? 0) - (value ?? 0), (value ?? 0) - (low ?? 0));
  const usual = size < 1 ? MOST_DECIMALS : 1;
  for (let decimals = usual; decimals >= 0; decimals -= 1) {
    const rounded = Number(size.toFixed(decimals));
    if (doubt <= 10 ** -decimals && rounded > 0) return `${numberWords(rounded, lang)}%`;
  }
  return undefined;
}

function changeSize(change: Observation, of: Indicator, catalog: Catalog, lang: Language): string {
  const size = Math.abs(change.value ?? 0);
  const written = numberWords(size, lang);
  if (of.kind === "rank") return lang === "vi" ? `${written} bậc` : `${written} ${size === 1 ? "place" : "places"}`;
  const unit = catalog.units.get(change.unit);
  if (unit?.kind !== "index") return withUnit(written, unit, lang);
  return lang === "vi" ? `${written} điểm` : `${written} ${size === 1 ? "point" : "points"}`;
}
