import { canBeCited } from "../domain/citation/cited.ts";
import { AUTHOR, checkPhrase, documentPhrases, versionOf, keyOf } from "../domain/citation/citation.ts";
import { citedOf, type Cited, type Format } from "./format.ts";

/** BibTeX (biblatex's `@dataset`), UTF-8. The address is verbatim, as biblatex and the url package read it. */
export const bibtex: Format = {
  name: "bib",
  mediaType: "application/x-bibtex; charset=utf-8",
  description: "BibTeX, UTF-8: how to cite the answer, for LaTeX and reference managers.",
  cites: true,
  canWrite: ({ columns }) => canBeCited(columns),
  write: (answer) => writeBibtex(citedOf(answer)),
};

export function writeBibtex({ reference, lang }: Cited): string {
  const { title, release, address, accessed } = reference;
  const [year = "", month = "1"] = release.released_on.split("-");
  const note = [checkPhrase(reference, lang), ...documentPhrases(reference, lang)].join("; ");
  const fields = [
    ["author", `{${AUTHOR}}`],
    // The inner braces keep upper and lower case, and the author's name in one piece.
    ["title", `{${escape(title[lang])}}`],
    ["year", year],
    ["month", String(Number(month))],
    ["publisher", `{${AUTHOR}}`],
    ["version", escape(versionOf(reference, lang))],
    ["url", address],
    ["urldate", accessed],
    ["language", lang === "vi" ? "vietnamese" : "english"],
    ["note", escape(note)],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@dataset{${keyOf(reference)},\n${lines.join(",\n")}\n}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": String.raw`\textbackslash{}`,
  "~": String.raw`\textasciitilde{}`,
  "^": String.raw`\textasciicircum{}`,
};

/** The marks that TeX reads as commands; letters stay UTF-8. */
function escape(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (mark) => ESCAPES[mark] ?? `\\${mark}`);
}
