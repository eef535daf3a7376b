import { and, asc, eq, gt, sql, type SQL } from "drizzle-orm";
import { source } from "../../schema/tables.ts";
import type { CitedDocument } from "../domain/citation/citation.ts";
import type { Language, SourceKind } from "../domain/codes.ts";
import type { Source, SourceDetail } from "../domain/source.ts";
import { listed, run, select, type Statement } from "./query.ts";

/** More documents than anybody reads down a list. */
const MOST_SOURCES = 10_000;

const publisher = { en: source.publisher_en, vi: source.publisher_vi } as const;
const originalPublisher = { en: source.original_publisher_en, vi: source.original_publisher_vi } as const;

function sourceFields(language: Language) {
  return {
    source: source.source,
    title: source.title,
    publisher: publisher[language],
    url: source.url,
    kind: source.kind,
    published_on: source.published_on,
    language: source.language,
    licence: source.licence,
    figures: source.figures,
    chosen: source.chosen,
    numbers: source.numbers,
    statistics: source.statistics,
    excluded: source.excluded,
    sha256: source.sha256,
    note: source.note,
    title_by: source.title_by,
    original_publisher: originalPublisher[language],
  };
}

export interface SourceSelection {
  readonly kinds: readonly SourceKind[] | null;
}

/** A page of the documents in the order of their ids, and how many there are in all. */
export async function findSources(
  database: D1Database,
  release: string,
  language: Language,
  wanted: SourceSelection,
  page: { readonly after: string | null; readonly limit: number; readonly total: number | null },
): Promise<{ rows: Source[]; total: number }> {
  const filter = and(eq(source.release, release), listed(source.kind, wanted.kinds));
  const rowsOfPage = select(sourceFields(language), (from) =>
    from
      .from(source)
      .where(and(filter, page.after === null ? undefined : gt(source.source, page.after)))
      .orderBy(asc(source.source))
      .limit(page.limit),
  );
  const counted = select({ total: sql<number>`count(*)`.as("total") }, (from) => from.from(source).where(filter));
  const [rows, [count] = []] = await run(database, rowsOfPage, ...(page.total === null ? [counted] : []));
  return { rows, total: page.total ?? count?.total ?? 0 };
}

/** What a list says of a document. */
export type SourceLine = Pick<
  Source,
  "source" | "title" | "publisher" | "kind" | "published_on" | "language" | "figures" | "chosen"
>;

/** Every document in the order of the ids, one row read each: few enough to be counted and ordered by whoever shows them. */
export async function listSources(database: D1Database, release: string, language: Language): Promise<SourceLine[]> {
  const {
    source: id,
    title,
    publisher: by,
    kind,
    published_on,
    language: own,
    figures,
    chosen,
  } = sourceFields(language);
  const fields = { source: id, title, publisher: by, kind, published_on, language: own, figures, chosen };
  const [rows] = await run(
    database,
    select(fields, (from) =>
      from.from(source).where(eq(source.release, release)).orderBy(asc(source.source)).limit(MOST_SOURCES),
    ),
  );
  return rows;
}

/** What a citation says of documents, in both languages: two rows read each. */
export async function findCited(
  database: D1Database,
  release: string,
  ids: readonly string[],
): Promise<CitedDocument[]> {
  const { publisher_en, publisher_vi, title, url, published_on } = source;
  const [rows] = await run(
    database,
    select({ source: source.source, title, publisher_en, publisher_vi, url, published_on }, (from) =>
      from
        .from(source)
        .where(and(eq(source.release, release), listed(source.source, ids)))
        .limit(ids.length),
    ),
  );
  return rows.map(({ publisher_en: en, publisher_vi: vi, ...row }) => ({ ...row, publisher: { en, vi } }));
}

/** One document with what was left out of it: one row read. */
export async function findSource(
  database: D1Database,
  release: string,
  language: Language,
  id: string,
): Promise<SourceDetail | null> {
  const [[row]] = await run(database, sourceInFull(release, language, id));
  return row ?? null;
}

/** The same as one statement among others. */
export function sourceInFull(release: string, language: Language, id: string): Statement<SourceDetail> {
  const fields = { ...sourceFields(language), left_out: source.left_out, exclusions: source.exclusions };
  return select(fields, (from) =>
    from
      .from(source)
      .where(and(eq(source.release, release), eq(source.source, id)))
      .limit(1),
  );
}

/**
 * The documents whose figures meet a condition on `f`, a row of figures of the same release, that names an indicator and
 * a place: left to itself, SQLite walks all figures where they are named by another figure.
 */
export function sourcesOfFigures(release: string, language: Language, condition: SQL): Statement<Source> {
  return select(sourceFields(language), (from) =>
    from
      .from(source)
      .where(
        and(
          eq(source.release, release),
          sql`${source.source} in (select f.source from figure f indexed by figure_by_cell where f.release = ${release} and ${condition})`,
        ),
      )
      .limit(1000),
  );
}
