import type { Texts } from "../domain/codes.ts";

/** What charts say beside names and numbers. */

export const TOTAL_WORDS: Texts = { en: "Total", vi: "Tổng số" };
export const TARGET_WORDS: Texts = { en: "target", vi: "mục tiêu" };
export const BREAK_WORDS: Texts = { en: "break", vi: "ngắt chuỗi" };
export const GAP_WORDS: Texts = { en: "no values in between", vi: "ở giữa không có số liệu" };
