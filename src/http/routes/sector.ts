import { observationColumns } from "../../domain/columns.ts";
import { address } from "../address.ts";
import { oneScenario, segment } from "../params.ts";
import { requireSector } from "../select.ts";

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
  query: { scenario: oneScenario },
  columns: observationColumns,
  read: ({ sector: id, scenario = "actual" }, { catalog }) => ({ sector: requireSector(catalog, id), scenario }),
  answer: async ({ sector: id, scenario }, { store, catalog, lang }) => {
    const series = await store.snapshot(id, scenario);
    const rows = series.flatMap((one) => one.observations);
    const known = catalog.sectors.get(id);
    return {
      rows,
      total: rows.length,
      meta: { sector: { sector: id, name: known?.name[lang], definition: known?.definition[lang] } },
    };
  },
});
