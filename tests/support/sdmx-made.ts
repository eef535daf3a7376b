import { env } from "cloudflare:workers";
import { TooLarge } from "../../src/domain/errors.ts";
import { loadCells } from "../../src/http/sdmx/cells.ts";
import { loadCatalog } from "../../src/http/services.ts";
import type { CellsData } from "../../src/sdmx/cells.ts";
import { createStore, type Store } from "../../src/store/store.ts";

/** What this release does not have: too much of it, and values that were withdrawn. */

const catalog = loadCatalog();
const { release, released_on: releasedOn } = catalog.data.release;
const real = createStore(env.DB, release);

/** What stands in for the real store and for the cells that exist. */
export interface Made {
  readonly store?: Store;
  readonly cells?: CellsData;
}

/** What answering may ask, some of it made. */
export async function asking<Representation extends { readonly lang: "en" | "vi" }>(
  representation: Representation,
  { store = real, cells }: Made,
) {
  const writing = { lang: representation.lang, release, releasedOn, origin: "https://so-mo.test" };
  return { catalog, store, cells: cells ?? (await loadCells(env.ASSETS)), representation, writing };
}

/** A store of which too much is asked. */
export const overfull: Store = {
  ...real,
  series: () => Promise.reject(new TooLarge("70000 observations match.")),
};
export const NAMES_THE_FILE = /70000 observations match.*\/v1\/datasets\/postal\./;

/** The cells with some that the newest release withdrew. */
export async function withWithdrawn(): Promise<CellsData> {
  const cells = await loadCells(env.ASSETS);
  const key = ["postal-items", "VN", "item=letters", "level", "actual", "items"] as const;
  const gone = { key, cells: [{ international: false, day: cells.days.length - 1, periods: ["1999-Q1", "1999-H1"] }] };
  return { ...cells, withdrawn: [gone] };
}
