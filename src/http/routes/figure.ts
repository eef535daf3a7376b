import { cellOf } from "../../domain/citation/cited.ts";
import { figureColumns } from "../../domain/columns.ts";
import { NotFound } from "../../domain/errors.ts";
import { parseFigureId, type Figure } from "../../domain/figure.ts";
import { nearest } from "../../domain/nearest.ts";
import { address } from "../address.ts";
import { segment } from "../params.ts";

export const figure = address({
  path: "/v1/figures/{figure}",
  operation: "getFigure",
  tag: "Provenance",
  summary: "One printed number: value, exact print, document, place in it, reading.",
  example: "/v1/figures/mic-2021-04-14-f1",
  params: { figure: segment("A figure.", "mic-2021-04-14-f1") },
  query: {},
  columns: figureColumns,
  single: true,
  read: ({ figure: id }, { catalog }) => {
    const parts = parseFigureId(id);
    if (parts && catalog.sources.has(parts.source)) return { id, ...parts };
    const near = nearest(parts?.source ?? id, catalog.sources).map((source) => `/v1/figures?source=${source}`);
    throw new NotFound(`There is no figure "${id}".`, near.length > 0 ? near : ["/v1/figures"]);
  },
  // There is no answer without the row.
  cells: (_, [row]) => ({ ...cellOf(row as Figure), kind: "figures", newest: false, asOf: null, transform: null }),
  answer: async ({ id, source, number }, { store }) => {
    const row = await store.figure(source, number);
    if (!row) throw new NotFound(`There is no figure "${id}" in ${source}.`, [`/v1/figures?source=${source}`]);
    return { rows: [row], total: 1 };
  },
});
