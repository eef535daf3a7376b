import { placeColumns } from "../../domain/columns.ts";
import { address } from "../address.ts";
import { pageOf } from "../links.ts";
import { limitOf, paging } from "../params.ts";

export const places = address({
  path: "/v1/places",
  operation: "listPlaces",
  tag: "Catalogue",
  summary: "The places: countries, provinces, aggregates.",
  example: "/v1/places",
  params: {},
  query: paging,
  columns: placeColumns,
  read: ({ limit, after }, { catalog }) =>
    pageOf(catalog.data.places, (row) => [row.place], { limit: limitOf(limit), after }),
  answer: ({ rows, ...page }, { lang }) => ({ ...page, rows: rows.map((row) => ({ ...row, name: row.name[lang] })) }),
});
