import type { Format } from "./format.ts";
import { project } from "./json.ts";

/** One JSON object a line, LF: https://github.com/ndjson/ndjson-spec */
export const ndjson: Format = {
  name: "ndjson",
  mediaType: "application/x-ndjson; charset=utf-8",
  description: "One JSON object a line, for streams and command-line tools.",
  rowsOnly: true,
  canWrite: () => true,
  write({ dataset }) {
    return dataset.rows.map((row) => `${JSON.stringify(project(row, dataset.columns))}\n`).join("");
  },
};
