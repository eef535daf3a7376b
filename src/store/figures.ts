import { and, asc, eq, gt, gte, lte, ne, sql, type SQL } from "drizzle-orm";
import { figure } from "../../schema/tables.ts";
import { figureId, type Figure } from "../domain/figure.ts";
import type { SeriesSelection, TimeSelection } from "../domain/selection.ts";
import { aboutSame, indexedBy, listed, mapped, ofSeries, run, select, type Statement } from "./query.ts";

export interface FigureSelection extends SeriesSelection, TimeSelection {
  readonly sources: readonly string[] | null;
  /** Name of a check that warns. */
  readonly flag: string | null;
  /** Only what was published by this day; null is everything. */
  readonly asOf: string | null;
}

/**
 * Figures of one or more documents stand as in the documents; figures of indicators stand by cell, the claims of
 * each in the order of the rule.
 */
export function isByCell({ indicators, sources }: FigureSelection): boolean {
  return indicators !== null && sources === null;
}

/** What tells a figure from every other. */
export interface FigureKey {
  readonly source: string;
  readonly number: number;
}

/** A page begins after a row's place in that order: its position, or its source and number. */
export interface FigurePage {
  readonly after: readonly [position: number] | readonly [source: string, number: number] | null;
  readonly limit: number;
  /** How many match, where that is known without counting. */
  readonly total: number | null;
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
  rank: figure.rank,
  unusable: figure.unusable,
};

/** A page of the figures of a selection, how many there are in all, and where the next page begins. */
export async function findFigures(
  database: D1Database,
  release: string,
  wanted: FigureSelection,
  page: FigurePage,
): Promise<{ rows: Figure[]; total: number; next: string[] | null }> {
  const filter = where(release, wanted);
  const byCell = isByCell(wanted);
  const ordered = select({ ...columns, position: figure.position }, (from) =>
    from
      .from(figure)
      .where(and(filter, after(page)))
      .orderBy(...(byCell ? [asc(figure.position)] : [asc(figure.source), asc(figure.number)]))
      .limit(page.limit),
  );
  const counted = select({ total: sql<number>`count(*)`.as("total") }, (from) => from.from(figure).where(filter));
  const [found, [count] = []] = await run(
    database,
    indexed(ordered, wanted),
    ...(page.total === null ? [indexed(counted, wanted)] : []),
  );
  const last = found.length === page.limit ? found.at(-1) : undefined;
  const rows = found.map(withId);
  const next = last ? (byCell ? [String(last.position)] : [last.source, String(last.number)]) : null;
  return { rows, total: page.total ?? count?.total ?? 0, next };
}

/** Left to itself, SQLite walks all documents in order rather than use the index that finds the few that match. */
function indexed<Row>(statement: Statement<Row>, wanted: FigureSelection): Statement<Row> {
  const { indicators, places, sources, flag } = wanted;
  if (flag !== null && indicators === null && sources === null) return indexedBy(statement, "figure", "figure_flagged");
  if (indicators === null) return statement;
  if (sources !== null) return indexedBy(statement, "figure", "figure_by_indicator");
  return indexedBy(statement, "figure", places?.length === 1 ? "figure_by_cell" : "figure_by_position");
}

function after({ after: key }: FigurePage): SQL | undefined {
  if (key === null) return undefined;
  const [first, number] = key;
  if (number === undefined) return sql`${figure.position} > ${first}`;
  return sql`(${figure.source}, ${figure.number}) > (${first}, ${number})`;
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

/** Every claim of the cell that a figure is about, itself among them, in the order of the rule. */
export function claimsOfCell(release: string, key: FigureKey): Statement<Figure> {
  const rows = select(columns, (from) =>
    from
      .from(figure)
      .where(and(eq(figure.release, release), aboutSame("figure", release, key)))
      .orderBy(asc(figure.position))
      .limit(1000),
  );
  return mapped(indexedBy(rows, "figure", "figure_by_cell"), withId);
}

/** Figures of one document in the order of the document, those after a number. */
export function figuresOfSource(release: string, source: string, number: number, limit: number): Statement<Figure> {
  const rows = select(columns, (from) =>
    from
      .from(figure)
      .where(and(eq(figure.release, release), eq(figure.source, source), gt(figure.number, number)))
      .orderBy(asc(figure.number))
      .limit(limit),
  );
  return mapped(rows, withId);
}

function withId({ number, ...row }: { number: number } & Omit<Figure, "figure">): Figure {
  return { figure: figureId(row.source, number), ...row };
}

function where(release: string, wanted: FigureSelection): SQL | undefined {
  return and(
    eq(figure.release, release),
    listed(figure.source, wanted.sources),
    ...ofSeries(figure, wanted),
    listed(figure.period, wanted.periods),
    listed(figure.frequency, wanted.frequencies),
    listed(figure.status, wanted.statuses),
    wanted.from ? gte(figure.period_start, wanted.from.start) : undefined,
    wanted.to ? lte(figure.period_end, wanted.to.end) : undefined,
    wanted.asOf === null ? undefined : and(ne(figure.published_by, ""), lte(figure.published_by, wanted.asOf)),
    // Names are kebab-case, so the quoted name stands in the JSON list as it is.
    wanted.flag === null
      ? undefined
      : sql`${figure.flags} <> '[]' and instr(${figure.flags}, ${`"${wanted.flag}"`}) > 0`,
  );
}
