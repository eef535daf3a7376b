import { env } from "cloudflare:workers";
import { describe, expect, test, vi } from "vitest";
import { countedD1 } from "../support/counted-d1.ts";
import { failingD1, LASTING_FAULTS } from "../support/failing-d1.ts";
import { ask, get } from "../support/request.ts";

/** What a page costs D1: round trips and rows read. */
const COSTS: readonly (readonly [page: string, roundTrips: number, rowsRead: number])[] = [
  ["/", 1, 14],
  ["/vi", 1, 14],
  ["/en", 1, 14],
  ["/vi/telecom", 1, 271],
  ["/vi/postal", 1, 90],
  ["/vi/telecom/mobile-cellular-subscriptions", 1, 510],
  ["/en/telecom/mobile-cellular-subscriptions?place=TH", 1, 198],
  ["/vi/postal/postal-service-revenue", 1, 315],
];

async function costOf(path: string, init: RequestInit = {}) {
  const { database, cost } = countedD1(env.DB);
  const response = await ask(path, init, { ...env, DB: database });
  return { status: response.status, headers: response.headers, html: await response.text(), cost };
}

describe.each(COSTS)("%s", (path, roundTrips, rowsRead) => {
  test(`costs ${roundTrips} round trip and ${rowsRead} rows`, async () => {
    const { status, cost } = await costOf(path);
    expect({ status, roundTrips: cost.roundTrips, rowsRead: cost.rowsRead }).toEqual({
      status: 200,
      roundTrips,
      rowsRead,
    });
  });

  test("is kept like data, and costs nothing when it is held", async () => {
    const { headers } = await costOf(path);
    const data = await ask("/v1/telecom");
    for (const name of ["Cache-Control", "Cloudflare-CDN-Cache-Control"])
      expect(headers.get(name)).toBe(data.headers.get(name));
    const again = await costOf(path, { headers: { "If-None-Match": headers.get("ETag") ?? "" } });
    expect([again.status, again.html, again.cost.roundTrips]).toEqual([304, "", 0]);
  });

  test("loads nothing of others, runs nothing inline, and stands in no frame", async () => {
    const { headers, html } = await costOf(path);
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(html).not.toMatch(
      / style="|<style|<script(?![^>]* src="\/site\/| type="application\/ld\+json")| on[a-z]+="/,
    );
    const loaded = [
      ...html.matchAll(/<(?:script|img|link rel="(?:stylesheet|preload|icon)")[^>]* (?:src|href)="([^"]*)"/g),
    ];
    expect(loaded.length).toBeGreaterThan(3);
    for (const [, address] of loaded) expect(address).toMatch(/^\/site\//);
  });
});

test("a page is in the language of its address, and names the other one", async () => {
  const { headers, html } = await costOf("/en/postal/postal-service-revenue?place=VN&utm_source=friend");
  expect(headers.get("Content-Language")).toBe("en");
  const page = "/postal/postal-service-revenue?place=VN";
  expect(html).toContain(`<link rel="canonical" href="https://so-mo.test/en${page}"/>`);
  expect(html).toContain(`<link rel="alternate" hreflang="vi" href="https://so-mo.test/vi${page}"/>`);
  expect(html).toContain(`<link rel="alternate" hreflang="x-default" href="https://so-mo.test/vi${page}"/>`);
});

test("the number of a page is the API's, and its sentence too", async () => {
  const { data } = await get("/v1/telecom/fixed-broadband-subscriptions/sentence?lang=vi");
  const { html } = await costOf("/vi/telecom/fixed-broadband-subscriptions");
  expect(html).toContain(`<p class="sentence">${data.sentence}</p>`);
  expect(html).toContain(`<meta name="description" content="${data.sentence}"/>`);
  expect(html).toContain(`href="/vi/figures/${data.figure}"`);
});

test("the citation of a page is that of its address, and verifies", async () => {
  const { html } = await costOf("/en/postal/postal-service-revenue");
  const { meta, links } = await get("/v1/postal/postal-service-revenue");
  expect(html).toContain(meta.citation);
  expect((await get(links.verify)).meta.verdict).toBe("unchanged");
});

describe("what is asked wrongly", () => {
  test.each([
    ["/vi/telecom/mobile-cellular-subscriptions?place=VNN", 400, "place"],
    ["/vi/telecom/mobile-cellular-subscriptions?place=VN&place=TH", 400, "place"],
    ["/vi/telecom/mobile-cellular-subscriptions?place=asean", 400, "chỉ nói về một nơi"],
    ["/en/telecom/mobile-cellular-subscriptions?place=*", 400, "about one place"],
    ["/en/telecom/mobile-cellular-subscription", 404, "/en/telecom/mobile-cellular-subscriptions"],
    ["/en/postal/mobile-cellular-subscriptions", 404, "/en/telecom/mobile-cellular-subscriptions"],
    ["/en/nothing/at/all", 404, "There is no such page"],
  ])("%s is a page with status %i that says %s, and asks no database", async (path, expected, said) => {
    const { status, headers, html, cost } = await costOf(path);
    expect([status, cost.roundTrips]).toEqual([expected, 0]);
    expect(headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(headers.get("Cache-Control")).toBe(expected === 404 ? "public, max-age=60" : "no-store");
    expect(html).toContain(said);
    expect(html).toContain(`<meta name="robots" content="noindex"/>`);
  });

  test("a slash too many leads on", async () => {
    const response = await ask("/vi/telecom/");
    expect([response.status, response.headers.get("Location")]).toEqual([308, "/vi/telecom"]);
  });
});

test("a page that was kept since another release gets the assets of today", async () => {
  const { html } = await costOf("/vi");
  for (const [, today = "", stem, extension] of html.matchAll(/"(\/site\/([\w-]+)-[0-9a-f]{12}\.(\w+))"/g)) {
    const response = await ask(`/site/${stem}-000000000000.${extension}`);
    expect([response.status, response.headers.get("Location")]).toEqual([307, today]);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
  }
  expect((await ask("/site/other-000000000000.css")).status).toBe(404);
  expect((await ask("/site/site.css")).status).toBe(404);
});

test("when the database is away, a page says so and is not kept, and the logs name the request", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const response = await ask("/vi/telecom", {}, { ...env, DB: failingD1(env.DB, [LASTING_FAULTS[0]]).database });
  expect(response.status).toBe(503);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(response.headers.get("Retry-After")).not.toBeNull();
  const { request_id } = JSON.parse(String(logged.mock.calls[0]?.[0])) as { request_id: string };
  expect(request_id).toBe(response.headers.get("X-Request-Id"));
  logged.mockRestore();
  expect(await response.text()).toContain("Cơ sở dữ liệu chưa trả lời");
});
