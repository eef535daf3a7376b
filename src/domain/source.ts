import type { SourceKind } from "./codes.ts";

/** A document, and what it contributes. */
export interface Source {
  readonly source: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly kind: SourceKind;
  /** As far as it is known: `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or empty. */
  readonly published_on: string;
  readonly language: string;
  readonly licence: string;
  /** Figures served from it. */
  readonly figures: number;
  /** Of these, how many are observations. */
  readonly chosen: number;
  /** How many numbers the document prints, when they were counted. */
  readonly numbers: number | null;
  /** How many of its printed numbers were read as statistics (both ends of a range count). */
  readonly statistics: number | null;
  /** Statistics read and then left out, each with its reason in `exclusions`. */
  readonly excluded: number;
  /** SHA-256 of the file that was read. */
  readonly sha256: string;
  readonly note: string;
  /** Who worded the title: `publisher`, or `us` where only its address or a copy is left. */
  readonly title_by: string;
  /** Who first published what it repeats; empty when nobody else did. */
  readonly original_publisher: string;
}

/** Why numbers of a document are no statistics. */
export interface LeftOut {
  readonly reason: string;
  readonly numbers: number;
}

/** A statistic that was read and is not served. */
export interface Exclusion {
  readonly figure: string;
  readonly printed: string;
  readonly locator: string;
  readonly period: string;
  readonly reason: string;
}

export interface SourceDetail extends Source {
  readonly left_out: readonly LeftOut[];
  readonly exclusions: readonly Exclusion[];
}
