import type { Language } from "../codes.ts";
import type { DatasetVersion, PublishedDataset } from "../published-dataset.ts";
import { AUTHOR } from "./citation.ts";
import { dayWords } from "./words.ts";

/** How a version of a dataset is cited, in a sentence; it never changes, so no day of access belongs to it. */
export function datasetSentence(
  { dataset, name }: PublishedDataset,
  { version, released_on }: DatasetVersion,
  address: string,
  lang: Language,
): string {
  const day = dayWords(released_on, lang);
  return lang === "vi"
    ? `${AUTHOR}, “${name.vi}”, bộ dữ liệu ${dataset}, phiên bản ${version} ${day}, ${address}.`
    : `${AUTHOR}, “${name.en}”, dataset ${dataset}, version ${version} of ${day}, ${address}.`;
}
