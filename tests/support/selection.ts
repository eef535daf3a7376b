import { ANY_SERIES, ANY_TIME, type ObservationSelection } from "../../src/domain/selection.ts";

/** Selects every observation, as of now: a test narrows what it is about. */
export const EVERYTHING: ObservationSelection = { ...ANY_SERIES, ...ANY_TIME, last: null, asOf: null };
