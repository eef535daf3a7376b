import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { valueOf, type Column, type Row, type Value } from "../../src/domain/dataset.ts";
import { project } from "../../src/formats/json.ts";

/** What independent readers find in a file, and what they should find, given the rows of JSON. */
interface Reading {
  readonly read: (bytes: Uint8Array, columns: readonly Column[]) => Promise<unknown[]>;
  readonly expected: (row: Row, columns: readonly Column[]) => unknown;
}

export const READERS: Readonly<Record<"csv" | "ndjson" | "xlsx" | "parquet", Reading>> = {
  csv: {
    read: async (bytes) => {
      const [header = [], ...records] = parse(bytes, { bom: true, relax_column_count: false }) as string[][];
      return records.map((record) => Object.fromEntries(header.map((name, at) => [name, record[at]])));
    },
    expected: (row, columns) => each(row, columns, textOf),
  },
  ndjson: {
    read: async (bytes) =>
      new TextDecoder()
        .decode(bytes)
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    expected: project,
  },
  xlsx: {
    read: async (bytes, columns) => {
      const [data] = (await readXlsx(bytes)).sheets;
      const [header = [], ...rows] = data?.rows ?? [];
      // A reader leaves out the empty cells at the end of a row.
      return rows.map((row) => Object.fromEntries(columns.map((_, at) => [String(header[at]), row[at] ?? null])));
    },
    expected: (row, columns) => each(row, columns, inCell),
  },
  parquet: {
    read: async (bytes) => {
      const rows = await parquetReadObjects({ file: fileOf(bytes) });
      return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
    },
    expected: project,
  },
};

function each(row: Row, columns: readonly Column[], show: (value: Value, column: Column) => unknown): object {
  return Object.fromEntries(columns.map((column) => [column.name, show(valueOf(row, column), column)]));
}

function textOf(value: Value): string {
  return Array.isArray(value) ? value.join("|") : String(value ?? "");
}

/** A spreadsheet knows no empty text, and a day is a date where it is known to the day. */
function inCell(value: Value, { type }: Column): unknown {
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  const text = textOf(value);
  if (type === "date" && /^\d{4}-\d\d-\d\d$/.test(text)) return new Date(text);
  return text === "" ? null : text;
}

function plain(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

function fileOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}

/** Names and physical types of a Parquet file's columns, and what it says of itself. */
export function parquetHead(bytes: Uint8Array) {
  const { schema, key_value_metadata: pairs = [], row_groups: groups } = parquetMetadata(fileOf(bytes));
  return {
    schema: schema.slice(1),
    about: Object.fromEntries(pairs.map(({ key, value }) => [key, value])),
    groups: groups.length,
  };
}
