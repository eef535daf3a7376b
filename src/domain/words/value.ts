import type { Catalog, Indicator } from "../catalog.ts";
import type { Language } from "../codes.ts";
import type { Observation } from "../observation.ts";
import { amountWords, type Form } from "./number.ts";

/** The value of an observation in words: as it was printed, and of what a database computed no more digits than make sense. */

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

/** The same of a value and its bounds. */
export function shownInterval({ value, low, high }: Interval, of: Pick<Indicator, "decimals">): Interval {
  return { value: shownNumber(value, of), low: shownNumber(low, of), high: shownNumber(high, of) };
}

/** A value with its unit; in `full` without it, for columns whose head names the unit. */
export function valueWords(
  one: Interval & Pick<Observation, "indicator" | "unit">,
  catalog: Catalog,
  lang: Language,
  form: Form = "exact",
): string {
  const shown = shownInterval(one, catalog.indicators.get(one.indicator) ?? { decimals: 0 });
  return amountWords(shown, form === "full" ? undefined : catalog.units.get(one.unit), lang, form);
}
