import { VERSION } from "./identity.ts";

const PART = String.raw`\d+[+~*]?|[+~*]`;
const PATTERN = new RegExp(String.raw`^(${PART})(?:\.(${PART}))?(?:\.(${PART}))?$`);

/**
 * Whether a version of a question is ours, the only one: `1.0.0`, `+` (latest stable), `~` (latest), `*` (all), any of
 * them in one part of three (`1.+.0`, `1.0+.0`), or several by comma. Undefined when the text is no version.
 */
export function matchesVersion(text: string): boolean | undefined {
  const found = new Set(text.split(",").map(matchesOne));
  return found.has(undefined) ? undefined : found.has(true);
}

function matchesOne(text: string): boolean | undefined {
  const parts = PATTERN.exec(text)
    ?.slice(1)
    .filter((part) => part !== undefined);
  if (!parts || parts.filter((part) => /[+~*]/.test(part)).length > 1) return undefined;
  if (parts.length < 3) return parts.length === 1 && /^[+~*]$/.test(text);
  const own = VERSION.split(".").map(Number);
  const wild = parts.findIndex((part) => /[+~*]/.test(part));
  const wanted = parts.map((part) => Number.parseInt(part, 10) || 0);
  if (wild < 0) return wanted.every((part, at) => part === own[at]);
  if (wanted.slice(0, wild).some((part, at) => part !== own[at])) return false;
  const difference = own.map((part, at) => part - (wanted[at] ?? 0)).find((one) => one !== 0) ?? 0;
  return difference >= 0;
}
