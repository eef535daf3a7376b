import { column } from "../../domain/dataset.ts";
import { FORMATS } from "../../formats/registry.ts";
import { address } from "../address.ts";
import { LANGUAGES } from "../../domain/codes.ts";

/** The address of the list of addresses; it can't know the list it is part of, so the registry hands it over. */
export interface Listed {
  readonly path: string;
  readonly summary: string;
  readonly example: string;
}

export function entryOf(addresses: () => readonly Listed[]) {
  return address({
    path: "/v1",
    operation: "entry",
    tag: "Service",
    summary: "What is here: every address, the release, the licence.",
    example: "/v1",
    params: {},
    query: {},
    columns: [
      column("address", "text", "attribute", "The address; braces stand for an id.", { example: "/v1/{sector}" }),
      column("summary", "text", "attribute", "What it answers."),
      column("example", "text", "attribute", "One to try.", { example: "/v1/telecom" }),
    ],
    read: () => null,
    answer: (_, { catalog, lang }) => {
      const rows = addresses().map(({ path, summary, example }) => ({ address: path, summary, example }));
      const { release: _id, released_on: _on, title, ...counts } = catalog.data.release;
      const meta = { title: title[lang], counts, formats: FORMATS.map((format) => format.name), languages: LANGUAGES };
      return { rows, total: rows.length, meta };
    },
  });
}
