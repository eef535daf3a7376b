import type { Breakdown } from "./breakdown.ts";
import type { Frequency, Measure, Scenario, Status } from "./codes.ts";

/** One number as one source printed it. */
export interface Figure {
  /** `{source}-f{number}`: the number is the figure's own in its document and is never used again. */
  readonly figure: string;
  readonly source: string;
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: Breakdown;
  readonly measure: Measure;
  readonly scenario: Scenario;
  readonly period: string;
  readonly frequency: Frequency;
  /** Number and unit exactly as printed. */
  readonly printed: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly status: Status;
  /** Where in the document. */
  readonly locator: string;
  /** What a growth, a change or a share is measured against, as far as it is printed. */
  readonly comparison: string;
  readonly note: string;
  /** Whether this figure is the observation of its cell. */
  readonly chosen: boolean;
  /** The word of approximation printed with the number: gần, hơn, trên, khoảng. */
  readonly qualifier: string;
  /** Readings that overrode the ordinary one, by name. */
  readonly reading: readonly string[];
  /** Names of the checks that warn about this figure. */
  readonly flags: readonly string[];
  readonly published_on: string;
  /** Its place among the claims of its cell by the published rule, 1 is chosen; null when it may never be. */
  readonly rank: number | null;
  /** Why it is kept and shown but may never be chosen; empty when it may. */
  readonly unusable: string;
}

const FIGURE_ID = /^([a-z0-9]+(?:-[a-z0-9]+)*)-f([1-9]\d{0,5})$/;

export function figureId(source: string, number: number): string {
  return `${source}-f${number}`;
}

/** The two halves of a figure's id; undefined when the text is none. */
export function parseFigureId(text: string): { source: string; number: number } | undefined {
  const [, source, number] = FIGURE_ID.exec(text) ?? [];
  return source === undefined ? undefined : { source, number: Number(number) };
}

/** The document of a figure, by its id. */
export function sourceOfFigure(figure: string): string {
  return parseFigureId(figure)?.source ?? "";
}
