import type { Measure, Scenario } from "../../src/domain/codes.ts";
import { tell } from "../../src/domain/sentence/sentence.ts";
import { tellable } from "../../src/domain/sentence/tellable.ts";
import { publishedData } from "./published.ts";
import { EVERYTHING } from "./selection.ts";

/** One observation of an indicator; what is left out is as in an address. */
interface Asked {
  readonly period: string;
  readonly place?: string;
  readonly breakdown?: string;
  readonly measure?: Measure;
  readonly scenario?: Scenario;
  readonly unit?: string;
}

export type SentenceCase = readonly [sort: string, indicator: string, asked: Asked, en: string, vi: string];

const { catalog, series, publisherOf } = publishedData();

/** What is said of a real observation, in English and in Vietnamese. */
export function sentencesOf(indicator: string, asked: Asked): [en: string, vi: string] {
  const { place = "VN", breakdown = "", period, measure = "level", scenario = "actual", unit } = asked;
  const wanted = {
    ...EVERYTHING,
    indicators: [indicator],
    places: [place],
    breakdowns: [breakdown],
    periods: [period],
    measures: [measure],
    scenarios: [scenario],
    units: unit === undefined ? null : [unit],
  };
  const found = tellable(series, wanted, catalog);
  if (!found) throw new Error(`The seed has no ${indicator} of ${period}`);
  const { source } = found.one;
  return [
    tell({ ...found, publisher: publisherOf(source, "en") }, catalog, "en"),
    tell({ ...found, publisher: publisherOf(source, "vi") }, catalog, "vi"),
  ];
}
