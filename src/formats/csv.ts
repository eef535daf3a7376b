import { valueOf, type Dataset, type Value } from "../domain/dataset.ts";
import { textBody } from "./chunks.ts";
import type { Format } from "./format.ts";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * RFC 4180: UTF-8 without a byte order mark unless one is asked for, CRLF, a header of column names. Null is an empty
 * cell, a flag is `true` or `false`, a list is joined by `|`. Texts are as they are: what a spreadsheet would run as a
 * formula is left to whoever imports the file, since a changed text would be a wrong one for everybody else.
 */
export const csv: Format = {
  name: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  description: "RFC 4180, UTF-8, for spreadsheets and statistical software. A list in one cell is joined by `|`.",
  marked: true,
  canWrite: ({ columns }) => columns.every((column) => column.type !== "nested"),
  write: ({ dataset, bom = false }) => textBody(lines(dataset, bom), dataset.rows.length),
};

function* lines({ columns, rows }: Dataset, bom: boolean): Generator<string> {
  yield `${bom ? BYTE_ORDER_MARK : ""}${columns.map((column) => cell(column.name)).join(",")}\r\n`;
  for (const row of rows) yield `${columns.map((column) => cell(valueOf(row, column))).join(",")}\r\n`;
}

function cell(value: Value): string {
  const text = value === null ? "" : Array.isArray(value) ? value.join("|") : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
