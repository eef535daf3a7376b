import type { Transform } from "../derive/transform.ts";
import type { Column, Row, Shape } from "../dataset.ts";
import type { SeriesKey } from "../observation.ts";
import { ANY_TIME, type SeriesSelection, type TimeSelection } from "../selection.ts";

/** What sort of answer is cited: it is part of the title, and decides which reasons a change can have. */
export const CITED_KINDS = ["observations", "latest", "revisions", "figures", "disputes"] as const;
export type CitedKind = (typeof CITED_KINDS)[number];

/** The cells that a citable answer is about, whether they have a value today or not. */
export interface CitedCells extends SeriesSelection, TimeSelection {
  readonly kind: CitedKind;
  /** Only the newest of each series are part of the answer. */
  readonly newest: boolean;
  readonly asOf: string | null;
  readonly transform: Transform | null;
}

/** An answer that can be cited: what its address gives today. */
export interface CitedAnswer extends Pick<Shape, "prose"> {
  /** Root-relative, the same for every format and language. */
  readonly address: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows in all pages together. */
  readonly total: number;
  readonly cells: CitedCells;
}

/** Rows that hold values and name the document of each can be cited. */
export function isCitable(columns: readonly Column[]): boolean {
  return ["source", "value"].every((name) => columns.some((column) => column.name === name));
}

/** A version of a dataset is cited as such: its row names its files. */
const isVersion = (columns: readonly Column[]) =>
  ["version", "files"].every((name) => columns.some((column) => column.name === name));

/** Whether answers of these columns can be cited, for their values or as a version of a dataset. */
export function canBeCited(columns: readonly Column[]): boolean {
  return isCitable(columns) || isVersion(columns);
}

/** What rows of citable answers may say of their cells and documents. */
export type CitedRow = Partial<SeriesKey> & {
  readonly period?: string;
  readonly source?: string;
  readonly rival_source?: string;
  readonly derived_from?: readonly string[];
};

/** The one cell that a figure is about. */
export function cellOf(row: SeriesKey & { readonly period: string }): SeriesSelection & TimeSelection {
  return {
    ...ANY_TIME,
    indicators: [row.indicator],
    places: [row.place],
    breakdowns: [row.breakdown],
    measures: [row.measure],
    scenarios: [row.scenario],
    units: [row.unit],
    periods: [row.period],
  };
}
