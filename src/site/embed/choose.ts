import type { Catalog } from "../../domain/catalog.ts";
import { positionAfter } from "../../domain/citation/verify.ts";
import { frozenAt, type Frozen } from "../../domain/frozen.ts";
import { parsePeriod } from "../../domain/period.ts";
import { isInTime, selectObservations } from "../../domain/selection.ts";
import { latestOf } from "../../domain/snapshot.ts";
import type { Store } from "../../store/store.ts";
import type { EmbedQuestion } from "./question.ts";

type Found = Awaited<ReturnType<Store["embedded"]>>;
export type EmbeddedSource = Found["sources"][number];

/** What an embed shows, and the documents that said it, by id. */
export interface Chosen {
  readonly rows: readonly Frozen[];
  readonly sources: ReadonlyMap<string, EmbeddedSource>;
}

/** Where the record of changes after an embed's release begins; null where nothing was released since. */
export function positionOf({ release }: EmbedQuestion, { data: { releases } }: Catalog): number | null {
  return release === null || release >= releases.length ? null : positionAfter(release, releases);
}

/**
 * Of what was found, the observations that an embed shows: of one number the newest that is no forecast (or those of the
 * period asked for), otherwise all in order of time. The total speaks for an indicator where there is one, its own unit before others.
 */
export function choose(question: EmbedQuestion, { series, sources, changes }: Found, catalog: Catalog): Chosen {
  const { wanted, view, indicator } = question;
  const now = series.flatMap((one) => selectObservations(one, { ...wanted, periods: null, from: null, to: null }));
  const then = frozenAt(now, changes).filter((row) => isInTime(row, wanted));
  const unit = catalog.indicators.get(indicator)?.unit ?? "";
  const rows = view === "chart" || view === "table" ? speakingFor(then, unit) : newestOf(then, question, unit);
  const byId = new Map(sources.map((one) => [one.source, one]));
  return { rows: rows.map((row) => dated(row, byId)), sources: byId };
}

function newestOf(rows: readonly Frozen[], { wanted, scenario }: EmbedQuestion, unit: string): Frozen[] {
  // A forecast has not happened: it is shown to who asks for its period.
  const isForecast = ({ status }: Frozen) => wanted.periods === null && scenario === "actual" && status === "forecast";
  const last = new Map(rows.filter((row) => !isForecast(row)).map((row) => [seriesOf(row), row]));
  return latestOf(
    [...last.values()].map((item) => ({ key: item, end: parsePeriod(item.period)?.end ?? "", item })),
    unit,
  );
}

/** The whole series of the same choice. */
function speakingFor(rows: readonly Frozen[], unit: string): Frozen[] {
  // Of the same end each: what is newest of it decides nothing then.
  const keys = new Map(rows.map((row) => [seriesOf(row), row]));
  const chosen = latestOf(
    [...keys].map(([item, key]) => ({ key, end: "", item })),
    unit,
  );
  return rows.filter((row) => chosen.includes(seriesOf(row)));
}

function seriesOf({ place, breakdown, unit }: Frozen): string {
  return [place, breakdown, unit].join("\u0000");
}

/** A figure that is no longer chosen is dated by its document. */
function dated(row: Frozen, sources: ReadonlyMap<string, EmbeddedSource>): Frozen {
  return row.published_on === "" ? { ...row, published_on: sources.get(row.source)?.published_on ?? "" } : row;
}
