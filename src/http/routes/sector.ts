import { STATUSES } from "../../domain/codes.ts";
import type { Catalog } from "../../domain/catalog.ts";
import type { Series, Version } from "../../domain/observation.ts";
import { parsePeriod } from "../../domain/period.ts";
import { countUndated, selectObservations, type ObservationSelection } from "../../domain/selection.ts";
import { latestOf } from "../../domain/snapshot.ts";
import { observationColumns } from "../../domain/columns.ts";
import { address } from "../address.ts";
import { seriesOf } from "../observations.ts";
import { asOf, oneScenario, segment } from "../params.ts";
import { requireSector, Selector } from "../select.ts";

export const sector = address({
  path: "/v1/{sector}",
  operation: "getSector",
  tag: "Data",
  summary: "The latest observation of each indicator of a sector.",
  description:
    "For Viet Nam: the total in the indicator's own unit or, where no total was ever printed, every part of the latest period. " +
    "`/v1/observations?sector=` asks for anything else.",
  example: "/v1/telecom",
  params: { sector: segment("A sector.", "telecom") },
  query: { scenario: oneScenario, as_of: asOf },
  columns: observationColumns,
  cube: true,
  read: ({ sector: id, scenario = "actual", as_of }, { catalog }) => {
    requireSector(catalog, id);
    const selector = new Selector(catalog);
    // A forecast has not happened.
    const status = STATUSES.filter((one) => one !== "forecast");
    const asked = { scenario: [scenario], status, last: 1, as_of };
    return selector.done({ id, scenario, wanted: selector.observations(catalog.indicatorsOf(id), asked) });
  },
  answer: async ({ id, scenario, wanted }, context) => {
    const { store, catalog, lang } = context;
    const known = catalog.sectors.get(id);
    const about = { sector: id, name: known?.name[lang], definition: known?.definition[lang] };
    if (wanted.asOf === null) {
      const rows = (await store.snapshot(id, scenario)).flatMap((one) => selectObservations(one, wanted));
      return { rows, total: rows.length, meta: { sector: about } };
    }
    const series = await seriesOf(wanted, context);
    const rows = catalog.indicatorsOf(id).flatMap((indicator) =>
      latestThen(
        series.filter((one) => one.indicator === indicator),
        wanted,
        catalog,
      ),
    );
    const undated = series.reduce((sum, one) => sum + countUndated(one, { ...wanted, last: null }), 0);
    return { rows, total: rows.length, meta: { sector: about, as_of: wanted.asOf, undated_left_out: undated } };
  },
});

/** What speaks for an indicator as of the day asked for. */
function latestThen(series: readonly Series[], wanted: ObservationSelection, catalog: Catalog): Version[] {
  const candidates = series.flatMap((key) =>
    selectObservations(key, wanted).map((item) => ({ key, end: parsePeriod(item.period)?.end ?? "", item })),
  );
  return latestOf(candidates, catalog.indicators.get(series[0]?.indicator ?? "")?.unit ?? "");
}
