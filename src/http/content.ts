import type { Body } from "../formats/format.ts";
import type { CitedVersion } from "../domain/citation/dataset.ts";
import type { Row } from "../domain/dataset.ts";

/** The rows of an answer; `next` is the sort key of the last row when more follow. */
export interface Content {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly next?: readonly string[] | null;
  readonly meta?: Readonly<Record<string, unknown>>;
  /** The address of the very thing that answers, where the one asked for follows the newest. */
  readonly location?: string;
  /** What was made with the release, in place of rows. */
  readonly picture?: Body;
  /** How a version of a dataset is cited. */
  readonly citedVersion?: CitedVersion;
}
