import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test } from "vitest";
import type { Edition } from "../../../seed/datasets/edition.ts";
import { sqliteOf } from "../../../seed/datasets/sqlite.ts";
import type { TableName } from "../../../seed/datasets/tables.ts";
import { compareText, parsePeriod } from "../../../src/domain/period.ts";
import { realEditions } from "../../support/editions.ts";
import { readable } from "../../support/unpacked.ts";

const all = realEditions().get("all") as Edition;
const folder = mkdtempSync(join(tmpdir(), "so-mo-sqlite-"));
const path = join(folder, "so-mo.sqlite");
sqliteOf(all, path);
const database = new DatabaseSync(path, { readOnly: true });
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const query = (sql: string): any[] =>
  database
    .prepare(sql)
    .all()
    .map((row) => ({ ...row }));
const rowsOf = (table: TableName): any[] => {
  const { columns, rows } = all.tables[table];
  return rows.map((row) => readable(row, columns));
};
const codes = (list: string) => rowsOf("codes").filter((row) => row.list === list);

/** A published row as SQLite can hold it: flags are 0 and 1, lists are joined, the total is an empty text. */
function held(row: any): any {
  const cells = Object.entries(row).map(([name, value]) => {
    if (typeof value === "boolean") return [name, Number(value)];
    if (Array.isArray(value)) return [name, value.toSorted(compareText).join("|")];
    return [name, name === "breakdown" ? (value ?? "") : value];
  });
  return Object.fromEntries(cells);
}

const byFigure = (a: { figure: string }, b: { figure: string }) => compareText(a.figure, b.figure);
/** Only these columns of rows. */
const only = (rows: any[], names: readonly string[]) =>
  rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])));

