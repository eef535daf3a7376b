import type { Break } from "../catalog.ts";
import type { Texts } from "../codes.ts";

/** Why something is not computed, in words for whoever asked. */

export const RANKS: Texts = {
  en: "A rank is a place in a list: it has no difference, ratio or share.",
  vi: "Thứ hạng là vị trí trong danh sách: không có hiệu, tỷ lệ hay phần chia.",
};

export const BASE_NOT_ABOVE_ZERO: Texts = {
  en: "What it would be compared with is not above zero.",
  vi: "Số dùng để so sánh không lớn hơn 0.",
};

export const NOTHING_LEFT: Texts = {
  en: "The prints are open ranges: neither a number nor a bound follows from them.",
  vi: "Các số in là khoảng để ngỏ: không suy ra được số hay giới hạn nào.",
};

export const NOT_COUNTED: Texts = {
  en: "Only counts and amounts are divided by the population, no ratio, index, price or speed.",
  vi: "Chỉ chia cho dân số đối với số đếm và số tiền, không chia tỷ lệ, chỉ số, giá hay tốc độ.",
};

export const TARGET_PER_PERSON: Texts = {
  en: "A target is not divided by a population that was counted: the two never mix.",
  vi: "Không chia mục tiêu cho dân số thực tế: hai loại số không trộn lẫn.",
};

export const MORE_THAN_ONE_YEAR: Texts = {
  en: "The period lies in more than one year, and each year has a population of its own.",
  vi: "Kỳ này nằm trong nhiều năm, mà mỗi năm có dân số riêng.",
};

export const NOT_A_FLOW: Texts = {
  en: "Only flows add up over time, so only of them a part of a period can be derived.",
  vi: "Chỉ số phát sinh mới cộng dồn theo thời gian, nên chỉ tách được kỳ từ loại số này.",
};

/** @param base - the period that was to be 100 */
export function anotherLength(base: string): Texts {
  return {
    en: `The period is not of the same length as ${base}.`,
    vi: `Kỳ này không cùng độ dài với ${base}.`,
  };
}

/** @param longer - the span to subtract from; `shorter` is what would be subtracted, each with its source */
export function differentSources(longer: Printed, shorter: Printed): Texts {
  return {
    en: `${longer.period} is printed by ${longer.source} and ${shorter.period} by ${shorter.source}: only figures of one document are subtracted.`,
    vi: `${longer.period} do ${longer.source} in, ${shorter.period} do ${shorter.source} in: chỉ trừ các số trong cùng một tài liệu.`,
  };
}

interface Printed {
  readonly period: string;
  readonly source: string;
}

export function broken({ from, reason }: Break): Texts {
  return { en: `A break from ${from}: ${reason.en}`, vi: `Gián đoạn từ ${from}: ${reason.vi}` };
}
