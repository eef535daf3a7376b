/** One record of a CSV file, with quotation marks only where they are needed. */
export function csvRecord(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
}

/** A whole file: the header and a record for each row, each ended by a newline. */
export function csvFile<Name extends string>(
  columns: readonly Name[],
  rows: readonly Readonly<Record<Name, string>>[],
): string {
  return [columns, ...rows.map((row) => columns.map((name) => row[name]))].map((one) => `${csvRecord(one)}\n`).join("");
}
