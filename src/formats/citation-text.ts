import { canBeCited } from "../domain/citation/cited.ts";
import { valueOf } from "../domain/dataset.ts";
import { apaOf, footnoteOf } from "../domain/citation/prose.ts";
import { citedOf, type Format } from "./format.ts";

/**
 * An answer in words is its words, a line a row. Of any other, two paragraphs: the citation in APA style, and as a
 * footnote.
 */
export const citationText: Format = {
  name: "txt",
  mediaType: "text/plain; charset=utf-8",
  description:
    "Plain text: how to cite the answer, in APA style and as a footnote, in the language asked for. Of `…/sentence`, the sentence itself.",
  cites: true,
  prose: true,
  canWrite: ({ columns }) => canBeCited(columns),
  write(answer) {
    const { columns, rows, prose } = answer.dataset;
    const told = columns.find(({ name }) => name === prose);
    if (told) return rows.map((row) => `${String(valueOf(row, told))}\n`).join("");
    const { reference, lang } = citedOf(answer);
    return `${apaOf(reference, lang)}\n\n${footnoteOf(reference, lang)}\n`;
  },
};
