import type { Texts } from "../codes.ts";
import { parsePeriod, type Period } from "../period.ts";

/** What can be computed of observations. `index` is written `index:PERIOD`. */
export const TRANSFORMS = ["yoy", "yoy_abs", "index", "per_capita", "per_period"] as const;
export type TransformName = (typeof TRANSFORMS)[number];

export type Transform =
  | { readonly name: Exclude<TransformName, "index"> }
  /** The period whose value becomes 100. */
  | { readonly name: "index"; readonly base: Period };

/** What each says of its numbers. */
export const TRANSFORM_TEXTS: Readonly<Record<TransformName, Texts>> = {
  yoy: {
    en: "Percent against the same period a year before.",
    vi: "Phần trăm so với cùng kỳ năm trước.",
  },
  yoy_abs: {
    en: "Absolute change against the same period a year before.",
    vi: "Mức thay đổi tuyệt đối so với cùng kỳ năm trước.",
  },
  index: {
    en: "The value of the base period is 100.",
    vi: "Giá trị của kỳ gốc bằng 100.",
  },
  per_capita: {
    en: "Divided by the World Bank's mid-year population of the same place and year.",
    vi: "Chia cho dân số giữa năm của cùng nơi, cùng năm theo Ngân hàng Thế giới.",
  },
  per_period: {
    en: "A month, quarter or half-year as the difference of two cumulative figures of one document.",
    vi: "Tháng, quý hoặc nửa năm tính bằng hiệu của hai số lũy kế trong cùng một tài liệu.",
  },
};

/** Reads a transform as an address writes it; undefined when the text is none. */
export function parseTransform(text: string): Transform | undefined {
  const [name, period, ...more] = text.split(":");
  if (name === "index") {
    const base = more.length === 0 && period !== undefined ? parsePeriod(period) : undefined;
    return base && { name, base };
  }
  const known = TRANSFORMS.find((one) => one === name);
  return known === undefined || known === "index" || period !== undefined ? undefined : { name: known };
}

/** The text that `parseTransform` reads. */
export function formatTransform(transform: Transform): string {
  return transform.name === "index" ? `index:${transform.base.text}` : transform.name;
}
