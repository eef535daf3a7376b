import { InvalidQuery } from "../domain/errors.ts";
import { SDMX_ID } from "./code.ts";
import { KEY_DIMENSIONS, type KeyDimensionId } from "./components.ts";

/** A code for each dimension of a key in order; null is any. */
export type KeyPattern = readonly (string | null)[];

/**
 * The keys of a question: whole keys by comma, parts by dot, `*` for any; what is left out at the end is any. A code
 * that does not exist is no error, it finds nothing.
 * @throws InvalidQuery for an empty part, a part too many or a part that can be no code.
 */
export function parseKeys(text: string): readonly KeyPattern[] {
  return text.split(",").map(parseKey);
}

function parseKey(text: string): KeyPattern {
  const parts = text.split(".");
  if (text === "*") return [];
  if (parts.length > KEY_DIMENSIONS.length) {
    const names = KEY_DIMENSIONS.map(({ id }) => id).join(".");
    throw fault(`The key "${text}" has ${parts.length} parts; there are ${KEY_DIMENSIONS.length}: ${names}.`);
  }
  return parts.map((part, at) => {
    if (part === "*") return null;
    const id = KEY_DIMENSIONS[at]?.id;
    if (part === "") throw fault(`The key "${text}" says nothing for ${id}: write * for any.`, [filled(parts)]);
    if (part.includes("+")) {
      const several = `c[${id}]=${part.replaceAll("+", ",")}`;
      throw fault(`The key "${text}" has a +: several codes of one dimension are asked for by ${several}.`, [several]);
    }
    if (!SDMX_ID.test(part)) throw fault(`"${part}" can't be a code of ${id}.`);
    return part;
  });
}

function filled(parts: readonly string[]): string {
  return parts.map((part) => part || "*").join(".");
}

function fault(detail: string, near: readonly string[] = []): InvalidQuery {
  return new InvalidQuery([{ parameter: "key", detail, ...(near.length > 0 ? { did_you_mean: near } : {}) }]);
}

/** Whether a pattern fits a key's codes; what the key does not know yet (null) always fits. */
export function fits(pattern: KeyPattern, key: Readonly<Record<KeyDimensionId, string | null>>): boolean {
  return pattern.every((code, at) => {
    const dimension = KEY_DIMENSIONS[at];
    const own = dimension ? key[dimension.id] : null;
    return code === null || own === null || code === own;
  });
}