describe("the file", () => {
  test("holds together, says which version it is, and has neither a log nor anything that old programs refuse", () => {
    expect(query("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(query("PRAGMA foreign_key_check")).toEqual([]);
    expect(query("PRAGMA user_version")).toEqual([{ user_version: 1_004_002 }]);
    expect(query("PRAGMA journal_mode")).toEqual([{ journal_mode: "delete" }]);
    expect(query("PRAGMA freelist_count")).toEqual([{ freelist_count: 0 }]);
    expect(readFileSync(path).subarray(68, 72).toString("ascii")).toBe("SoMo");
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(query("SELECT name FROM sqlite_schema WHERE sql LIKE '%STRICT%' OR sql LIKE '%VIRTUAL TABLE%'")).toEqual([]);
  });

  test("is the same to the byte when it is made again, also over another file", () => {
    const again = join(folder, "again.sqlite");
    writeFileSync(again, "something else");
    sqliteOf(all, again);
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
  });

  test("is not written, and what was there stays, when a row refers to nothing", () => {
    const { figures, observations } = all.tables;
    const broken = { ...all, tables: { ...all.tables, figures: { ...figures, rows: figures.rows.slice(1) } } };
    expect(observations.rows).toContainEqual(expect.objectContaining({ figure: (figures.rows[0] as any).figure }));
    const kept = join(folder, "kept.sqlite");
    writeFileSync(kept, "what was there");
    expect(() => sqliteOf(broken, kept)).toThrow(/FOREIGN KEY|NOT NULL/);
    expect(readFileSync(kept, "utf8")).toBe("what was there");
  });

  test("says of itself what it is and how it is cited", () => {
    const said = Object.fromEntries(query("SELECT key, value FROM metadata").map((row) => [row.key, row.value]));
    expect(said).toMatchObject({
      dataset: "all",
      version: "1.4.2",
      previous_version: "1.4.1",
      release: all.release,
      released_on: all.releasedOn,
      licence: "CC-BY-4.0",
    });
    for (const citation of [said.citation_en, said.citation_vi]) {
      expect(citation).toMatch(new RegExp(`^Số Mở \\(2026\\)\\. .*1\\.4\\.2.*${all.release}`));
    }
  });

  test("explains every column of every table and view, in both languages and in the schema itself", () => {
    const columns = query(
      `SELECT m.name AS table_name, c.name AS column_name, m.sql FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
       WHERE m.type IN ('table', 'view')`,
    );
    const described = new Map(
      query("SELECT * FROM column_description").map((row) => [`${row.table_name}.${row.column_name}`, row]),
    );
    expect(columns.length).toBeGreaterThan(200);
    for (const { table_name, column_name, sql } of columns) {
      const found = described.get(`${table_name}.${column_name}`);
      expect(found?.description_vi, `${table_name}.${column_name}`).toMatch(/\S/);
      expect(found?.description_vi).not.toBe(found?.description_en);
      expect(sql).toContain(`-- ${found?.description_en}`);
    }
    const tables = new Set(columns.map((one) => one.table_name));
    expect(described.size).toBe(columns.length + tables.size);
  });
});

describe("the views", () => {
  test("observations has every published value, cell by cell as in the published table", () => {
    const expected = rowsOf("observations").map(held).sort(byFigure);
    const names = all.tables.observations.columns.map((one) => one.name);
    const found = query("SELECT * FROM observations ORDER BY figure");
    expect(found).toHaveLength(10_315);
    expect(only(found, names)).toEqual(only(expected, names));
  });

  test("figures has every printed number, chosen or not", () => {
    const expected = rowsOf("figures").map(held).sort(byFigure);
    const names = all.tables.figures.columns.map((one) => one.name);
    const found = query("SELECT * FROM figures ORDER BY figure");
    expect(found).toHaveLength(11_959);
    expect(only(found, names)).toEqual(only(expected, names));
  });

  test("sources has every document with its publishers", () => {
    const expected = rowsOf("sources").map(held);
    const found = query("SELECT * FROM sources ORDER BY source");
    const names = [
      "source",
      "title",
      "publisher_en",
      "publisher_vi",
      "original_publisher_en",
      "original_publisher_vi",
      "kind",
      "published_on",
      "language",
      "url",
      "licence",
      "figures",
      "chosen",
      "note",
    ];
    expect(only(found, names)).toEqual(only(expected, names));
  });

  test("claims has every claim of every disputed cell, the published one first, and nothing that may not be chosen", () => {
    const cellOf = (row: any) =>
      ["indicator", "place", "breakdown", "measure", "scenario", "unit", "period"].map((name) => row[name]).join("|");
    const disputed = new Set(
      rowsOf("observations")
        .filter((row) => row.disputed)
        .map(held)
        .map(cellOf),
    );
    const expected = rowsOf("figures")
      .map(held)
      .filter((row) => row.rank !== null && disputed.has(cellOf(row)));
    const found = query("SELECT * FROM claims");
    expect(disputed.size).toBe(98);
    expect(found.map((row) => row.figure).sort()).toEqual(expected.map((row) => row.figure).sort());
    const cells = Map.groupBy(found, cellOf);
    for (const claims of cells.values()) {
      expect(claims.map((row) => row.rank)).toEqual(claims.map((_, at) => at + 1));
      expect(claims.map((row) => row.chosen)).toEqual(claims.map((_, at) => Number(at === 0)));
      expect(claims.length).toBeGreaterThan(1);
    }
  });

  test("claims leaves out what turned out to be a misprint", () => {
    const misprint = query("SELECT figure FROM claims WHERE rank = 2 LIMIT 1")[0].figure;
    const rows = all.tables.figures.rows.map((row: any) =>
      row.figure === misprint ? { ...row, rank: null, unusable: "misprint" } : row,
    );
    const other = join(folder, "misprint.sqlite");
    sqliteOf({ ...all, tables: { ...all.tables, figures: { ...all.tables.figures, rows } } }, other);
    const changed = new DatabaseSync(other, { readOnly: true });
    const found = changed.prepare("SELECT count(*) AS claims, sum(figure = ?) AS misprints FROM claims").get(misprint);
    changed.close();
    expect({ ...found }).toEqual({ claims: query("SELECT figure FROM claims").length - 1, misprints: 0 });
  });

  test("latest has the newest observation of each series, and no forecast", () => {
    const seriesOf = (row: any) =>
      ["indicator", "place", "breakdown", "measure", "scenario", "unit"].map((name) => row[name]).join("|");
    const newest = new Map<string, { figure: string; days: string }>();
    for (const row of rowsOf("observations").map(held)) {
      const period = parsePeriod(row.period);
      const days = `${period?.end} ${period?.start}`;
      if (row.status === "forecast" || (newest.get(seriesOf(row))?.days ?? "") >= days) continue;
      newest.set(seriesOf(row), { figure: row.figure, days });
    }
    const found = query("SELECT figure FROM latest").map((row) => row.figure);
    expect(found.sort()).toEqual([...newest.values()].map((one) => one.figure).sort());
  });
});

describe("the tables", () => {
  test("codes and names are those of the published list", () => {
    for (const list of ["sector", "unit", "place", "licence"]) {
      const found = query(`SELECT ${list} AS code, name_en, name_vi FROM ${list} ORDER BY ${list}`);
      const names = ["code", "name_en", "name_vi"];
      expect(found, list).toEqual(only(codes(list), names).sort((a, b) => compareText(a.code, b.code)));
    }
    const parts = query(
      `SELECT key AS code, name_en FROM breakdown_key UNION ALL SELECT key || '=' || value, name_en FROM breakdown_value`,
    );
    const expected = only(codes("breakdown"), ["code", "name_en"]);
    expect(parts.sort((a, b) => compareText(a.code, b.code))).toEqual(
      expected.sort((a, b) => compareText(a.code, b.code)),
    );
  });

  test("a breakdown is named by its keys and values, and is put together by its parts", () => {
    const sql = "SELECT name_en, name_vi FROM breakdown WHERE breakdown";
    expect(query(`${sql} = ''`)).toEqual([{ name_en: "Total", name_vi: "Chung" }]);
    expect(query(`${sql} = 'access=computer'`)).toEqual([
      { name_en: "Household facility: Computer", name_vi: "Loại tiện ích tại hộ gia đình: Máy tính" },
    ]);
    expect(
      query(
        `SELECT breakdown FROM breakdown WHERE breakdown <> '' AND breakdown <> (SELECT group_concat(part, ';') FROM (
           SELECT key || '=' || value AS part FROM breakdown_part AS p WHERE p.breakdown = breakdown.breakdown ORDER BY key))`,
      ),
    ).toEqual([]);
  });

  test("indicators keep their units and keys, and breaks their periods and places", () => {
    const indicators = query(
      `SELECT i.*, (SELECT group_concat(u.unit, '|') FROM indicator_unit AS u WHERE u.indicator = i.indicator) AS other_units,
         (SELECT group_concat(k.key, '|') FROM indicator_breakdown_key AS k WHERE k.indicator = i.indicator) AS breakdown_keys
       FROM indicator AS i ORDER BY i.rowid`,
    );
    expect(indicators).toEqual(rowsOf("indicators").map(held));
    const breaks = query(
      `SELECT indicator, from_period AS "from", place, reason_en, reason_vi FROM break ORDER BY rowid`,
    );
    expect(breaks).toEqual(rowsOf("breaks"));
  });
});
