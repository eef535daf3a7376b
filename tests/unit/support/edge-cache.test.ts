import { describe, expect, test } from "vitest";
import { EdgeCache } from "../../support/edge-cache.ts";

/** A cache before an origin that numbers its answers. */
function make(headers: Record<string, string>, answered = 200) {
  const asked: Request[] = [];
  const cache = new EdgeCache(async (request) => {
    asked.push(request);
    await Promise.resolve();
    return new Response(`answer ${asked.length}`, { status: answered, headers });
  });
  const get = (path = "/a", init: RequestInit = {}) => cache.fetch(new Request(`https://one.test${path}`, init));
  const text = async (path = "/a", init: RequestInit = {}) => (await get(path, init)).text();
  const status = async (path = "/a", init: RequestInit = {}) => (await get(path, init)).headers.get("CF-Cache-Status");
  return { cache, asked, get, text, status };
}

describe("keys", () => {
  test("path and query as written are the key, the host is not", async () => {
    const { cache, text } = make({ "Cache-Control": "max-age=60" });
    expect(await text("/a?x=1&y=2")).toBe("answer 1");
    expect(await text("/a?y=2&x=1")).toBe("answer 2");
    expect(await text("/a/?x=1&y=2")).toBe("answer 3");
    expect(await (await cache.fetch(new Request("https://two.test/a?x=1&y=2"))).text()).toBe("answer 1");
  });

  test("HEAD asks the origin with GET, has no body, and GET finds its entry", async () => {
    const { asked, get, text } = make({ "Cache-Control": "max-age=60" });
    const head = await get("/a", { method: "HEAD" });
    expect(await head.text()).toBe("");
    expect(asked.map((request) => request.method)).toEqual(["GET"]);
    expect(await text()).toBe("answer 1");
  });

  test("other methods pass and leave nothing behind", async () => {
    const { asked, status } = make({ "Cache-Control": "max-age=60" });
    expect(await status("/a", { method: "POST" })).toBe("DYNAMIC");
    expect(await status("/a", { method: "POST" })).toBe("DYNAMIC");
    expect(await status()).toBe("MISS");
    expect(asked.map((request) => request.method)).toEqual(["POST", "POST", "GET"]);
  });

  test("Vary keeps a variant for each exact value", async () => {
    const { text } = make({ "Cache-Control": "max-age=60", Vary: "Accept-Encoding" });
    expect(await text("/a", { headers: { "Accept-Encoding": "gzip, br" } })).toBe("answer 1");
    expect(await text("/a", { headers: { "Accept-Encoding": "br, gzip" } })).toBe("answer 2");
    expect(await text("/a", { headers: { "Accept-Encoding": "gzip, br" } })).toBe("answer 1");
    expect(await text("/a")).toBe("answer 3");
  });

  test("a new version starts cold, a rollback finds what it had", async () => {
    const { cache, text } = make({ "Cache-Control": "max-age=60" });
    const old = await text();
    cache.deploy("2", async () => new Response("new", { headers: { "Cache-Control": "max-age=60" } }));
    expect(await text()).toBe("new");
    cache.deploy("1", async () => new Response("never asked"));
    expect(await text()).toBe(old);
  });
});

describe("what is kept", () => {
  const day = "max-age=86400";
  test.each([
    ["max-age", { "Cache-Control": "max-age=10" }, 200, 10],
    ["s-maxage before max-age", { "Cache-Control": "max-age=10, s-maxage=20" }, 200, 20],
    ["CDN-Cache-Control before Cache-Control", { "CDN-Cache-Control": "max-age=30", "Cache-Control": day }, 200, 30],
    [
      "Cloudflare-CDN-Cache-Control before both",
      { "Cloudflare-CDN-Cache-Control": "max-age=40", "CDN-Cache-Control": day, "Cache-Control": "no-store" },
      200,
      40,
    ],
    ["two hours for a 200 that says nothing", {}, 200, 7200],
    ["three minutes for a 404 that says nothing", {}, 404, 180],
    ["an error that says so", { "Cache-Control": "max-age=5" }, 503, 5],
  ])("%s", async (_, headers, answered, seconds) => {
    const { cache, status } = make({ ...headers, "X-Any": "1" }, answered);
    expect(await status()).toBe("MISS");
    cache.now = seconds - 1;
    expect(await status()).toBe("HIT");
    cache.now = seconds;
    expect(await status()).toBe(answered === 503 ? "STALE" : "EXPIRED");
  });

  test.each([
    ["no-store", { "Cache-Control": "no-store" }, 200],
    ["private", { "Cache-Control": "private, max-age=60" }, 200],
    ["no-store for Cloudflare only", { "Cloudflare-CDN-Cache-Control": "no-store", "Cache-Control": day }, 200],
    ["a cookie", { "Cache-Control": day, "Set-Cookie": "a=b" }, 200],
    ["Vary: *", { "Cache-Control": day, Vary: "*" }, 200],
    ["part of a body", { "Cache-Control": day }, 206],
    ["a 500 that says nothing", {}, 500],
  ])("not %s", async (_, headers, answered) => {
    const { status } = make({ ...headers, "X-Any": "1" }, answered);
    expect(await status()).toBe("BYPASS");
    expect(await status()).toBe("BYPASS");
  });
});

describe("many at once", () => {
  test("concurrent misses of one key are one request", async () => {
    const { asked, text } = make({ "Cache-Control": "max-age=60" });
    const answers = await Promise.all(Array.from({ length: 100 }, () => text()));
    expect(new Set(answers)).toEqual(new Set(["answer 1"]));
    expect(asked).toHaveLength(1);
  });

  test("they are one for each variant", async () => {
    const { asked, text } = make({ "Cache-Control": "max-age=60", Vary: "Accept" });
    await Promise.all(Array.from({ length: 100 }, (_, at) => text("/a", { headers: { Accept: `type/${at % 4}` } })));
    expect(asked).toHaveLength(4);
  });

  test("what may not be kept is not shared", async () => {
    const { asked, text } = make({ "Cache-Control": "no-store" });
    await Promise.all(Array.from({ length: 5 }, () => text()));
    expect(asked).toHaveLength(5);
  });
});
