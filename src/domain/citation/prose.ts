import type { Language } from "../codes.ts";
import { AUTHOR, documentPhrases, editionOf, type Reference } from "./citation.ts";
import { americanDay, dayWords } from "./words.ts";

/**
 * A data set in the style of the APA manual (7th edition, 10.9): author, year, title, version, kind, access and address.
 * The publisher is left out because it is the author. The documents follow.
 */
export function apaOf(reference: Reference, lang: Language): string {
  const { title, release, accessed, address } = reference;
  const year = release.released_on.slice(0, 4);
  const edition = upperFirst(editionOf(reference, lang));
  const main =
    lang === "vi"
      ? `${AUTHOR}. (${year}). ${title.vi} (${edition}) [Bộ dữ liệu]. Truy cập ${dayWords(accessed, lang)}, từ ${address}`
      : `${AUTHOR}. (${year}). ${title.en} (${edition}) [Data set]. Retrieved ${americanDay(accessed)}, from ${address}`;
  return main + documentsOf(reference, lang);
}

/** A footnote: author, title, release, digest, address, day of access, and the documents. */
export function footnoteOf(reference: Reference, lang: Language): string {
  const { title, digest, accessed, address } = reference;
  const edition = editionOf(reference, lang);
  const day = dayWords(accessed, lang);
  const main =
    lang === "vi"
      ? `${AUTHOR}, “${title.vi}”, ${edition}, mã kiểm tra ${digest}, ${address} (truy cập ${day}).`
      : `${AUTHOR}, “${title.en}”, ${edition}, digest ${digest}, ${address} (accessed ${day}).`;
  return main + documentsOf(reference, lang);
}

function documentsOf(reference: Reference, lang: Language): string {
  const phrases = documentPhrases(reference, lang);
  if (phrases.length === 0) return "";
  return ` ${lang === "vi" ? "Nguồn" : "Sources"}: ${phrases.join("; ")}.`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
