import { SOURCE_KINDS } from "../../domain/codes.ts";
import { sourceColumns } from "../../domain/columns.ts";
import { address } from "../address.ts";
import { readCursor } from "../links.ts";
import { limitOf, paging, sourceKind } from "../params.ts";
import { Selector } from "../select.ts";

export const sources = address({
  path: "/v1/sources",
  operation: "listSources",
  tag: "Provenance",
  summary: "The documents, and what each contributes.",
  example: "/v1/sources",
  params: {},
  query: { kind: sourceKind, ...paging },
  columns: sourceColumns,
  read: ({ kind, limit, after }, { catalog }) => {
    const selector = new Selector(catalog);
    const kinds = selector.closed("kind", kind, SOURCE_KINDS, null);
    const [from] = after === undefined ? [] : readCursor(after, 1);
    return selector.done({
      wanted: { kinds },
      page: { limit: limitOf(limit), after: from ?? null, total: kinds === null ? catalog.sources.size : null },
    });
  },
  answer: async ({ wanted, page }, { store, lang }) => {
    const { rows, total } = await store.sources(lang, wanted, page);
    const last = rows.at(-1);
    return { rows, total, next: last && rows.length === page.limit ? [last.source] : null };
  },
});
