import type { Catalog, Indicator } from "../catalog.ts";
import type { Language } from "../codes.ts";
import type { Observation } from "../observation.ts";
import { numberWords, withUnit } from "../words/number.ts";
import { shownNumber } from "../words/value.ts";
import { isDown } from "./amount.ts";
import { yearBeforeWords } from "./moment.ts";

/**
 * How a level stands to that of the year before: `up 1.2% on a year before`, `tăng 3 bậc so với năm 2023`.
 */
export function changeWords(change: Observation, of: Indicator, catalog: Catalog, lang: Language): string {
  const before = yearBeforeWords(change.period, of, lang);
  if (change.value === 0) return lang === "vi" ? `không đổi so với ${before}` : `unchanged from ${before}`;
  const size = change.measure === "growth" ? growthSize(change, lang) : changeSize(change, of, catalog, lang);
  // A rank falls in number as it rises.
  const isUp = isDown(change) === (of.kind === "rank");
  return lang === "vi"
    ? `${isUp ? "tăng" : "giảm"} ${size} so với ${before}`
    : `${isUp ? "up" : "down"} ${size} on ${before}`;
}

function growthSize(change: Observation, lang: Language): string {
  return `${numberWords(Number(Math.abs(change.value ?? 0).toFixed(growthDecimals(change))), lang)}%`;
}

/**
 * With how many decimals a growth in percent is told: as many as the prints allow, so that no more than one unit of the
 * last of them is in doubt. Undefined where they are too rough for any, or it would be nought.
 */
export function growthDecimals({ value, low, high }: Observation): number | undefined {
  if (value === null || low === null || high === null) return undefined;
  const size = Math.abs(value);
  const doubt = Math.max(high - value, value - low);
  const usual = size < 1 ? 2 : size < 100 ? 1 : 0;
  const possible = [2, 1, 0].filter((decimals) => decimals <= usual);
  return possible.find((decimals) => doubt <= 10 ** -decimals && (size === 0 || Number(size.toFixed(decimals)) > 0));
}

function changeSize(change: Observation, of: Indicator, catalog: Catalog, lang: Language): string {
  const size = shownNumber(Math.abs(change.value ?? 0), of);
  const written = numberWords(size, lang);
  if (of.kind === "rank") return lang === "vi" ? `${written} bậc` : `${written} ${size === 1 ? "place" : "places"}`;
  const unit = catalog.units.get(change.unit);
  if (unit?.kind !== "index") return withUnit(written, unit, lang);
  return lang === "vi" ? `${written} điểm` : `${written} ${size === 1 ? "point" : "points"}`;
}
