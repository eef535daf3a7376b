import type { Catalog } from "../domain/catalog.ts";
import type { Language } from "../domain/codes.ts";
import type { SeriesKey } from "../domain/observation.ts";
import { listWords } from "../domain/words/list.ts";
import { MEASURE_WORDS } from "../domain/words/codes.ts";
import { unitWords } from "../domain/words/number.ts";
import type { Panel, Series } from "./plan.ts";
import { TARGET_WORDS, TOTAL_WORDS } from "./words.ts";

/** What a series is called among others: only what sets it apart. */
export function nameSeries({ key }: Series, all: readonly Series[], catalog: Catalog, lang: Language): string {
  const differs = (name: keyof SeriesKey) => new Set(all.map((one) => one.key[name])).size > 1;
  const parts = [
    differs("indicator") ? catalog.indicators.get(key.indicator)?.name[lang] : undefined,
    differs("place") ? catalog.places.get(key.place)?.name[lang] : undefined,
    differs("breakdown") ? partName(key.breakdown, catalog, lang) : undefined,
    differs("scenario") && key.scenario === "target" ? TARGET_WORDS[lang] : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? (catalog.places.get(key.place)?.name[lang] ?? key.place) : parts.join(", ");
}

/** The values of a breakdown by name, without their keys: `4G, households`. */
function partName(breakdown: string, catalog: Catalog, lang: Language): string {
  if (breakdown === "") return TOTAL_WORDS[lang];
  return breakdown
    .split(";")
    .map((part) => catalog.breakdowns.get(part)?.name[lang] ?? part)
    .join(", ");
}

/** As many indicators as a title names. */
const MOST_NAMES = 2;

/** What the chart is about: its indicators by name, or their sectors where there are many. */
export function titleOf(keys: readonly SeriesKey[], catalog: Catalog, lang: Language): string {
  const indicators = [...new Set(keys.map(({ indicator }) => indicator))];
  if (indicators.length <= MOST_NAMES)
    return listWords(
      indicators.map((id) => catalog.indicators.get(id)?.name[lang] ?? id),
      lang,
    );
  const sectors = new Set(indicators.map((id) => catalog.indicators.get(id)?.sector ?? ""));
  return listWords(
    [...sectors].map((id) => catalog.sectors.get(id)?.name[lang] ?? id),
    lang,
  );
}

/** What all series have in common: the place, and the part where there is one. */
export function commonWords(all: readonly Series[], catalog: Catalog, lang: Language): string[] {
  const places = [...new Set(all.map(({ key }) => key.place))];
  const breakdowns = [...new Set(all.map(({ key }) => key.breakdown))];
  const [place = ""] = places;
  const [breakdown = ""] = breakdowns;
  return [
    ...(places.length === 1 ? [catalog.places.get(place)?.name[lang] ?? place] : []),
    ...(breakdowns.length === 1 && breakdown !== "" ? [partName(breakdown, catalog, lang)] : []),
    ...(all.every(({ key }) => key.scenario === "target") ? [TARGET_WORDS[lang]] : []),
  ];
}

/** The unit of a panel in words, scaled as its axis is: `million subscriptions`, `nghìn tỷ đồng`. */
export function panelUnit({ unit, measure, shape }: Panel, scale: string, lang: Language): string {
  const name = unit ? unitWords(unit, lang) : "";
  const scaled = scale === "" ? name : `${scale} ${name}`;
  const ranked = shape === "ranks" ? `${scaled} (${lang === "vi" ? "hạng 1 ở trên cùng" : "1 is on top"})` : scaled;
  return [measure === "level" ? "" : MEASURE_WORDS[measure][lang], ranked].filter(Boolean).join(", ");
}
