import { and, eq, sql } from "drizzle-orm";
import { series, source } from "../../schema/tables.ts";
import type { Language } from "../domain/codes.ts";
import type { SeriesSelection } from "../domain/selection.ts";
import { changesSince, notTooMany } from "./changes.ts";
import { ofSeries, run, select } from "./query.ts";
import { inOrder, seriesWanted } from "./series.ts";

/** What is said of a document beside a value. */
export interface EmbeddedSource {
  readonly source: string;
  readonly title: string;
  readonly publisher: string;
  readonly published_on: string;
}

/**
 * What an embed shows, in one round trip: its series, the documents behind their values, and, from a position of the
 * record of changes on (null is today), what changed of them.
 */
export async function findEmbedded(
  database: D1Database,
  release: string,
  language: Language,
  wanted: SeriesSelection,
  position: number | null,
) {
  const isThen = position !== null;
  const [rows, sources, changes = []] = await run(
    database,
    seriesWanted(release, wanted),
    sourcesOfSeries(release, language, wanted),
    ...(isThen ? [changesSince(release, language, { ...wanted, periods: null }, position)] : []),
  );
  return { series: rows.sort(inOrder), sources, changes: notTooMany(changes) };
}

/** The documents that the values of series come from: their ids are packed with the values. */
function sourcesOfSeries(release: string, language: Language, wanted: SeriesSelection) {
  const { title, published_on } = source;
  const publisher = language === "vi" ? source.publisher_vi : source.publisher_en;
  const ofThem = and(eq(series.release, release), ...ofSeries(series, wanted));
  return select({ source: source.source, title, publisher, published_on }, (from) =>
    from
      .from(source)
      .where(
        and(
          eq(source.release, release),
          sql`${source.source} in (select packed.value from ${series}, json_each(${series.points}, '$.source') packed where ${ofThem})`,
        ),
      )
      .limit(1000),
  );
}
