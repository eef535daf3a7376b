import * as z from "zod/v4";
import { SCENARIOS, type Scenario } from "../../domain/codes.ts";
import { observationColumns } from "../../domain/columns.ts";
import { address } from "../address.ts";
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
  params: { sector: z.string().openapi({ description: "A sector.", example: "telecom" }) },
  query: {
    scenario: z
      .string()
      .optional()
      .openapi({
        type: "string",
        enum: [...SCENARIOS],
        default: "actual",
        description: "What happened, or what was planned.",
      }),
  },
  columns: observationColumns,
  read: ({ sector: id, scenario }, { catalog }) => {
    requireSector(catalog, id);
    const selector = new Selector(catalog);
    const [chosen] = selector.closed<Scenario>(
      "scenario",
      scenario === undefined ? undefined : [scenario],
      SCENARIOS,
      null,
    ) ?? ["actual"];
    return selector.done({ sector: id, scenario: chosen ?? "actual" });
  },
  answer: async ({ sector: id, scenario }, { store, catalog, lang }) => {
    const series = await store.snapshot(id, scenario as Scenario);
    const rows = series.flatMap((one) => one.observations);
    const known = catalog.sectors.get(id);
    return {
      rows,
      total: rows.length,
      meta: { sector: { sector: id, name: known?.name[lang], definition: known?.definition[lang] } },
    };
  },
});
