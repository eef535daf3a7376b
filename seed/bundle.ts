import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { BUILD, ROOT } from "./paths.ts";
import { shortHash } from "./hash.ts";

/** Where the bundled Worker stands, as a deploy would upload it. */
const WORKER = join(BUILD, "worker");

/** Bundles the Worker with wrangler's own settings, unless what it is made of has not changed. */
export async function bundleWorker(): Promise<string> {
  const script = join(WORKER, "index.js");
  const stamp = join(WORKER, "made-of");
  const inputs = ["wrangler.toml", "package-lock.json", ".build/catalog.ts", ".build/contract.ts"];
  const own = shortHash(inputs.map((name) => readFileSync(join(ROOT, name), "utf8")).join("\n"));
  if (existsSync(script) && existsSync(stamp) && readFileSync(stamp, "utf8") === own) return script;
  await wrangler("deploy", "--dry-run", "--outdir", WORKER);
  writeFileSync(stamp, own);
  return script;
}

/** Runs wrangler, quietly; what it prints is in the error if it fails. */
export async function wrangler(...args: readonly string[]): Promise<string> {
  const command = join(ROOT, "node_modules", "wrangler", "bin", "wrangler.js");
  const env = { ...process.env, WRANGLER_SEND_METRICS: "false" };
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], {
    cwd: ROOT,
    env,
    maxBuffer: 1 << 24,
  });
  return stdout;
}
