import { rmSync } from "node:fs";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { Row } from "../../src/domain/dataset.ts";
import type { Edition } from "./edition.ts";
import { COMPILATION } from "../../src/domain/licence.ts";
import { citationOf, PUBLISHER, titleOf } from "./names.ts";
import { codeTables } from "./sqlite/code-tables.ts";
import { dataTables } from "./sqlite/data-tables.ts";
import { createTable, createView, descriptionsOf, type Declaration } from "./sqlite/declaration.ts";
import { cellOf, rowsOf } from "./sqlite/rows.ts";
import { viewsOf } from "./sqlite/views.ts";

/** "SoMo" in ASCII: how `file` and others may tell what this is. */
const APPLICATION_ID = 0x536f4d6f;

const INDEXES = {
  series_place: "series (place)",
  series_unit: "series (unit)",
  indicator_sector: "indicator (sector)",
  source_publisher: "source (publisher)",
  breakdown_part_value: "breakdown_part (key, value)",
  figure_cell: "figure (series, period, rank)",
  figure_source: "figure (source)",
  observation_period: "observation (period)",
};

/**
 * Writes a dataset to a SQLite file of its own: tables with keys, and views to begin with. No write-ahead log, no
 * extension and nothing newer than SQLite 3.15, so that any program opens it. The same edition gives the same bytes
 * with the same SQLite. What stood at the path is replaced.
 * @throws Error when a row breaks a key or a code list: nothing is written then.
 */
export function sqliteOf(edition: Edition, path: string): void {
  const like = descriptionsOf(edition);
  const tables = [...codeTables(like), ...dataTables(like)];
  const views = viewsOf(like);
  const rows = new Map([
    ["metadata", metadataOf(edition)],
    ["column_description", [...tables, ...views].flatMap(descriptionRows)],
    ...rowsOf(edition),
  ]);
  const database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: true });
  try {
    database.exec(
      `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${numberOf(edition.version)}; BEGIN`,
    );
    for (const table of tables) {
      database.exec(createTable(table));
      insert(database, table, rows.get(table.name) ?? []);
    }
    for (const view of views) database.exec(createView(view));
    for (const [name, columns] of Object.entries(INDEXES)) database.exec(`CREATE INDEX ${name} ON ${columns}`);
    database.exec("COMMIT");
    rmSync(path, { force: true });
    database.prepare("VACUUM INTO ?").run(path);
  } finally {
    database.close();
  }
}

function insert(database: DatabaseSync, { name, columns }: Declaration, rows: readonly Row[]): void {
  const marks = columns.map(() => "?").join(", ");
  const statement = database.prepare(
    `INSERT INTO ${name} (${columns.map((one) => one.name).join(", ")}) VALUES (${marks})`,
  );
  for (const row of rows) {
    statement.run(...columns.map((one) => sqlValue(row, one.name, !one.sql.includes("NOT NULL"))));
  }
}

/** A flag is 0 or 1; an empty text is null where the column allows it. */
function sqlValue(row: Row, name: string, nullable: boolean): SQLInputValue {
  const value = cellOf(row, name) ?? null;
  if (typeof value === "boolean") return Number(value);
  return value === "" && nullable ? null : (value as SQLInputValue);
}

function metadataOf(edition: Edition): Row[] {
  const { dataset, version, previous, release, releasedOn, definition } = edition;
  const said = {
    title_en: titleOf(edition, "en"),
    title_vi: titleOf(edition, "vi"),
    description_en: definition.en,
    description_vi: definition.vi,
    dataset,
    version,
    previous_version: previous,
    release,
    released_on: releasedOn,
    publisher: PUBLISHER,
    licence: COMPILATION.licence,
    licence_url: COMPILATION.url,
    licence_note_en: "Of the compilation; each source keeps its own terms: column licence.",
    licence_note_vi: "Áp dụng cho phần biên tập; mỗi nguồn giữ điều kiện sử dụng của mình: cột licence.",
    citation_en: citationOf(edition, "en"),
    citation_vi: citationOf(edition, "vi"),
    start_here_en:
      "Open the views: observations, latest, figures, claims, sources. Every column is described in column_description.",
    start_here_vi:
      "Hãy mở các khung nhìn: observations, latest, figures, claims, sources. Mọi cột được mô tả trong column_description.",
  };
  return Object.entries(said).map(([key, value]) => ({ key, value }));
}

function descriptionRows({ name, says, columns }: Declaration): Row[] {
  return [{ name: "", says }, ...columns].map((one) => ({
    table_name: name,
    column_name: one.name,
    description_en: one.says.en,
    description_vi: one.says.vi,
  }));
}

/** 1.4.2 is 1004002. */
function numberOf(version: string): number {
  return version.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0);
}
