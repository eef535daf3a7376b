import { parseBreakdown } from "../breakdown.ts";
import type { Catalog, Indicator } from "../catalog.ts";
import type { Language } from "../codes.ts";
import type { Observation } from "../observation.ts";
import { amountOf, isBound } from "./amount.ts";
import { momentWords } from "./moment.ts";
import { predicateWords } from "./status.ts";
import { capitalized, nameWords, placeWords } from "./subject.ts";

/** Ranks and scores: the place itself ranked or scored. */

/** Keys that say how the place is ranked; any other names somebody else, such as an agency, who is ranked instead. */
const OF_THE_PLACE: ReadonlySet<string> = new Set([
  "component",
  "pillar",
  "ranking",
  "region",
  "resource",
  "service",
  "territory",
]);

/** Undefined where the name is no index's or ranking's, or somebody else than the place is meant. */
export function standingWords(one: Observation, of: Indicator, catalog: Catalog, lang: Language): string | undefined {
  const keys = parseBreakdown(one.breakdown)?.keys() ?? [];
  if ([...keys].some((key) => !OF_THE_PLACE.has(key))) return undefined;
  const said = of.kind === "rank" ? rankWords(one, of, lang) : scoreWords(one, of, catalog, lang);
  if (!said) return undefined;
  const place = capitalized(placeWords(one.place, catalog, lang));
  const moment = momentWords(one.period, of, lang).replace(/^vào /, "");
  return `${place} ${said.predicate} ${nameWords(one, catalog, lang, said.list)} ${moment}`;
}

interface Said {
  readonly predicate: string;
  /** In what, as it follows the predicate. */
  readonly list: string;
}

function rankWords(one: Observation, of: Indicator, lang: Language): Said | undefined {
  const ranking = (lang === "vi" ? rankingVi : rankingEn)(of.name[lang]);
  if (ranking === undefined) return undefined;
  const verb = { past: "ranked", base: "rank", vi: "đứng thứ" };
  const position = positionWords(one, lang, ranking.world);
  return {
    predicate: predicateWords(verb, position, { status: one.status, isNumber: false }, lang),
    list: ranking.list,
  };
}

interface Ranking {
  /** In what, as it follows `ranked 71st`. */
  readonly list: string;
  /** Among all countries: ` in the world`, or nothing. */
  readonly world: string;
}

/** Of `Rank by …`, `World rank by …`, `…, rank` and `…, world rank`. */
function rankingEn(name: string): Ranking | undefined {
  const by = /^(World )?rank (by .+)$/i.exec(name);
  const list = /^(.+), (world )?rank$/.exec(name);
  if (by) return { list: by[2] ?? "", world: by[1] ? " in the world" : "" };
  return list ? { list: `in the ${list[1]}`, world: list[2] ? " in the world" : "" } : undefined;
}

/** Of `Xếp hạng về …`, `Xếp hạng thế giới về …`, `Thứ hạng Chỉ số …`. */
function rankingVi(name: string): Ranking | undefined {
  const [, world, rest] = /^(?:Xếp hạng|Thứ hạng) (thế giới )?(.+)$/.exec(name) ?? [];
  if (rest === undefined) return undefined;
  return { list: /^(về|theo) /.test(rest) ? rest : `theo ${rest}`, world: world ? " thế giới" : "" };
}

/** A place in a list: the bound of one is better or worse, not more or less. */
function positionWords({ value, low, high }: Observation, lang: Language, world: string): string {
  const [best, worst] = [low ?? high ?? value ?? 0, high ?? low ?? value ?? 0];
  const vi = lang === "vi";
  const write = vi ? String : ordinal;
  if (value === null && low !== null && high !== null)
    return vi ? `${best}–${worst}${world}` : `between ${ordinal(best)} and ${ordinal(worst)}${world}`;
  if (low === null) return vi ? `${worst}${world} trở lên` : `${ordinal(worst)} or better${world}`;
  if (high === null) return vi ? `${best}${world} trở xuống` : `${ordinal(best)} or lower${world}`;
  return write(value ?? best) + world;
}

const ENDINGS = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" } as const;
const ordinals = new Intl.PluralRules("en-GB", { type: "ordinal" });

function ordinal(rank: number): string {
  return `${rank}${ENDINGS[ordinals.select(rank)]}`;
}

function scoreWords(one: Observation, of: Indicator, catalog: Catalog, lang: Language): Said | undefined {
  const list = lang === "vi" ? scoreListVi(of.name.vi) : scoreListEn(of.name.en);
  if (list === undefined) return undefined;
  const verb = { past: "scored", base: "score", vi: "đạt" };
  const amount = amountOf(one, one.unit, of, catalog, lang);
  return {
    predicate: predicateWords(verb, amount, { status: one.status, isNumber: !isBound(one) }, lang),
    list,
  };
}

function scoreListEn(name: string): string | undefined {
  return /\bindex\b/i.test(name) ? `in the ${name.replace(/, score$/, "")}` : undefined;
}

function scoreListVi(name: string): string | undefined {
  const list = name.replace(/^Điểm /, "");
  return list.startsWith("Chỉ số ") ? `theo ${list}` : undefined;
}
