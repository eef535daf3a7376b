import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { unstable_readConfig } from "wrangler";
import { load } from "../../../seed/load.ts";
import { ROOT } from "../../../seed/paths.ts";
import { startWorker } from "../../../seed/runtime.ts";
import type { CatalogData } from "../../../src/domain/catalog.ts";
import { buildBundle, CONFIG, type Bundle } from "../../support/bundle.ts";
import { cpuTimeOf } from "../cpu.ts";
import type { Server } from "../servers.ts";
import type { Part } from "./release.ts";

/** Statements in one batch, as seed/load.ts has it. */
const BATCH = 50;

/** A database that holds one release. */
export interface Loaded {
  readonly folder: string;
  readonly catalog: CatalogData;
  /** Seconds that the database took for the rows, without their making. */
  readonly loadSeconds: number;
  readonly bytes: number;
  readonly tables: readonly TableSize[];
}

/** With the Workers that read it. */
export interface Instance extends Loaded {
  /** As it is deployed. */
  readonly bundle: Bundle;
  /** The same, counting what it asks of the database. */
  readonly counting: Bundle;
}

export interface TableSize {
  readonly name: string;
  readonly bytes: number;
}

/** Loads a release into a fresh D1. */
export async function loadInto(folder: string, release: string, parts: Iterable<Part>): Promise<Loaded> {
  mkdirSync(folder);
  const empty = join(folder, "empty.js");
  writeFileSync(empty, "export default { fetch: () => new Response() };\n");
  const { database, stop } = await startWorker({ script: empty, persist: folder, direct: true });
  let catalog: CatalogData | undefined;
  let loadSeconds = 0;
  const timed = async (work: Promise<unknown>): Promise<void> => {
    const started = performance.now();
    await work;
    loadSeconds += (performance.now() - started) / 1000;
  };
  try {
    await load(database, { release, statements: [] });
    for (const part of parts) {
      for (let at = 0; at < part.statements.length; at += BATCH) {
        const batch = part.statements.slice(at, at + BATCH);
        await timed(database.batch(batch.map((one) => database.prepare(one))));
      }
      catalog = part.catalog ?? catalog;
    }
    // Finds it whole, and looks through all rows for those of other releases.
    await timed(load(database, { release, statements: [] }));
  } finally {
    await stop();
  }
  if (catalog?.release.release !== release) throw new Error(`The catalogue is not that of release ${release}`);
  const file = databaseFile(folder);
  return { folder, catalog, loadSeconds, bytes: statSync(file).size, tables: tableSizes(file) };
}

/** Bundles the Worker with the catalogue of a database. */
export async function bundle(loaded: Loaded): Promise<Instance> {
  const { catalog, folder } = loaded;
  const [plain, counting] = await Promise.all([
    bundleWith(catalog, folder, "plain", join(ROOT, "src", "index.ts")),
    bundleWith(catalog, folder, "counting", join(import.meta.dirname, "counting.ts")),
  ]);
  return { ...loaded, bundle: plain, counting };
}

/** A deploy in all but the entry and the catalogue, which takes the place of the one in `.build`. */
function bundleWith(catalog: CatalogData, folder: string, name: string, entry: string): Promise<Bundle> {
  const module = join(folder, "catalog.ts");
  writeFileSync(module, `export const catalogJson = ${JSON.stringify(JSON.stringify(catalog))};\n`);
  const { alias = {}, compatibility_date } = unstable_readConfig({ config: CONFIG });
  const config = join(folder, `${name}.json`);
  const aliases = Object.entries(alias).map(([from, to]) => [from, resolve(ROOT, String(to))]);
  writeFileSync(
    config,
    JSON.stringify({
      name,
      main: entry,
      compatibility_date,
      minify: true,
      alias: { ...Object.fromEntries(aliases), "#build/catalog.ts": module },
    }),
  );
  return buildBundle(join(folder, name), config);
}

function databaseFile(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const [name, ...others] = files.filter((one) => /[0-9a-f]{64}\.sqlite$/.test(one));
  if (name === undefined || others.length > 0) throw new Error(`${folder} does not hold one database`);
  return join(folder, name);
}

/** Pages of each table and index; none where Node has no SQLite. */
function tableSizes(file: string): TableSize[] {
  const sqlite = process.getBuiltinModule("node:sqlite");
  if (!sqlite) return [];
  const database = new sqlite.DatabaseSync(file, { readOnly: true });
  try {
    const rows = database.prepare("SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY 2 DESC").all();
    return rows.map(({ name, bytes }) => ({ name: String(name), bytes: Number(bytes) }));
  } finally {
    database.close();
  }
}

/** Serves an instance from a process of its own, whose computing can be told from ours. */
export async function serve({ folder, bundle: { path } }: Instance): Promise<Server> {
  const script = join(import.meta.dirname, "server.ts");
  const child = fork(script, [path, folder], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const exited = once(child, "exit");
  const [origin] = (await Promise.race([
    once(child, "message"),
    exited.then(([code]) => Promise.reject(new Error(`A server of the benchmark ended with ${code}`))),
  ])) as [string];
  return {
    origin,
    cpuSeconds: () => (child.pid === undefined ? null : cpuTimeOf(child.pid)),
    stop: async () => {
      child.disconnect();
      await exited;
    },
  };
}
