/** What a request cost, as the database says it, in a header of its answer. */
export interface Cost {
  roundTrips: number;
  rowsRead: number;
  /** Bytes of all rows that came back, as JSON. */
  bytes: number;
}

export const COST_HEADER = "X-Cost";
