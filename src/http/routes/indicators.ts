import { indicatorColumns } from "../../domain/columns.ts";
import { address } from "../address.ts";
import { pageOf } from "../links.ts";
import { limitOf, paging, sector } from "../params.ts";
import { Selector } from "../select.ts";

export const indicators = address({
  path: "/v1/indicators",
  operation: "listIndicators",
  tag: "Catalogue",
  summary: "The indicators: names, definitions, units, codes elsewhere, extent.",
  example: "/v1/indicators?sector=telecom",
  params: {},
  query: { sector, ...paging },
  columns: indicatorColumns,
  read: ({ sector: sectors, limit, after }, { catalog }) => {
    const selector = new Selector(catalog);
    const chosen = selector.done(selector.codes("sector", sectors, catalog.sectors));
    const rows = catalog.data.indicators.filter((row) => chosen === null || chosen.includes(row.sector));
    return pageOf(rows, (row) => [row.indicator], { limit: limitOf(limit), after });
  },
  answer: ({ rows, ...page }, { lang }) => ({
    ...page,
    rows: rows.map((row) => ({ ...row, name: row.name[lang], definition: row.definition[lang] })),
  }),
});
