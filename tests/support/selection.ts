import type { ObservationSelection } from "../../src/domain/selection.ts";

/** Selects every observation, as of now: a test narrows what it is about. */
export const EVERYTHING: ObservationSelection = {
  indicators: null,
  places: null,
  breakdowns: null,
  measures: null,
  scenarios: null,
  units: null,
  periods: null,
  from: null,
  to: null,
  frequencies: null,
  statuses: null,
  last: null,
  asOf: null,
};
