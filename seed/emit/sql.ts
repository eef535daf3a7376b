import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import * as tables from "../../schema/tables.ts";
import type { CatalogData } from "../../src/domain/catalog.ts";
import { SCENARIOS } from "../../src/domain/codes.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { fold } from "../../src/domain/fold.ts";
import { parsePeriod } from "../../src/domain/period.ts";
import type { Compiled } from "../compile.ts";
import type { Released } from "../read/released.ts";
import { changeRows } from "./changes.ts";
import { disputesOf } from "./disputes.ts";
import { packSeries, snapshotOf, type SourceRow } from "./rows.ts";

/** D1 takes statements of at most 100 KB. */
const STATEMENT_BYTES = 90_000;

/** The statements that load one release beside whatever the database holds; loading twice changes nothing. */
export function releaseStatements(
  data: CatalogData,
  compiled: Compiled,
  figures: readonly Figure[],
  sources: readonly SourceRow[],
  history: readonly Released[] = [],
): string[] {
  const { changes, groups } = changeRows(history, data);
  const { release, title, ...counts } = data.release;
  const insert = (table: SQLiteTable, rows: readonly object[]) =>
    inserts(
      table,
      rows.map((row) => ({ release, ...row })),
    );
  return [
    ...pruneStatements(`release = ${literal(release)}`),
    ...insert(tables.series, compiled.series.map(seriesRow)),
    ...insert(tables.snapshot, snapshotRows(data, compiled)),
    ...insert(tables.figure, figures.map(figureRow)),
    ...insert(tables.dispute, disputesOf(compiled, data)),
    ...insert(tables.source, sources),
    ...insert(tables.change, changes),
    ...insert(tables.changeGroup, groups),
    ...insert(tables.search, searchRows(data, sources)),
    // Last: a release that is listed is whole.
    ...insert(tables.release, [{ ...counts, title_en: title.en, title_vi: title.vi }]),
  ];
}

/** The statements that take data out; with a release gone from `release`, nothing claims to be whole. */
export function pruneStatements(where: string): string[] {
  const { release, series, snapshot, figure, dispute, source, change, changeGroup, search } = tables;
  const data = [series, snapshot, figure, dispute, source, change, changeGroup, search];
  return [release, ...data].map((table) => `DELETE FROM ${getTableConfig(table).name} WHERE ${where}`);
}

function seriesRow(one: Compiled["series"][number]): object {
  const { points, ...key } = packSeries(one);
  const last = points.period.at(-1) ?? "";
  return {
    ...key,
    observations: one.cells.length,
    first_period: points.period[0] ?? "",
    last_period: last,
    points,
  };
}

function snapshotRows(data: CatalogData, compiled: Compiled): object[] {
  const series = Map.groupBy(compiled.series, ({ key }) => key.indicator);
  return data.sectors.flatMap(({ sector }) => {
    const indicators = data.indicators.filter((one) => one.sector === sector);
    return SCENARIOS.map((scenario) => ({
      sector,
      scenario,
      series: indicators.flatMap(({ indicator, unit }) =>
        snapshotOf(
          (series.get(indicator) ?? []).filter(({ key }) => key.scenario === scenario),
          unit,
        ),
      ),
    }));
  });
}

function figureRow({ figure, ...row }: Figure, position: number): object {
  const period = parsePeriod(row.period);
  const number = Number(figure.slice(row.source.length + 2));
  const published_by = parsePeriod(row.published_on)?.end ?? "";
  return { ...row, number, position, published_by, period_start: period?.start ?? "", period_end: period?.end ?? "" };
}

function searchRows(data: CatalogData, sources: readonly SourceRow[]): object[] {
  const entry = (
    kind: string,
    id: string,
    sector: string,
    names: { en: string; vi: string },
    body: readonly string[],
  ) => ({
    kind,
    id,
    sector,
    name_en: names.en,
    name_vi: names.vi,
    names: fold([id.replaceAll("-", " "), names.en, names.vi].join(" · ")),
    body: fold(body.join(" · ")),
  });
  return [
    ...data.sectors.map((one) =>
      entry("sector", one.sector, one.sector, one.name, [one.definition.en, one.definition.vi]),
    ),
    ...data.indicators.map((one) =>
      entry("indicator", one.indicator, one.sector, one.name, [
        one.definition.en,
        one.definition.vi,
        one.itu_code,
        one.world_bank_code,
        one.un_code,
      ]),
    ),
    ...data.places.map((one) => entry("place", one.place, "", one.name, [one.note])),
    ...sources.map((one) =>
      entry("source", one.source, "", { en: one.title, vi: one.title }, [
        one.publisher_en,
        one.publisher_vi,
        one.published_on,
        one.note,
      ]),
    ),
  ];
}

/** Multi-row inserts, as few as the size of a statement allows, with the columns as schema/tables.ts has them. */
function inserts(table: SQLiteTable, rows: readonly object[]): string[] {
  const { name, columns } = getTableConfig(table);
  const names = columns.map((column) => column.name);
  const head = `INSERT INTO ${name} (${names.join(", ")}) VALUES\n`;
  const statements: string[] = [];
  let values: string[] = [];
  let bytes = 0;
  for (const row of rows as Record<string, unknown>[]) {
    const text = `(${names.map((column) => literal(row[column])).join(", ")})`;
    const size = Buffer.byteLength(text) + 2;
    if (bytes + size > STATEMENT_BYTES && values.length > 0) {
      statements.push(head + values.join(",\n"));
      [values, bytes] = [[], 0];
    }
    values.push(text);
    bytes += size;
  }
  return values.length > 0 ? [...statements, head + values.join(",\n")] : statements;
}

function literal(value: unknown): string {
  if (value === null) return "NULL";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  if (value === undefined) throw new Error("A row lacks a column of its table");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `'${text.replaceAll("'", "''")}'`;
}
