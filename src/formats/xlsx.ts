import type { Format } from "./format.ts";

/**
 * Office Open XML, SpreadsheetML (ECMA-376), transitional. Its writer is loaded only when it is asked for.
 */
export const xlsx: Format = {
  name: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  description:
    "Excel workbook: typed cells under a fixed header, a sheet about the data and its columns, a sheet of the sources.",
  body: "bytes",
  canWrite: ({ columns }) => columns.every((column) => column.type !== "nested"),
  write: async (answer) => (await import("./xlsx-workbook.ts")).workbook(answer),
};
