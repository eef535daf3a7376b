import { createMiddleware } from "hono/factory";
import { holdsAny, holdsSame, newest, notModified, setCacheHeaders } from "./cache.ts";
import type { AppEnv } from "./context.ts";
import { answerKept } from "./kept.ts";
import { API_CATALOG, ORIGIN, type DiscoveryDocument } from "./discovery.ts";
import { DEFAULT_FORMAT } from "../formats/registry.ts";
import { NotWritable, Unavailable } from "../domain/errors.ts";

/** Serves the OpenAPI document, a file made when the release was built. */
export const serveDocument = createMiddleware<AppEnv>(async (c) => {
  const format = c.get("format");
  if (format !== DEFAULT_FORMAT)
    throw new NotWritable(`The document is JSON; ${format.name} can't carry it.`, [DEFAULT_FORMAT.name]);
  return answerKept(c, {
    state: newest(c, []),
    mediaType: DEFAULT_FORMAT.mediaType,
    find: () => fileOf(c.get("services").assets, "/openapi.json"),
    write: (file) => file.text(),
  });
});

/** Serves a discovery document with the origin that was asked: no query, and no change but of the release or its writer. */
export function serveDiscovery({ path, mediaType, links }: DiscoveryDocument) {
  return createMiddleware<AppEnv>(async (c) => {
    // Tags name a format; these documents have but one.
    c.set("format", DEFAULT_FORMAT);
    const file = await fileOf(c.get("services").assets, path);
    const [, hash] = /"(\w+)"/.exec(file.headers.get("ETag") ?? "") ?? [];
    const state = { ...newest(c, []), ...(hash === undefined ? {} : { name: hash }) };
    c.header("Link", [API_CATALOG, ...links].join(", "));
    if (holdsSame(c, state) || holdsAny(c)) {
      await file.body?.cancel();
      return notModified(c, state);
    }
    setCacheHeaders(c, state);
    c.header("Content-Type", mediaType);
    return c.body((await file.text()).replaceAll(ORIGIN, new URL(c.req.url).origin));
  });
}

/** @throws Unavailable when the build left no such file. */
export async function fileOf(assets: Fetcher, path: string): Promise<Response> {
  const file = await assets.fetch(`https://assets.invalid${path}`);
  if (!file.ok) throw new Unavailable(`${path} is not among the assets.`);
  return file;
}
