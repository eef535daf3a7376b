import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { countedD1, type Cost } from "./counted-d1.ts";
import { ask } from "./request.ts";

/** A page as it was sent, and what it cost. */
export interface Sent {
  readonly response: Response;
  readonly html: string;
  readonly cost: Cost;
}

export async function pageAt(path: string, init: RequestInit = {}): Promise<Sent> {
  const { database, cost } = countedD1(env.DB);
  const response = await ask(path, init, { ...env, DB: database });
  return { response, html: await response.text(), cost };
}

/** What stands between two texts; nothing when either is missing. */
export function between(html: string, start: string, end: string): string {
  const [, after = ""] = html.split(start, 2);
  return after.includes(end) ? (after.split(end, 1)[0] ?? "") : "";
}

/** What the page tells machines that it is about. */
export function aboutOf(html: string): any {
  return JSON.parse(between(html, '<script type="application/ld+json">', "</script>"));
}

/** The addresses of the links of some HTML, in order. */
export function linksOf(html: string): string[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}

/** Expects that who holds the page gets it again without a query. */
export async function expectKept(path: string): Promise<void> {
  const { response } = await pageAt(path);
  expect([path, response.status]).toEqual([path, 200]);
  expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("Content-Language")).toBe(path.slice(1, 3));
  expect(response.headers.get("Cache-Control")).toMatch(/^public, max-age=300,/);
  const again = await pageAt(path, { headers: { "If-None-Match": response.headers.get("ETag") ?? "" } });
  expect([path, again.response.status, again.cost.roundTrips]).toEqual([path, 304, 0]);
}
