/**
 * Quotients are given to six significant digits, but never coarser than to one whole unit; differences to the
 * decimals of what is subtracted. Bounds are rounded outwards, so that they still hold what they held before.
 */
const DIGITS = 6;
/** What a double surely knows after a division or two; what lies beyond is noise of binary fractions. */
const SURE_DIGITS = 12;
/** More than `toFixed` takes nobody needs. */
const MOST_DECIMALS = 100;

export function nearest(value: number): number {
  return rounded(value, 0);
}

/** The next number of so many digits that is not above. */
export function below(value: number): number {
  return rounded(value, -1);
}

/** The next number of so many digits that is not below. */
export function above(value: number): number {
  return rounded(value, 1);
}

function rounded(value: number, side: -1 | 0 | 1): number {
  if (value === 0 || Number.isInteger(value)) return value + 0;
  const sure = Number(value.toPrecision(SURE_DIGITS));
  const magnitude = Math.floor(Math.log10(Math.abs(sure)));
  const decimals = Math.min(Math.max(DIGITS - 1 - magnitude, 0), MOST_DECIMALS);
  const near = Number(sure.toFixed(decimals));
  const misses = side !== 0 && Math.sign(near - sure) === -side;
  return (misses ? Number((near + side * 10 ** -decimals).toFixed(decimals)) : near) + 0;
}

/** `a - b` without the noise of binary fractions: both are decimal prints, and so is their difference. */
export function difference(a: number, b: number): number {
  return Number((a - b).toFixed(Math.max(decimalsOf(a), decimalsOf(b)))) + 0;
}

function decimalsOf(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const decimals = (digits.split(".")[1] ?? "").length - Number(exponent);
  return Math.min(Math.max(decimals, 0), MOST_DECIMALS);
}
