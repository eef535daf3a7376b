import { dimensionColumns } from "../../domain/cell-columns.ts";
import { indicatorColumns } from "../../domain/columns.ts";
import { column } from "../../domain/dataset.ts";
import { address } from "../address.ts";
import { segment } from "../params.ts";
import { requireIndicator } from "../select.ts";

const seriesColumns = [
  ...dimensionColumns,
  column("observations", "integer", "measure", "How many there are."),
  column("first_period", "code", "attribute", "The earliest."),
  column("last_period", "code", "attribute", "The latest."),
];

const breakColumns = [
  column("from", "code", "time", "The first period of what is new."),
  column("place", "code", "attribute", "Where; empty is everywhere."),
  column("reason", "text", "attribute", "What changed, in the language asked for."),
];

export const indicator = address({
  path: "/v1/indicators/{indicator}",
  operation: "getIndicator",
  tag: "Catalogue",
  summary: "One indicator: its definition, and which places, breakdowns and series exist.",
  example: "/v1/indicators/online-public-services-share",
  params: { indicator: segment("An indicator.", "online-public-services-share") },
  query: {},
  columns: [
    ...indicatorColumns,
    column("places", "list", "attribute", "Places that have a series."),
    column("breakdowns", "list", "attribute", "Breakdowns that have a series; the total is the empty text."),
    column("breaks", "nested", "attribute", "From when on it is not what it was before, and why.", {
      columns: breakColumns,
    }),
    column("series_list", "nested", "attribute", "Every series, with its extent.", { columns: seriesColumns }),
  ],
  single: true,
  read: ({ indicator: id }, { catalog }) => requireIndicator(catalog, id),
  answer: async (id, { store, catalog, lang }) => {
    const known = catalog.indicators.get(id);
    const series = await store.seriesOf(id);
    const places = [...new Set(series.map((one) => one.place))];
    const breakdowns = [...new Set(series.map((one) => one.breakdown))];
    const row = {
      ...known,
      name: known?.name[lang],
      definition: known?.definition[lang],
      places,
      breakdowns,
      breaks: known?.breaks.map(({ from, place, reason }) => ({ from, place, reason: reason[lang] })),
      series_list: series,
    };
    return { rows: [row], total: 1 };
  },
});
