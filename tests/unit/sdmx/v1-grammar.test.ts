import fc from "fast-check";
import { expect, test } from "vitest";
import { InvalidQuery } from "../../../src/domain/errors.ts";
import { KEY_DIMENSIONS, type KeyDimensionId } from "../../../src/sdmx/components.ts";
import { passes } from "../../../src/sdmx/filter.ts";
import { fits } from "../../../src/sdmx/key.ts";
import { parseKey } from "../../../src/sdmx/v1/key.ts";

const CODE = fc.stringMatching(/^[A-Za-z0-9_@$-]{1,12}$/);
const PARTS = fc.array(fc.uniqueArray(CODE, { maxLength: 3 }), {
  minLength: KEY_DIMENSIONS.length,
  maxLength: KEY_DIMENSIONS.length,
});
const KEY = fc.array(CODE, { minLength: KEY_DIMENSIONS.length, maxLength: KEY_DIMENSIONS.length });

/** Whether a key of codes is what a text asks for, as it is found among observations. */
function finds(text: string, key: readonly string[]): boolean {
  const { pattern, filters } = parseKey(text);
  const ids = KEY_DIMENSIONS.map(({ id }) => id);
  const codes = Object.fromEntries(ids.map((id, at) => [id, key[at] ?? ""])) as Record<KeyDimensionId, string>;
  return fits(pattern, codes) && filters.every((one) => passes(one, codes[one.component as KeyDimensionId]));
}

function refusal(text: string): string {
  try {
    parseKey(text);
  } catch (error) {
    if (error instanceof InvalidQuery) return error.message + (error.faults[0]?.did_you_mean ?? []).join(" ");
    throw error;
  }
  throw new Error(`${text} was understood`);
}

test("A key finds exactly the keys whose every code is listed at its place, or whose place is empty", () => {
  fc.assert(
    fc.property(PARTS, KEY, (parts, other) => {
      const text = parts.map((codes) => codes.join("+")).join(".");
      const isWanted = (key: readonly string[]) =>
        parts.every((codes, at) => codes.length === 0 || codes.includes(key[at] ?? ""));
      const own = parts.map((codes, at) => codes.at(-1) ?? other[at] ?? "");
      const mixed = own.map((code, at) => (at % 2 === 0 ? code : (other[at] ?? "")));
      for (const key of [own, other, mixed]) expect(finds(text, key)).toBe(isWanted(key));
      expect(finds(text, own)).toBe(true);
    }),
  );
});

test("Any number of parts but all of them is refused, and the whole key that a short one meant is named", () => {
  fc.assert(
    fc.property(fc.array(CODE, { minLength: 1, maxLength: 12 }), (codes) => {
      const text = codes.join(".");
      fc.pre(codes.length !== KEY_DIMENSIONS.length && text !== "all");
      const said = refusal(text);
      expect(said).toContain(`has ${codes.length} parts; there are 7: FREQ.REF_AREA.`);
      if (codes.length < KEY_DIMENSIONS.length)
        expect(said).toContain(text + ".".repeat(KEY_DIMENSIONS.length - codes.length));
    }),
  );
});

test("All, nothing and seven empty parts are every key", () => {
  fc.assert(
    fc.property(KEY, fc.constantFrom("all", "", "......"), (key, text) => {
      expect(finds(text, key)).toBe(true);
    }),
  );
});

test.each([
  ["A.VN+.x....", "An empty text beside a + can't be a code of REF_AREA."],
  ["A.*.x....", `"*" can't be a code of REF_AREA. An empty part is any.`],
  ["A.VN.mobile phones....", `"mobile phones" can't be a code of INDICATOR.`],
  ["A.VN.x.technology=4g...", `"technology=4g" can't be a code of BREAKDOWN.`],
  ["A.Việt Nam.x....", `"Việt Nam" can't be a code of REF_AREA.`],
  ["A.VN.x....,A.TH.x....", "has 13 parts"],
])("The key %s is refused: %s", (text, says) => {
  expect(refusal(text)).toContain(says);
});
