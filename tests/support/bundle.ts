import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { wrangler } from "../../seed/bundle.ts";
import { load } from "../../seed/load.ts";
import { BUILD, ROOT, SEED } from "../../seed/paths.ts";
import { putFiles } from "../../seed/put-files.ts";
import { startWorker, type Running } from "../../seed/runtime.ts";

export const CONFIG = join(ROOT, "wrangler.toml");

interface Size {
  readonly bytes: number;
  readonly gzip: number;
}

/** The one file that a deploy would upload. */
export interface Bundle extends Size {
  readonly path: string;
}

/** Builds the Worker as a deploy does: vitest knows nothing of wrangler's aliases and of its minifying. */
export async function buildBundle(folder: string, config = CONFIG): Promise<Bundle> {
  await wrangler("deploy", "--dry-run", "--outdir", folder, "--config", config);
  // The bundle is named after its entry.
  const name = readdirSync(folder).find((file) => file.endsWith(".js"));
  if (name === undefined) throw new Error(`wrangler wrote no bundle into ${folder}`);
  const path = join(folder, name);
  return { path, ...sizeOf(path) };
}

/** A bundle's gzipped bytes without the catalogue in it: that grows with the data, the code must not. */
export function codeGzip({ path }: Bundle): number {
  const text = readFileSync(path, "utf8");
  // The catalogue is one literal of JSON, in whatever quotes the minifier chose.
  const start = text.search(/[`'"]\{\\?"ledger/);
  if (start < 0) throw new Error("The bundle holds no catalogue");
  let end = start + 1;
  while (text[end] !== text[start]) end += text[end] === "\\" ? 2 : 1;
  return gzipSync(text.slice(0, start) + text.slice(end + 1)).length;
}

function sizeOf(path: string): Size {
  const content = readFileSync(path);
  return { bytes: content.length, gzip: gzipSync(content).length };
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
