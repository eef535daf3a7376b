import type { Dataset } from "../domain/dataset.ts";
import { textBody } from "./chunks.ts";
import type { Format } from "./format.ts";
import { project } from "./json.ts";

/** One JSON object a line, LF: https://github.com/ndjson/ndjson-spec */
export const ndjson: Format = {
  name: "ndjson",
  mediaType: "application/x-ndjson; charset=utf-8",
  description: "One JSON object a line, for streams and command-line tools.",
  canWrite: () => true,
  write: ({ dataset }) => textBody(lines(dataset), dataset.rows.length),
};

function* lines({ columns, rows }: Dataset): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(project(row, columns))}\n`;
}
