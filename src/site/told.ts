import type { Catalog } from "../domain/catalog.ts";
import type { Observation, Series } from "../domain/observation.ts";
import { parsePeriod } from "../domain/period.ts";
import { latestOf } from "../domain/snapshot.ts";

/** The levels of what happened, as the API answers them when nothing else is asked. */
export function levelsOf(series: readonly Series[]): Observation[] {
  return series
    .filter(({ measure, scenario }) => measure === "level" && scenario === "actual")
    .flatMap(({ versions }) => versions.filter((one) => one.current));
}

export interface Told {
  readonly one: Observation;
  readonly sentence: string;
}

/** What speaks for an indicator in a place: the latest of its total, or of one part. */
export function headlineOf(series: readonly Series[], catalog: Catalog): Told | null {
  const candidates = series
    .filter(({ measure, scenario }) => measure === "level" && scenario === "actual")
    .flatMap((key) => {
      const item = key.versions.filter((one) => one.current && one.status !== "forecast").at(-1);
      return item ? [{ key, end: parsePeriod(item.period)?.end ?? "", item }] : [];
    });
  const [one] = latestOf(candidates, catalog.indicators.get(series[0]?.indicator ?? "")?.unit ?? "");
  return one ? { one, sentence: "" } : null;
}
