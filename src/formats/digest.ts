import { valueOf, type Column, type Row } from "../domain/dataset.ts";
import { cell } from "./csv.ts";

/** What the values of a citable row are made of, wherever the columns stand. */
const VALUES = new Set(["value", "low", "high", "unit", "status"]);

/**
 * The columns that a digest covers: from the first to the last of value, low, high, unit and status, as the CSV has
 * them. What stands after them (notes, the rule that chose) may be worded anew without the values being others.
 */
function digestColumns(columns: readonly Column[]): readonly Column[] {
  return columns.slice(0, columns.findLastIndex((column) => VALUES.has(column.name)) + 1);
}

/**
 * The text whose SHA-256 is the digest: header and rows of these columns as the CSV writes their cells, joined by
 * comma, every line ended by LF. Observations: `cut -d, -f1-12 | sha256sum` of the CSV.
 */
export function digestText(columns: readonly Column[], rows: readonly Row[]): string {
  const covered = digestColumns(columns);
  const lines = [covered.map((column) => cell(column.name)).join(",")];
  for (const row of rows) lines.push(covered.map((column) => cell(valueOf(row, column))).join(","));
  return `${lines.join("\n")}\n`;
}
