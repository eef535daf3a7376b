import type { Catalog } from "../domain/catalog.ts";
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
