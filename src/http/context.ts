import type { Catalog } from "../domain/catalog.ts";
import type { CitedAnswer } from "../domain/citation/cited.ts";
import type { CitedVersion } from "../domain/citation/dataset.ts";
import type { Language } from "../domain/codes.ts";
import type { Format } from "../formats/format.ts";
import type { Files, Store } from "../store/store.ts";

/** What the platform binds to the Worker: wrangler.toml names the same. */
export interface Bindings {
  readonly DB: D1Database;
  readonly FILES: R2Bucket;
  readonly ASSETS: Fetcher;
}

/** What a request needs beside its own words; made once per request in `services.ts`. */
export interface Services {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly files: Files;
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

/** What reading a request may ask: nothing that costs a query. */
export interface Reading {
  readonly catalog: Catalog;
  readonly lang: Language;
  /** Whether the format asked for has pages; a file holds whatever matches. */
  readonly paged: boolean;
}

/** What answering may ask as well. */
export interface Answering extends Reading {
  readonly store: Store;
  readonly files: Files;
  /** Scheme and host of the request, for addresses that leave the answer. */
  readonly origin: string;
  /** The day of the request, UTC. */
  readonly today: string;
  /** What another of our addresses answers, as it can be cited. */
  inquire(url: string): Promise<CitedAnswer | CitedVersion>;
}
