import type { Context } from "hono";
import { DEFAULT_FORMAT } from "../formats/registry.ts";
import { holdsAny, holdsSame, notModified, setCacheHeaders, type State } from "./cache.ts";
import type { AppEnv } from "./context.ts";

/** An answer in its two steps: what is asked of the store, and what is made of it. */
interface Making<Found> {
  /** What it is an answer of; null when it may not be kept. */
  readonly state: State | null;
  readonly mediaType: string;
  find(): Found | Promise<Found>;
  write(found: Found): string | Promise<string>;
}

/**
 * Answers with what has one form only, such as a page: nothing is asked for a client who holds it, and the headers by
 * which it is kept are set when it is whole, so that a failure on the way is never kept.
 */
export async function answerKept<Found>(
  c: Context<AppEnv>,
  { state, mediaType, find, write }: Making<Found>,
): Promise<Response> {
  // Tags name a format; this has but one.
  if (!c.get("format")) c.set("format", DEFAULT_FORMAT);
  if (state && holdsSame(c, state)) return notModified(c, state);
  const found = await find();
  if (state && holdsAny(c)) return notModified(c, state);
  const body = await write(found);
  if (state) setCacheHeaders(c, state);
  else c.header("Cache-Control", "no-store");
  c.header("Content-Type", mediaType);
  return c.body(body);
}
