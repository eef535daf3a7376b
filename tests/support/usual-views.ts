import { assemble } from "../../seed/assemble.ts";
import { compile } from "../../seed/compile.ts";
import { SEED } from "../../seed/paths.ts";
import { usualRows } from "../../seed/pictures/views.ts";
import { packSeries } from "../../seed/emit/rows.ts";
import { readReleased } from "../../seed/read/released.ts";
import { readVersions } from "../../seed/read/versions.ts";
import { drawChart, type ChartQuestion } from "../../src/chart/chart.ts";
import { Catalog } from "../../src/domain/catalog.ts";
import type { Observation, SeriesKey } from "../../src/domain/observation.ts";
import { compareText } from "../../src/domain/period.ts";
import { seriesOrder } from "../../src/domain/selection.ts";
import { unpack } from "../../src/store/unpack.ts";

/** The seed as it is, compiled once for all tests of a file. */
const compiled = compile(SEED);
const { releases } = compiled.catalog;
const { data } = assemble(compiled, readReleased(SEED, releases), readVersions(SEED, releases));

export const catalog = new Catalog(data);
/** What each indicator's address answers when nothing is asked of it. */
export const usual = usualRows({ compiled, data });

const everything = compiled.series
  .map((one) => unpack(packSeries(one)))
  .sort((a, b) => compareText(seriesOrder(a).join("\u0000"), seriesOrder(b).join("\u0000")));

/** What is published now of the series that are wanted, in the order of the API. */
export function observationsWhere(wanted: (key: SeriesKey) => boolean): Observation[] {
  return everything.filter(wanted).flatMap(({ versions }) => versions.filter((one) => one.current));
}

/** Levels of one indicator in some places, totals only. */
export function totalsOf(indicator: string, places: readonly string[], scenarios = ["actual"]): Observation[] {
  return observationsWhere(
    (key) =>
      key.indicator === indicator &&
      places.includes(key.place) &&
      key.breakdown === "" &&
      key.measure === "level" &&
      scenarios.includes(key.scenario),
  );
}

/** Draws rows, as a card in English unless told otherwise. */
export function drawn(rows: readonly Observation[], own: Partial<ChartQuestion> = {}): string {
  return drawChart({
    rows,
    catalog,
    lang: "en",
    size: "wide",
    theme: "light",
    address: "/v1/made",
    form: "file",
    ...own,
  });
}
