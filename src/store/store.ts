import type { Language, Scenario } from "../domain/codes.ts";
import { TooLarge, Unavailable } from "../domain/errors.ts";
import { MOST_OBSERVATIONS } from "../domain/limits.ts";
import type { ObservationSelection, SeriesSelection } from "../domain/selection.ts";
import { findChanges, findChangesSince, type CellSelection, type ChangeSelection } from "./changes.ts";
import { findDisputes, type DisputeSelection } from "./disputes.ts";
import { findEmbedded, type EmbeddedSelection } from "./embeds.ts";
import { findFigure, findFigures, type FigurePage, type FigureSelection } from "./figures.ts";
import { findReleases, hasRelease } from "./releases.ts";
import { findHits } from "./search.ts";
import { countObservations, findSeries, findSnapshot, listSeries } from "./series.ts";
import { findTold } from "./told.ts";
import { findCited, findSource, findSources, type SourceSelection } from "./sources.ts";

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
      const found = await findTold(database, release, wanted);
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
      const found = await findEmbedded(database, release, language, wanted);
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
export { isByCell, type FigurePage, type FigureSelection } from "./figures.ts";

export type Store = ReturnType<typeof createStore>;
