import { CHANGES } from "../../domain/change.ts";
import { changeColumns } from "../../domain/change-columns.ts";
import { InvalidQuery } from "../../domain/errors.ts";
import { parsePeriod } from "../../domain/period.ts";
import { address } from "../address.ts";
import { documented } from "../documented.ts";
import { readCursor } from "../links.ts";
import * as params from "../params.ts";
import { Selector } from "../select.ts";

export const changes = address({
  path: "/v1/changes",
  operation: "listChanges",
  tag: "Provenance",
  summary: "What each release added, revised and withdrawn, the newest release first.",
  description:
    "A value is revised when its number, its interval or its status differs; one that now rests on another figure and " +
    "says the same is not listed. `/v1/{sector}/{indicator}/revisions` tells what was published when by documents; " +
    "this list tells what we published when.",
  example: "/v1/changes?indicator=ipv6-adoption-rate",
  params: {},
  query: {
    sector: params.sector,
    indicator: params.indicator,
    change: documented(params.status, {
      description: "Kinds of change. For example `revised,withdrawn`.",
      items: { type: "string", enum: [...CHANGES] },
    }),
    since: documented(params.asOf, {
      description: "Only what was released on this day or later. For example `2026-11-21`.",
    }),
    ...params.paging,
  },
  columns: changeColumns,
  read: ({ sector, indicator, change, since, limit, after }, { catalog }) => {
    const selector = new Selector(catalog);
    const wanted = selector.done({
      sectors: selector.codes("sector", sector, catalog.sectors),
      indicators: selector.codes("indicator", indicator, catalog.indicators),
      changes: selector.closed("change", change, CHANGES, null),
      since: readDay(since),
    });
    const place = after === undefined ? null : Number(readCursor(after, 1)[0]);
    return { wanted, page: { limit: params.limitOf(limit), after: place } };
  },
  answer: ({ wanted, page }, { store, lang }) => store.changes(lang, wanted, page),
});

function readDay(since: string | undefined): string | null {
  if (since === undefined) return null;
  const day = parsePeriod(since);
  if (day?.frequency === "daily") return since;
  const detail = `since=${since} is no day, such as 2026-11-21.`;
  throw new InvalidQuery([{ parameter: "since", detail, ...(day ? { did_you_mean: [day.start] } : {}) }]);
}
