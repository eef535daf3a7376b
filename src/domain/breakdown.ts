import { compareText } from "./period.ts";

/**
 * Which part of an indicator: `key=value` pairs joined by `;`, keys in alphabetical order, each once.
 * The empty text is the total.
 */
export type Breakdown = string;

/** The word for the empty breakdown in an address, where empty text is easily lost. */
export const TOTAL = "total";

const PART = /^([a-z0-9]+(?:-[a-z0-9]+)*)=([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** The pairs of a breakdown in any order of keys; undefined when the text is none or names a key twice. */
export function parseBreakdown(text: string): Map<string, string> | undefined {
  const parts = new Map<string, string>();
  if (text === "") return parts;
  for (const part of text.split(";")) {
    const [, key, value] = PART.exec(part) ?? [];
    if (key === undefined || value === undefined || parts.has(key)) return undefined;
    parts.set(key, value);
  }
  return parts;
}

/** The canonical text of a breakdown's pairs. */
export function formatBreakdown(parts: ReadonlyMap<string, string>): Breakdown {
  return [...parts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, value]) => `${key}=${value}`)
    .join(";");
}
