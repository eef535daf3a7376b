import { and, eq, inArray } from "drizzle-orm";
import { source } from "../../schema/tables.ts";
import type { Language } from "../domain/codes.ts";
import type { ObservationSelection } from "../domain/selection.ts";
import { changesSince, notTooMany } from "./changes.ts";
import { run, select } from "./query.ts";
import { inOrder, seriesWanted } from "./series.ts";
import { allSourcesOf, sourcesOf } from "./told.ts";

/** What an embed shows. */
export interface EmbeddedSelection extends ObservationSelection {
  /** Whether it shows one value, or all of them. */
  readonly single: boolean;
  /** Where the record of changes begins that came after its release; null is today. */
  readonly position: number | null;
}

/** In one round trip: the series, the documents behind their values, and what changed of them since. */
export async function findEmbedded(
  database: D1Database,
  release: string,
  language: Language,
  wanted: EmbeddedSelection,
) {
  const { position } = wanted;
  const isThen = position !== null;
  const [found, sources, changes = []] = await run(
    database,
    seriesWanted(release, wanted),
    documentsOf(release, language, wanted),
    ...(isThen ? [changesSince(release, language, { ...wanted, periods: null }, position)] : []),
  );
  return { series: found.sort(inOrder), sources, changes: notTooMany(changes) };
}

/** Of one value of today few documents are read; otherwise all whose ids are packed with the values. */
function documentsOf(release: string, language: Language, wanted: EmbeddedSelection) {
  const { published_on } = source;
  const publisher = language === "vi" ? source.publisher_vi : source.publisher_en;
  const isFew = wanted.single && wanted.position === null;
  const ids = isFew ? sourcesOf(release, wanted) : allSourcesOf(release, wanted);
  return select({ source: source.source, publisher, published_on }, (from) =>
    from
      .from(source)
      .where(and(eq(source.release, release), inArray(source.source, ids)))
      .limit(1000),
  );
}
