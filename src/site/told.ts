import type { Catalog } from "../domain/catalog.ts";
import type { Language } from "../domain/codes.ts";
import type { Observation, Series } from "../domain/observation.ts";
import { ANY_TIME, currentOf } from "../domain/selection.ts";
import { tell } from "../domain/sentence/sentence.ts";
import { tellable } from "../domain/sentence/tellable.ts";
import type { Source } from "../domain/source.ts";

/** The levels of what happened, as the API answers them when nothing else is asked. */
export function levelsOf(series: readonly Series[]): Observation[] {
  return series.filter(({ measure, scenario }) => measure === "level" && scenario === "actual").flatMap(currentOf);
}

/** The newest of what happened of a series: a forecast has not. */
export function latestOf(series: Series): Observation[] {
  return currentOf(series)
    .filter(({ status }) => status !== "forecast")
    .slice(-1);
}

/** What a page begins with: the observation that speaks for all, and the sentence about it. */
export interface Told {
  readonly one: Observation;
  readonly sentence: string;
}

/** The same observation and sentence as at `/sentence`; null where nothing happened yet. */
export function headlineOf(
  series: readonly Series[],
  sources: readonly Source[],
  catalog: Catalog,
  lang: Language,
): Told | null {
  const wanted = {
    ...ANY_TIME,
    indicators: null,
    places: null,
    breakdowns: null,
    measures: ["level" as const],
    scenarios: ["actual" as const],
    units: null,
    last: null,
    asOf: null,
  };
  const found = tellable(series, wanted, catalog);
  if (!found) return null;
  const publisher = sources.find((source) => source.source === found.one.source)?.publisher ?? found.one.source;
  return { one: found.one, sentence: tell({ ...found, publisher }, catalog, lang) };
}
