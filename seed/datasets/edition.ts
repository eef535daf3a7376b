import type { DatasetTables } from "./tables.ts";

/** One version of a dataset, as its files name it. */
export interface Edition extends DatasetTables {
  /** `1.4.2` */
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly releasedOn: string;
  /** The id of the release that it was made of. */
  readonly release: string;
  /** The version before; empty for the first. */
  readonly previous: string;
}
