import { and, desc, eq, getTableColumns, gt, gte, lt, lte, sql, type SQL } from "drizzle-orm";
import { change, changeGroup as group } from "../../schema/changes.ts";
import type { Change } from "../domain/change.ts";
import type { Language } from "../domain/codes.ts";
import { TooLarge } from "../domain/errors.ts";
import type { SeriesSelection, TimeSelection } from "../domain/selection.ts";
import { indexedBy, listed, ofSeries, run, select, type Statement } from "./query.ts";

/** Which changes are wanted; a null list means any. */
export interface ChangeSelection {
  readonly sectors: readonly string[] | null;
  readonly indicators: readonly string[] | null;
  readonly changes: readonly Change[] | null;
  /** Only releases of this day (`YYYY-MM-DD`) or later. */
  readonly since: string | null;
}

const columns = {
  released_on: group.released_on,
  change: group.change,
  indicator: group.indicator,
  sector: group.sector,
  place: change.place,
  breakdown: change.breakdown,
  measure: change.measure,
  scenario: change.scenario,
  unit: change.unit,
  period: change.period,
  from_value: change.from_value,
  from_figure: change.from_figure,
  to_value: change.to_value,
  to_figure: change.to_figure,
  from_low: change.from_low,
  from_high: change.from_high,
  to_low: change.to_low,
  to_high: change.to_high,
  from_status: change.from_status,
  to_status: change.to_status,
  position: change.position,
};

/** A page of what the releases changed, the newest release first, and how many changes there are in all. */
export async function findChanges(
  database: D1Database,
  release: string,
  language: Language,
  wanted: ChangeSelection,
  page: { readonly after: number | null; readonly limit: number },
) {
  const walk = walkOf(
    release,
    language,
    [
      where(release, wanted),
      page.after === null ? undefined : lt(group.first_position, page.after),
      page.after === null ? undefined : lt(change.position, page.after),
    ],
    page.limit,
  );
  const [found, [count]] = await run(database, byIndex(walk, wanted, 1), totalOf(release, wanted));
  const last = found.length === page.limit ? found.at(-1) : undefined;
  const rows = found.map(({ position: _position, ...row }) => row);
  return { rows, total: count?.total ?? 0, next: last ? [String(last.position)] : null };
}

/** The groups are walked in order, each with its changes, the newest first: whatever is asked, the walk ends at the limit. */
function walkOf(release: string, language: Language, conditions: readonly (SQL | undefined)[], limit: number) {
  const title = language === "vi" ? group.title_vi : group.title_en;
  return select({ ...columns, title }, (from) =>
    from
      .from(group)
      .crossJoin(change)
      .where(
        and(
          ...conditions,
          eq(change.release, release),
          gte(change.position, group.first_position),
          lte(change.position, group.last_position),
        ),
      )
      .orderBy(desc(group.first_position), desc(change.position))
      .limit(limit),
  );
}

/** How many changes one answer may hold in memory. */
const MOST_CHANGES = 10_000;

/** Which cells may have changed. */
export type CellSelection = SeriesSelection & Pick<TimeSelection, "periods">;

/**
 * Every change of cells from a position on, the newest first. A release begins with a group, so that the groups to
 * walk begin there, too. More than `MOST_CHANGES` are too many for one answer.
 */
export async function findChangesSince(
  database: D1Database,
  release: string,
  language: Language,
  wanted: CellSelection,
  position: number,
) {
  const [rows] = await run(database, changesSince(release, language, wanted, position));
  return notTooMany(rows);
}

/** The same as one statement among others; `notTooMany` says whether that was all. */
export function changesSince(release: string, language: Language, wanted: CellSelection, position: number) {
  const conditions = [
    eq(group.release, release),
    gte(group.first_position, position),
    ...ofSeries({ ...getTableColumns(change), indicator: group.indicator }, wanted),
    listed(change.period, wanted.periods),
  ];
  const walk = walkOf(release, language, conditions, MOST_CHANGES + 1);
  const own = { sectors: null, indicators: wanted.indicators, changes: null, since: null };
  return byIndex(walk, own, 1);
}

/** @throws TooLarge when the statement found more changes than it returns. */
export function notTooMany<Row>(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= MOST_CHANGES) return rows;
  throw new TooLarge(`More than ${MOST_CHANGES} values of this selection changed: verify fewer indicators or places.`);
}

function where(release: string, { sectors, indicators, changes, since }: ChangeSelection): SQL | undefined {
  return and(
    eq(group.release, release),
    listed(group.sector, sectors),
    listed(group.indicator, indicators),
    listed(group.change, changes),
    since === null ? undefined : gt(group.first_position, lastBefore(release, since)),
  );
}

/** Positions grow with the days: a day is a bound of them. One row read. */
function lastBefore(release: string, day: string): SQL {
  return sql`coalesce((select older.first_position from change_group older where older.release = ${release} and older.released_on < ${day} order by older.released_on desc, older.first_position desc limit 1), -1)`;
}

/** Left to itself, SQLite walks all groups. An index keeps their order for one code only: for several they are sorted. */
function byIndex<Row>(statement: Statement<Row>, wanted: ChangeSelection, codes: number): Statement<Row> {
  const lists = Object.entries({ indicator: wanted.indicators, sector: wanted.sectors, change: wanted.changes });
  const [name] = lists.find(([, list]) => list !== null && list.length <= codes) ?? [];
  return name === undefined ? statement : indexedBy(statement, "change_group", `change_group_by_${name}`);
}

/** All changes end with the last position; some are counted by their groups. */
function totalOf(release: string, wanted: ChangeSelection) {
  if (Object.values(wanted).every((list) => list === null)) {
    return select({ total: sql<number>`${group.last_position} + 1`.as("total") }, (from) =>
      from.from(group).where(eq(group.release, release)).orderBy(desc(group.first_position)).limit(1),
    );
  }
  const total = sql<number>`coalesce(sum(${group.last_position} - ${group.first_position} + 1), 0)`.as("total");
  const sum = select({ total }, (from) => from.from(group).where(where(release, wanted)));
  return byIndex(sum, wanted, Number.POSITIVE_INFINITY);
}
