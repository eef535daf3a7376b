import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { jsonstat } from "./jsonstat.ts";
import { ndjson } from "./ndjson.ts";
import { parquet } from "./parquet.ts";
import { xlsx } from "./xlsx.ts";

/** LIST 1: every format, the default first. A format is a file and a line here. */
export const FORMATS: readonly [Format, ...Format[]] = [json, csv, ndjson, jsonstat, xlsx, parquet];

export const DEFAULT_FORMAT: Format = FORMATS[0];

export function findFormat(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}
