import type { Catalog } from "../catalog.ts";
import type { Language } from "../codes.ts";
import type { Observation } from "../observation.ts";
import { dayWords } from "../words/time.ts";
import { changeWords } from "./change.ts";
import { levelWords } from "./level.ts";
import { movementWords } from "./movement.ts";
import { standingWords } from "./standing.ts";
import { capitalized } from "./subject.ts";

/** What one sentence says. */
export interface Told {
  readonly one: Observation;
  /** Its change on the year before, as `comparableChange` finds it; null where there is none to be told. */
  readonly change: Observation | null;
  /** Who published its source, in the language of the sentence. */
  readonly publisher: string;
}

/**
 * One sentence about an observation: what, where, how much and how surely, when, the change on the year before, who says
 * so and since when, and whether others say otherwise. The same observation gives the same sentence.
 */
export function tell(told: Told, catalog: Catalog, lang: Language): string {
  const { one, change } = told;
  const of = catalog.indicators.get(one.indicator);
  if (!of) throw new Error(`There is no indicator ${one.indicator} to be told of`);
  const isStanding = one.measure === "level" && (of.kind === "rank" || of.kind === "index");
  const standing = isStanding ? standingWords(one, of, catalog, lang) : undefined;
  const main = standing ?? (one.measure === "level" ? levelWords : movementWords)(one, of, catalog, lang);
  const statement = capitalized(change ? `${main}, ${changeWords(change, of, catalog, lang)}` : main);
  return `${statement} (${attributionWords(told, lang)}).`;
}

function attributionWords({ one, publisher }: Told, lang: Language): string {
  const day = dayWords(one.published_on, lang);
  if (lang === "en") return `${publisher}, ${day}${one.disputed ? "; other sources differ" : ""}`;
  const published = one.published_on === "" ? day : `công bố ${day}`;
  return `theo ${publisher}, ${published}${one.disputed ? "; các nguồn khác có số liệu khác" : ""}`;
}
