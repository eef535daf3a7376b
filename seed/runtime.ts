import { dirname, join } from "node:path";
import { convertV4MiniflareOptions, Miniflare, type V4WorkerOptionsShape } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { modulesOf } from "./bundle.ts";
import { ROOT } from "./paths.ts";

/** The bundled Worker running in workerd with its D1, its bucket and its static files. */
export interface Running {
  readonly origin: string;
  readonly database: D1Database;
  readonly files: R2Bucket;
  stop(): Promise<void>;
}

export interface RuntimeOptions {
  /** The file of the bundle's entry. */
  readonly script: string;
  /** Any free port when left out. */
  readonly port?: number;
  /** Where D1 and the bucket keep what they hold; in memory when left out. */
  readonly persist?: string;
  /** A socket of the Worker's own, without the router of assets and Miniflare's Worker in front: for measuring. */
  readonly direct?: boolean;
}

const NAME = "so-mo";

/**
 * Starts a bundle with the bindings of wrangler.toml, on the loopback address only.
 * @throws when workerd refuses the bundle, for instance for what it does in global scope.
 */
export async function startWorker({ script, port = 0, persist, direct = false }: RuntimeOptions): Promise<Running> {
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(ROOT, "wrangler.toml"));
  // The rules are for sources; a bundle's modules are all known.
  const { modulesRules: _, assets, ...worker } = workerOptions as V4WorkerOptionsShape & { modulesRules?: unknown };
  const options = convertV4MiniflareOptions({
    host: "127.0.0.1",
    port,
    workers: [
      {
        ...worker,
        ...(direct ? { unsafeDirectSockets: [{ host: "127.0.0.1", port }] } : { assets }),
        name: NAME,
        modulesRoot: dirname(script),
        modules: modulesOf(script).map((name) => ({ type: "ESModule", path: join(dirname(script), name) })),
      } as V4WorkerOptionsShape,
    ],
  } as Parameters<typeof convertV4MiniflareOptions>[0]);
  const miniflare = new Miniflare({
    ...options,
    logRequests: false,
    ...(persist ? { resourcePersistencePath: persist } : {}),
  });
  try {
    const { origin } = direct
      ? await miniflare.ready.then(() => miniflare.unsafeGetDirectURL(NAME))
      : await miniflare.ready;
    const database = (await miniflare.getD1Database("DB")) as unknown as D1Database;
    const files = (await miniflare.getR2Bucket("FILES")) as unknown as R2Bucket;
    return { origin, database, files, stop: () => miniflare.dispose() };
  } catch (cause) {
    await miniflare.dispose();
    throw cause;
  }
}
