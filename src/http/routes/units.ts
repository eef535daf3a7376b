import { unitColumns } from "../../domain/columns.ts";
import { address } from "../address.ts";
import { pageOf } from "../links.ts";
import { limitOf, paging } from "../params.ts";

export const units = address({
  path: "/v1/units",
  operation: "listUnits",
  tag: "Catalogue",
  summary: "The units, never scaled: VND, not billions of VND.",
  example: "/v1/units",
  params: {},
  query: paging,
  columns: unitColumns,
  read: ({ limit, after }, { catalog }) =>
    pageOf(catalog.data.units, (row) => [row.unit], { limit: limitOf(limit), after }),
  answer: ({ rows, ...page }, { lang }) => ({ ...page, rows: rows.map((row) => ({ ...row, name: row.name[lang] })) }),
});
