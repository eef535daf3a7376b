import * as cell from "../../domain/cell-columns.ts";
import { CHOICES } from "../../domain/codes.ts";
import { ANY_SERIES, ANY_TIME } from "../../domain/selection.ts";
import { column } from "../../domain/dataset.ts";
import { address } from "../address.ts";
import { readCursor } from "../links.ts";
import { indicator, limitOf, paging, sector } from "../params.ts";
import { Selector } from "../select.ts";

const number = (name: string, description: string) =>
  column(name, "number", "measure", description, { nullable: true });

export const disputes = address({
  path: "/v1/disputes",
  operation: "listDisputes",
  tag: "Provenance",
  summary: "The cells on which sources disagree beyond their precision, the widest disagreement first.",
  description:
    "`/v1/figures?indicator=…&place=…&period=…` shows every claim of a cell. A forecast that came out otherwise and older " +
    "editions of one international database are no disagreement.",
  example: "/v1/disputes?sector=postal",
  params: {},
  query: { sector, indicator, ...paging },
  columns: [
    column("sector", "code", "attribute", "The sector of the indicator."),
    cell.indicator,
    ...cell.dimensionColumns,
    cell.period,
    number("value", "What is published; null for a range."),
    number("low", "The least that its print can mean; null is an open end."),
    number("high", "The most that its print can mean; null is an open end."),
    column("figure", "code", "attribute", "The figure that was chosen."),
    column("source", "code", "attribute", "Its document."),
    column("chosen_by", "code", "attribute", "The rule that chose it.", { codes: CHOICES }),
    number("rival_value", "What the claim farthest from it says; null for a range."),
    number("rival_low", "The least that the rival's print can mean."),
    number("rival_high", "The most that the rival's print can mean."),
    column("rival_figure", "code", "attribute", "The rival's figure."),
    column("rival_source", "code", "attribute", "Its document."),
    column("gap", "number", "measure", "What lies between the two intervals, in percent of the larger end."),
    column("claims", "integer", "measure", "How many claims the cell has."),
  ],
  read: ({ sector: sectors, indicator: ids, limit, after }, { catalog }) => {
    const selector = new Selector(catalog);
    const wanted = {
      sectors: selector.codes("sector", sectors, catalog.sectors),
      indicators: selector.codes("indicator", ids, catalog.indicators),
    };
    const place = after === undefined ? null : Number(readCursor(after, 1)[0]);
    const total = wanted.sectors || wanted.indicators ? null : catalog.data.release.disputed;
    return selector.done({ wanted, page: { limit: limitOf(limit), after: place, total } });
  },
  cells: ({ wanted: { sectors, indicators } }, _, catalog) => ({
    ...ANY_SERIES,
    ...ANY_TIME,
    indicators: sectors
      ? sectors.flatMap((id) => catalog.indicatorsOf(id)).filter((id) => indicators?.includes(id) ?? true)
      : indicators,
    kind: "disputes",
    newest: false,
    asOf: null,
    transform: null,
  }),
  answer: ({ wanted, page }, { store }) => store.disputes(wanted, page),
});
