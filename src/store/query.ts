import { eq, inArray, is, SQL, sql } from "drizzle-orm";
import { QueryBuilder, SQLiteColumn, type SelectedFields } from "drizzle-orm/sqlite-core";
import type { SelectResultFields } from "drizzle-orm/query-builders/select.types";
import { Unavailable } from "../domain/errors.ts";
import type { SeriesSelection } from "../domain/selection.ts";

/** A built statement and how its rows become typed values. */
export interface Statement<Row> {
  readonly sql: string;
  readonly params: readonly unknown[];
  readonly decode: (row: Record<string, unknown>) => Row;
}

const builder = new QueryBuilder();

/**
 * Builds a select with drizzle and leaves the running to `run`: drizzle's own D1 session drops the
 * `meta` in which D1 reports the rows it read.
 */
export function select<Fields extends SelectedFields>(
  fields: Fields,
  build: (from: ReturnType<typeof builder.select<Fields>>) => { toSQL(): { sql: string; params: unknown[] } },
): Statement<SelectResultFields<Fields>> {
  const { sql: text, params } = build(builder.select(fields)).toSQL();
  return { sql: text, params, decode: (row) => decodeRow(fields, row) as SelectResultFields<Fields> };
}

/** The same statement with each of its rows made into something else. */
export function mapped<Row, Made>(statement: Statement<Row>, make: (row: Row) => Made): Statement<Made> {
  return { ...statement, decode: (row) => make(statement.decode(row)) };
}

/** The same statement bound to one index of its table; drizzle has no word for it. */
export function indexedBy<Row>(statement: Statement<Row>, table: string, index: string): Statement<Row> {
  return { ...statement, sql: statement.sql.replace(` from "${table}"`, ` from "${table}" indexed by "${index}"`) };
}

function decodeRow(fields: SelectedFields, row: Record<string, unknown>): Record<string, unknown> {
  const decoded: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const raw = row[is(field, SQL.Aliased) ? field.fieldAlias : is(field, SQLiteColumn) ? field.name : name] ?? null;
    decoded[name] = raw !== null && is(field, SQLiteColumn) ? field.mapFromDriverValue(raw as never) : raw;
  }
  return decoded;
}

/**
 * The condition that a column is one of a list; no condition for null.
 * A list goes in as one parameter whatever its length, since D1 takes no more than 100 of them.
 */
export function listed(column: SQLiteColumn, list: readonly string[] | null): SQL | undefined {
  if (list === null) return undefined;
  if (list.length === 1) return eq(column, list[0]);
  return inArray(column, sql`(select value from json_each(${JSON.stringify(list)}))`);
}

/** Conditions that a table with the columns of a series is one of the series wanted. */
export function ofSeries(
  table: Readonly<Record<"indicator" | "place" | "breakdown" | "measure" | "scenario" | "unit", SQLiteColumn>>,
  wanted: SeriesSelection,
): (SQL | undefined)[] {
  return [
    listed(table.indicator, wanted.indicators),
    listed(table.place, wanted.places),
    listed(table.breakdown, wanted.breakdowns),
    listed(table.measure, wanted.measures),
    listed(table.scenario, wanted.scenarios),
    listed(table.unit, wanted.units),
  ];
}

const CELL = ["indicator", "place", "period", "breakdown", "measure", "scenario", "unit"] as const;

/** The condition that a row of figures, or of series where the period is left out, is about what a figure is about. */
export function aboutSame(
  table: string,
  release: string,
  { source, number }: { readonly source: string; readonly number: number },
  columns: readonly (typeof CELL)[number][] = CELL,
): SQL {
  const of = (name: string) => sql.raw(columns.map((column) => `${name}.${column}`).join(", "));
  return sql`(${of(table)}) = (select ${of("cell")} from figure cell where cell.release = ${release} and cell.source = ${source} and cell.number = ${number})`;
}

/** Rows of several statements, in order. */
type Results<Statements extends readonly Statement<unknown>[]> = {
  -readonly [At in keyof Statements]: Statements[At] extends Statement<infer Row> ? Row[] : never;
};

const DEADLINE_MS = 5_000;
/** What D1 says when asking again is likely to help; being overloaded or out of memory is not among it. */
const PASSING =
  /Network connection lost|storage caused object to be reset|reset because its code was updated|transient issue/i;

/**
 * Runs the statements of a request in one round trip, nearest replica first.
 * @throws Unavailable when D1 fails or does not answer in five seconds; a passing fault is tried once more.
 */
export async function run<const Statements extends readonly Statement<unknown>[]>(
  database: D1Database,
  ...statements: Statements
): Promise<Results<Statements>> {
  const results = await once(database, statements).catch(async (cause: unknown) => {
    if (!(cause instanceof Error) || !PASSING.test(cause.message)) throw unavailable(cause);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
    return once(database, statements).catch((again: unknown) => {
      throw unavailable(again);
    });
  });
  return statements.map((one, at) => (results[at] ?? []).map((row) => one.decode(row))) as Results<Statements>;
}

function unavailable(cause: unknown): Unavailable {
  return new Unavailable("The database did not answer.", { cause });
}

type RawRows = Record<string, unknown>[];

async function once(database: D1Database, statements: readonly Statement<unknown>[]): Promise<RawRows[]> {
  const session = database.withSession("first-unconstrained");
  const prepared = statements.map((one) => session.prepare(one.sql).bind(...one.params));
  const [only] = prepared;
  const answered =
    prepared.length === 1 && only
      ? only.all<RawRows[0]>().then((result) => [result])
      : session.batch<RawRows[0]>(prepared);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("No answer within the deadline")), DEADLINE_MS);
  });
  try {
    return (await Promise.race([answered, late])).map((result) => result.results);
  } finally {
    clearTimeout(timer);
  }
}
