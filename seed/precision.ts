import { Big } from "big.js";
import type { Bound, Print, PrintedNumber, Reading } from "./printed.ts";

/** What a print can mean: the number, and the ends of its interval (null is open). */
export interface Reckoned {
  readonly value: Big | null;
  readonly low: Big | null;
  readonly high: Big | null;
}

/**
 * The value of a print and the interval that its precision leaves:
 * half a unit of the last digit on both sides; nothing if the number is written out in full; one side only after
 * "over" or "nearly"; one whole unit of the last digit that is not zero, but at most a tenth, after "about".
 * @returns a reason instead when the readings named do not fit the print.
 */
export function reckon(print: Print, readings: readonly Reading[]): Reckoned | string {
  if (print.joined === "range") {
    const [low, high] = print.numbers.map((one) => one.value);
    if (!low || !high || low.gte(high)) return "the ends of the printed range are not in order";
    return signed({ value: null, low, high }, readings);
  }
  const number = print.joined === "fraction" ? endOf(print, readings) : print.numbers[0];
  if (!number) return `a fraction is printed: the reading must say "numerator" or "denominator"`;
  const { low, high } = interval(number, print.bound);
  return signed({ value: number.value, low, high }, readings);
}

function endOf(print: Print, readings: readonly Reading[]): PrintedNumber | undefined {
  if (readings.includes("numerator")) return print.numbers[0];
  return readings.includes("denominator") ? print.numbers[1] : undefined;
}

function interval(number: PrintedNumber, bound: Bound): { low: Big | null; high: Big | null } {
  const { value } = number;
  if (bound === "at-least") return { low: value, high: null };
  if (bound === "at-most") return { low: null, high: value };
  const half = bound === "about" ? widest(number) : number.full ? new Big(0) : number.step.div(2);
  return { low: value.minus(half), high: value.plus(half) };
}

function widest({ value, step }: PrintedNumber): Big {
  let unit = step;
  while (!value.eq(0) && value.mod(unit.times(10)).eq(0)) unit = unit.times(10);
  const tenth = value.abs().div(10);
  return unit.lt(tenth) ? unit : tenth;
}

function signed(read: Reckoned, readings: readonly Reading[]): Reckoned {
  if (readings.includes("decrease")) {
    return { value: read.value?.neg() ?? null, low: read.high?.neg() ?? null, high: read.low?.neg() ?? null };
  }
  if (!readings.includes("percent-of-base")) return read;
  return {
    value: read.value?.minus(100) ?? null,
    low: read.low?.minus(100) ?? null,
    high: read.high?.minus(100) ?? null,
  };
}
