import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleWorker } from "../../seed/bundle.ts";
import { load } from "../../seed/load.ts";
import { BUILD } from "../../seed/paths.ts";
import { startWorker, type Running } from "../../seed/runtime.ts";

/** The bundle that a deploy would upload, in workerd with a D1 in memory that holds the compiled release. */
export async function startBundle(): Promise<Running> {
  const running = await startWorker({ script: await bundleWorker(), port: 0 });
  const sql = readFileSync(join(BUILD, "release.sql"), "utf8");
  const statements = sql.split(/;\n(?=DELETE|INSERT|$)/).filter(Boolean);
  const release = /release = '([0-9a-f]+)'/.exec(sql)?.[1] ?? "";
  await load(running.database, { release, statements });
  return running;
}
