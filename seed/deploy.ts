import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.ts";
import { bundleWorker, deploySettings, wrangler } from "./bundle.ts";
import { deployFiles } from "./deploy-files.ts";
import { pruneStatements } from "./emit/sql.ts";
import { formatFinding, SeedErrors } from "./finding.ts";
import { writePictures } from "./pictures/write.ts";
import { BUILD, ROOT, SEED } from "./paths.ts";

/**
 * `npm run deploy`: compile, migrate, load the release beside the old one, put new versions' files in the bucket, deploy
 * the Worker that reads both, prune.
 * Until the deploy, the old Worker answers from the old rows; a failure at any step leaves it so.
 * `--dry-run` goes through the steps without an account and changes nothing.
 */

const { values } = parseArgs({ options: { "dry-run": { type: "boolean", default: false } } });
const dry = values["dry-run"];
const DATABASE = "so-mo";
/** A dry run takes every step against a database and a bucket of its own, which it throws away. */
const scratch = mkdtempSync(join(tmpdir(), "so-mo-"));
const where = dry ? ["--local", "--persist-to", scratch] : ["--remote"];
/** Releases that stay: the new one and the one before, so that a rollback of the Worker still finds its data. */
const KEPT = 2;

try {
  const built = await build();
  await writePictures(built);
  const { release } = built;
  requireAccount();
  await step("migrate the database", "d1", "migrations", "apply", DATABASE, ...where);
  if (await isLoaded(release)) console.log(`release ${release} is loaded already`);
  else await execute(`load release ${release}`, "--file", join(BUILD, "release.sql"));
  console.log(`put ${await deployFiles(SEED, where, scratch)} published files in the bucket`);
  await step(
    "deploy the Worker",
    "deploy",
    await bundleWorker(),
    "--no-bundle",
    "--config",
    deploySettings(),
    ...(dry ? ["--dry-run"] : []),
  );
  const others = `SELECT release FROM release ORDER BY release = '${release}' DESC, released_on DESC LIMIT ${KEPT}`;
  // The list of releases goes last: the other tables are pruned by it.
  const prune = pruneStatements(`release NOT IN (${others})`).toReversed();
  await execute("prune older releases", "--command", prune.join("; "));
  console.log(dry ? `Dry run: release ${release} would be live.` : `Release ${release} is live.`);
} catch (cause) {
  if (cause instanceof SeedErrors) for (const finding of cause.findings) console.error(formatFinding(finding));
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** A release that is live must not be loaded again: the first thing that a load does is to take its rows out. */
async function isLoaded(release: string): Promise<boolean> {
  const question = `SELECT release FROM release WHERE release = '${release}'`;
  const output = await wrangler("d1", "execute", DATABASE, ...where, "--yes", "--json", "--command", question);
  const [result] = JSON.parse(output) as { results: unknown[] }[];
  return (result?.results.length ?? 0) > 0;
}

async function execute(what: string, ...args: readonly string[]): Promise<void> {
  await step(what, "d1", "execute", DATABASE, ...where, "--yes", ...args);
}

/** A database id of zeros means that the steps in the README were not taken yet. */
function requireAccount(): void {
  const settings = readFileSync(join(ROOT, "wrangler.toml"), "utf8");
  if (dry || !/database_id = "0{8}-/.test(settings)) return;
  throw new Error("wrangler.toml still has the placeholder database_id: see 'Deployment' in the README.");
}

async function step(what: string, ...args: readonly string[]): Promise<void> {
  const started = performance.now();
  await wrangler(...args);
  console.log(
    `${what} (wrangler ${args[0] === "d1" ? args.slice(0, 2).join(" ") : args[0]}): ${Math.round(performance.now() - started)} ms`,
  );
}
