import { and, eq, sql, type SQL } from "drizzle-orm";
import { series, snapshot } from "../../schema/tables.ts";
import type { Scenario } from "../domain/codes.ts";
import { MOST_OBSERVATIONS } from "../domain/limits.ts";
import type { Series, SeriesKey } from "../domain/observation.ts";
import { compareText } from "../domain/period.ts";
import { seriesOrder, type SeriesSelection } from "../domain/selection.ts";
import type { FigureKey } from "./figures.ts";
import { aboutSame, listed, mapped, ofSeries, run, select, type Statement } from "./query.ts";
import { unpack } from "./unpack.ts";

const key = {
  indicator: series.indicator,
  place: series.place,
  breakdown: series.breakdown,
  measure: series.measure,
  scenario: series.scenario,
  unit: series.unit,
};

/** What is known of a series without its observations. */
export interface SeriesExtent extends SeriesKey {
  readonly observations: number;
  readonly first_period: string;
  readonly last_period: string;
}

/** The series of a selection, whole: one row read each. */
export async function findSeries(database: D1Database, release: string, wanted: SeriesSelection): Promise<Series[]> {
  const [rows] = await run(database, selectSeries(whereSeries(release, wanted)));
  return rows.sort(inOrder);
}

/** The same as one statement among others, in no order. */
export function seriesWanted(release: string, wanted: SeriesSelection): Statement<Series> {
  return selectSeries(whereSeries(release, wanted));
}

/** The series that a figure belongs to: one row read, and one of the figure. */
export function seriesOfFigure(release: string, of: FigureKey): Statement<Series> {
  const same = aboutSame("series", release, of, ["indicator", "place", "measure", "scenario", "breakdown", "unit"]);
  return selectSeries(and(eq(series.release, release), same));
}

function selectSeries(condition: SQL | undefined): Statement<Series> {
  const rows = select({ ...key, points: series.points }, (from) =>
    from.from(series).where(condition).limit(MOST_OBSERVATIONS),
  );
  return mapped(rows, unpack);
}

/** How many observations the series of a selection hold, without reading them. */
export async function countObservations(
  database: D1Database,
  release: string,
  wanted: SeriesSelection,
): Promise<number> {
  const total = sql<number>`coalesce(sum(${series.observations}), 0)`.as("total");
  const [[row]] = await run(
    database,
    select({ total }, (from) => from.from(series).where(whereSeries(release, wanted))),
  );
  return row?.total ?? 0;
}

/** Which series of an indicator exist. */
export async function listSeries(database: D1Database, release: string, indicator: string): Promise<SeriesExtent[]> {
  const fields = {
    ...key,
    observations: series.observations,
    first_period: series.first_period,
    last_period: series.last_period,
  };
  const [rows] = await run(
    database,
    select(fields, (from) =>
      from
        .from(series)
        .where(and(eq(series.release, release), eq(series.indicator, indicator)))
        .limit(MOST_OBSERVATIONS),
    ),
  );
  return rows.sort(inOrder);
}

/** The latest of each indicator of a sector: one row read. Null when the release is not in the database. */
export async function findSnapshot(
  database: D1Database,
  release: string,
  sector: string,
  scenario: Scenario,
): Promise<Series[] | null> {
  const [[row]] = await run(database, snapshotsOf(release, sector, scenario));
  return row ?? null;
}

/** The snapshot of a sector, or those of all: one row read each. */
export function snapshotsOf(release: string, sector: string | null, scenario: Scenario): Statement<Series[]> {
  const rows = select({ series: snapshot.series }, (from) =>
    from
      .from(snapshot)
      .where(
        and(
          eq(snapshot.release, release),
          sector === null ? undefined : eq(snapshot.sector, sector),
          eq(snapshot.scenario, scenario),
        ),
      )
      .limit(100),
  );
  return mapped(rows, (row) => row.series.map(unpack));
}

/** The places in which any of some indicators has a series. */
export function placesOf(release: string, indicators: readonly string[]) {
  return select({ place: series.place }, (from) =>
    from
      .from(series)
      .where(and(eq(series.release, release), listed(series.indicator, indicators)))
      .groupBy(series.place)
      .limit(1000),
  );
}

/** Sorted here: SQLite would count every row that it sorts as read once more. */
export function inOrder(a: SeriesKey, b: SeriesKey): number {
  return compareText(seriesOrder(a).join("\u0000"), seriesOrder(b).join("\u0000"));
}

/** The condition that a series is one of those wanted. */
export function whereSeries(release: string, wanted: SeriesSelection): SQL | undefined {
  return and(eq(series.release, release), ...ofSeries(series, wanted));
}
