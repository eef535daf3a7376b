import { above, below, difference, nearest } from "./rounding.ts";

/** A number and the ends of what its print can mean: value null is a printed range, low or high null an open end. */
export interface Quantity {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

type Compute = (a: number, b: number) => number;

/** Whether anything is left to be said: not the number, but at least one of its ends. */
export function saysSomething({ value, low, high }: Quantity): boolean {
  return value !== null || low !== null || high !== null;
}

/** `a - b`: from the least of a less the most of b, to the most of a less the least of b. An open end stays open. */
export function subtract(a: Quantity, b: Quantity): Quantity {
  return {
    value: both(a.value, b.value, difference),
    low: both(a.low, b.high, difference),
    high: both(a.high, b.low, difference),
  };
}

/**
 * Some `quotient` of a and b, which grows with a / b. b is taken to be above zero: against zero or a loss no
 * ratio has a meaning. An open end stays open, and so does one for which b may come as near to zero as it likes.
 */
export function divide(a: Quantity, b: Quantity, quotient: Compute): Quantity {
  const least = b.low !== null && b.low > 0 ? b.low : null;
  const most = b.high;
  const low = both(a.low, isNegative(a.low) ? least : most, quotient);
  const high = both(a.high, isNegative(a.high) ? most : least, quotient);
  const value = both(a.value, b.value, quotient);
  return { value: rounded(value, nearest), low: rounded(low, below), high: rounded(high, above) };
}

/** Whether something can be divided by it: the number, or else some of what the print can mean, is above zero. */
export function isAboveZero({ value, high }: Quantity): boolean {
  const most = value ?? high;
  return most === null || most > 0;
}

function rounded(number: number | null, round: (number: number) => number): number | null {
  return number === null ? null : round(number);
}

function isNegative(end: number | null): boolean {
  return end !== null && end < 0;
}

function both(a: number | null, b: number | null, compute: Compute): number | null {
  return a === null || b === null ? null : compute(a, b);
}
