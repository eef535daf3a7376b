import type { Language, Scenario } from "../domain/codes.ts";
import { TooLarge, Unavailable } from "../domain/errors.ts";
import { MOST_OBSERVATIONS } from "../domain/limits.ts";
import type { ObservationSelection, SeriesSelection } from "../domain/selection.ts";
import { findChanges, findChangesSince, type CellSelection, type ChangeSelection } from "./changes.ts";
import { findDisputes, type DisputeSelection } from "./disputes.ts";
import type { EmbeddedSelection } from "./embeds.ts";
import { findFigure, findFigures, type FigureKey, type FigurePage, type FigureSelection } from "./figures.ts";
import { findReleases, hasRelease } from "./releases.ts";
import { findHits } from "./search.ts";
import { countObservations, findSeries, findSnapshot, listSeries } from "./series.ts";
import { findCited, findSource, findSources, listSources, type SourceSelection } from "./sources.ts";

/** Asked for by people, so that few starts need them. */
const pages = () => import("./pages.ts");

/** The verbs of the data, bound to one database and to the release that this Worker was built for. */
export function createStore(database: D1Database, release: string, mostObservations = MOST_OBSERVATIONS) {
  /** Nothing found may mean that the release is not loaded: that must never look like an empty answer. */
  const sure = async <T>(found: T, isNothing: boolean): Promise<T> => {
    if (isNothing && !(await hasRelease(database, release))) throw new Unavailable(`Release ${release} is not loaded.`);
    return found;
  };
  return {
    /**
     * The series of a selection; `atMost` is how many observations they can't exceed, as far as the catalogue knows.
     * @throws TooLarge when they are more than one request may read; only what may be too large is counted first.
     */
    async series(wanted: SeriesSelection, atMost: number) {
      const count = atMost > mostObservations ? await countObservations(database, release, wanted) : 0;
      if (count > mostObservations) {
        const advice = "ask for fewer indicators, places or breakdowns";
        throw new TooLarge(`${count} observations match, and one request may read ${mostObservations}: ${advice}.`);
      }
      const found = await findSeries(database, release, wanted);
      return sure(found, found.length === 0);
    },
    /** The series of a selection, and who published whatever of them can be told. */
    async told(wanted: ObservationSelection) {
      const found = await (await import("./told.ts")).findTold(database, release, wanted);
      return sure(found, found.series.length === 0);
    },
    async seriesOf(indicator: string) {
      const found = await listSeries(database, release, indicator);
      return sure(found, found.length === 0);
    },
    async snapshot(sector: string, scenario: Scenario) {
      const found = await findSnapshot(database, release, sector, scenario);
      return (await sure(found, found === null)) ?? [];
    },
    async figures(wanted: FigureSelection, page: FigurePage) {
      const found = await findFigures(database, release, wanted, page);
      return sure(found, found.rows.length === 0);
    },
    async disputes(wanted: DisputeSelection, page: { after: number | null; limit: number; total: number | null }) {
      const found = await findDisputes(database, release, wanted, page);
      return sure(found, found.total === 0);
    },
    async changes(language: Language, wanted: ChangeSelection, page: { after: number | null; limit: number }) {
      const found = await findChanges(database, release, language, wanted, page);
      return sure(found, found.total === 0);
    },
    /** What changed of cells from a position of the record of changes on. @throws TooLarge */
    changesSince: (language: Language, wanted: CellSelection, position: number) =>
      findChangesSince(database, release, language, wanted, position),
    /** Series, the documents behind them, and what changed of them since a release. @throws TooLarge */
    async embedded(language: Language, wanted: EmbeddedSelection) {
      const found = await (await import("./embeds.ts")).findEmbedded(database, release, language, wanted);
      return sure(found, found.series.length + found.changes.length === 0);
    },
    async figure(source: string, number: number) {
      const found = await findFigure(database, release, source, number);
      return sure(found, found === null);
    },
    async sources(
      language: Language,
      wanted: SourceSelection,
      page: { after: string | null; limit: number; total: number | null },
    ) {
      const found = await findSources(database, release, language, wanted, page);
      return sure(found, found.rows.length === 0);
    },
    async source(language: Language, id: string) {
      const found = await findSource(database, release, language, id);
      return sure(found, found === null);
    },
    /** The documents that a citation names; nothing is asked for none. */
    async cited(ids: readonly string[]) {
      return ids.length === 0 ? [] : findCited(database, release, ids);
    },
    async search(language: Language, question: string, page: { skip: number; limit: number }) {
      const found = await findHits(database, release, language, question, page);
      return sure(found, found.total === 0);
    },
    /** The latest of every indicator. */
    async front() {
      const found = await (await pages()).findFront(database, release);
      return sure(found, found.length === 0);
    },
    async sectorPage(sector: string, indicators: readonly string[]) {
      const found = await (await pages()).findSectorPage(database, release, sector, indicators);
      return sure(found, found.latest.length + found.series.length === 0);
    },
    async indicatorPage(
      language: Language,
      wanted: { readonly indicator: string; readonly places: readonly string[] },
    ) {
      const found = await (await pages()).findIndicatorPage(database, release, language, wanted);
      return sure(found, found.series.length === 0);
    },
    async comparePage(wanted: SeriesSelection & { readonly indicators: readonly string[] }) {
      const found = await (await pages()).findComparePage(database, release, wanted);
      return sure(found, found.places.length === 0);
    },
    async figurePage(language: Language, figure: FigureKey) {
      const found = await (await pages()).findFigurePage(database, release, language, figure);
      return sure(found, found.claims.length === 0);
    },
    /** Every document. */
    async sourceLines(language: Language) {
      const found = await listSources(database, release, language);
      return sure(found, found.length === 0);
    },
    async sourcePage(
      language: Language,
      wanted: { readonly source: string; readonly after: number; readonly limit: number },
    ) {
      const found = await (await pages()).findSourcePage(database, release, language, wanted);
      return sure(found, found === null);
    },
    async releases() {
      const found = await findReleases(database);
      return sure(found, !found.some((row) => row.release === release));
    },
    /** @throws Unavailable unless the database answers and holds this release. */
    async ping() {
      await sure(null, true);
    },
  };
}

export { createFiles, fileKey, type Files } from "./files.ts";
export type { Hit } from "./search.ts";
export type { SourceLine } from "./sources.ts";
export { isByCell, type FigurePage, type FigureSelection } from "./figures.ts";

export type Store = ReturnType<typeof createStore>;
