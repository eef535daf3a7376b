import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import { unstable_readConfig } from "wrangler";
import { ROOT } from "./paths.ts";

/** The bundled Worker running in workerd with its D1 and its static files. */
export interface Running {
  readonly origin: string;
  readonly database: D1Database;
  stop(): Promise<void>;
}

export interface RuntimeOptions {
  /** The bundle's file. */
  readonly script: string;
  /** 0 is any free port. */
  readonly port: number;
  /** Where D1 keeps its file; in memory when left out. */
  readonly persist?: string;
}

/** Starts a bundle with the bindings of wrangler.toml, on the loopback address only. */
export async function startWorker({ script, port, persist }: RuntimeOptions): Promise<Running> {
  const config = unstable_readConfig({ config: join(ROOT, "wrangler.toml") });
  const [database] = config.d1_databases;
  const miniflare = new Miniflare({
    host: "127.0.0.1",
    port,
    logRequests: false,
    ...(persist ? { resourcePersistencePath: persist } : {}),
    workers: [
      {
        config: {
          name: config.name,
          compatibilityDate: config.compatibility_date,
          compatibilityFlags: config.compatibility_flags,
          manifest: {
            mainModule: "index.js",
            modulesRoot: "/",
            modules: { "index.js": { type: "esm", contents: readFileSync(script, "utf8") } },
          },
          env: { DB: { type: "d1", id: database?.database_id }, ASSETS: { type: "assets" } },
          assets: {
            directory: join(ROOT, config.assets?.directory ?? ""),
            hasUserWorker: true,
            runWorkerFirst: config.assets?.run_worker_first,
          },
        },
      },
    ],
  } as ConstructorParameters<typeof Miniflare>[0]);
  const address = await miniflare.ready;
  return {
    origin: address.origin,
    database: (await miniflare.getD1Database("DB")) as unknown as D1Database,
    stop: () => miniflare.dispose(),
  };
}
