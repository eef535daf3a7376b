import { column } from "../../domain/dataset.ts";
import { address } from "../address.ts";

export const status = address({
  path: "/v1/status",
  operation: "getStatus",
  tag: "Service",
  summary: "Whether the service is well: release, counts, freshness of each sector, the database.",
  description: "Never cached. Answers 503 when the database does not answer or lacks the release.",
  example: "/v1/status",
  params: {},
  query: {},
  columns: [
    column("sector", "code", "dimension", "The sector.", { example: "telecom" }),
    column("indicators", "integer", "measure", "Indicators of the sector."),
    column("observations", "integer", "measure", "Observations, targets included."),
    column("figures", "integer", "measure", "Figures that sources printed."),
    column("last_period", "code", "time", "Latest period of what happened; empty when there are only targets."),
    column("published_on", "date", "time", "When the newest of its sources was published."),
  ],
  fresh: true,
  read: () => null,
  answer: async (_, { store, catalog }) => {
    await store.ping();
    const { release: _id, released_on: _on, title: _title, ...counts } = catalog.data.release;
    return {
      rows: catalog.data.sectors,
      total: catalog.data.sectors.length,
      meta: { database: "ok", counts, ledger: catalog.data.ledger },
    };
  },
});
