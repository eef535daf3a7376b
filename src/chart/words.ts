import type { Frequency, Measure, Status, Texts } from "../domain/codes.ts";

/** What charts say beside names and numbers. */

export const FREQUENCY_WORDS: Readonly<Record<Frequency, Texts>> = {
  annual: { en: "annual", vi: "năm" },
  "half-yearly": { en: "half-yearly", vi: "6 tháng" },
  quarterly: { en: "quarterly", vi: "quý" },
  monthly: { en: "monthly", vi: "tháng" },
  daily: { en: "daily", vi: "ngày" },
  cumulative: { en: "cumulative", vi: "lũy kế" },
};

/** Of whatever is not simply a level of what happened. */
export const MEASURE_WORDS: Readonly<Record<Measure, Texts>> = {
  level: { en: "", vi: "" },
  growth: { en: "growth on the year before", vi: "tăng so với cùng kỳ năm trước" },
  "growth-previous": { en: "growth on the period before", vi: "tăng so với kỳ trước" },
  change: { en: "change on the year before", vi: "thay đổi so với cùng kỳ năm trước" },
  "change-previous": { en: "change on the period before", vi: "thay đổi so với kỳ trước" },
  "plan-completion": { en: "completion of the plan", vi: "mức hoàn thành kế hoạch" },
};

export const STATUS_WORDS: Readonly<Record<Status, Texts>> = {
  actual: { en: "actual", vi: "thực hiện" },
  preliminary: { en: "preliminary", vi: "sơ bộ" },
  estimate: { en: "estimate", vi: "ước tính" },
  forecast: { en: "forecast", vi: "dự báo" },
  target: { en: "target", vi: "mục tiêu" },
  plan: { en: "plan", vi: "kế hoạch" },
};

export const TOTAL_WORDS: Texts = { en: "Total", vi: "Tổng số" };
export const TARGET_WORDS: Texts = { en: "target", vi: "mục tiêu" };
export const BREAK_WORDS: Texts = { en: "break", vi: "ngắt chuỗi" };
export const DISPUTED_WORDS: Texts = { en: "sources disagree", vi: "các nguồn nêu khác nhau" };
export const GAP_WORDS: Texts = { en: "no values in between", vi: "ở giữa không có số liệu" };
