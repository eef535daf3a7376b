import { describe, expect, test } from "vitest";
import { EdgeCache } from "../../support/edge-cache.ts";

const STALE = "max-age=10, stale-while-revalidate=5, stale-if-error=100";

/** A cache before an origin that numbers its answers. */
function make(headers: Record<string, string>) {
  const asked: Request[] = [];
  const state: { headers: Record<string, string>; status: number | "throws" } = { headers, status: 200 };
  const cache = new EdgeCache(async (request) => {
    asked.push(request);
    await Promise.resolve();
    if (state.status === "throws") throw new Error("broken");
    const body = state.status === 304 ? null : `answer ${asked.length}`;
    return new Response(body, { status: state.status, headers: state.headers });
  });
  const get = async (init: RequestInit = {}) => {
    const response = await cache.fetch(new Request("https://one.test/a", init));
    const { status } = response;
    return { status, kind: response.headers.get("CF-Cache-Status"), text: await response.text(), response };
  };
  return { cache, asked, state, get };
}

describe("stale while revalidating", () => {
  test("a stale answer comes at once and one request refreshes it", async () => {
    const { cache, asked, get } = make({ "Cache-Control": STALE });
    await get();
    cache.now = 14;
    const stale = await Promise.all([get(), get(), get()]);
    expect(stale.map(({ text, kind }) => `${text} ${kind}`)).toEqual(Array(3).fill("answer 1 UPDATING"));
    await cache.settled();
    expect(asked).toHaveLength(2);
    expect(await get()).toMatchObject({ text: "answer 2", kind: "HIT" });
  });

  test("after that time the client waits", async () => {
    const { cache, get } = make({ "Cache-Control": STALE });
    await get();
    cache.now = 15;
    expect(await get()).toMatchObject({ text: "answer 2", kind: "EXPIRED" });
  });

  test("a refresh that fails leaves the stale answer", async () => {
    const { cache, state, get } = make({ "Cache-Control": STALE });
    await get();
    cache.now = 12;
    state.status = "throws";
    await get();
    await cache.settled();
    expect(await get()).toMatchObject({ status: 200, text: "answer 1", kind: "UPDATING" });
  });
});

describe("stale on error", () => {
  test.each([500, 503, "throws"] as const)("an origin that answers %s is hidden within the time", async (status) => {
    const { cache, state, get } = make({ "Cache-Control": STALE });
    await get();
    state.status = status;
    state.headers = { "Cache-Control": "no-store" };
    cache.now = 109;
    const many = await Promise.all([get(), get(), get()]);
    expect(many.map(({ text, kind }) => `${text} ${kind}`)).toEqual(Array(3).fill("answer 1 STALE"));
    cache.now = 110;
    if (status === "throws") await expect(get()).rejects.toThrow("broken");
    else expect(await get()).toMatchObject({ status, kind: "BYPASS" });
  });

  test("a client's error is no reason to serve what was", async () => {
    const { cache, state, get } = make({ "Cache-Control": STALE });
    await get();
    state.status = 404;
    cache.now = 20;
    expect(await get()).toMatchObject({ status: 404, kind: "EXPIRED" });
  });

  test("without the directive stale answers are served until a purge", async () => {
    const { cache, state, get } = make({ "Cache-Control": "max-age=10" });
    await get();
    state.status = "throws";
    cache.now = 1e9;
    expect(await get()).toMatchObject({ status: 200, text: "answer 1", kind: "STALE" });
  });

  test.each(["s-maxage=10", "must-revalidate", "proxy-revalidate"])("%s switches both off", async (directive) => {
    const { cache, state, get } = make({ "Cache-Control": `${STALE}, ${directive}` });
    await get();
    cache.now = 12;
    expect(await get()).toMatchObject({ text: "answer 2", kind: "EXPIRED" });
    state.status = "throws";
    cache.now = 24;
    await expect(get()).rejects.toThrow("broken");
  });

  test("with nothing kept the error reaches the client", async () => {
    const { state, get } = make({ "Cache-Control": STALE });
    state.status = "throws";
    await expect(get()).rejects.toThrow("broken");
  });
});

describe("validators", () => {
  test.each([`"v1"`, `W/"v1"`, `"v0", W/"v1"`, "*"])("a client that holds %s gets 304", async (held) => {
    const { asked, get } = make({ "Cache-Control": STALE, ETag: `W/"v1"`, "Content-Type": "text/plain" });
    for (const _ of [1, 2]) {
      const { status, text, response } = await get({ headers: { "If-None-Match": held } });
      expect({ status, text }).toEqual({ status: 304, text: "" });
      expect(response.headers.get("ETag")).toBe(`W/"v1"`);
      expect(response.headers.get("Content-Type")).toBeNull();
    }
    expect(asked.map((request) => request.headers.get("If-None-Match"))).toEqual([null]);
  });

  test("another tag gets the answer", async () => {
    const { get } = make({ "Cache-Control": STALE, ETag: `W/"v1"` });
    expect(await get({ headers: { "If-None-Match": `"v2"` } })).toMatchObject({ status: 200, text: "answer 1" });
  });

  test("the cache asks with what it holds, and a 304 makes that fresh again", async () => {
    const { cache, asked, state, get } = make({ "Cache-Control": STALE, ETag: `W/"v1"` });
    await get();
    state.status = 304;
    cache.now = 50;
    expect(await get()).toMatchObject({ status: 200, text: "answer 1", kind: "REVALIDATED" });
    expect(asked.map((request) => request.headers.get("If-None-Match"))).toEqual([null, `W/"v1"`]);
    cache.now = 59;
    expect(await get()).toMatchObject({ text: "answer 1", kind: "HIT" });
  });
});

describe("what the client sees", () => {
  test("the age, and nothing that is meant for the cache", async () => {
    const headers = { "Cache-Tag": "a,b", "Cloudflare-CDN-Cache-Control": STALE, "Cache-Control": "max-age=1" };
    const { cache, get } = make(headers);
    await get();
    cache.now = 7;
    const { response } = await get();
    expect(response.headers.get("Age")).toBe("7");
    expect(response.headers.get("Cache-Control")).toBe("max-age=1");
    expect(response.headers.get("Cache-Tag")).toBeNull();
    expect(response.headers.get("Cloudflare-CDN-Cache-Control")).toBeNull();
  });

  test("a purge by tag, in any case, makes it ask again; another tag does not", async () => {
    const { cache, get } = make({ "Cache-Control": STALE, "Cache-Tag": "release-1,telecom" });
    await get();
    cache.purge("postal");
    expect(await get()).toMatchObject({ text: "answer 1", kind: "HIT" });
    cache.purge("postal", "TELECOM");
    expect(await get()).toMatchObject({ text: "answer 2", kind: "MISS" });
  });
});
