import type { Change } from "./change.ts";
import type { Texts } from "./codes.ts";

/** The dataset of what international databases and reports publish: their licences are their own. */
export const INTERNATIONAL = "international";
/** The dataset of everything. */
export const ALL = "all";

/** What a version did to the one before: the part of its number that grew. */
export const VERSION_KINDS = ["first", "major", "minor", "patch"] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** One published state of a dataset: it never changes. */
export interface DatasetVersion extends Readonly<Record<Change, number>> {
  /** `1.4.2`: major when something was removed or renamed, minor when added or revised, patch when words were mended. */
  readonly version: string;
  readonly kind: VersionKind;
  readonly released_on: string;
  /** What the release says is new in it. */
  readonly title: Texts;
  readonly observations: number;
  readonly figures: number;
  readonly sources: number;
}

/** What is downloaded as a whole, and its versions, the newest first. */
export interface PublishedDataset {
  readonly dataset: string;
  readonly name: Texts;
  readonly definition: Texts;
  readonly versions: readonly DatasetVersion[];
}

/** One file of a version. */
export interface PublishedFile {
  /** Its name in the address: `telecom.csv.gz`. */
  readonly file: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly sha256: string;
  /** What it holds, in both languages. */
  readonly description: Texts;
}

/** What a version says of itself beside its files. */
export interface Manifest {
  readonly dataset: string;
  readonly version: string;
  /** The version before; empty for the first. */
  readonly previous: string;
  readonly released_on: string;
  /** The id of the release that it was made of. */
  readonly release: string;
  readonly files: readonly PublishedFile[];
}

/**
 * The datasets that a number belongs to: its sector's or `international`, never both, and `all`. What decides is who
 * printed it, so that a sector's file holds nothing under a foreign licence.
 */
export function datasetsOf(sector: string, isInternational: boolean): readonly string[] {
  return [isInternational ? INTERNATIONAL : sector, ALL];
}

const PATTERN = /^(?:(\d+)\.(?:(\d+)\.)?)?\*$/;

/** The newest version that `latest`, `*`, `2.*` or `2.1.*` means; undefined when none does, or it is no pattern. */
export function newestVersion(versions: readonly DatasetVersion[], pattern: string): DatasetVersion | undefined {
  if (pattern === "latest") return versions[0];
  const parts = PATTERN.exec(pattern);
  if (!parts) return undefined;
  const start = parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => `${part}.`)
    .join("");
  return versions.find((one) => one.version.startsWith(start));
}

/** Whether a text asks for a version by pattern, not by its number. */
export function isVersionPattern(text: string): boolean {
  return text === "latest" || PATTERN.test(text);
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
