import { InvalidQuery } from "../../domain/errors.ts";
import { SDMX_ID } from "../code.ts";
import { KEY_DIMENSIONS } from "../components.ts";
import { parseFilter, type Filter } from "../filter.ts";
import type { KeyPattern } from "../key.ts";

/** What a key of the 1.x grammar wants of the cells. */
export interface KeyQuestion {
  readonly pattern: KeyPattern;
  /** The dimensions of which several codes are wanted. */
  readonly filters: readonly Filter[];
}

const ORDER = KEY_DIMENSIONS.map(({ id }) => id).join(".");
export const ANY = "all";

/**
 * A key of SDMX REST 1.x: a part for every dimension between dots, an empty one is any, `+` joins codes any of which
 * is wanted; `all` is every key. A code that does not exist finds nothing.
 * @throws InvalidQuery for too few or too many parts, which would be taken for other dimensions than were meant, and
 * for a part that can be no code.
 */
export function parseKey(text: string): KeyQuestion {
  if (text === ANY || text === "") return { pattern: [], filters: [] };
  const parts = text.split(".").map((part) => part.split("+"));
  if (parts.length !== KEY_DIMENSIONS.length) {
    const full = [...parts, ...KEY_DIMENSIONS.map(() => [""])].slice(0, KEY_DIMENSIONS.length);
    const meant = parts.length < KEY_DIMENSIONS.length ? [full.map((codes) => codes.join("+")).join(".")] : [];
    const detail = `The key "${text}" has ${parts.length} parts; there are ${KEY_DIMENSIONS.length}: ${ORDER}.`;
    throw new InvalidQuery([{ parameter: "key", detail, did_you_mean: [...meant, ANY] }]);
  }
  const filters: Filter[] = [];
  const pattern = KEY_DIMENSIONS.map(({ id: component }, at) => {
    const codes = parts[at] ?? [];
    const [only = ""] = codes;
    if (codes.length === 1 && only === "") return null;
    const wrong = codes.find((code) => !SDMX_ID.test(code));
    if (wrong !== undefined) {
      const what = wrong === "" ? `An empty text beside a +` : `"${wrong}"`;
      const hint = wrong.includes("*") ? " An empty part is any." : "";
      throw new InvalidQuery([{ parameter: "key", detail: `${what} can't be a code of ${component}.${hint}` }]);
    }
    if (codes.length === 1) return only;
    filters.push(parseFilter(component, codes.join(",")));
    return null;
  });
  return { pattern, filters };
}
