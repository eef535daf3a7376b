import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import type { Column, Row, Value } from "../../src/domain/dataset.ts";

/** The files of a zip, as text, by name. */
export function unpack(bytes: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return new Map(Object.entries(unzipSync(bytes)).map(([name, one]) => [name, decoder.decode(one)]));
}

/** The records of a CSV as texts, by column. */
export function records(text: string): Record<string, string>[] {
  return parse(text, { columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];
}

/** What a reader can know of a row: an empty text and no value at all are the same cell. */
export function readable(row: Row, columns: readonly Column[]): Record<string, Value> {
  return Object.fromEntries(
    columns.map(({ name }) => {
      const value = (row as Record<string, Value | undefined>)[name] ?? null;
      const isEmpty = value === "" || (Array.isArray(value) && value.length === 0);
      return [name, isEmpty ? null : value];
    }),
  );
}
