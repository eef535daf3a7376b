import { valueOf, type Column, type Row } from "../domain/dataset.ts";
import type { Format } from "./format.ts";

/** `{ data, meta, links }`, UTF-8; rows carry exactly the columns of the dataset, in their order. */
export const json: Format = {
  name: "json",
  mediaType: "application/json",
  description: "Rows under `data`, with `meta` and `links` beside them. The default.",
  canWrite: () => true,
  write({ dataset, meta, links, single }) {
    const rows = dataset.rows.map((row) => project(row, dataset.columns));
    return JSON.stringify({ data: single ? (rows[0] ?? null) : rows, meta, links });
  },
};

/** The row with the dataset's columns only, in their order. */
export function project(row: Row, columns: readonly Column[]): Record<string, unknown> {
  const projected: Record<string, unknown> = {};
  for (const column of columns) {
    const value = valueOf(row, column);
    projected[column.name] = column.columns ? (value as Row[]).map((one) => project(one, column.columns ?? [])) : value;
  }
  return projected;
}
