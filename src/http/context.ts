import type { Catalog } from "../domain/catalog.ts";
import type { Format } from "../formats/format.ts";
import type { Store } from "../store/store.ts";

/** What the platform binds to the Worker: wrangler.toml names the same. */
export interface Bindings {
  readonly DB: D1Database;
  readonly ASSETS: Fetcher;
}

/** What a request needs beside its own words; made once per request in `services.ts`. */
export interface Services {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly assets: Fetcher;
}

/** The service as its own client: a request that never leaves it, and the addresses whose answers can be cited. */
export interface Itself {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly citable: readonly string[];
}

export interface AppEnv {
  Bindings: Bindings;
  Variables: {
    requestId: string;
    services: Services;
    format: Format;
    itself: Itself;
    /** The day that the answer names, `YYYY-MM-DD`: it may be kept no longer. */
    day: string | undefined;
  };
}
