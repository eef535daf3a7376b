import type { Big } from "big.js";

/** Decimals become the nearest double only here, so that no sum or half of them carries noise. */
export function plain(number: Big | null): number | null {
  return number === null ? null : Number(number.toFixed());
}
