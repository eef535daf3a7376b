import { sourceOfFigure } from "../domain/figure.ts";
import type { Catalog } from "../domain/catalog.ts";
import type { CitedAnswer, CitedRow } from "../domain/citation/cited.ts";
import { citedRelease, MOST_DOCUMENTS, type Citation, type Reference } from "../domain/citation/citation.ts";
import { titleOf } from "../domain/citation/title.ts";
import { compareText } from "../domain/period.ts";
import { digestText } from "../formats/digest.ts";
import type { Store } from "../store/store.ts";
import { canonicalAddress } from "./links.ts";

const DIGEST_BYTES = 8;

/** The first sixteen hexadecimal digits of the SHA-256 of an answer's values, as `digestText` writes them. */
export async function digestOf({ columns, rows }: Pick<CitedAnswer, "columns" | "rows">): Promise<string> {
  const bytes = new TextEncoder().encode(digestText(columns, rows));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).slice(0, DIGEST_BYTES);
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** How an answer is cited, by the release alone. `origin` makes its addresses absolute. */
export async function citationOf(answer: CitedAnswer, catalog: Catalog, origin: string): Promise<Citation> {
  const { data } = catalog;
  const release = citedRelease(data);
  const digest = await digestOf(answer);
  const cited = { digest, release: `${release.number}-${release.id}`, url: answer.address };
  return {
    title: titleOf(answer, catalog),
    address: origin + answer.address,
    verify: canonicalAddress(`${origin}/v1/verify`, cited, "absolute"),
    digest,
    release,
  };
}

/** The same with the documents that the values were read from, and the day: one more query. */
export async function referenceOf(
  answer: CitedAnswer,
  { catalog, store, origin, today }: { catalog: Catalog; store: Store; origin: string; today: string },
): Promise<Reference> {
  const ids = documentsOf(answer.rows);
  const named = ids.slice(0, MOST_DOCUMENTS);
  const [citation, known] = await Promise.all([citationOf(answer, catalog, origin), store.cited(named)]);
  const documents = named.flatMap((id) => known.find((one) => one.source === id) ?? []);
  return { ...citation, documents, more: ids.length - documents.length, accessed: today };
}

/** The ids of the documents behind rows, those of most rows first. */
function documentsOf(rows: CitedAnswer["rows"]): string[] {
  const counts = new Map<string, number>();
  for (const { source, rival_source, derived_from = [] } of rows as readonly CitedRow[]) {
    const own = new Set([source, rival_source, ...derived_from.map(sourceOfFigure)]);
    for (const id of own) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || compareText(a, b)).map(([id]) => id);
}
