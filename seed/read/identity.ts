import type { CatalogRow } from "./catalog.ts";

/** One side of an identity: an indicator and the breakdown keys that matter; `$x` stands for any one value. */
export interface Term {
  readonly indicator: string;
  readonly parts: ReadonlyMap<string, string>;
}

export type Identity =
  | { readonly kind: "sum"; readonly result: Term; readonly parts: readonly Term[]; readonly note: string }
  | { readonly kind: "ratio"; readonly result: Term; readonly part: Term; readonly whole: Term; readonly note: string };

const TERM = /^([a-z0-9-]+)\[([^\]]*)\]$/;

/** Reads `indicator[key=value;key=$x]`; undefined when the text is no term. */
export function parseTerm(text: string): Term | undefined {
  const [, indicator, inside] = TERM.exec(text.trim()) ?? [];
  if (indicator === undefined || inside === undefined) return undefined;
  const parts = new Map<string, string>();
  for (const pair of inside === "" ? [] : inside.split(";")) {
    const [, key, value] = /^([a-z0-9-]+)=([a-z0-9-]+|\$[a-z]+)$/.exec(pair) ?? [];
    if (key === undefined || value === undefined) return undefined;
    parts.set(key, value);
  }
  return { indicator, parts };
}

/** The identity of a row that the catalogue's check has passed. */
export function identityOf({ cell }: CatalogRow<"identities">): Identity {
  const term = (text: string) => parseTerm(text) as Term;
  return cell.kind === "sum"
    ? { kind: "sum", result: term(cell.result), parts: cell.part.split(" + ").map(term), note: cell.note }
    : { kind: "ratio", result: term(cell.result), part: term(cell.part), whole: term(cell.whole), note: cell.note };
}
