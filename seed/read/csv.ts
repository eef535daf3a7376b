import { CsvError, parse } from "csv-parse/sync";
import { error, type Finding } from "../finding.ts";

/** A record of a CSV file with the line on which it begins. */
export interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row by column name, with its place for messages. */
export interface Row<Name extends string> {
  readonly file: string;
  readonly line: number;
  readonly cell: Readonly<Record<Name, string>>;
}

/**
 * All records of a CSV text (UTF-8, RFC 4180), blank ones included: a document's head ends with one.
 * Cells are trimmed and in Unicode's composed form, since spreadsheets differ in both.
 */
export function readCells(file: string, text: string, findings: Finding[]): Cells[] {
  try {
    const records = parse(text, { bom: true, info: true, relax_column_count: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    let line = 1;
    return records.map(({ record, info }) => {
      const begins = line;
      line = info.lines + 1;
      return { line: begins, cells: record.map((cell) => cell.normalize("NFC").trim()) };
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = (cause as CsvError & { lines?: number }).lines ?? 1;
    findings.push(error("csv", file, line, cause.message.replace(/\s+at line \d+/, "")));
    return [];
  }
}

export function isBlank(record: Cells): boolean {
  return record.cells.every((cell) => cell === "");
}

/** The rows of a table whose header is `columns` exactly; every deviation is an error with its line. */
export function readTable<Name extends string>(
  file: string,
  records: readonly Cells[],
  columns: readonly Name[],
  findings: Finding[],
): Row<Name>[] {
  const [header, ...body] = records;
  if (!header) {
    findings.push(error("csv", file, 1, `The header is missing: ${columns.join(",")}`));
    return [];
  }
  const names = withoutPadding(header.cells, 0);
  if (names.join(",") !== columns.join(",")) {
    findings.push(error("csv", file, header.line, `The header must be ${columns.join(",")} and is ${names.join(",")}`));
    return [];
  }
  const rows: Row<Name>[] = [];
  for (const record of body) {
    if (isBlank(record)) continue;
    const cells = withoutPadding(record.cells, columns.length);
    if (cells.length !== columns.length) {
      findings.push(error("csv", file, record.line, `The row has ${cells.length} cells, the header ${columns.length}`));
      continue;
    }
    const cell = Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ""])) as Record<Name, string>;
    rows.push({ file, line: record.line, cell });
  }
  return rows;
}

/** Spreadsheets fill the rows of a file to one width; the empty cells beyond `width` are theirs. */
function withoutPadding(cells: readonly string[], width: number): string[] {
  let end = cells.length;
  while (end > width && cells[end - 1] === "") end--;
  return cells.slice(0, end);
}
