import { valueOf, type Column, type Row } from "../domain/dataset.ts";
import { textBody } from "./chunks.ts";
import type { Answer, Format } from "./format.ts";

/** `{ data, meta, links }`, UTF-8; rows carry exactly the columns of the dataset, in their order. */
export const json: Format = {
  name: "json",
  mediaType: "application/json",
  description: "Rows under `data`, with `meta` and `links` beside them. The default.",
  body: "object",
  paged: true,
  canWrite: () => true,
  write: (answer) => textBody(parts(answer), answer.dataset.rows.length),
};

function* parts({ dataset: { columns, rows }, meta, links, single }: Answer): Generator<string> {
  const write = (row: Row): string => JSON.stringify(project(row, columns));
  if (single) yield `{"data":${rows[0] ? write(rows[0]) : null}`;
  else {
    yield '{"data":[';
    for (const [at, row] of rows.entries()) yield (at === 0 ? "" : ",") + write(row);
    yield "]";
  }
  yield `,"meta":${JSON.stringify(meta)},"links":${JSON.stringify(links)}}`;
}

/** The row with the dataset's columns only, in their order. */
export function project(row: Row, columns: readonly Column[]): Record<string, unknown> {
  const projected: Record<string, unknown> = {};
  for (const column of columns) {
    const value = valueOf(row, column);
    projected[column.name] = column.columns ? (value as Row[]).map((one) => project(one, column.columns ?? [])) : value;
  }
  return projected;
}
