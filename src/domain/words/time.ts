import type { Language } from "../codes.ts";
import { comparePeriods, compareText, parsePeriod, type Period } from "../period.ts";

/** Days and periods as a sentence of each language writes them. */

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const ROMAN = ["I", "II", "III", "IV"] as const;

const monthName = (month: string | number): string => MONTHS[Number(month) - 1] ?? "";

/** A day, month or year: `21 November 2026`, `ngày 21 tháng 11 năm 2026`; what has no date says so. */
export function dayWords(date: string, lang: Language): string {
  const [year, month, day] = date.split("-");
  if (!year) return lang === "vi" ? "không ghi ngày" : "undated";
  if (!month) return lang === "vi" ? `năm ${year}` : year;
  if (lang === "vi") return `${day ? `ngày ${Number(day)} ` : ""}tháng ${Number(month)} năm ${year}`;
  return `${day ? `${Number(day)} ` : ""}${monthName(month)} ${year}`;
}

/** A day as the American Psychological Association writes it in English: `November 22, 2026`. */
export function americanDay(date: string): string {
  const [year, month = "1", day] = date.split("-");
  return `${monthName(month)} ${Number(day)}, ${year}`;
}

/** A period: `Q1 2021`, `quý I năm 2021`; a bare year is the same in both languages. */
export function periodWords(period: Period, lang: Language): string {
  const year = period.start.slice(0, 4);
  const month = Number(period.start.slice(5, 7));
  const vi = lang === "vi";
  switch (period.frequency) {
    case "annual":
      return year;
    case "half-yearly":
      if (vi) return `6 tháng ${month === 1 ? "đầu" : "cuối"} năm ${year}`;
      return `${month === 1 ? "first" : "second"} half of ${year}`;
    case "quarterly": {
      const quarter = (month + 2) / 3;
      return vi ? `quý ${ROMAN[quarter - 1]} năm ${year}` : `Q${quarter} ${year}`;
    }
    case "monthly":
    case "daily":
      return dayWords(period.text, lang);
    case "cumulative": {
      const [first = "", last = ""] = period.text.split("/");
      return vi ? `từ ${dayWords(first, lang)} đến ${dayWords(last, lang)}` : rangeOf(first, last, lang);
    }
  }
}

/** A day, month or year where space is short: `29 Jul 2024`, `29/7/2024`; what has no date is a dash. */
export function shortDay(date: string, lang: Language): string {
  const [year, month, day] = date.split("-");
  if (!year) return "–";
  if (lang === "vi")
    return [day, month]
      .flatMap((part) => (part ? [String(Number(part))] : []))
      .concat(year)
      .join("/");
  return [day ? String(Number(day)) : "", month ? monthName(month).slice(0, 3) : "", year].filter(Boolean).join(" ");
}

/** A period where space is short, as in tables: `Q1 2021`, `quý I/2021`; `Jan–Sep 2021`, `1–9/2021`. */
export function shortPeriod(period: Period, lang: Language): string {
  const { text, frequency, start } = period;
  const year = start.slice(0, 4);
  const vi = lang === "vi";
  switch (frequency) {
    case "annual":
      return year;
    case "half-yearly":
      return vi ? `6 tháng ${text.endsWith("1") ? "đầu" : "cuối"} ${year}` : `H${text.slice(-1)} ${year}`;
    case "quarterly":
      return vi ? `quý ${ROMAN[Number(text.slice(-1)) - 1]}/${year}` : `Q${text.slice(-1)} ${year}`;
    case "monthly":
    case "daily":
      return shortDay(text, lang);
    case "cumulative": {
      const [first = "", last = ""] = text.split("/").map((end) => shortDay(end, lang));
      const common = vi ? `/${year}` : ` ${year}`;
      return `${last.endsWith(common) ? first.replace(common, "") : first}–${last}`;
    }
  }
}

/** From the first period to the last of several; empty when there is none. */
export function spanWords(texts: Iterable<string>, lang: Language): string {
  const periods = [...new Set(texts)].flatMap((text) => parsePeriod(text) ?? []).sort(comparePeriods);
  const last = periods.at(-1);
  if (!last) return "";
  const first = periods.reduce((a, b) => (compareText(b.start, a.start) < 0 ? b : a));
  if (first.text === last.text) return periodWords(last, lang);
  const [from, to] = [periodWords(first, lang), periodWords(last, lang)];
  if (first.frequency === "annual" && last.frequency === "annual") return `${from}–${to}`;
  if (lang === "en") return `${from} to ${to}`;
  // A bare year beside a month or a quarter would read as the number of one.
  return [first, last]
    .map((one) => (one.frequency === "annual" ? dayWords(one.text, lang) : periodWords(one, lang)))
    .join(" đến ");
}

function rangeOf(first: string, last: string, lang: Language): string {
  return `${dayWords(first, lang)} to ${dayWords(last, lang)}`;
}
