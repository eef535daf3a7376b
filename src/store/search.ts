import { and, asc, eq, sql } from "drizzle-orm";
import { search } from "../../schema/tables.ts";
import type { Language } from "../domain/codes.ts";
import { words } from "../domain/fold.ts";
import { run, select } from "./query.ts";

/** Something that search found. */
export interface Hit {
  readonly kind: "indicator" | "source" | "place" | "sector";
  readonly id: string;
  readonly sector: string;
  readonly name: string;
}

/** What is measured stands before the many documents that tell of it. */
const DOCUMENTS_LAST = sql`${search.kind} = 'source'`;
/** A name counts ten times a word of a definition. */
const RANK = sql`bm25(search, 0, 0, 0, 0, 0, 0, 10, 1)`;

/** What all words of a question, or words that begin so, are found in; names before definitions. */
export async function findHits(
  database: D1Database,
  release: string,
  language: Language,
  question: string,
  page: { readonly skip: number; readonly limit: number },
): Promise<{ rows: Hit[]; total: number }> {
  const match = words(question)
    .map((word) => `"${word}"*`)
    .join(" AND ");
  const filter = and(sql`search MATCH ${match}`, eq(search.release, release));
  const name = language === "vi" ? search.name_vi : search.name_en;
  const [rows, [count]] = await run(
    database,
    select({ kind: search.kind, id: search.id, sector: search.sector, name }, (from) =>
      from.from(search).where(filter).orderBy(DOCUMENTS_LAST, RANK, asc(search.id)).limit(page.limit).offset(page.skip),
    ),
    select({ total: sql<number>`count(*)`.as("total") }, (from) => from.from(search).where(filter)),
  );
  return { rows, total: count?.total ?? 0 };
}
