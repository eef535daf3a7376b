import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./context.ts";

/** Types that Cloudflare leaves uncompressed. */
const TYPES = /^(text\/csv|application\/problem\+json|application\/x-ndjson)/;

/** The runtime compresses a body whose Content-Encoding says so; for JSON and pages, Cloudflare does it by itself. */
export const compress = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  if (!TYPES.test(c.res.headers.get("Content-Type") ?? "")) return;
  c.res.headers.append("Vary", "Accept-Encoding");
  if (c.res.body !== null && acceptsGzip(c.req.header("Accept-Encoding")))
    c.res.headers.set("Content-Encoding", "gzip");
});

function acceptsGzip(header = ""): boolean {
  return header
    .split(",")
    .some((item) => /^\s*(gzip|\*)\s*(;\s*q=(1(\.0*)?|0\.0*[1-9]\d*|0\.[1-9]\d*))?\s*$/i.test(item));
}
