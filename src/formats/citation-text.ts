import { canBeCited } from "../domain/citation/cited.ts";
import { apaOf, footnoteOf } from "../domain/citation/prose.ts";
import { citedOf, type Format } from "./format.ts";

/** Two paragraphs of plain text: the citation in APA style, and as a footnote. */
export const citationText: Format = {
  name: "txt",
  mediaType: "text/plain; charset=utf-8",
  description: "Plain text: how to cite the answer, in APA style and as a footnote, in the language asked for.",
  cites: true,
  canWrite: ({ columns }) => canBeCited(columns),
  write(answer) {
    const { reference, lang } = citedOf(answer);
    return `${apaOf(reference, lang)}\n\n${footnoteOf(reference, lang)}\n`;
  },
};
