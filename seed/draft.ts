import { Big } from "big.js";
import { formatBreakdown, parseBreakdown } from "../src/domain/breakdown.ts";
import {
  scenarioOf,
  type Kind,
  type Measure,
  type Scenario,
  type SourceKind,
  type Status,
} from "../src/domain/codes.ts";
import { figureId } from "../src/domain/figure.ts";
import { parsePeriod, type Period } from "../src/domain/period.ts";
import type { FigureRow, SeedDocument } from "./read/document.ts";
import { reckon } from "./precision.ts";
import { readPrint, type Reading } from "./printed.ts";
import { listOf, type CatalogRow } from "./read/catalog.ts";
import { isShare } from "./vocabulary.ts";

/** A figure on its way through the compile: every field read, with its place in the seed. */
export interface Draft {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly sourceKind: SourceKind;
  readonly publishedOn: string;
  /** Who published the source and, where it repeats another, who did so first. */
  readonly voices: readonly string[];
  readonly number: number;
  readonly indicator: string;
  /** Of the indicator. */
  readonly kind: Kind;
  readonly place: string;
  readonly breakdown: string;
  readonly parts: ReadonlyMap<string, string>;
  readonly measure: Measure;
  readonly scenario: Scenario;
  readonly period: Period;
  readonly status: Status;
  readonly unit: string;
  readonly value: Big | null;
  readonly low: Big | null;
  readonly high: Big | null;
  readonly row: FigureRow;
}

/** The readings that a row names. */
export function readingsOf(row: FigureRow): Reading[] {
  return listOf(row.cell.reading) as Reading[];
}

/** The print of a row with its word of approximation, read in the language of the document. */
export function printOf(row: FigureRow, language: string): ReturnType<typeof readPrint> {
  return readPrint(`${row.cell.qualifier} ${row.cell.printed}`, language, readingsOf(row));
}

/** The draft of a row that the row checks have passed. */
export function draftOf(document: SeedDocument, row: FigureRow, indicator: CatalogRow<"indicators">["cell"]): Draft {
  const { cell } = row;
  const parts = parseBreakdown(cell.breakdown) ?? new Map<string, string>();
  const status = cell.status as Status;
  return {
    id: figureId(document.head.source, Number(cell.figure)),
    file: row.file,
    line: row.line,
    source: document.head.source,
    sourceKind: document.head.kind as SourceKind,
    publishedOn: document.head.published_on,
    voices: [document.head.publisher, document.head.original_publisher].filter((voice) => voice !== ""),
    number: Number(cell.figure),
    indicator: cell.indicator,
    kind: indicator.kind as Kind,
    place: cell.place,
    breakdown: formatBreakdown(parts),
    parts,
    measure: cell.measure as Measure,
    scenario: scenarioOf(status),
    period: parsePeriod(cell.period) as Period,
    status,
    unit: cell.unit,
    ...precisionOf(row, document.head.language, isShare(indicator, cell.measure)),
    row,
  };
}

function precisionOf(row: FigureRow, language: string, ofWhole: boolean): Pick<Draft, "value" | "low" | "high"> {
  const { value, low, high } = row.cell;
  if (value === "") return { value: null, low: new Big(low), high: new Big(high) };
  const own = new Big(value);
  if (readingsOf(row).includes("as-noted")) return { value: own, low: own, high: own };
  const print = printOf(row, language);
  const read = print && reckon(print, readingsOf(row));
  if (!read || typeof read === "string") return { value: own, low: own, high: own };
  return { ...(ofWhole ? withinWhole(read.low, read.high, own) : { low: read.low, high: read.high }), value: own };
}

/** A share of a whole ends at 0 and at 100 percent, however coarse its print. */
function withinWhole(low: Big | null, high: Big | null, value: Big): { low: Big | null; high: Big | null } {
  if (value.gt(100) || value.lt(0)) return { low, high };
  return { low: low?.lt(0) ? new Big(0) : low, high: high?.gt(100) ? new Big(100) : high };
}
