import { parseBreakdown } from "../breakdown.ts";
import type { Catalog } from "../catalog.ts";
import type { Language, Texts } from "../codes.ts";
import type { SeriesKey } from "../observation.ts";

/** What a sentence is about, in the words of the catalogue: which indicator, which part of it, and where. */

/** `Postal service revenue in Viet Nam`, `Thuê bao băng rộng cố định (công nghệ: cáp quang) của Việt Nam`. */
export function subjectWords(one: SeriesKey, catalog: Catalog, lang: Language): string {
  const name = nameWords(one, catalog, lang);
  const place = placeWords(one.place, catalog, lang);
  if (lang === "en") return `${name} in ${place}`;
  // Whose it is can be said once: "Chỉ số … của ITU của Việt Nam" would be said twice.
  return `${name} ${name.includes(" của ") ? "tại" : "của"} ${place}`;
}

/** The indicator's name, its part in parentheses; the capital first letter is left out where `name` begins no sentence. */
export function nameWords(
  one: SeriesKey,
  catalog: Catalog,
  lang: Language,
  name = catalog.indicators.get(one.indicator)?.name[lang] ?? one.indicator,
): string {
  const [whole, of] = name.split(": ");
  // "National Public Service Portal: visits" is a heading; "Visits (National Public Service Portal)" can be a subject.
  return of === undefined || whole === undefined
    ? withParts(name, partWords(one.breakdown, catalog, lang))
    : withParts(`${capitalized(of)} (${whole})`, partWords(one.breakdown, catalog, lang));
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

/** The World Bank's aggregate of everything is called by its name nowhere but in tables. */
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
