import { Big } from "big.js";

/** East Asian words of scale, each with its power of ten. */
export const EAST_ASIAN_SCALES: readonly [RegExp, number][] = [
  [/^(万|만)/, 4],
  [/^(億|亿|억)/, 8],
  [/^(兆|조)/, 12],
];

const SCALE = "[万만億亿억兆조]";
const PART = String.raw`(?=\d)[\d,]+(?:[千천][\d,]*)?${SCALE}`;
const COMPOUND = new RegExp(String.raw`^\D*?((?:${PART} ?)+(?:${PART}|(?<! )\d[\d,]*))`, "u");
const PARTS = new RegExp(`(.+?)(${SCALE}|$)`, "gu");

/**
 * Reads a number written in several scales, as Japanese, Korean and Chinese documents do: "34조3000억" is 34.3 × 10¹².
 * Such a number has no decimals, so zeros at its end only fill up the scale and are no digits of its precision.
 * @returns the number and the unit of its last digit; undefined when the text holds no number of two scales or more, or its scales do not fall
 */
export function readCompound(text: string): { value: Big; step: Big } | undefined {
  const [, compound] = COMPOUND.exec(text) ?? [];
  if (compound === undefined) return undefined;
  let value = new Big(0);
  let above = Number.POSITIVE_INFINITY;
  for (const [, digits = "", scale = ""] of compound.matchAll(PARTS)) {
    const power = EAST_ASIAN_SCALES.find(([pattern]) => pattern.test(scale))?.[1] ?? 0;
    if (power >= above) return undefined;
    above = power;
    const [units = "", thousands = ""] = digits.split(/[千천]/).toReversed();
    value = value.plus(whole(thousands).times(1000).plus(whole(units)).times(new Big(10).pow(power)));
  }
  return { value, step: lastDigit(value) };
}

const whole = (digits: string) => new Big(digits.replaceAll(/[ ,]/g, "") || 0);

/** The unit of the last digit that is not zero. */
function lastDigit(value: Big): Big {
  let unit = new Big(1);
  while (!value.eq(0) && value.mod(unit.times(10)).eq(0)) unit = unit.times(10);
  return unit;
}
