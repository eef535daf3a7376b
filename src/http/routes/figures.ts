import { figureColumns } from "../../domain/columns.ts";
import { address } from "../address.ts";
import { readCursor } from "../links.ts";
import * as params from "../params.ts";
import { Selector } from "../select.ts";

export const figures = address({
  path: "/v1/figures",
  operation: "listFigures",
  tag: "Provenance",
  summary: "What each source printed, whether it was chosen or not.",
  description:
    "All places, measures and scenarios unless a parameter says otherwise; in the order of sources and of the numbers in them.",
  example: "/v1/figures?source=mic-2021-04-14",
  params: {},
  query: {
    indicator: params.indicator,
    sector: params.sector,
    source: params.source,
    place: params.anyPlace,
    breakdown: params.breakdown,
    from: params.from,
    to: params.to,
    period: params.period,
    frequency: params.frequency,
    measure: params.anyMeasure,
    scenario: params.anyScenario,
    unit: params.unit,
    status: params.status,
    flag: params.flag,
    ...params.paging,
  },
  columns: figureColumns,
  read: ({ indicator, sector, source, flag, limit, after, ...asked }, { catalog }) => {
    const selector = new Selector(catalog);
    const flags = new Set(catalog.data.flags);
    const wanted = {
      ...selector.series(selector.indicators(indicator, sector), asked, "any"),
      ...selector.times(asked),
      sources: selector.codes("source", source, catalog.sources),
      flag: selector.codes("flag", flag === undefined ? undefined : [flag], flags)?.[0] ?? null,
    };
    const [from, number] = after === undefined ? [] : readCursor(after, 2);
    return selector.done({
      wanted,
      page: {
        limit: params.limitOf(limit),
        after: from === undefined ? null : { source: from, number: Number(number) },
      },
    });
  },
  answer: async ({ wanted, page }, { store }) => {
    const { rows, total } = await store.figures(wanted, page);
    const last = rows.at(-1);
    const next = last && rows.length === page.limit ? [last.source, last.figure.slice(last.source.length + 2)] : null;
    return { rows, total, next };
  },
});
