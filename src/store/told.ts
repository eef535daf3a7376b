import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import { figure, series, source } from "../../schema/tables.ts";
import type { Texts } from "../domain/codes.ts";
import { MOST_OBSERVATIONS } from "../domain/limits.ts";
import type { Series } from "../domain/observation.ts";
import type { ObservationSelection, SeriesSelection } from "../domain/selection.ts";
import { listed, run, select } from "./query.ts";
import { inOrder, seriesWanted, whereSeries } from "./series.ts";

/** Series, and who published whatever of them can be told, by source. */
export interface ToldSeries {
  readonly series: readonly Series[];
  readonly publishers: ReadonlyMap<string, Texts>;
}

/** One round trip: two rows for each series, and one or two for each source that may be named. */
export async function findTold(
  database: D1Database,
  release: string,
  wanted: ObservationSelection,
): Promise<ToldSeries> {
  const publishers = select({ id: source.source, en: source.publisher_en, vi: source.publisher_vi }, (from) =>
    from
      .from(source)
      .where(and(eq(source.release, release), inArray(source.source, sourcesOf(release, wanted))))
      .limit(MOST_OBSERVATIONS),
  );
  const [found, names] = await run(database, seriesWanted(release, wanted), publishers);
  return {
    series: found.sort(inOrder),
    publishers: new Map(names.map(({ id, en, vi }) => [id, { en, vi }])),
  };
}

/**
 * The sources of what may be told, and of little else: those of the cells of a period, those of the last version of each
 * series, or, where another may be told than the last (on a day in the past, or before a forecast), those of all.
 */
export function sourcesOf(release: string, wanted: ObservationSelection): SQL {
  const { indicators, places, periods, asOf } = wanted;
  if (periods !== null) {
    const cell = [listed(figure.indicator, indicators), listed(figure.place, places), listed(figure.period, periods)];
    return sql`(select ${figure.source} from ${figure} indexed by "figure_by_cell" where ${and(eq(figure.release, release), ...cell)})`;
  }
  const of = whereSeries(release, wanted);
  if (asOf !== null) return allSourcesOf(release, wanted);
  const forecast = sql`${packedSources(of)} and ${last("status")} = 'forecast'`;
  return sql`(select ${last("source")} from ${series} where ${of} union ${forecast})`;
}

/** The sources of all versions: their ids are packed with the values. */
export function allSourcesOf(release: string, wanted: SeriesSelection): SQL {
  return sql`(${packedSources(whereSeries(release, wanted))})`;
}

function packedSources(of: SQL | undefined): SQL {
  return sql`select packed.value from ${series}, json_each(${series.points}, '$.source') packed where ${of}`;
}

/** The value that the last version has of a packed column: of a list the last one, otherwise the one of all. */
function last(column: "source" | "status"): SQL {
  const at = (path: string) => sql`json_extract(${series.points}, ${path})`;
  return sql`coalesce(${at(`$.${column}[#-1]`)}, ${at(`$.${column}`)})`;
}
