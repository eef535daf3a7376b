import type { Language } from "../codes.ts";
import { AUTHOR, documentPhrases, editionOf, versionOf, type Reference } from "./citation.ts";
import { americanDay, dayWords } from "../words/time.ts";

/** A sentence that names more documents than this is not read. */
const MOST_IN_PROSE = 3;

/**
 * A data set in the style of the APA manual (7th edition, 10.9): author, year, title, version, kind, access and address.
 * The publisher is left out because it is the author. The documents follow.
 */
export function apaOf(reference: Reference, lang: Language): string {
  const { title, release, accessed, address } = reference;
  const year = release.released_on.slice(0, 4);
  const version = versionOf(reference, lang);
  const main =
    lang === "vi"
      ? `${AUTHOR}. (${year}). ${title.vi} (${version}) [Bộ dữ liệu]. Truy cập ${dayWords(accessed, lang)}, từ ${address}`
      : `${AUTHOR}. (${year}). ${title.en} (${version}) [Data set]. Retrieved ${americanDay(accessed)}, from ${address}`;
  // No full stop ends an address, so that the documents begin a line of their own.
  return [main, documentsOf(reference, lang)].filter((line) => line !== "").join("\n");
}

/** A footnote: author, title, release, digest, address, day of access, and the documents. */
export function footnoteOf(reference: Reference, lang: Language): string {
  const { title, digest, accessed, address } = reference;
  const edition = editionOf(reference, lang);
  const day = dayWords(accessed, lang);
  const check = digest === "" ? "" : lang === "vi" ? `mã kiểm tra ${digest}, ` : `digest ${digest}, `;
  const accessedOn = lang === "vi" ? `truy cập ${day}` : `accessed ${day}`;
  const main = `${AUTHOR}, “${title[lang]}”, ${edition}, ${check}${address} (${accessedOn}).`;
  return [main, documentsOf(reference, lang)].filter((part) => part !== "").join(" ");
}

function documentsOf(reference: Reference, lang: Language): string {
  const phrases = documentPhrases(reference, lang, MOST_IN_PROSE);
  if (phrases.length === 0) return "";
  return `${lang === "vi" ? "Nguồn" : "Sources"}: ${phrases.join("; ")}.`;
}
