import type { Status, Texts } from "../domain/codes.ts";

/** What the codes of the contract are called on pages. */

export const STATUS_WORDS: Readonly<Record<Status, Texts>> = {
  actual: { vi: "chính thức", en: "actual" },
  preliminary: { vi: "sơ bộ", en: "preliminary" },
  estimate: { vi: "ước tính", en: "estimate" },
  forecast: { vi: "dự báo", en: "forecast" },
  target: { vi: "mục tiêu", en: "target" },
  plan: { vi: "kế hoạch", en: "plan" },
};
