import type { Choice, Frequency, Kind, Measure, SourceKind, Status, Texts } from "../codes.ts";

/** What the codes of the contract are called, on pages, in charts and embeds. */

export const STATUS_WORDS: Readonly<Record<Status, Texts>> = {
  actual: { vi: "chính thức", en: "actual" },
  preliminary: { vi: "sơ bộ", en: "preliminary" },
  estimate: { vi: "ước tính", en: "estimate" },
  forecast: { vi: "dự báo", en: "forecast" },
  target: { vi: "mục tiêu", en: "target" },
  plan: { vi: "kế hoạch", en: "plan" },
};

/** A value that another source contradicts. */
export const DISPUTED_WORDS: Texts = { vi: "các nguồn không thống nhất", en: "sources disagree" };

export const MEASURE_WORDS: Readonly<Record<Measure, Texts>> = {
  level: { vi: "mức", en: "level" },
  growth: { vi: "tăng so với cùng kỳ năm trước", en: "growth on the year before" },
  "growth-previous": { vi: "tăng so với kỳ trước", en: "growth on the period before" },
  change: { vi: "thay đổi so với cùng kỳ năm trước", en: "change on the year before" },
  "change-previous": { vi: "thay đổi so với kỳ trước", en: "change on the period before" },
  "plan-completion": { vi: "mức hoàn thành kế hoạch", en: "completion of the plan" },
};

export const FREQUENCY_WORDS: Readonly<Record<Frequency, Texts>> = {
  annual: { vi: "năm", en: "annual" },
  "half-yearly": { vi: "6 tháng", en: "half-yearly" },
  quarterly: { vi: "quý", en: "quarterly" },
  monthly: { vi: "tháng", en: "monthly" },
  daily: { vi: "ngày", en: "daily" },
  cumulative: { vi: "lũy kế", en: "cumulative" },
};

export const KIND_WORDS: Readonly<Record<Kind, Texts>> = {
  stock: { vi: "số có đến cuối kỳ", en: "stock, at the end of the period" },
  flow: { vi: "số phát sinh trong kỳ", en: "flow, during the period" },
  ratio: { vi: "tỷ lệ", en: "ratio" },
  index: { vi: "chỉ số", en: "index" },
  rank: { vi: "thứ hạng, 1 là cao nhất", en: "rank, 1 is first" },
  price: { vi: "giá", en: "price" },
  speed: { vi: "tốc độ", en: "speed" },
};

export const SOURCE_KIND_WORDS: Readonly<Record<SourceKind, Texts>> = {
  primary: { vi: "cơ quan có thẩm quyền", en: "the authority itself" },
  international: { vi: "tổ chức quốc tế", en: "international body" },
  press: { vi: "báo chí", en: "press" },
};

/** The rule that chose a figure, as the reason why. */
export const CHOICE_WORDS: Readonly<Record<Choice, Texts>> = {
  "only-claim": { vi: "đây là số liệu duy nhất tìm được", en: "it is the only figure that was found" },
  "source-kind": {
    vi: "cơ quan có thẩm quyền được chọn trước tổ chức quốc tế, tổ chức quốc tế trước báo chí",
    en: "the authority itself goes before international bodies, and these before the press",
  },
  status: {
    vi: "số chính thức được chọn trước số sơ bộ, số sơ bộ trước số ước tính",
    en: "actual goes before preliminary, and preliminary before estimate",
  },
  "published-later": { vi: "tài liệu công bố sau được chọn", en: "the document published later goes first" },
  "more-precise": { vi: "số in chính xác hơn được chọn", en: "the more precise print goes first" },
  "printed-first": { vi: "số in trước trong tài liệu được chọn", en: "the number printed first goes first" },
  derived: { vi: "tính từ các số khác", en: "computed from other figures" },
};
