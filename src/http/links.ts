import type { Language } from "../domain/codes.ts";
import { InvalidQuery } from "../domain/errors.ts";
import { compareText } from "../domain/period.ts";

/**
 * The same question always in the same words: parameters sorted, so that links and caches agree. Root-relative unless
 * the address is for those who leave the answer behind.
 */
export function canonicalAddress(
  url: string,
  changes: Readonly<Record<string, string | null>> = {},
  form: "relative" | "absolute" = "relative",
): string {
  const { origin, pathname, searchParams } = new URL(url);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) searchParams.delete(name);
    else searchParams.set(name, value);
  }
  const pairs = [...searchParams]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, value]) => `${name}=${encode(value)}`);
  const start = form === "absolute" ? origin : "";
  return start + pathname + (pairs.length > 0 ? `?${pairs.join("&")}` : "");
}

/** Parameters that change how an answer looks and not what it says. */
const LOOKS = { format: null, lang: null, labels: null, bom: null, size: null, theme: null };

/**
 * The address by which an answer is cited, whatever its format and language: where `cite-as` (RFC 8574) leads. It is
 * no copy kept for ever: the address stays, asks the same, and answers with what is published now; release and digest,
 * which every citation carries, tell whether that is still what was cited. A page without a limit of its own gets the
 * one that it was made with, so that it stays the same page. Like all links of the service it is root-relative (RFC
 * 8288, 3.1): behind whatever host, it leads to the service that answered.
 */
export function citedAddress(
  url: string,
  path: string,
  page: { readonly rows: number; readonly isWhole: boolean },
): string {
  const asked = new URL(url);
  asked.pathname = path;
  if (!page.isWhole && !asked.searchParams.has("limit")) asked.searchParams.set("limit", String(page.rows));
  return canonicalAddress(asked.href, LOOKS);
}

/** A canonical address in another format and language; English is what is meant when none is named. */
export function withSuffix(address: string, suffix: string, lang: Language): string {
  const [path = "", query = ""] = address.split("?");
  const parameters = [...query.split("&"), ...(lang === "en" ? [] : [`lang=${lang}`])]
    .filter(Boolean)
    .sort(compareText);
  return `${path}.${suffix}${parameters.length > 0 ? `?${parameters.join("&")}` : ""}`;
}

/** Percent-encoding that leaves commas, `=`, `;`, `:` and `/` readable: they are safe in a query. */
function encode(value: string): string {
  return encodeURIComponent(value).replace(/%(2C|3D|3B|3A|2F)/g, (code) => decodeURIComponent(code));
}

/** A page's end as an opaque token: the sort key of its last row. */
export function writeCursor(key: readonly string[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(key));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

/** @throws InvalidQuery when the token is none of ours, or of another kind of list. */
export function readCursor(token: string, length: number): string[] {
  try {
    const bytes = Uint8Array.from(atob(token.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
    const key: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (Array.isArray(key) && key.length === length && key.every((part) => typeof part === "string"))
      return key as string[];
  } catch {
    // The reason does not matter to the client: the token was not made by this list.
  }
  throw staleCursor();
}

function staleCursor(): InvalidQuery {
  const detail = "The token belongs to no row of this list: take it from links.next, or begin again without it.";
  return new InvalidQuery([{ parameter: "after", detail }]);
}

/** One page of rows that are all at hand: those after the cursor's row, and the cursor of the next page. */
export function pageOf<T>(
  rows: readonly T[],
  keyOf: (row: T) => readonly string[],
  { limit, after }: { readonly limit: number; readonly after: string | undefined },
): { rows: readonly T[]; total: number; next: readonly string[] | null } {
  let start = 0;
  if (after !== undefined) {
    const key = readCursor(after, rows[0] ? keyOf(rows[0]).length : 0).join("\u0000");
    start = rows.findIndex((row) => keyOf(row).join("\u0000") === key) + 1;
    if (start === 0) throw staleCursor();
  }
  const page = rows.slice(start, start + limit);
  const last = page.at(-1);
  return { rows: page, total: rows.length, next: last && start + limit < rows.length ? keyOf(last) : null };
}
