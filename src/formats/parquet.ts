import type { Format } from "./format.ts";

/**
 * Apache Parquet, compressed with Snappy, in groups of rows. Its writer is loaded only when it is asked for.
 */
export const parquet: Format = {
  name: "parquet",
  mediaType: "application/vnd.apache.parquet",
  description: "Apache Parquet, typed columns, for pandas, R, DuckDB and Spark; about itself in key-value metadata.",
  body: "bytes",
  canWrite: ({ columns }) => columns.every((column) => column.type !== "nested"),
  write: async (answer) => (await import("./parquet-file.ts")).parquetFile(answer),
};
