import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";

/** What a reference manager reads from a citation: CSL data items. */
export function readCitations(text: string): any[] {
  return new Cite(text).data;
}
