import type { Catalog } from "../domain/catalog.ts";
import { breakBetween } from "../domain/derive/breaks.ts";
import type { Series, Version } from "../domain/observation.ts";
import { comparePeriods, parsePeriod, type Period } from "../domain/period.ts";
import { breakdownCode, frequencyCode, obsStatusCode } from "./code.ts";
import { timeCode } from "./time.ts";

/**
 * One observation in SDMX's words: the value of every component by its id. Codes and texts are strings, numbers are
 * numbers, flags are booleans; null is nothing said.
 */
export interface Row {
  readonly FREQ: string;
  readonly REF_AREA: string;
  readonly INDICATOR: string;
  readonly BREAKDOWN: string;
  readonly MEASURE: string;
  readonly SCENARIO: string;
  readonly UNIT_MEASURE: string;
  readonly TIME_PERIOD: string;
  readonly OBS_VALUE: number | null;
  readonly OBS_STATUS: string;
  readonly PRINTED_STATUS: string;
  readonly LOWER_BOUND: number | null;
  readonly UPPER_BOUND: number | null;
  readonly DISPUTED: boolean;
  readonly SOURCE: string;
  readonly FIGURE: string;
  readonly PUBLISHED_ON: string | null;
  readonly CHOSEN_BY: string;
  readonly COMMENT_OBS: string | null;
}
export type ComponentId = keyof Row;
export type RowValue = Row[ComponentId];

/** The row of a version. `hasBreak` says that its series breaks at its period: `breaksOf` knows. */
export function rowOf(one: Version, hasBreak: boolean): Row {
  return {
    FREQ: frequencyCode(one.frequency),
    REF_AREA: one.place,
    INDICATOR: one.indicator,
    BREAKDOWN: breakdownCode(one.breakdown),
    MEASURE: one.measure,
    SCENARIO: one.scenario,
    UNIT_MEASURE: one.unit,
    TIME_PERIOD: timeCode(one.period),
    OBS_VALUE: one.value,
    OBS_STATUS: obsStatusCode(one.status, hasBreak),
    PRINTED_STATUS: one.status,
    LOWER_BOUND: one.low,
    UPPER_BOUND: one.high,
    DISPUTED: one.disputed,
    SOURCE: one.source,
    FIGURE: one.figure,
    PUBLISHED_ON: one.published_on === "" ? null : one.published_on,
    CHOSEN_BY: one.chosen_by,
    COMMENT_OBS: one.note === "" ? null : one.note,
  };
}

/**
 * The periods at which a series breaks: the first observation of each frequency that a break of the catalogue parts
 * from the one before it. Only levels of what happened break; a growth or a target is no count.
 */
export function breaksOf({ indicator, place, measure, scenario, versions }: Series, catalog: Catalog): Set<string> {
  const of = catalog.indicators.get(indicator);
  const found = new Set<string>();
  if (!of || of.breaks.length === 0 || measure !== "level" || scenario !== "actual") return found;
  const periods = [...new Set(versions.map((one) => one.period))].flatMap((text) => parsePeriod(text) ?? []);
  const last = new Map<string, Period>();
  for (const period of periods.sort(comparePeriods)) {
    const before = last.get(period.frequency);
    if (before && breakBetween({ of, place }, before, period)) found.add(period.text);
    last.set(period.frequency, period);
  }
  return found;
}
