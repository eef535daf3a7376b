import { ByteWriter, parquetWriteRows, type KeyValue, type SchemaElement } from "hyparquet-writer";
import { valueOf, type Column, type Dataset, type Value } from "../domain/dataset.ts";
import { aboutOf } from "./about.ts";
import type { Answer } from "./format.ts";

/** Rows held in memory as columns before they leave; readers skip whole groups by their statistics. */
const GROUP = 10_000;

/** A file as it is written, one group of rows after the other. */
export function parquetFile(answer: Answer): ReadableStream<Uint8Array> {
  const { columns } = answer.dataset;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const out = writable.getWriter();
  const writer = flushedInto(out);
  const written = Promise.resolve(
    parquetWriteRows({
      writer,
      rows: typedRows(answer.dataset),
      columns: columns.map(({ name }) => ({ name })),
      schema: schemaOf(columns),
      rowGroupSize: GROUP,
      kvMetadata: keyValues(answer),
      createdBy: "Số Mở",
    }),
  );
  // A reader that left has cancelled the stream; any other fault is the reader's to see.
  written.then(() => out.close()).catch((error: unknown) => out.abort(error).catch(() => undefined));
  return readable;
}

/** The library's buffer, emptied into a stream after each group. */
function flushedInto(out: WritableStreamDefaultWriter<Uint8Array>): ByteWriter {
  const writer: ByteWriter & { flush?: () => Promise<void> } = new ByteWriter();
  writer.flush = () => {
    const bytes = new Uint8Array(writer.buffer.slice(0, writer.index));
    writer.index = 0;
    return out.write(bytes);
  };
  writer.finish = () => writer.flush?.();
  return writer;
}

/**
 * A date is a string: many are known to the month or the year only, and a column's type must not depend on which rows
 * a question happens to find. Texts are never null where a column is not: an empty one is empty.
 */
const TYPES: Readonly<Record<Exclude<Column["type"], "nested">, Partial<SchemaElement>>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  code: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  date: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "DOUBLE" },
  integer: { type: "INT64" },
  flag: { type: "BOOLEAN" },
  list: { num_children: 1, converted_type: "LIST" },
};

function schemaOf(columns: readonly Column[]): SchemaElement[] {
  return [
    { name: "root", num_children: columns.length },
    ...columns.flatMap(({ name, type, nullable }): SchemaElement[] => {
      if (type === "nested") throw new TypeError(`Column ${name} is nested`);
      const own = { name, repetition_type: nullable ? ("OPTIONAL" as const) : ("REQUIRED" as const), ...TYPES[type] };
      return type === "list" ? [own, ...LIST] : [own];
    }),
  ];
}

/** The three levels of a list as the format's LogicalTypes wants them. */
const LIST: readonly SchemaElement[] = [
  { name: "list", repetition_type: "REPEATED", num_children: 1 },
  { name: "element", repetition_type: "REQUIRED", type: "BYTE_ARRAY", converted_type: "UTF8" },
];

function* typedRows({ columns, rows }: Dataset): Generator<Record<string, unknown>> {
  for (const row of rows) {
    yield Object.fromEntries(columns.map((column) => [column.name, typed(valueOf(row, column), column)]));
  }
}

function typed(value: Value, { type }: Column): unknown {
  return type === "integer" && typeof value === "number" ? BigInt(value) : value;
}

/** What the answer says of itself, and the columns with their roles and descriptions. */
function keyValues(answer: Answer): KeyValue[] {
  const columns = answer.dataset.columns.map(({ name, type, role, description }) => ({
    name,
    type,
    role,
    description,
  }));
  return [
    ...aboutOf(answer).map(([key, value]) => ({ key, value: String(value) })),
    { key: "columns", value: JSON.stringify(columns) },
  ];
}
