/** What went wrong in the words of the domain; which HTTP status that is, only `http/problem.ts` knows. */

/** One thing wrong with one parameter. */
export interface Fault {
  readonly parameter: string;
  readonly detail: string;
  /** The nearest accepted spellings, best first. */
  readonly did_you_mean?: readonly string[];
}

/** The question can't be understood; every fault found is listed. */
export class InvalidQuery extends Error {
  override readonly name = "InvalidQuery";
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => fault.detail).join(" "));
    this.faults = faults;
  }
}

/** Nothing is at this address; the nearest addresses are named. */
export class NotFound extends Error {
  override readonly name = "NotFound";
  readonly nearest: readonly string[];
  constructor(detail: string, nearest: readonly string[] = []) {
    super(detail);
    this.nearest = nearest;
  }
}

/** What was asked to be computed would join numbers that can't be joined. */
export class Incomparable extends Error {
  override readonly name = "Incomparable";
}

/** The answer would be larger than one request may read, or than its format can hold; what can hold it is named. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
  readonly instead: readonly string[];
  constructor(detail: string, instead: readonly string[] = []) {
    super(detail);
    this.instead = instead;
  }
}

/** The database can't answer now. */
export class Unavailable extends Error {
  override readonly name = "Unavailable";
}

/** The columns of the answer can't be written in the format asked for. */
export class NotWritable extends Error {
  override readonly name = "NotWritable";
  readonly formats: readonly string[];
  constructor(detail: string, formats: readonly string[]) {
    super(detail);
    this.formats = formats;
  }
}
