import { createMiddleware } from "hono/factory";
import { holdsAny, holdsSame, newest, notModified, setCacheHeaders } from "./cache.ts";
import type { AppEnv } from "./context.ts";
import { DEFAULT_FORMAT } from "../formats/registry.ts";
import { NotWritable, Unavailable } from "../domain/errors.ts";

/** Serves the OpenAPI document, a file made when the release was built. */
export const serveDocument = createMiddleware<AppEnv>(async (c) => {
  const format = c.get("format");
  if (format !== DEFAULT_FORMAT)
    throw new NotWritable(`The document is JSON; ${format.name} can't carry it.`, [DEFAULT_FORMAT.name]);
  const state = newest(c, []);
  if (holdsSame(c, state) || holdsAny(c)) return notModified(c, state);
  const file = await c.get("services").assets.fetch("https://assets.invalid/openapi.json");
  if (!file.ok) throw new Unavailable("The document is not among the assets.");
  setCacheHeaders(c, state);
  c.header("Content-Type", DEFAULT_FORMAT.mediaType);
  return c.body(await file.text());
});
