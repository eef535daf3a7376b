import { sourceColumns } from "../../domain/columns.ts";
import { column } from "../../domain/dataset.ts";
import { address } from "../address.ts";
import { segment } from "../params.ts";
import { requireSource } from "../select.ts";

const leftOutColumns = [
  column("reason", "text", "attribute", "Why these numbers are no statistics."),
  column("numbers", "integer", "measure", "How many of the document's numbers."),
];

const exclusionColumns = [
  column("figure", "code", "attribute", "The number that the statistic has in its document."),
  column("printed", "text", "attribute", "Number and unit exactly as printed."),
  column("locator", "text", "attribute", "Where in the document."),
  column("period", "code", "time", "The period it is about."),
  column("reason", "text", "attribute", "Why it is not served."),
];

export const source = address({
  path: "/v1/sources/{source}",
  operation: "getSource",
  tag: "Provenance",
  summary: "One document: what was read from it, and what was left out and why.",
  example: "/v1/sources/mic-2021-06-22",
  params: { source: segment("A source.", "mic-2021-06-22") },
  query: {},
  columns: [
    ...sourceColumns,
    column("left_out", "nested", "attribute", "Printed numbers that are no statistics, by reason.", {
      columns: leftOutColumns,
    }),
    column("exclusions", "nested", "attribute", "Statistics that were read and are not served.", {
      columns: exclusionColumns,
    }),
  ],
  single: true,
  read: ({ source: id }, { catalog }) => requireSource(catalog, id),
  answer: async (id, { store, lang, catalog }) => {
    const row = await store.source(lang, id);
    const licence = catalog.data.licences.find((one) => one.licence === row?.licence);
    return { rows: row ? [row] : [], total: 1, meta: { source_licence: { ...licence, name: licence?.name[lang] } } };
  },
});
