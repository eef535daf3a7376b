import { bibtex } from "./bibtex.ts";
import { citationText } from "./citation-text.ts";
import { cslJson } from "./csl-json.ts";
import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { jsonstat } from "./jsonstat.ts";
import { ndjson } from "./ndjson.ts";
import { parquet } from "./parquet.ts";
import { png } from "./png.ts";
import { ris } from "./ris.ts";
import { svg } from "./svg.ts";
import { xlsx } from "./xlsx.ts";

/** LIST 1: every format, the default first. A format is a file and a line here. */
export const FORMATS: readonly [Format, ...Format[]] = [
  json,
  csv,
  ndjson,
  jsonstat,
  xlsx,
  parquet,
  svg,
  png,
  bibtex,
  ris,
  cslJson,
  citationText,
];

export const DEFAULT_FORMAT: Format = FORMATS[0];

export function findFormat(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}
