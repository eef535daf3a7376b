import type { CatalogData } from "../catalog.ts";
import { ALL } from "../published-dataset.ts";
import type { Texts } from "../codes.ts";
import type { Language } from "../codes.ts";
import { dayWords } from "../words/time.ts";
import { countWords } from "../words/number.ts";

/** Who publishes what is cited, in both languages. */
export const AUTHOR = "Số Mở";

/** The release that an answer is from. */
export interface CitedRelease {
  /** Its place among all releases: the first is 1. */
  readonly number: number;
  /** Hash of the content. */
  readonly id: string;
  readonly released_on: string;
  /** The version of the dataset of everything that was published with it; empty before the first. */
  readonly version: string;
}

/** What identifies an answer, by the release alone: no day of access, so that it may be kept as long as the answer. */
export interface Citation {
  readonly title: Texts;
  /** Absolute: a citation leaves the answer, and a relative address with it its meaning. */
  readonly address: string;
  /** Absolute: tells whether the values are still those cited. Empty for a version of a dataset, which never changes. */
  readonly verify: string;
  readonly digest: string;
  readonly release: CitedRelease;
  /** The version of a dataset, where that is cited and not some values. */
  readonly edition?: { readonly dataset: string; readonly version: string };
}

export interface CitedDocument {
  readonly source: string;
  readonly title: string;
  readonly publisher: Texts;
  readonly published_on: string;
  readonly url: string;
}

/** A citation with the documents that the values were read from, and the day on which it was asked for. */
export interface Reference extends Citation {
  /** The documents of most rows first. */
  readonly documents: readonly CitedDocument[];
  /** How many further documents there are. */
  readonly more: number;
  /** `YYYY-MM-DD`, UTC. */
  readonly accessed: string;
}

/** As many documents as a citation names; the others are counted, and stand in the answer's column `source`. */
export const MOST_DOCUMENTS = 10;

/** The current release among all releases. */
export function citedRelease({ release: { release: id }, releases, datasets }: CatalogData): CitedRelease {
  const version = datasets.find((one) => one.dataset === ALL)?.versions[0]?.version ?? "";
  return { number: releases.length, id, released_on: releases.at(-1)?.released_on ?? "", version };
}

/** `Release 3, 0f3c1a9be2d4`: which state of the data is cited, as the version that reference managers hold. */
export function versionOf({ edition, release: { number, id, version } }: Citation, lang: Language): string {
  if (edition) return `${lang === "vi" ? "Phiên bản" : "Version"} ${edition.version}`;
  return `${lang === "vi" ? "Bản phát hành" : "Release"} ${number}, ${id}${dataVersion(version, lang)}`;
}

/** The same within a sentence, with its day: `release 3 (0f3c1a9be2d4) of 21 November 2026`. */
export function editionOf({ edition, release }: Citation, lang: Language): string {
  const { number, id, released_on, version } = release;
  const day = dayWords(released_on, lang);
  if (edition) return lang === "vi" ? `phiên bản ${edition.version} ${day}` : `version ${edition.version} of ${day}`;
  const state = id + dataVersion(version, lang);
  return lang === "vi" ? `bản phát hành ${number} (${state}) ${day}` : `release ${number} (${state}) of ${day}`;
}

function dataVersion(version: string, lang: Language): string {
  return version === "" ? "" : `, ${lang === "vi" ? "phiên bản dữ liệu" : "data version"} ${version}`;
}

/** One sentence: what, who, which release, where, and the digest of its values. */
export function sentenceOf(citation: Citation, lang: Language): string {
  const { title, address, digest } = citation;
  const check = digest === "" ? "" : lang === "vi" ? ` (mã kiểm tra ${digest})` : ` (digest ${digest})`;
  return `${AUTHOR}, “${title[lang]}”, ${editionOf(citation, lang)}, ${address}${check}.`;
}

/** A name by which reference managers tell citations apart: the same answer with the same values has the same. */
export function keyOf({ edition, release, digest }: Citation): string {
  if (edition) return `so-mo-${edition.dataset}-${edition.version}`;
  return `so-mo-${release.released_on.slice(0, 4)}-${digest.slice(0, 8)}`;
}

/** The first documents, each as a phrase, and last how many more there are and where they are listed. */
export function documentPhrases(reference: Reference, lang: Language, most = MOST_DOCUMENTS): string[] {
  const { documents, address } = reference;
  const phrases = documents
    .slice(0, most)
    .map(({ title, publisher, published_on, url }) =>
      [publisher[lang], `“${title}”`, dayWords(published_on, lang), url].filter((part) => part !== "").join(", "),
    );
  const more = reference.more + documents.length - phrases.length;
  if (more === 0) return phrases;
  const count = countWords(more, lang);
  if (reference.edition)
    return lang === "vi"
      ? [`${count} tài liệu, nêu trong bảng sources của phiên bản`]
      : [`${count} ${more === 1 ? "document" : "documents"}, in the version's table of sources`];
  const rest =
    lang === "vi"
      ? `và ${count} tài liệu khác, nêu ở cột source của ${address}`
      : `and ${count} more ${more === 1 ? "document" : "documents"}, in column source of ${address}`;
  return [...phrases, rest];
}

/** How the values can be checked later. */
export function checkPhrase({ edition, digest, verify }: Citation, lang: Language): string {
  if (edition)
    return lang === "vi"
      ? "Phiên bản này không bao giờ thay đổi; địa chỉ của nó nêu SHA-256 của từng tệp"
      : "This version never changes; its address names the SHA-256 of each file";
  return lang === "vi" ? `Mã kiểm tra ${digest}; kiểm tra lại tại ${verify}` : `Digest ${digest}; verify at ${verify}`;
}
