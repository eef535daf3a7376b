import type { Catalog } from "../catalog.ts";
import type { Texts } from "../codes.ts";
import type { Language, Measure } from "../codes.ts";
import type { Transform, TransformName } from "../derive/transform.ts";
import type { CitedAnswer, CitedKind, CitedRow } from "./cited.ts";
import { dayWords, periodWords, spanWords } from "../words/time.ts";
import { inBoth, listWords } from "../words/list.ts";
import { countWords } from "../words/number.ts";

/** As many indicators and places as a title names; more are counted. */
const MOST_NAMES = 3;

const KIND_WORDS: Readonly<Record<Exclude<CitedKind, "observations">, Texts>> = {
  latest: { en: "latest values", vi: "số liệu mới nhất" },
  revisions: { en: "revisions", vi: "các lần điều chỉnh" },
  figures: { en: "figures as printed", vi: "số liệu như đã in trong tài liệu" },
  disputes: { en: "disagreements between sources", vi: "chênh lệch giữa các nguồn" },
};

const TRANSFORM_WORDS: Readonly<Record<Exclude<TransformName, "index">, Texts>> = {
  yoy: { en: "growth on the year before", vi: "tốc độ tăng so với cùng kỳ năm trước" },
  yoy_abs: { en: "change on the year before", vi: "mức thay đổi so với cùng kỳ năm trước" },
  per_capita: { en: "per person", vi: "bình quân đầu người" },
  per_period: { en: "by period, from cumulative figures", vi: "từng kỳ, tính từ số lũy kế" },
};

const MEASURE_WORDS: Readonly<Record<Exclude<Measure, "level">, Texts>> = {
  growth: { en: "growth as printed", vi: "tốc độ tăng do nguồn công bố" },
  "growth-previous": {
    en: "growth on the period before, as printed",
    vi: "tốc độ tăng so với kỳ trước do nguồn công bố",
  },
  change: { en: "change as printed", vi: "mức thay đổi do nguồn công bố" },
  "change-previous": {
    en: "change on the period before, as printed",
    vi: "mức thay đổi so với kỳ trước do nguồn công bố",
  },
  "plan-completion": { en: "completion of the plan", vi: "mức hoàn thành kế hoạch" },
};

const WHOLE: Texts = { en: "Open statistics of Viet Nam's ICT sector", vi: "Số liệu mở ngành ICT Việt Nam" };

/** What an answer is called: what, of which sort, where and when, by the rows that it has, or else by what was asked. */
export function titleOf(answer: CitedAnswer, catalog: Catalog): Texts {
  const { cells, total } = answer;
  const rows = answer.rows as readonly CitedRow[];
  const some = rows.length > 0;
  const indicators = some ? distinct(rows, "indicator") : cells.indicators;
  const places = some ? distinct(rows, "place") : cells.places;
  const periods = some ? distinct(rows, "period") : askedPeriods(answer);
  return inBoth((lang) => {
    const sorts = sortWords(answer, catalog, lang);
    const where = placeWords(places, catalog, lang);
    const when = spanWords(periods, lang);
    const asOf = cells.asOf && `${lang === "vi" ? "công bố đến hết" : "as published by"} ${dayWords(cells.asOf, lang)}`;
    const page = rows.length < total && pageWords(rows.length, total, lang);
    const nothing = !some && (lang === "vi" ? "không có số liệu" : "no values");
    const about = [where, when, asOf, nothing, page].filter(Boolean).join(", ");
    const subject = subjectWords(indicators, catalog, lang) + (sorts.length > 0 ? ` (${sorts.join("; ")})` : "");
    return about === "" ? subject : `${subject}: ${about}`;
  });
}

function subjectWords(indicators: readonly string[] | null, catalog: Catalog, lang: Language): string {
  if (indicators === null) return WHOLE[lang];
  if (indicators.length <= MOST_NAMES)
    return listWords(
      indicators.map((id) => catalog.indicators.get(id)?.name[lang] ?? id),
      lang,
    );
  const sectors = new Set(indicators.map((id) => catalog.indicators.get(id)?.sector ?? ""));
  const [only = ""] = sectors;
  const of = (sectors.size === 1 && catalog.sectors.get(only)?.name[lang]) || WHOLE[lang];
  const count = countWords(indicators.length, lang);
  return `${of}, ${count} ${lang === "vi" ? "chỉ tiêu" : "indicators"}`;
}

/** What sets the values apart from levels of what happened: computed, planned, of one part only. */
function sortWords({ cells, rows: all }: CitedAnswer, catalog: Catalog, lang: Language): string[] {
  const rows = all as readonly CitedRow[];
  const [measure, ...measures] = distinct(rows, "measure");
  const [scenario, ...scenarios] = distinct(rows, "scenario");
  const [breakdown, ...breakdowns] = distinct(rows, "breakdown");
  return [
    ...(breakdown && breakdowns.length === 0 ? [breakdownWords(breakdown, catalog, lang)] : []),
    ...(!cells.transform && measure && measure !== "level" && measures.length === 0
      ? [MEASURE_WORDS[measure as "growth"][lang]]
      : []),
    ...(scenario === "target" && scenarios.length === 0
      ? [lang === "vi" ? "mục tiêu và kế hoạch" : "targets and plans"]
      : []),
    ...(cells.transform ? [transformWords(cells.transform, lang)] : []),
    ...(cells.kind === "observations" ? [] : [KIND_WORDS[cells.kind][lang]]),
  ];
}

function transformWords(transform: Transform, lang: Language): string {
  if (transform.name !== "index") return TRANSFORM_WORDS[transform.name][lang];
  return `${lang === "vi" ? "chỉ số" : "index"}, ${periodWords(transform.base, lang)} = 100`;
}

function breakdownWords(breakdown: string, catalog: Catalog, lang: Language): string {
  const nameOf = (id: string) => catalog.breakdowns.get(id)?.name[lang] ?? id;
  return breakdown
    .split(";")
    .map((pair) => `${nameOf(pair.split("=")[0] ?? "")}: ${nameOf(pair)}`)
    .join(", ");
}

const MANY_PLACES: Readonly<Record<string, Texts>> = {
  country: { en: "countries", vi: "nước" },
  province: { en: "provinces", vi: "tỉnh, thành phố" },
};

function placeWords(places: readonly string[] | null, catalog: Catalog, lang: Language): string {
  if (places === null) return "";
  if (places.length <= MOST_NAMES)
    return listWords(
      places.map((id) => catalog.places.get(id)?.name[lang] ?? id),
      lang,
    );
  const [kind = "", ...kinds] = new Set(places.map((id) => catalog.places.get(id)?.kind ?? ""));
  const noun = (kinds.length === 0 && MANY_PLACES[kind]) || { en: "places", vi: "nước, vùng và địa phương" };
  return `${countWords(places.length, lang)} ${noun[lang]}`;
}

function pageWords(rows: number, total: number, lang: Language): string {
  const [some, all] = [countWords(rows, lang), countWords(total, lang)];
  return lang === "vi" ? `trang gồm ${some} trong ${all} dòng` : `a page of ${some} of ${all} rows`;
}

function askedPeriods({ cells: { periods, from, to } }: CitedAnswer): readonly string[] {
  return periods ?? [from, to].flatMap((one) => one?.text ?? []);
}

function distinct(
  rows: readonly CitedRow[],
  name: "indicator" | "place" | "period" | "measure" | "scenario" | "breakdown",
): string[] {
  return [...new Set(rows.map((row) => row[name] ?? ""))];
}
