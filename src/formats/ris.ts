import { canBeCited } from "../domain/citation/cited.ts";
import { AUTHOR, checkPhrase, documentPhrases, versionOf, keyOf } from "../domain/citation/citation.ts";
import { citedOf, type Cited, type Format } from "./format.ts";

/** RIS, UTF-8: a tag of two letters, two spaces, a hyphen, a space; CRLF; a record ends with `ER`. */
export const ris: Format = {
  name: "ris",
  mediaType: "application/x-research-info-systems; charset=utf-8",
  description: "RIS, UTF-8: how to cite the answer, for EndNote, Zotero, Mendeley.",
  cites: true,
  canWrite: ({ columns }) => canBeCited(columns),
  write: (answer) => writeRis(citedOf(answer)),
};

export function writeRis({ reference, lang }: Cited): string {
  const { title, release, address, accessed } = reference;
  const lines = [
    ["TY", "DATA"],
    ["ID", keyOf(reference)],
    // A name without a comma would be taken apart; with one at its end it is a family name alone.
    ["AU", `${AUTHOR},`],
    ["TI", title[lang]],
    ["PY", release.released_on.slice(0, 4)],
    ["DA", slashes(release.released_on)],
    ["PB", AUTHOR],
    ["ET", versionOf(reference, lang)],
    ["UR", address],
    ["Y2", slashes(accessed)],
    ["LA", lang],
    ["N1", checkPhrase(reference, lang)],
    ...documentPhrases(reference, lang).map((phrase) => ["N1", phrase]),
    ["ER", ""],
  ];
  return lines.map(([tag, text]) => `${tag}  - ${text}\r\n`).join("");
}

/** `2026-11-02` as `2026/11/02`: padded, as readers expect. */
function slashes(day: string): string {
  return day.replaceAll("-", "/");
}
