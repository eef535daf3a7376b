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
  const list = (lang === "vi" ? rankingVi : rankingEn)(of.name[lang]);
  if (list === undefined) return undefined;
  const verb = { past: "ranked", base: "rank", vi: "đứng thứ" };
  return {
    predicate: predicateWords(verb, positionWords(one, lang), { status: one.status, isNumber: false }, lang),
    list,
  };
}

/** What follows `ranked 71st`, from `Rank by …`, `World rank by …`, `…, rank` and `…, world rank`. */
function rankingEn(name: string): string | undefined {
  const [, worldBy, by] = /^(?:(World )rank|Rank) by (.+)$/.exec(name) ?? [];
  if (by !== undefined) return `${worldBy ? "in the world " : ""}by ${by}`;
  const [, list, world] = /^(.+), (world )?rank$/.exec(name) ?? [];
  return list === undefined ? undefined : `${world ? "in the world " : ""}in the ${list}`;
}

/** What follows `đứng thứ 71`, from `Xếp hạng về …`, `Xếp hạng thế giới về …`, `Thứ hạng Chỉ số …`. */
function rankingVi(name: string): string | undefined {
  const [, world = "", rest] = /^(?:Xếp hạng|Thứ hạng) (thế giới )?(.+)$/.exec(name) ?? [];
  if (rest === undefined) return undefined;
  return world + (/^(về|theo) /.test(rest) ? rest : `theo ${rest}`);
}

/** A place in a list: the bound of one is better or worse, not more or less. */
function positionWords({ value, low, high }: Observation, lang: Language): string {
  const [best, worst] = [low ?? high ?? value ?? 0, high ?? low ?? value ?? 0];
  const write = lang === "vi" ? String : ordinal;
  if (value === null && low !== null && high !== null)
    return lang === "vi" ? `${best}–${worst}` : `between ${ordinal(best)} and ${ordinal(worst)}`;
  if (low === null) return `${write(worst)} ${lang === "vi" ? "trở lên" : "or better"}`;
  if (high === null) return `${write(best)} ${lang === "vi" ? "trở xuống" : "or lower"}`;
  return write(value ?? best);
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
