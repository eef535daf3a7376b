import type { Indicator } from "../catalog.ts";
import type { Language } from "../codes.ts";
import { parsePeriod, type Period } from "../period.ts";
import { dayWords, periodWords } from "../words/time.ts";

/** When something was so: at the end of a period, in it, or on a day. */

const COUNTS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
] as const;

/**
 * Whether what is counted is counted when the period ends. A stock need not be: a population is one of mid-year.
 * The definition says which it is.
 */
function isAtEnd({ kind, definition }: Pick<Indicator, "kind" | "definition">): boolean {
  return kind === "stock" && /\bat the end of the (period|year)\b/.test(definition.en);
}

/** `in the first nine months of 2021`, `at the end of 2022`, `vào cuối năm 2022`, `trong quý I năm 2021`. */
export function momentWords(text: string, of: Indicator, lang: Language): string {
  const period = parsePeriod(text);
  if (!period) return text;
  if (period.frequency === "cumulative") return spanWords(period, lang);
  if (period.frequency === "daily") return `${lang === "vi" ? "vào" : "on"} ${dayWords(text, lang)}`;
  if (isAtEnd(of)) return `${lang === "vi" ? "vào cuối" : "at the end of"} ${endWords(period, lang)}`;
  const words = yearWords(period, lang);
  if (lang === "en") return period.frequency === "half-yearly" ? `in the ${words}` : `in ${words}`;
  return `${of.kind === "flow" || period.frequency === "half-yearly" ? "trong" : "vào"} ${words}`;
}

/** A half-year ends as its last month does. */
function endWords(period: Period, lang: Language): string {
  if (period.frequency !== "half-yearly") return yearWords(period, lang);
  return dayWords(period.end.endsWith("-12-31") ? period.end.slice(0, 4) : period.end.slice(0, 7), lang);
}

/** A bare year is called one in Vietnamese. */
function yearWords(period: Period, lang: Language): string {
  return period.frequency === "annual" ? dayWords(period.text, lang) : periodWords(period, lang);
}

/** Months since January are counted; any other span is told by its ends. */
function spanWords(period: Period, lang: Language): string {
  const [first = "", last = ""] = period.text.split("/");
  const [year, month] = last.split("-");
  if (last.length === 7 && first === `${year}-01`)
    return lang === "vi"
      ? `trong ${Number(month)} tháng đầu năm ${year}`
      : `in the first ${COUNTS[Number(month) - 1]} months of ${year}`;
  return `${lang === "vi" ? "" : "from "}${periodWords(period, lang)}`;
}

/** What the year before is called beside a period: `a year before`, `cùng kỳ năm 2020`, `cuối năm 2021`. */
export function yearBeforeWords(text: string, of: Indicator, lang: Language): string {
  if (lang === "en") return "a year before";
  const period = parsePeriod(text);
  const year = Number(text.slice(0, 4)) - 1;
  if (period?.frequency !== "annual") return `cùng kỳ năm ${year}`;
  return isAtEnd(of) ? `cuối năm ${year}` : `năm ${year}`;
}

/** The period just before one of this length. */
export function periodBeforeWords(text: string, lang: Language): string {
  const names = {
    annual: { en: "the year before", vi: "năm trước" },
    "half-yearly": { en: "the half-year before", vi: "nửa năm trước" },
    quarterly: { en: "the quarter before", vi: "quý trước" },
    monthly: { en: "the month before", vi: "tháng trước" },
    daily: { en: "the day before", vi: "ngày trước" },
    cumulative: { en: "the period before", vi: "kỳ trước" },
  };
  return names[parsePeriod(text)?.frequency ?? "cumulative"][lang];
}
