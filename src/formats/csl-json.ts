import { canBeCited } from "../domain/citation/cited.ts";
import { AUTHOR, checkPhrase, documentPhrases, versionOf, keyOf } from "../domain/citation/citation.ts";
import { citedOf, type Cited, type Format } from "./format.ts";

/** CSL-JSON 1.0: a list of one item, as citation processors read it. */
export const cslJson: Format = {
  name: "csl.json",
  mediaType: "application/vnd.citationstyles.csl+json",
  description: "CSL-JSON: how to cite the answer, for citation processors such as Pandoc and Zotero.",
  cites: true,
  canWrite: ({ columns }) => canBeCited(columns),
  write: (answer) => writeCslJson(citedOf(answer)),
};

export function writeCslJson({ reference, lang }: Cited): string {
  const { title, release, address, accessed } = reference;
  const item = {
    id: keyOf(reference),
    type: "dataset",
    title: title[lang],
    author: [{ literal: AUTHOR }],
    publisher: AUTHOR,
    issued: dateParts(release.released_on),
    accessed: dateParts(accessed),
    version: versionOf(reference, lang),
    language: lang,
    URL: address,
    note: [checkPhrase(reference, lang), ...documentPhrases(reference, lang)].join("; "),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function dateParts(day: string): { "date-parts": number[][] } {
  return { "date-parts": [day.split("-").map(Number)] };
}
