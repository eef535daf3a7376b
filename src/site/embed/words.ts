import type { Language, Texts } from "../../domain/codes.ts";
import { countWords } from "../../domain/words/number.ts";

/** What embeds say beside the data. */
export const WORDS = {
  source: { vi: "Nguồn", en: "Source" },
  period: { vi: "Kỳ", en: "Period" },
  part: { vi: "Phân tổ", en: "Part" },
  value: { vi: "Giá trị", en: "Value" },
  none: { vi: "Chưa có số liệu nào được công bố cho lựa chọn này.", en: "Nothing is published for this choice." },
  noneThen: {
    vi: "Ở bản phát hành này chưa có số liệu nào cho lựa chọn này.",
    en: "That release held nothing for this choice.",
  },
} as const satisfies Record<string, Texts>;

/** `bản phát hành số 3`. */
export function releaseWords(release: number, lang: Language): string {
  return lang === "vi" ? `bản phát hành số ${release}` : `release ${release}`;
}

/** The small mark on what is no longer so. */
export function sinceWords(what: "revised" | "withdrawn", release: number, lang: Language): string {
  if (lang === "en") return `${what} since release ${release}`;
  return `${what === "revised" ? "đã điều chỉnh" : "đã rút"} sau bản phát hành số ${release}`;
}

/** The same on several values together. */
export function changedWords(count: number, release: number, lang: Language): string {
  if (lang === "vi") return `${countWords(count, lang)} giá trị đã thay đổi sau bản phát hành số ${release}`;
  return `${countWords(count, lang)} ${count === 1 ? "value" : "values"} changed since release ${release}`;
}

/** What a table leaves out. */
export function shownWords(shown: number, total: number, lang: Language): string {
  const [few, all] = [countWords(shown, lang), countWords(total, lang)];
  return lang === "vi" ? `${few} giá trị mới nhất trong ${all}` : `The newest ${few} of ${all} values`;
}

/** Of many documents, how many more there are than those named. */
export function moreWords(count: number, lang: Language): string {
  if (lang === "vi") return `và ${countWords(count, lang)} nguồn khác`;
  return `and ${countWords(count, lang)} ${count === 1 ? "other" : "others"}`;
}
