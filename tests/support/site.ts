import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { countedD1, type Cost } from "./counted-d1.ts";
import { ask, textOf } from "./request.ts";

/** A page as it was answered, and what it cost the database. */
export interface Read {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What is read out: no tags, no scripts, single spaces. */
  readonly text: string;
  readonly cost: Cost;
}

/** Asks for a page. */
export async function read(path: string, init: RequestInit = {}): Promise<Read> {
  const { database, cost } = countedD1(env.DB);
  const response = await ask(path, init, { ...env, DB: database });
  const html = await textOf(response);
  return { status: response.status, headers: response.headers, html, text: saidBy(html), cost };
}

/** What a piece of HTML says. */
function saidBy(html: string): string {
  return html
    .replace(/<(script|style)\b.*?<\/\1>/gs, " ")
    .replace(/<\/?(?:a|b|small|span|time|code|i|q|cite|sup)\b[^>]*>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** The rows of the table that a heading names, cell by cell. */
export function rowsUnder(html: string, id: string): string[][] {
  const [, section = ""] = html.split(new RegExp(`<h2 id="${id}"`));
  const [, body = ""] = /<tbody>(.*?)<\/tbody>/s.exec(section.split("</section>")[0] ?? "") ?? [];
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => saidBy(cell)),
  );
}

/** What a page is about, as it tells machines. */
export function linkedData(html: string): Record<string, any> {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  if (json === undefined) throw new Error("The page tells machines nothing.");
  return JSON.parse(json) as Record<string, unknown>;
}

/** What stands between two texts; nothing when either is missing. */
export function between(html: string, start: string, end: string): string {
  const [, after = ""] = html.split(start, 2);
  return after.includes(end) ? (after.split(end, 1)[0] ?? "") : "";
}

/** The addresses of the links of some HTML, in order. */
export function linksOf(html: string): string[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}

/** Expects that who holds a page gets it again without a query. */
export async function expectKept(path: string): Promise<void> {
  const { status, headers } = await read(path);
  expect([path, status]).toEqual([path, 200]);
  expect(headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(headers.get("Content-Language")).toBe(path.slice(1, 3));
  expect(headers.get("Cache-Control")).toMatch(/^public, max-age=300,/);
  const again = await read(path, { headers: { "If-None-Match": headers.get("ETag") ?? "" } });
  expect([path, again.status, again.cost.roundTrips]).toEqual([path, 304, 0]);
}
