import { isCitable } from "../../src/domain/citation/cited.ts";
import { ADDRESSES } from "../../src/http/routes.ts";

/** An address with its format's suffix, before the query. */
export function withSuffix(address: string, suffix: string): string {
  const [path = "", query] = address.split("?");
  return `${path}.${suffix}${query === undefined ? "" : `?${query}`}`;
}

/** Every address with an example that has an answer. */
export const EXAMPLES: readonly (readonly [path: string, example: string])[] = ADDRESSES.map((one) => [
  one.path,
  one.example,
]);

/** Examples of the addresses whose answers can be cited. */
export const CITABLE: readonly string[] = ADDRESSES.filter(({ columns }) => isCitable(columns)).map(
  (one) => one.example,
);
