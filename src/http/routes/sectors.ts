import { sectorColumns } from "../../domain/columns.ts";
import { address } from "../address.ts";
import { pageOf } from "../links.ts";
import { limitOf, paging } from "../params.ts";

export const sectors = address({
  path: "/v1/sectors",
  operation: "listSectors",
  tag: "Data",
  summary: "The sectors, with how much there is of each and of when.",
  example: "/v1/sectors",
  params: {},
  query: paging,
  columns: sectorColumns,
  read: ({ limit, after }, { catalog }) =>
    pageOf(catalog.data.sectors, (row) => [row.sector], { limit: limitOf(limit), after }),
  answer: ({ rows, ...page }, { lang }) => ({
    ...page,
    rows: rows.map((row) => ({ ...row, name: row.name[lang], definition: row.definition[lang] })),
  }),
});
