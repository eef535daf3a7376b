import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Metafile } from "esbuild";
import { bundleWorker, METAFILE, modulesOf, wrangler } from "../../seed/bundle.ts";
import { load } from "../../seed/load.ts";
import { BUILD, ROOT, SEED } from "../../seed/paths.ts";
import { putFiles } from "../../seed/put-files.ts";
import { startWorker, type Running } from "../../seed/runtime.ts";

export const CONFIG = join(ROOT, "wrangler.toml");

interface Size {
  readonly bytes: number;
  readonly gzip: number;
}

/** What a deploy would upload: the file of its entry, and the size of all its modules. */
export interface Bundle extends Size {
  readonly path: string;
}

/** Builds the Worker as a deploy does, or by wrangler's own settings where another configuration is given. */
export async function buildBundle(folder: string, config = CONFIG): Promise<Bundle> {
  if (config === CONFIG) return measured(await bundleWorker(folder));
  await wrangler("deploy", "--dry-run", "--outdir", folder, "--config", config);
  // The bundle is named after its entry.
  const name = readdirSync(folder).find((file) => file.endsWith(".js"));
  if (name === undefined) throw new Error(`wrangler wrote no bundle into ${folder}`);
  return measured(join(folder, name));
}

function measured(path: string): Bundle {
  const contents = modulesOf(path).map((name) => readFileSync(join(dirname(path), name)));
  const sum = (sizes: readonly number[]) => sizes.reduce((all, one) => all + one, 0);
  return {
    path,
    bytes: sum(contents.map((one) => one.length)),
    gzip: sum(contents.map((one) => gzipSync(one).length)),
  };
}

/** Gzipped bytes of the code that a start parses, without the catalogue in it: that grows with the data, the code must not. */
export function codeGzip(path: string): number {
  return eagerModules(path).reduce((sum, name) => sum + codeOf(readFileSync(join(dirname(path), name), "utf8")), 0);
}

/** The same of what is read only when somebody asks for it. */
export function lazyGzip(path: string): number {
  const eager = new Set(eagerModules(path));
  const lazy = modulesOf(path).filter((name) => !eager.has(name));
  return lazy.reduce((sum, name) => sum + gzipSync(readFileSync(join(dirname(path), name))).length, 0);
}

/** The entry, and what it imports before it can run. */
export function eagerModules(path: string): string[] {
  const meta = join(dirname(path), METAFILE);
  if (!existsSync(meta)) return [basename(path)];
  const { outputs } = JSON.parse(readFileSync(meta, "utf8")) as Metafile;
  const byName = new Map(Object.entries(outputs).map(([file, output]) => [basename(file), output]));
  const found = new Set([basename(path)]);
  // A set that grows is walked to its new end.
  for (const name of found)
    for (const one of byName.get(name)?.imports ?? [])
      if (one.kind === "import-statement" && !one.external) found.add(basename(one.path));
  return [...found];
}

/** The catalogue is one literal of JSON, in whatever quotes the minifier chose. */
function codeOf(text: string): number {
  const start = text.search(/[`'"]\{\\?"ledger/);
  if (start < 0) return gzipSync(text).length;
  let end = start + 1;
  while (text[end] !== text[start]) end += text[end] === "\\" ? 2 : 1;
  return gzipSync(text.slice(0, start) + text.slice(end + 1)).length;
}

/** Runs a bundle with a D1 and a bucket in memory that hold the compiled release and the published files. */
export async function startBundle(script: string, options: { readonly direct?: boolean } = {}): Promise<Running> {
  const running = await startWorker({ script, ...options });
  const sql = readFileSync(join(BUILD, "release.sql"), "utf8");
  const release = /release = '([0-9a-f]+)'/.exec(sql)?.[1] ?? "";
  await load(running.database, { release, statements: sql.split(/;\n(?=DELETE|INSERT|$)/).filter(Boolean) });
  await putFiles(running.files, SEED);
  return running;
}
