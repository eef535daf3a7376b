import type { Texts } from "./catalog.ts";

/** The dataset of what international databases and reports publish: their licences are their own. */
export const INTERNATIONAL = "international";
/** The dataset of everything. */
export const ALL = "all";

/**
 * The datasets that a number belongs to: its sector's or `international`, never both, and `all`. What decides is who
 * printed it, so that a sector's file holds nothing under a foreign licence.
 */
export function datasetsOf(sector: string, isInternational: boolean): readonly string[] {
  return [isInternational ? INTERNATIONAL : sector, ALL];
}

/** What a dataset that is no sector's is called, and what it holds; a sector's dataset has the sector's own words. */
export const DATASET_NAMES: Readonly<
  Record<typeof INTERNATIONAL | typeof ALL, { readonly name: Texts; readonly definition: Texts }>
> = {
  [INTERNATIONAL]: {
    name: { en: "International databases and reports", vi: "Cơ sở dữ liệu và báo cáo quốc tế" },
    definition: {
      en: "What international bodies publish about Viet Nam and the countries it is compared with, under the terms of each: column licence.",
      vi: "Số liệu do các tổ chức quốc tế công bố về Việt Nam và các nước so sánh, theo điều kiện của từng nguồn: cột licence.",
    },
  },
  [ALL]: {
    name: { en: "All sectors and international sources", vi: "Tất cả lĩnh vực và nguồn quốc tế" },
    definition: {
      en: "Everything: the datasets of the sectors and the international one, each row with the licence of its source.",
      vi: "Toàn bộ: dữ liệu của các lĩnh vực và của các nguồn quốc tế, mỗi dòng kèm giấy phép của nguồn.",
    },
  },
};
