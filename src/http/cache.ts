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

/** Of what was published and never changes. */
export const IMMUTABLE = "public, max-age=31536000, immutable";

/** The state that an answer is of: the release, or what its address pins it to. */
export interface State {
  readonly name: string;
  readonly pinned: boolean;
  readonly tags: readonly string[];
}

/** The state of whatever follows the newest release. */
export function newest(c: Context<AppEnv>, tags: readonly string[]): State {
  const { release } = c.get("services").catalog.data.release;
  return { name: release, pinned: false, tags: [`release-${release}`, ...tags] };
}

/** One version of a dataset. */
export interface Pinned {
  readonly dataset: string;
  readonly version: string;
}

/** The state of a version that is published. */
export function pinnedState({ dataset, version }: Pinned): State {
  return { name: `${dataset}-${version}`, pinned: true, tags: [`dataset-${dataset}`] };
}

/** Known before any query: the state, the format, everything of the code that shapes bytes, and a day that is named. */
function etagOf(c: Context<AppEnv>, { name }: State): string {
  const day = c.get("day");
  return `W/"${name}-${c.get("format").name}-${contract}${day === undefined ? "" : `-${day}`}"`;
}

/** Marks the answer as one of its state. */
export function setCacheHeaders(c: Context<AppEnv>, state: State): void {
  c.header("ETag", etagOf(c, state));
  const { clients, edge } = c.get("day") === undefined ? controlsOf(state) : untilMidnight();
  c.header("Cache-Control", clients);
  if (edge !== undefined) c.header("Cloudflare-CDN-Cache-Control", edge);
  c.header("Cache-Tag", state.tags.join(","));
  // Told with a 304, too: a client takes its headers for those of what it holds.
  const { policy } = c.get("format");
  if (policy !== undefined) c.header("Content-Security-Policy", policy);
}

interface Controls {
  readonly clients: string;
  readonly edge?: string;
}

function controlsOf({ pinned }: State): Controls {
  return pinned ? { clients: IMMUTABLE } : { clients: CLIENTS, edge: EDGE };
}

/** An answer that names the day is kept until the day ends (UTC), and never served stale. */
function untilMidnight(): Controls {
  const left = Math.ceil((86_400_000 - (Date.now() % 86_400_000)) / 1000);
  return { clients: `public, max-age=${Math.min(CLIENT_SECONDS, left)}`, edge: `public, max-age=${left}` };
}

/** Whether the client holds this very answer; weak comparison with every tag of the list (RFC 9110, 13.1.2). */
export function holdsSame(c: Context<AppEnv>, state: State): boolean {
  const own = opaque(etagOf(c, state));
  return (c.req.header("If-None-Match")?.match(/(?:W\/)?"[^"]*"/g) ?? []).some((tag) => opaque(tag) === own);
}

/** Whether the client wants nothing as long as there is an answer. */
export function holdsAny(c: Context<AppEnv>): boolean {
  return c.req.header("If-None-Match")?.trim() === "*";
}

export function notModified(c: Context<AppEnv>, state: State): Response {
  setCacheHeaders(c, state);
  return c.body(null, 304);
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, "");
}
