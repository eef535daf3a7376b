import { parseBreakdown } from "../breakdown.ts";
import type { Catalog } from "../catalog.ts";
import type { Language, Texts } from "../codes.ts";
import type { SeriesKey } from "../observation.ts";

/** What a sentence is about, in the words of the catalogue: which indicator, which part of it, and where. */

/** `Postal service revenue in Viet Nam`, `Thuê bao băng rộng cố định (công nghệ: cáp quang) của Việt Nam`. */
export function subjectWords(one: SeriesKey, catalog: Catalog, lang: Language): string {
  const name = nameWords(one, catalog, lang);
  const place = placeWords(one.place, catalog, lang);
  const bare = catalog.indicators.get(one.indicator)?.name[lang] ?? "";
  if (namesPlace(bare, place)) return name;
  if (lang === "en") return `${name} in ${place}`;
  // Whose it is can be said once: "Chỉ số … của ITU của Việt Nam" would be said twice.
  return `${name} ${bare.includes(" của ") ? "tại" : "của"} ${place}`;
}

/** The indicator's name with the part in parentheses; `name` is what is said of it in place of its own. */
export function nameWords(
  one: SeriesKey,
  catalog: Catalog,
  lang: Language,
  name = headWords(one.indicator, catalog, lang),
): string {
  return withParts(name, partWords(one.breakdown, catalog, lang));
}

/** "National Public Service Portal: visits" is a heading; "Visits (National Public Service Portal)" can be a subject. */
function headWords(id: string, catalog: Catalog, lang: Language): string {
  const of = catalog.indicators.get(id);
  const [first = id, second] = of?.name[lang].split(": ") ?? [];
  const head = capitalized(second ?? first);
  const isCounted = lang === "vi" && catalog.units.get(of?.unit ?? "")?.kind === "count" && of?.kind !== "ratio";
  return (isCounted ? numberOf(head) : head) + (second === undefined ? "" : ` (${first})`);
}

/** What is counted is a noun in the catalogue; in a sentence it is the number of these: `Số thuê bao …`. */
function numberOf(noun: string): string {
  if (/^(Số|Dân số|Sản lượng) /u.test(`${noun} `)) return noun;
  return `Số ${uncapitalized(noun)}`;
}

/** "Vietnamese IP addresses in botnets" need not be said to be in Viet Nam. */
function namesPlace(name: string, place: string): boolean {
  const words = place.split(" ").map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<!\p{L})${words.join(" ?")}(ese)?(?!\p{L})`, "iu").test(name);
}

/** Of two pairs of parentheses in a row the second says no more than a semicolon does. */
function withParts(name: string, parts: string): string {
  if (parts === "") return name;
  return name.endsWith(")") ? `${name.slice(0, -1)}; ${parts})` : `${name} (${parts})`;
}

/** `technology: 4G; user: Households`; empty for the undivided whole. */
function partWords(breakdown: string, catalog: Catalog, lang: Language): string {
  const nameOf = (id: string) => catalog.breakdowns.get(id)?.name[lang] ?? id;
  const pairs = [...(parseBreakdown(breakdown) ?? [])];
  return pairs.map(([key, value]) => `${uncapitalized(nameOf(key))}: ${nameOf(`${key}=${value}`)}`).join("; ");
}

/** Outside tables the World Bank's aggregate of everything is no name but a noun. */
const WORLD: Texts = { en: "the world", vi: "thế giới" };
const WITH_ARTICLE = /^(United|Philippines$|Netherlands$|Maldives$|.* (Islands|Republic|Emirates)$)/;

export function placeWords(place: string, catalog: Catalog, lang: Language): string {
  if (place === "WLD") return WORLD[lang];
  const name = catalog.places.get(place)?.name[lang] ?? place;
  return lang === "en" && WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** An abbreviation and the name of the Internet keep their capitals. */
function uncapitalized(text: string): string {
  return /^(?!Internet\b)\p{Lu}(?!\p{Lu})/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
