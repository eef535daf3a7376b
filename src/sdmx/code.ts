import { FREQUENCIES, type Frequency, type Status } from "../domain/codes.ts";

/**
 * Our codes as SDMX writes them, both ways. An SDMX id is `[A-Za-z0-9_@$-]+`: indicators, places, measures, scenarios
 * and units are such ids already and stay as they are; a breakdown and a frequency are not.
 */

/** What an SDMX code may consist of. */
export const SDMX_ID = /^[A-Za-z0-9_@$-]+$/;

/** The total in SDMX's content-oriented guidelines. */
const TOTAL_CODE = "_T";

/** `technology=4g;user=household` is `technology$4g@user$household`; the empty breakdown is `_T`. */
export function breakdownCode(breakdown: string): string {
  return breakdown === "" ? TOTAL_CODE : breakdown.replaceAll("=", "$").replaceAll(";", "@");
}

/** The breakdown of a code; a text that is no code gives one that no catalogue knows. */
export function breakdownOf(code: string): string {
  return code === TOTAL_CODE ? "" : code.replaceAll("$", "=").replaceAll("@", ";");
}

/** SDMX's CL_FREQ: a half-year is S, and a span that is none of the regular ones is Other. */
const FREQUENCY_CODES: Readonly<Record<Frequency, string>> = {
  annual: "A",
  "half-yearly": "S",
  quarterly: "Q",
  monthly: "M",
  daily: "D",
  cumulative: "_O",
};

export function frequencyCode(frequency: Frequency): string {
  return FREQUENCY_CODES[frequency];
}

/** Undefined when the text is no code of CL_FREQ here. */
export function frequencyOf(code: string): Frequency | undefined {
  return FREQUENCIES.find((frequency) => FREQUENCY_CODES[frequency] === code);
}

export const OBS_STATUSES = ["A", "B", "E", "F", "P"] as const;
export type ObsStatus = (typeof OBS_STATUSES)[number];

/**
 * SDMX's CL_OBS_STATUS. It has no code for a target or a plan: the dimension SCENARIO tells them apart, and the
 * printed figure is normal. A break hides every other status, since only one can be said.
 */
const STATUS_CODES: Readonly<Record<Status, ObsStatus>> = {
  actual: "A",
  preliminary: "P",
  estimate: "E",
  forecast: "F",
  target: "A",
  plan: "A",
};

export function obsStatusCode(status: Status, hasBreak: boolean): ObsStatus {
  return hasBreak ? "B" : STATUS_CODES[status];
}
