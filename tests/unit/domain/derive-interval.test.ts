import fc from "fast-check";
import { expect, test } from "vitest";
import { divide, subtract, type Quantity } from "../../../src/domain/derive/interval.ts";
import { above, below, difference, nearest } from "../../../src/domain/derive/rounding.ts";

/** A decimal print with up to three decimals, as sources print them. */
const decimal = (min: number, max: number) => fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000);
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

/** What a print can mean, either end maybe open, and a number that it can mean. */
function quantity(min: number, max: number) {
  return fc
    .tuple(decimal(min, max), decimal(min, max), fraction, fc.boolean(), fc.boolean())
    .map(([a, b, share, openLow, openHigh]) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const meant = low + (high - low) * share;
      const print: Quantity = { value: meant, low: openLow ? null : low, high: openHigh ? null : high };
      return { print, meant };
    });
}

/** Quotients of doubles are off by less than this; rounding outwards does not cover it on the bound itself. */
const NOISE = 1e-9;
function holds({ low, high }: Quantity, number: number): boolean {
  const slack = Math.abs(number) * NOISE;
  return (low === null || low <= number + slack) && (high === null || number - slack <= high);
}

test("the interval of a quotient holds the quotient of any two numbers inside its parents' intervals", () => {
  fc.assert(
    fc.property(quantity(-1_000, 1_000), quantity(0.001, 1_000), (a, b) => {
      expect(
        holds(
          divide(a.print, b.print, (x, y) => x / y),
          a.meant / b.meant,
        ),
      ).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("the interval of a growth holds the growth between any two numbers inside its parents' intervals", () => {
  fc.assert(
    fc.property(quantity(0, 1_000_000), quantity(0.001, 1_000_000), (a, b) => {
      const growth = ((a.meant - b.meant) / b.meant) * 100;
      const found = divide(a.print, b.print, (x, y) => ((x - y) / y) * 100);
      const slack = 1e-7;
      expect(found.low === null || found.low <= growth + slack + Math.abs(growth) * NOISE).toBe(true);
      expect(found.high === null || growth - slack - Math.abs(growth) * NOISE <= found.high).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("a divisor that may come near zero leaves open how large a quotient is", () => {
  fc.assert(
    fc.property(quantity(0.001, 1_000), quantity(0.001, 1_000), fc.constantFrom(0, -5, null), (a, b, low) => {
      expect(divide(a.print, { ...b.print, low }, (x, y) => x / y).high).toBeNull();
    }),
  );
});

test("the interval of a difference holds the difference of any two numbers inside its parents' intervals", () => {
  fc.assert(
    fc.property(quantity(-1_000, 1_000), quantity(-1_000, 1_000), (a, b) => {
      const found = subtract(a.print, b.print);
      expect(found.low === null || found.low <= a.meant - b.meant + NOISE).toBe(true);
      expect(found.high === null || a.meant - b.meant - NOISE <= found.high).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("a value lies between its bounds, and all three have at most six significant digits or are whole", () => {
  fc.assert(
    fc.property(decimal(-1_000, 1_000), decimal(0.001, 1_000), (a, b) => {
      const exact = (value: number): Quantity => ({ value, low: value, high: value });
      const { value, low, high } = divide(exact(a), exact(b), (x, y) => x / y) as Record<keyof Quantity, number>;
      expect(low <= value && value <= high).toBe(true);
      for (const number of [value, low, high]) {
        expect(Number.isInteger(number) || Number(number.toPrecision(6)) === number).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("rounding keeps six significant digits and no less than whole units, whatever the size", () => {
  expect([12.3456789, 1234567.89, 0.0000123456789, -0.5, 0, 100.00000000000001].map(nearest)).toEqual([
    12.3457, 1234568, 0.0000123457, -0.5, 0, 100,
  ]);
  expect([12.3456789, -12.3456789, 1234567.89, 100.00000000000001, 3].map(below)).toEqual([
    12.3456, -12.3457, 1234567, 100, 3,
  ]);
  expect([12.3456111, -12.3456789, 1234567.01, 99.99999999999999, 3].map(above)).toEqual([
    12.3457, -12.3456, 1234568, 100, 3,
  ]);
});

test("a difference has the decimals of what is subtracted and nothing beyond", () => {
  expect(difference(0.3, 0.1)).toBe(0.2);
  expect(difference(0.7134, 0.7133)).toBe(0.0001);
  expect(difference(3.9e15, 1)).toBe(3899999999999999);
  expect(difference(1e-7, 3e-7)).toBe(-2e-7);
  expect(difference(5, 5)).toBe(0);
});
