import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./context.ts";

/** Types that Cloudflare leaves uncompressed. */
const TYPES = /^(text\/csv|application\/problem\+json|application\/x-ndjson|application\/vnd\.sdmx\.)/;

/** The runtime compresses a body whose Content-Encoding says so; JSON and pages, Cloudflare compresses by itself. */
export const compress = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  const type = c.res.headers.get("Content-Type") ?? (c.res.status === 304 ? c.get("format")?.mediaType : undefined);
  // A file of which parts may be asked for is sent as it is.
  if (type === undefined || !TYPES.test(type) || c.res.headers.has("Accept-Ranges")) return;
  c.res.headers.append("Vary", "Accept-Encoding");
  if (c.res.body !== null && acceptsGzip(acceptedBy(c))) c.res.headers.set("Content-Encoding", "gzip");
});

/** Cloudflare rewrites Accept-Encoding on its way to the Worker; what the client said is kept beside the request. */
function acceptedBy(c: Context<AppEnv>): string {
  const { cf } = c.req.raw as { cf?: { clientAcceptEncoding?: unknown } };
  return typeof cf?.clientAcceptEncoding === "string"
    ? cf.clientAcceptEncoding
    : (c.req.header("Accept-Encoding") ?? "");
}

/** A coding that is named counts before the asterisk (RFC 9110, 12.5.3). */
function acceptsGzip(header: string): boolean {
  const weights = new Map<string, boolean>();
  for (const item of header.toLowerCase().split(",")) {
    const [coding = "", ...parameters] = item.split(";").map((part) => part.trim());
    weights.set(coding, !parameters.some((one) => /^q=0(\.0*)?$/.test(one)));
  }
  return weights.get("gzip") ?? weights.get("*") ?? false;
}
