import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import type { ReleaseLine } from "../../src/domain/catalog.ts";
import { dayWords } from "../../src/domain/words/time.ts";
import { loadCatalog } from "../../src/http/services.ts";

/** The release that the Worker under test was built for. */
export const RELEASE = loadCatalog().data.release.release;
/** Its place among all releases, and its day as English writes it. */
export const NUMBER = loadCatalog().data.releases.length;
export const RELEASED_ON = loadCatalog().data.releases.at(-1)?.released_on ?? "";
export const DAY = dayWords(RELEASED_ON, "en");

/**
 * A Worker version built for another release: the same modules once more, with a catalogue of their own. A later
 * release has a line of its own below those of the real one.
 */
export async function workerOf(release: string, line?: ReleaseLine): Promise<(request: Request) => Promise<Response>> {
  vi.resetModules();
  const { createApp } = await import("../../src/app.ts");
  const services = await import("../../src/http/services.ts");
  const { data } = services.loadCatalog();
  Object.assign(data.release, { release });
  if (line) Object.assign(data, { releases: [...data.releases, line] });
  const app = createApp();
  return async (request) => {
    const context = createExecutionContext();
    const response = await app.fetch(request, env, context);
    await waitOnExecutionContext(context);
    return response;
  };
}

/** Loads the compiled release once more under another id, some of its text changed. */
export async function loadAs(release: string, from: string, to: string): Promise<void> {
  const sql = env.RELEASE_SQL.replaceAll(RELEASE, release).replaceAll(from, to);
  const statements = sql.split(/;\n(?=DELETE|INSERT|$)/).filter(Boolean);
  await env.DB.batch(statements.map((one) => env.DB.prepare(one)));
}
