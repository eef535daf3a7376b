import type { Catalog } from "../domain/catalog.ts";
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

export interface AppEnv {
  Bindings: Bindings;
  Variables: { requestId: string; services: Services; format: Format };
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
}
