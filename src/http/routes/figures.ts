import type { Catalog } from "../../domain/catalog.ts";
import { figureColumns } from "../../domain/columns.ts";
import { address } from "../address.ts";
import { readCursor } from "../links.ts";
import * as params from "../params.ts";
import { Selector } from "../select.ts";
import { isByCell, type FigurePage, type FigureSelection } from "../../store/store.ts";

export const figures = address({
  path: "/v1/figures",
  operation: "listFigures",
  tag: "Provenance",
  summary: "What each source printed, whether it was chosen or not.",
  description:
    "All places, measures and scenarios unless a parameter says otherwise. With an indicator or a sector, the claims of each cell stand together in the order of the rule; otherwise figures stand as in their documents.",
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
    as_of: params.asOf,
    ...params.paging,
  },
  columns: figureColumns,
  read: ({ indicator, sector, source, flag, as_of, limit, after, ...asked }, { catalog }) => {
    const selector = new Selector(catalog);
    const flags = new Set(catalog.data.flags);
    const wanted = {
      ...selector.series(selector.indicators(indicator, sector), asked, "any"),
      ...selector.times(asked),
      sources: selector.codes("source", source, catalog.sources),
      flag: selector.codes("flag", flag === undefined ? undefined : [flag], flags)?.[0] ?? null,
      asOf: selector.asOf(as_of),
    };
    return selector.done({
      wanted,
      page: {
        limit: params.limitOf(limit),
        after: readPlace(after, isByCell(wanted)),
        total: knownTotal(wanted, catalog),
      },
    });
  },
  cells: ({ wanted }) => ({ ...wanted, kind: "figures", newest: false, transform: null }),
  answer: ({ wanted, page }, { store }) => store.figures(wanted, page),
});

function readPlace(after: string | undefined, byCell: boolean): FigurePage["after"] {
  if (after === undefined) return null;
  if (byCell) return [Number(readCursor(after, 1)[0])];
  const [source = "", number] = readCursor(after, 2);
  return [source, Number(number)];
}

/** The catalogue knows how many figures there are in all, and of each indicator. */
function knownTotal({ indicators, ...others }: FigureSelection, catalog: Catalog): number | null {
  if (Object.values(others).some((one) => one !== null)) return null;
  if (indicators === null) return catalog.data.release.figures;
  return indicators.reduce((sum, id) => sum + (catalog.indicators.get(id)?.figures ?? 0), 0);
}
