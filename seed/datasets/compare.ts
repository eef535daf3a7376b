import { parse } from "csv-parse/sync";
import type { Change } from "../../src/domain/change.ts";
import type { Column } from "../../src/domain/dataset.ts";
import type { DatasetVersion, VersionKind } from "../../src/domain/published-dataset.ts";
import { STRUCTURES } from "./structure.ts";
import { TABLES, type DatasetTables, type TableName } from "./tables.ts";
import type { Texts } from "./text.ts";

/** A table's rows as the text of their cells, by key. */
type Records = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What became of one row of a table between two versions. */
export interface RowChange {
  readonly change: Change;
  readonly table: TableName;
  readonly from: Readonly<Record<string, string>> | undefined;
  readonly to: Readonly<Record<string, string>> | undefined;
  /** The columns whose cells differ; none where a row was added or withdrawn. */
  readonly columns: readonly string[];
}

export interface Comparison {
  readonly kind: VersionKind;
  readonly changes: readonly RowChange[];
  /** Columns of tables that came or went: `observations.licence`. */
  readonly columns: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/**
 * What the tables of a dataset changed since the version before, both given as the texts of their CSV files; null when nothing.
 * Taking away a row or a column makes a major version, adding or revising a minor one, other words a patch.
 */
export function compareTables(before: Texts | null, after: Texts, { tables }: DatasetTables): Comparison | null {
  if (before === null) {
    // All is new: its values are listed, as they are of every version, and the other tables speak for themselves.
    const changes = rowChanges("observations", new Map(), recordsOf("observations", after["observations.csv"]));
    return { kind: "first", changes, columns: { added: [], removed: [] } };
  }
  const changes = TABLES.flatMap((name) =>
    rowChanges(name, recordsOf(name, before[`${name}.csv`]), recordsOf(name, after[`${name}.csv`])),
  );
  const columns = columnChanges(before, tables);
  const kind = kindOf(changes, columns, tables);
  return kind && { kind, changes, columns };
}

function recordsOf(table: TableName, text = ""): Records {
  const rows: Record<string, string>[] = parse(text, { columns: true });
  return new Map(rows.map((row) => [STRUCTURES[table].primaryKey.map((name) => row[name]).join("\u0000"), row]));
}

function rowChanges(table: TableName, before: Records, after: Records): RowChange[] {
  const changes: RowChange[] = [];
  for (const [key, to] of after) {
    const from = before.get(key);
    // A column that came or went is told of once, not of every row.
    const columns = from ? Object.keys(to).filter((name) => name in from && from[name] !== to[name]) : [];
    if (!from) changes.push({ change: "added", table, from, to, columns });
    else if (columns.length > 0) changes.push({ change: "revised", table, from, to, columns });
  }
  for (const [key, from] of before)
    if (!after.has(key)) changes.push({ change: "withdrawn", table, from, to: undefined, columns: [] });
  return changes;
}

function columnChanges(before: Texts, tables: DatasetTables["tables"]): Comparison["columns"] {
  const then = TABLES.flatMap((name) => headerOf(before[`${name}.csv`]).map((column) => `${name}.${column}`));
  const now = TABLES.flatMap((name) => tables[name].columns.map((column) => `${name}.${column.name}`));
  return {
    added: now.filter((one) => !then.includes(one)),
    removed: then.filter((one) => !now.includes(one)),
  };
}

function headerOf(text = ""): string[] {
  const [header = []] = parse(text, { to: 1 }) as string[][];
  return header;
}

function kindOf(
  changes: readonly RowChange[],
  columns: Comparison["columns"],
  tables: DatasetTables["tables"],
): VersionKind | null {
  const words = new Set(
    TABLES.flatMap((name) => tables[name].columns.filter(isWords).map((one) => `${name}.${one.name}`)),
  );
  if (columns.removed.length > 0 || changes.some((one) => one.change === "withdrawn")) return "major";
  const says = (one: RowChange) =>
    one.change === "added" || one.columns.some((name) => !words.has(`${one.table}.${name}`));
  if (columns.added.length > 0 || changes.some(says)) return "minor";
  return changes.length > 0 ? "patch" : null;
}

/** Free text about a row; what was printed is no comment but the evidence. */
function isWords({ name, type }: Column): boolean {
  return type === "text" && name !== "printed" && name !== "qualifier";
}

/** What makes a published value another one. */
const VALUE = new Set(["value", "low", "high", "status"]);

/** How many published values a version added, revised and withdrew; other words about one do not revise it. */
export function countsOf(changes: readonly RowChange[]): Readonly<Record<Change, number>> {
  const values = changes.filter(
    (one) => one.table === "observations" && (one.change !== "revised" || one.columns.some((name) => VALUE.has(name))),
  );
  const count = (change: Change) => values.filter((one) => one.change === change).length;
  return { added: count("added"), revised: count("revised"), withdrawn: count("withdrawn") };
}

/** The number after a version, by what changed. */
export function nextVersion(previous: DatasetVersion | undefined, kind: VersionKind): string {
  const [major = 0, minor = 0, patch = 0] = (previous?.version ?? "1.0.0").split(".").map(Number);
  if (!previous) return "1.0.0";
  if (kind === "major") return `${major + 1}.0.0`;
  return kind === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
