import { observationColumns } from "../../domain/columns.ts";
import { column } from "../../domain/dataset.ts";
import { observationKey } from "../../domain/selection.ts";
import { revisionsOf } from "../../domain/revisions.ts";
import { address } from "../address.ts";
import { pageOf } from "../links.ts";
import { seriesOf } from "../observations.ts";
import { observationLimit, revisionQuery, segment } from "../params.ts";
import { requireIndicator, requireSector, Selector } from "../select.ts";

export const revisions = address({
  path: "/v1/{sector}/{indicator}/revisions",
  operation: "getIndicatorRevisions",
  tag: "Data",
  summary: "How the published values of an indicator changed as documents came out.",
  description: "Only cells that changed, each version with the days between which it was what was published.",
  example: "/v1/postal/postal-service-revenue/revisions",
  params: {
    sector: segment("A sector.", "postal"),
    indicator: segment("One of its indicators.", "postal-service-revenue"),
  },
  query: revisionQuery,
  columns: [
    ...observationColumns,
    column("valid_from", "date", "attribute", "The day on which it was published; empty when its source is undated."),
    column("valid_to", "date", "attribute", "The day on which another took its place; empty when none has."),
    column("current", "flag", "attribute", "Whether it is what is published now."),
  ],
  read: ({ sector, indicator, limit, after, ...asked }, { catalog, paged }) => {
    requireSector(catalog, sector);
    const id = requireIndicator(catalog, indicator, sector);
    const selector = new Selector(catalog);
    const wanted = { ...selector.series([id], asked, "usual"), ...selector.times(asked) };
    return selector.done({ wanted, limit: observationLimit(limit, paged), after });
  },
  answer: async ({ wanted, limit, after }, context) => {
    const series = await seriesOf(wanted, context);
    const found = series.flatMap((one) => revisionsOf(one, wanted));
    return pageOf(found, (one) => [...observationKey(one), one.valid_from, String(one.current)], { limit, after });
  },
});
