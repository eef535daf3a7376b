import { observationColumns } from "../../domain/columns.ts";
import { InvalidQuery } from "../../domain/errors.ts";
import { address } from "../address.ts";
import { indicator, observationQuery, sector } from "../params.ts";
import { Selector } from "../select.ts";
import { describeIndicator, observationPage } from "../observations.ts";

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
  read: ({ indicator: ids, sector: sectors, limit, after, ...asked }, { catalog }) => {
    if (!ids && !sectors) {
      const detail = "Name the indicators or the sectors whose observations you want: indicator= or sector=.";
      throw new InvalidQuery([{ parameter: "indicator", detail, did_you_mean: ["sector=telecom"] }]);
    }
    const selector = new Selector(catalog);
    const chosen = selector.indicators(ids, sectors);
    return selector.done({ wanted: selector.observations(chosen, asked), limit, after });
  },
  answer: async ({ wanted, limit, after }, { store, catalog, lang }) => {
    const [only, ...others] = wanted.indicators ?? [];
    const meta = only !== undefined && others.length === 0 ? { indicator: describeIndicator(catalog, only, lang) } : {};
    return { ...(await observationPage(store, wanted, { limit, after })), meta };
  },
});
