import type { Texts } from "../../../src/domain/codes.ts";
import { describeInVietnamese } from "../vietnamese.ts";
import type { Edition } from "../edition.ts";
import type { TableName } from "../tables.ts";

/** How a table, a view and their columns are declared: once, for the SQL, its comments and the table of descriptions. */

export interface ColumnDeclaration {
  readonly name: string;
  /** Type and constraints of a table's column; the expression of a view's. */
  readonly sql: string;
  readonly says: Texts;
}

export interface Declaration {
  readonly name: string;
  readonly says: Texts;
  readonly columns: readonly ColumnDeclaration[];
  /** A table's keys; a view's FROM and what follows. */
  readonly rest: readonly string[];
}

/** What the published tables say of a column, by table and column. */
export type Described = (table: TableName, column: string) => Texts;

/** @throws Error when the published table has no such column. */
export function descriptionsOf({ tables }: Edition): Described {
  return (table, name) => {
    const found = tables[table].columns.find((one) => one.name === name);
    if (!found) throw new Error(`Table ${table} has no column ${name}.`);
    return { en: found.description, vi: describeInVietnamese(table, found) };
  };
}

export function declared(name: string, sql: string, says: Texts): ColumnDeclaration {
  return { name, sql, says };
}

/** SQLite keeps the text of a statement from CREATE to its end, comments included: so every column explains itself. */
export function createTable({ name, says, columns, rest }: Declaration): string {
  const last = rest.length === 0 ? columns.length - 1 : -1;
  return [
    `CREATE TABLE ${name} ( -- ${says.en}`,
    ...columns.map((one, at) => `  ${one.name} ${one.sql}${at === last ? "" : ","} -- ${one.says.en}`),
    ...rest.map((line, at) => `  ${line}${at === rest.length - 1 ? "" : ","}`),
    ")",
  ].join("\n");
}

export function createView({ name, says, columns, rest }: Declaration): string {
  return [
    `CREATE VIEW ${name} AS SELECT -- ${says.en}`,
    ...columns.map((one, at) => `  ${one.sql} AS ${one.name}${at === columns.length - 1 ? "" : ","} -- ${one.says.en}`),
    ...rest,
  ].join("\n");
}
