import { column } from "../../domain/dataset.ts";
import { InvalidQuery } from "../../domain/errors.ts";
import { words } from "../../domain/fold.ts";
import { MOST_WORDS } from "../../domain/limits.ts";
import { address } from "../address.ts";
import { readCursor } from "../links.ts";
import { limitOf, paging, question } from "../params.ts";

const KINDS = ["indicator", "sector", "place", "source"] as const;

export const search = address({
  path: "/v1/search",
  operation: "search",
  tag: "Catalogue",
  summary: "Indicators, sectors, places and sources, found in Vietnamese with or without diacritics, or in English.",
  description: "All words must be found, or begin a word that is; names rank above definitions.",
  example: "/v1/search?q=thue%20bao%20bang%20rong",
  params: {},
  query: { q: question, ...paging },
  columns: [
    column("kind", "code", "attribute", "What was found.", { codes: KINDS }),
    column("id", "code", "attribute", "Its id.", { example: "broadband-subscriptions" }),
    column("name", "text", "attribute", "Its name in the language asked for; a source's title."),
    column("sector", "code", "attribute", "The sector it belongs to; empty for places and sources."),
    column("address", "text", "attribute", "Where it is served.", { example: "/v1/telecom/broadband-subscriptions" }),
  ],
  read: ({ q = "", limit, after }) => {
    const found = words(q);
    if (found.length === 0 || found.length > MOST_WORDS) {
      throw new InvalidQuery([{ parameter: "q", detail: `q needs one to ${MOST_WORDS} words to look for.` }]);
    }
    const skip = after === undefined ? 0 : Number(readCursor(after, 1)[0]);
    return { asked: q, page: { skip: Number.isSafeInteger(skip) && skip > 0 ? skip : 0, limit: limitOf(limit) } };
  },
  answer: async ({ asked, page }, { store, lang }) => {
    const { rows, total } = await store.search(lang, asked, page);
    const end = page.skip + rows.length;
    return {
      rows: rows.map((row) => ({ ...row, address: addressOf(row) })),
      total,
      next: end < total && rows.length > 0 ? [String(end)] : null,
    };
  },
});

function addressOf({ kind, id, sector }: { kind: (typeof KINDS)[number]; id: string; sector: string }): string {
  if (kind === "indicator") return `/v1/${sector}/${id}`;
  if (kind === "sector") return `/v1/${id}`;
  return kind === "source" ? `/v1/sources/${id}` : `/v1/places`;
}
