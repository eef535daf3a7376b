import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getPlatformProxy, unstable_splitSqlQuery } from "wrangler";
import type { Build } from "./build.ts";
import { pruneStatements } from "./emit/sql.ts";
import { ROOT } from "./paths.ts";

/** Statements in one batch: a batch is a transaction, and D1 gives it 30 seconds. */
const BATCH = 50;

/**
 * Makes the local D1, loads the release if it is not there, and takes out older ones.
 * @returns whether the release had to be loaded.
 */
export async function loadLocally({ release, statements }: Pick<Build, "release" | "statements">): Promise<boolean> {
  const { env, dispose } = await getPlatformProxy<{ DB: D1Database }>({ configPath: join(ROOT, "wrangler.toml") });
  try {
    await migrate(env.DB);
    const held = await env.DB.prepare("SELECT release FROM release").all<{ release: string }>();
    if (held.results.some((row) => row.release === release)) return false;
    await runAll(env.DB, statements);
    await runAll(env.DB, pruneStatements(`release <> '${release}'`));
    return true;
  } finally {
    await dispose();
  }
}

/** Applies the migrations that were not applied yet, in the table that wrangler keeps for the same purpose. */
export async function migrate(database: D1Database): Promise<void> {
  await database
    .prepare(
      "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
    )
    .run();
  const applied = await database.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const folder = join(ROOT, "schema", "migrations");
  for (const name of readdirSync(folder).sort()) {
    if (applied.results.some((row) => row.name === name)) continue;
    await runAll(database, unstable_splitSqlQuery(readFileSync(join(folder, name), "utf8")));
    await database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name).run();
  }
}

async function runAll(database: D1Database, statements: readonly string[]): Promise<void> {
  for (let at = 0; at < statements.length; at += BATCH) {
    await database.batch(statements.slice(at, at + BATCH).map((one) => database.prepare(one)));
  }
}
