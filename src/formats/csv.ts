import { valueOf, type Value } from "../domain/dataset.ts";
import type { Format } from "./format.ts";

/**
 * RFC 4180: UTF-8 without a byte order mark, CRLF, a header of column names. Null is an empty cell, a flag is
 * `true` or `false`, a list is joined by `|`.
 */
export const csv: Format = {
  name: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  description: "RFC 4180, UTF-8, for spreadsheets and statistical software. A list in one cell is joined by `|`.",
  rowsOnly: true,
  canWrite: ({ columns }) => columns.every((column) => column.type !== "nested"),
  write({ dataset: { columns, rows } }) {
    const lines = [columns.map((column) => cell(column.name)).join(",")];
    for (const row of rows) lines.push(columns.map((column) => cell(valueOf(row, column))).join(","));
    return `${lines.join("\r\n")}\r\n`;
  },
};

/** A value as RFC 4180 writes it. */
export function cell(value: Value): string {
  const text = value === null ? "" : Array.isArray(value) ? value.join("|") : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
