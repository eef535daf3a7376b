import { observationColumns } from "../../domain/columns.ts";
import { InvalidQuery } from "../../domain/errors.ts";
import { address } from "../address.ts";
import { indicator, observationQuery, sector } from "../params.ts";
import { Selector } from "../select.ts";
import { cellsOfQuestion, describeIndicator, observationPage } from "../observations.ts";
import { readQuestion } from "../transform.ts";

export const observations = address({
  path: "/v1/observations",
  operation: "listObservations",
  tag: "Data",
  summary: "Observations across indicators.",
  description:
    "By `indicator`, by `sector`, or by both. Levels of what happened in Viet Nam unless a parameter says otherwise.",
  example: "/v1/observations?indicator=postal-service-revenue,telecom-service-revenue&last=1",
  params: {},
  query: { indicator, sector, ...observationQuery },
  columns: observationColumns,
  cube: true,
  timeSeries: true,
  read: ({ indicator: ids, sector: sectors, limit, after, ...asked }, { catalog }) => {
    if (!ids && !sectors) {
      const detail = "Name the indicators or the sectors whose observations you want: indicator= or sector=.";
      throw new InvalidQuery([{ parameter: "indicator", detail, did_you_mean: ["sector=telecom"] }]);
    }
    const selector = new Selector(catalog);
    const chosen = selector.indicators(ids, sectors);
    const question = readQuestion(asked, () => selector.done(selector.observations(chosen, asked)));
    return { question, limit, after };
  },
  cells: ({ question }) => cellsOfQuestion(question),
  answer: async ({ question, limit, after }, context) => {
    const { catalog, lang } = context;
    const [only, ...others] = question.wanted.indicators ?? [];
    const meta = only !== undefined && others.length === 0 ? { indicator: describeIndicator(catalog, only, lang) } : {};
    const page = await observationPage(question, { limit, after }, context);
    return { ...page, meta: { ...page.meta, ...meta } };
  },
});
