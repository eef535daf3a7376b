import { and, asc, eq, gte, lte, sql, type SQL } from "drizzle-orm";
import { figure } from "../../schema/tables.ts";
import { figureId, type Figure } from "../domain/figure.ts";
import type { SeriesSelection, TimeSelection } from "../domain/selection.ts";
import { indexedBy, listed, run, select } from "./query.ts";

export interface FigureSelection extends SeriesSelection, TimeSelection {
  readonly sources: readonly string[] | null;
  /** Name of a check that warns. */
  readonly flag: string | null;
}

/** A page begins after the figure named, in the order of sources and of the numbers in them. */
export interface FigurePage {
  readonly after: { readonly source: string; readonly number: number } | null;
  readonly limit: number;
}

const columns = {
  source: figure.source,
  number: figure.number,
  indicator: figure.indicator,
  place: figure.place,
  breakdown: figure.breakdown,
  measure: figure.measure,
  scenario: figure.scenario,
  period: figure.period,
  frequency: figure.frequency,
  printed: figure.printed,
  value: figure.value,
  low: figure.low,
  high: figure.high,
  unit: figure.unit,
  status: figure.status,
  locator: figure.locator,
  comparison: figure.comparison,
  note: figure.note,
  chosen: figure.chosen,
  qualifier: figure.qualifier,
  reading: figure.reading,
  flags: figure.flags,
  published_on: figure.published_on,
};

/** A page of the figures of a selection, and how many there are in all. */
export async function findFigures(
  database: D1Database,
  release: string,
  wanted: FigureSelection,
  page: FigurePage,
): Promise<{ rows: Figure[]; total: number }> {
  const filter = where(release, wanted);
  const after = page.after && sql`(${figure.source}, ${figure.number}) > (${page.after.source}, ${page.after.number})`;
  const rowsOfPage = select(columns, (from) =>
    from
      .from(figure)
      .where(and(filter, after ?? undefined))
      .orderBy(asc(figure.source), asc(figure.number))
      .limit(page.limit),
  );
  const [rows, [count]] = await run(
    database,
    // Left to itself, SQLite walks all documents in order rather than use the index that finds the few that match.
    wanted.indicators === null ? rowsOfPage : indexedBy(rowsOfPage, "figure", "figure_by_indicator"),
    select({ total: sql<number>`count(*)`.as("total") }, (from) => from.from(figure).where(filter)),
  );
  return { rows: rows.map(withId), total: count?.total ?? 0 };
}

/** One figure: one row read. */
export async function findFigure(
  database: D1Database,
  release: string,
  source: string,
  number: number,
): Promise<Figure | null> {
  const [[row]] = await run(
    database,
    select(columns, (from) =>
      from
        .from(figure)
        .where(and(eq(figure.release, release), eq(figure.source, source), eq(figure.number, number)))
        .limit(1),
    ),
  );
  return row ? withId(row) : null;
}

function withId({ number, ...row }: { number: number } & Omit<Figure, "figure">): Figure {
  return { figure: figureId(row.source, number), ...row };
}

function where(release: string, wanted: FigureSelection): SQL | undefined {
  return and(
    eq(figure.release, release),
    listed(figure.source, wanted.sources),
    listed(figure.indicator, wanted.indicators),
    listed(figure.place, wanted.places),
    listed(figure.breakdown, wanted.breakdowns),
    listed(figure.measure, wanted.measures),
    listed(figure.scenario, wanted.scenarios),
    listed(figure.unit, wanted.units),
    listed(figure.period, wanted.periods),
    listed(figure.frequency, wanted.frequencies),
    listed(figure.status, wanted.statuses),
    wanted.from ? gte(figure.period_start, wanted.from.start) : undefined,
    wanted.to ? lte(figure.period_end, wanted.to.end) : undefined,
    // Names are kebab-case, so the quoted name stands in the JSON list as it is.
    wanted.flag === null ? undefined : sql`instr(${figure.flags}, ${`"${wanted.flag}"`}) > 0`,
  );
}
