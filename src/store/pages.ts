import { sql } from "drizzle-orm";
import type { Language } from "../domain/codes.ts";
import { ANY_SERIES, type SeriesSelection } from "../domain/selection.ts";
import { disputesOf } from "./disputes.ts";
import { claimsOfCell, figuresOfSource, type FigureKey } from "./figures.ts";
import { aboutSame, run } from "./query.ts";
import { inOrder, placesOf, seriesOfFigure, seriesWanted, snapshotsOf } from "./series.ts";
import { sourceInFull, sourcesOfFigures } from "./sources.ts";

/** What a page for people shows together comes in one round trip: one verb a page. */

/** The latest of every indicator of all sectors. */
export async function findFront(database: D1Database, release: string) {
  const [snapshots] = await run(database, snapshotsOf(release, null, "actual"));
  return snapshots.flat();
}

/** The latest of each indicator of a sector, and the levels of what happened in Viet Nam as a whole over time. */
export async function findSectorPage(
  database: D1Database,
  release: string,
  sector: string,
  indicators: readonly string[],
) {
  const totals = seriesWanted(release, {
    ...ANY_SERIES,
    indicators,
    places: ["VN"],
    breakdowns: [""],
    measures: ["level"],
    scenarios: ["actual"],
  });
  const [[latest = []], series] = await run(database, snapshotsOf(release, sector, "actual"), totals);
  return { latest, series };
}

/** All series of an indicator in some places, the documents that tell of it there, where any disagree, and every place that it has. */
export async function findIndicatorPage(
  database: D1Database,
  release: string,
  language: Language,
  { indicator, places }: { readonly indicator: string; readonly places: readonly string[] },
) {
  const here = sql`f.indicator = ${indicator} and f.place in (select value from json_each(${JSON.stringify(places)}))`;
  const [series, sources, disputes, known] = await run(
    database,
    seriesWanted(release, { ...ANY_SERIES, indicators: [indicator], places }),
    sourcesOfFigures(release, language, here),
    disputesOf(release, indicator),
    placesOf(release, [indicator]),
  );
  return { series: series.sort(inOrder), sources, disputes, places: known.map(({ place }) => place) };
}

/** Some series of several indicators, and every place that any of these has. */
export async function findComparePage(
  database: D1Database,
  release: string,
  wanted: SeriesSelection & { readonly indicators: readonly string[] },
) {
  const [series, known] = await run(database, seriesWanted(release, wanted), placesOf(release, wanted.indicators));
  return { series: series.sort(inOrder), places: known.map(({ place }) => place) };
}

/** A figure with every claim of its cell, its series, and the documents of the claims. */
export async function findFigurePage(database: D1Database, release: string, language: Language, key: FigureKey) {
  const [claims, series, sources] = await run(
    database,
    claimsOfCell(release, key),
    seriesOfFigure(release, key),
    sourcesOfFigures(release, language, aboutSame("f", release, key)),
  );
  return { claims, series: series[0] ?? null, sources };
}

/** A document with some of its figures. */
export async function findSourcePage(
  database: D1Database,
  release: string,
  language: Language,
  { source, after, limit }: { readonly source: string; readonly after: number; readonly limit: number },
) {
  const [[found], figures] = await run(
    database,
    sourceInFull(release, language, source),
    figuresOfSource(release, source, after, limit),
  );
  return found ? { source: found, figures } : null;
}
