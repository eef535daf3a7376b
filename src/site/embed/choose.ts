import type { Catalog } from "../../domain/catalog.ts";
import { positionAfter } from "../../domain/citation/verify.ts";
import { frozenAt } from "../../domain/frozen.ts";
import type { Series, Version } from "../../domain/observation.ts";
import { selectObservations } from "../../domain/selection.ts";
import { tell } from "../../domain/sentence/sentence.ts";
import { tellable, type Tellable } from "../../domain/sentence/tellable.ts";
import { latestOf } from "../../domain/snapshot.ts";
import type { Store } from "../../store/store.ts";
import type { EmbedQuestion } from "./question.ts";

type Found = Awaited<ReturnType<Store["embedded"]>>;

/** What an embed is about, as of its release. */
export interface Chosen {
  /** The observation that speaks for the indicator; undefined where nothing is published. */
  readonly told: Tellable | undefined;
  /** All observations of the total in its own unit or, where no total is there, of every part, in order of time. */
  readonly rows: readonly Version[];
  /** The series as they are today. */
  readonly now: readonly Series[];
  /** The documents that say so, by id. */
  readonly sources: ReadonlyMap<string, Found["sources"][number]>;
}

/** Where the record of changes after an embed's release begins; null where nothing was released since. */
function positionOf({ release }: EmbedQuestion, { data: { releases } }: Catalog): number | null {
  return release === null || release >= releases.length ? null : positionAfter(release, releases);
}

/** What an embed shows, in one round trip. */
export async function find(question: EmbedQuestion, catalog: Catalog, store: Store): Promise<Chosen> {
  const { lang, view } = question;
  const single = view === "figure" || view === "sentence";
  const wanted = { ...question.wanted, single, position: positionOf(question, catalog) };
  return choose(question, await store.embedded(lang, wanted), catalog);
}

/** What an embed says in one sentence; undefined where nothing is published. */
export function sentenceOf({ told, sources }: Chosen, { lang }: EmbedQuestion, catalog: Catalog): string | undefined {
  if (!told) return undefined;
  const publisher = sources.get(told.one.source)?.publisher ?? told.one.source;
  return tell({ ...told, publisher }, catalog, lang);
}

/** Of what was found, what an embed shows. */
function choose({ wanted }: EmbedQuestion, { series, sources, changes }: Found, catalog: Catalog): Chosen {
  const byId = new Map(sources.map((one) => [one.source, one]));
  const then = frozenAt(series, changes, (source) => byId.get(source)?.published_on ?? "");
  const rows = speakingFor(then, catalog).flatMap((one) => selectObservations(one, wanted));
  return { told: tellable(then, wanted, catalog), rows, now: series, sources: byId };
}

/** The same series that speak for the indicator today, over all of their time. */
function speakingFor(series: readonly Series[], catalog: Catalog): Series[] {
  const unit = catalog.indicators.get(series[0]?.indicator ?? "")?.unit ?? "";
  // As if all were of one day: which is the newest decides nothing here.
  return latestOf(
    series.map((item) => ({ key: item, end: "", item })),
    unit,
  );
}
