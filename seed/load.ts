import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unstable_splitSqlQuery } from "wrangler";
import type { Build } from "./build.ts";
import { pruneStatements } from "./emit/sql.ts";
import { ROOT } from "./paths.ts";

/** Statements in one batch: a batch is a transaction, and D1 gives it 30 seconds. */
const BATCH = 50;

/** The table in which wrangler notes the migrations it applied; the local database is kept in the same way. */
const MIGRATIONS =
  "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)";

/** Brings a database to a release: migrations, the release if it is not there, then out with the older ones. */
export async function load(
  database: D1Database,
  { release, statements }: Pick<Build, "release" | "statements">,
): Promise<void> {
  await migrate(database);
  const held = await database.prepare("SELECT release FROM release WHERE release = ?").bind(release).all();
  if (held.results.length === 0) await runAll(database, statements);
  await runAll(database, pruneStatements(`release <> '${release}'`));
}

async function migrate(database: D1Database): Promise<void> {
  await database.prepare(MIGRATIONS).run();
  const applied = await database.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const folder = join(ROOT, "schema", "migrations");
  for (const name of readdirSync(folder).sort()) {
    if (applied.results.some((row) => row.name === name)) continue;
    const note = database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name);
    const statements = unstable_splitSqlQuery(readFileSync(join(folder, name), "utf8"));
    await database.batch([...statements.map((one) => database.prepare(one)), note]);
  }
}

async function runAll(database: D1Database, statements: readonly string[]): Promise<void> {
  for (let at = 0; at < statements.length; at += BATCH) {
    await database.batch(statements.slice(at, at + BATCH).map((one) => database.prepare(one)));
  }
}
