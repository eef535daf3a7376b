import { and, eq, sql } from "drizzle-orm";
import { series, source } from "../../schema/tables.ts";
import type { Language } from "../domain/codes.ts";
import type { SeriesSelection } from "../domain/selection.ts";
import { changesSince, notTooMany } from "./changes.ts";
import { run, select } from "./query.ts";
import { inOrder, seriesWanted, whereSeries } from "./series.ts";

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
  const [found, sources, changes = []] = await run(
    database,
    seriesWanted(release, wanted),
    sourcesOfSeries(release, language, wanted),
    ...(isThen ? [changesSince(release, language, { ...wanted, periods: null }, position)] : []),
  );
  return { series: found.sort(inOrder), sources, changes: notTooMany(changes) };
}

/** The documents that the values of series come from: their ids are packed with the values. */
function sourcesOfSeries(release: string, language: Language, wanted: SeriesSelection) {
  const { published_on } = source;
  const publisher = language === "vi" ? source.publisher_vi : source.publisher_en;
  return select({ source: source.source, publisher, published_on }, (from) =>
    from
      .from(source)
      .where(
        and(
          eq(source.release, release),
          sql`${source.source} in (select packed.value from ${series}, json_each(${series.points}, '$.source') packed where ${whereSeries(release, wanted)})`,
        ),
      )
      .limit(1000),
  );
}
