import type { Context } from "hono";
import { contract } from "#build/contract.ts";
import type { AppEnv } from "./context.ts";

/**
 * The edge cache is these headers, nothing more. A Worker version reads one release, and the edge keeps
 * versions apart, so it may keep an answer for a day; clients ask again after five minutes.
 * There is no s-maxage: it would switch off serving stale answers while D1 is failing.
 */
const CLIENT_SECONDS = 300;
const STALE = "stale-while-revalidate=86400, stale-if-error=604800";
const CLIENTS = `public, max-age=${CLIENT_SECONDS}, ${STALE}`;
const EDGE = `public, max-age=86400, ${STALE}`;

/** Known before any query: the release, the format, everything of the code that shapes bytes, and a day that is named. */
function etagOf(c: Context<AppEnv>): string {
  const { release } = c.get("services").catalog.data.release;
  const day = c.get("day");
  return `W/"${release}-${c.get("format").name}-${contract}${day === undefined ? "" : `-${day}`}"`;
}

/** An answer that names the day is kept until the day ends (UTC), and never served stale. */
function untilMidnight(): { clients: string; edge: string } {
  const left = Math.ceil((86_400_000 - (Date.now() % 86_400_000)) / 1000);
  return { clients: `public, max-age=${Math.min(CLIENT_SECONDS, left)}`, edge: `public, max-age=${left}` };
}

/** Marks the answer as one of the release. */
export function setCacheHeaders(c: Context<AppEnv>, tags: readonly string[]): void {
  const { release } = c.get("services").catalog.data.release;
  c.header("ETag", etagOf(c));
  const { clients, edge } = c.get("day") === undefined ? { clients: CLIENTS, edge: EDGE } : untilMidnight();
  c.header("Cache-Control", clients);
  c.header("Cloudflare-CDN-Cache-Control", edge);
  c.header("Cache-Tag", [`release-${release}`, ...tags].join(","));
}

/** Whether the client holds this very answer; weak comparison with every tag of the list (RFC 9110, 13.1.2). */
export function holdsSame(c: Context<AppEnv>): boolean {
  const own = opaque(etagOf(c));
  return (c.req.header("If-None-Match")?.match(/(?:W\/)?"[^"]*"/g) ?? []).some((tag) => opaque(tag) === own);
}

/** Whether the client wants nothing as long as there is an answer. */
export function holdsAny(c: Context<AppEnv>): boolean {
  return c.req.header("If-None-Match")?.trim() === "*";
}

export function notModified(c: Context<AppEnv>, tags: readonly string[]): Response {
  setCacheHeaders(c, tags);
  return c.body(null, 304);
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, "");
}
