import { breakdownId } from "../../domain/catalog.ts";
import { breakdownColumns } from "../../domain/columns.ts";
import { address } from "../address.ts";
import { pageOf } from "../links.ts";
import { limitOf, paging } from "../params.ts";

export const breakdowns = address({
  path: "/v1/breakdowns",
  operation: "listBreakdowns",
  tag: "Catalogue",
  summary: "The keys of breakdowns and their values.",
  example: "/v1/breakdowns",
  params: {},
  query: paging,
  columns: breakdownColumns,
  read: ({ limit, after }, { catalog }) =>
    pageOf(catalog.data.breakdowns, (row) => [breakdownId(row)], { limit: limitOf(limit), after }),
  answer: ({ rows, ...page }, { lang }) => ({ ...page, rows: rows.map((row) => ({ ...row, name: row.name[lang] })) }),
});
