import { observationColumns } from "../../domain/columns.ts";
import { address } from "../address.ts";
import { observationQuery, segment } from "../params.ts";
import { requireIndicator, requireSector, Selector } from "../select.ts";
import { cellsOfQuestion, describeIndicator, observationPage } from "../observations.ts";
import { readQuestion } from "../transform.ts";

export const indicatorObservations = address({
  path: "/v1/{sector}/{indicator}",
  operation: "getIndicatorObservations",
  tag: "Data",
  summary: "The observations of one indicator, with what it means.",
  description:
    "Levels of what happened in Viet Nam, in order of time, unless a parameter says otherwise. The total stands before its parts.",
  example: "/v1/postal/postal-service-revenue?period=2021-Q1",
  params: {
    sector: segment("A sector.", "postal"),
    indicator: segment("One of its indicators.", "postal-service-revenue"),
  },
  query: observationQuery,
  columns: observationColumns,
  cube: true,
  timeSeries: true,
  pictured: true,
  read: ({ sector, indicator, limit, after, ...asked }, { catalog }) => {
    requireSector(catalog, sector);
    const id = requireIndicator(catalog, indicator, sector);
    const selector = new Selector(catalog);
    const question = readQuestion(asked, () => selector.done(selector.observations([id], asked)));
    return { question, limit, after, id };
  },
  cells: ({ question }) => cellsOfQuestion(question),
  answer: async ({ question, limit, after, id }, context) => {
    const page = await observationPage(question, { limit, after }, context);
    return { ...page, meta: { ...page.meta, indicator: describeIndicator(context.catalog, id, context.lang) } };
  },
});
