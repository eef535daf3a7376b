import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import type { Bindings } from "../../src/http/context.ts";
import { createStore } from "../../src/store/store.ts";
import { countedD1 } from "../support/counted-d1.ts";
import { EdgeCache } from "../support/edge-cache.ts";
import { failingD1 } from "../support/failing-d1.ts";
import { loadAs, RELEASE, workerOf } from "../support/other-release.ts";
import { ask } from "../support/request.ts";

const DAY = 86_400;
const REVENUE = "/v1/postal/postal-service-revenue?period=2021-Q1";

/** The app behind the double of the edge cache, with a D1 that counts. */
function makeEdge(bindings: Bindings = env) {
  const { database, cost } = countedD1(bindings.DB);
  const origin = (request: Request) => {
    const { pathname, search } = new URL(request.url);
    return ask(pathname + search, { method: request.method, headers: request.headers }, { ...env, DB: database });
  };
  const cache = new EdgeCache(origin);
  const get = (path: string, init: RequestInit = {}) => cache.fetch(new Request(`https://so-mo.test${path}`, init));
  return { cache, cost, get };
}

async function valueOf(response: Response): Promise<number> {
  const { data } = (await response.json()) as { data: { value: number }[] };
  return data[0]!.value;
}

/** Answers like a Worker that has been killed. */
const broken = () => Promise.reject(new Error("Worker exceeded CPU time limit."));

const PAGES = ["/vi", "/en/postal/postal-service-revenue", "/embed/postal/postal-service-revenue"];
const DATA = ["/v1/telecom", REVENUE, "/v1/observations?sector=media", "/v1/figures", "/v1/search?q=internet"];
for (const path of [...DATA, "/v1/postal/postal-service-revenue.svg", ...PAGES]) {
  test(`a thousand first requests of ${path} at once ask the database once`, async () => {
    const { cost, get } = makeEdge();
    const answers = await Promise.all(
      Array.from({ length: 1000 }, async () => {
        const response = await get(path);
        return `${response.status} ${(await response.text()).length}`;
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^200 /);
    expect(cost.roundTrips).toBe(1);
  });
}

test("for a day every further request costs nothing, whatever its method, host or headers", async () => {
  const { cache, cost, get } = makeEdge();
  const etag = (await get("/v1/telecom")).headers.get("ETag")!;
  cache.now = DAY - 1;
  const asked = [
    await get("/v1/telecom"),
    await get("/v1/telecom", { method: "HEAD" }),
    await get("/v1/telecom", { headers: { Accept: "text/csv", "Accept-Encoding": "gzip", "Accept-Language": "vi" } }),
    await get("/v1/telecom", { headers: { "If-None-Match": etag } }),
    await cache.fetch(new Request("https://elsewhere.test/v1/telecom")),
  ];
  expect(asked.map(({ status, headers }) => `${status} ${headers.get("CF-Cache-Status")}`)).toEqual([
    "200 HIT",
    "200 HIT",
    "200 HIT",
    "304 HIT",
    "200 HIT",
  ]);
  expect(cost.roundTrips).toBe(1);
});

test("the client sees neither the tags nor how long the edge keeps an answer", async () => {
  const { get } = makeEdge();
  const { headers } = await get("/v1/telecom");
  expect(headers.get("Cache-Tag")).toBeNull();
  expect(headers.get("Cloudflare-CDN-Cache-Control")).toBeNull();
  expect(headers.get("Cache-Control")).toBe("public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800");
});

test("CSV is kept once for each way in which clients accept it compressed", async () => {
  const { cost, get } = makeEdge();
  for (const accepted of ["gzip", "identity", "gzip", "identity"]) {
    const response = await get("/v1/telecom.csv", { headers: { "Accept-Encoding": accepted } });
    expect(response.headers.get("Content-Encoding")).toBe(accepted === "gzip" ? "gzip" : null);
  }
  expect(cost.roundTrips).toBe(2);
});

test("after that day the stale answer comes at once, and refreshing it needs no query: the ETag is known", async () => {
  const { cache, cost, get } = makeEdge();
  const first = await (await get("/v1/telecom")).text();
  cache.now = DAY + 1;
  const stale = await Promise.all(Array.from({ length: 100 }, () => get("/v1/telecom")));
  expect(new Set(stale.map(({ headers }) => headers.get("CF-Cache-Status")))).toEqual(new Set(["UPDATING"]));
  expect(await stale[0]!.text()).toBe(first);
  await cache.settled();
  const fresh = await get("/v1/telecom");
  expect([fresh.headers.get("CF-Cache-Status"), fresh.headers.get("Age")]).toEqual(["HIT", "0"]);
  expect(await fresh.text()).toBe(first);
  expect(cost.roundTrips).toBe(1);
});

test("while D1 fails, whatever was kept is answered with 200, however old", async () => {
  const { database } = failingD1(env.DB, [null, "D1_ERROR: D1 DB is overloaded. Too many requests queued."]);
  const { cache, cost, get } = makeEdge({ ...env, DB: database });
  const first = await (await get("/v1/telecom")).text();
  for (const age of [DAY + 1, 3 * DAY, 30 * DAY]) {
    cache.now += age;
    const response = await get("/v1/telecom");
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(first);
    await cache.settled();
  }
  expect(cost.roundTrips).toBe(1);
});

test("while the Worker itself fails, the last good answer is given for eight days", async () => {
  const { cache, get } = makeEdge();
  const first = await (await get("/v1/telecom")).text();
  cache.deploy("1", broken);
  cache.now = 8 * DAY - 1;
  const response = await get("/v1/telecom");
  expect([response.status, response.headers.get("CF-Cache-Status")]).toEqual([200, "STALE"]);
  expect(await response.text()).toBe(first);
  cache.now = 8 * DAY;
  await expect(get("/v1/telecom")).rejects.toThrow("Worker exceeded CPU time limit.");
});

test("what does not exist is asked again after a minute", async () => {
  const { cache, get } = makeEdge();
  const statusOf = async () => (await get("/v1/telecomm")).headers.get("CF-Cache-Status");
  expect(await statusOf()).toBe("MISS");
  cache.now = 59;
  expect(await statusOf()).toBe("HIT");
  cache.now = 60;
  expect(await statusOf()).toBe("EXPIRED");
});

test("what can't be understood is never kept", async () => {
  const { get } = makeEdge();
  for (const path of ["/v1/telecom?nonsense=1", "/v1/figures?period=soon", "/v1/search?q="]) {
    for (const _ of [1, 2]) {
      const { status, headers } = await get(path);
      expect([status, headers.get("CF-Cache-Status")]).toEqual([400, "BYPASS"]);
    }
  }
});

test("the health of the service is asked of the service each time", async () => {
  const { cost, get } = makeEdge();
  for (const _ of [1, 2, 3]) await get("/v1/status");
  expect(cost.roundTrips).toBe(3);
});

test("a purge by the name of a sector leaves the others warm", async () => {
  const { cache, cost, get } = makeEdge();
  const warm = () => Promise.all(["/v1/telecom", "/v1/postal", REVENUE].map((path) => get(path)));
  await warm();
  cache.purge("postal");
  await warm();
  expect(cost.roundTrips).toBe(3 + 2);
  cache.purge(`release-${RELEASE}`);
  await warm();
  expect(cost.roundTrips).toBe(5 + 3);
});

test("a new release is answered at once, and a rollback answers the old one from the cache", async () => {
  await loadAs("aaaaaaaaaaaa", "9300000000000", "9400000000000");
  const { cache, cost, get } = makeEdge();
  expect(await valueOf(await get(REVENUE))).toBe(9.3e12);
  cache.deploy("2", await workerOf("aaaaaaaaaaaa"));
  const renewed = await get(REVENUE, { headers: { "If-None-Match": (await ask(REVENUE)).headers.get("ETag")! } });
  expect(renewed.status).toBe(200);
  expect(renewed.headers.get("ETag")).toMatch(/^W\/"aaaaaaaaaaaa-json-/);
  expect(await valueOf(renewed)).toBe(9.4e12);
  cache.deploy("1", broken);
  expect(await valueOf(await get(REVENUE))).toBe(9.3e12);
  expect(cost.roundTrips).toBe(1);
});

test("two releases are read side by side from one database", async () => {
  await loadAs("bbbbbbbbbbbb", "9300000000000", "9500000000000");
  const wanted = {
    indicators: ["postal-service-revenue"],
    places: ["VN"],
    breakdowns: [""],
    measures: ["level" as const],
    scenarios: ["actual" as const],
    units: ["VND"],
  };
  const read = async (release: string) => {
    const [series] = await createStore(env.DB, release).series(wanted, 1);
    return series?.versions.find((one) => one.period === "2021-Q1")?.value;
  };
  expect(await Promise.all([read(RELEASE), read("bbbbbbbbbbbb"), read(RELEASE)])).toEqual([9.3e12, 9.5e12, 9.3e12]);
});

test("a database that fails with nothing kept is a 503 that is not kept either", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const { database } = failingD1(env.DB, ["D1_ERROR: D1 DB is overloaded. Too many requests queued.", null]);
  const { get } = makeEdge({ ...env, DB: database });
  const { status, headers } = await get("/v1/telecom");
  expect([status, headers.get("Retry-After"), headers.get("Cache-Control")]).toEqual([503, "10", "no-store"]);
  expect(headers.get("CF-Cache-Status")).toBe("BYPASS");
  expect((await get("/v1/telecom")).status).toBe(200);
});

test("a figure that does not exist is asked again after a minute", async () => {
  const { cache, get } = makeEdge();
  const kindOf = async () => (await get("/v1/figures/mic-2021-04-14-f999")).headers.get("CF-Cache-Status");
  expect(await kindOf()).toBe("MISS");
  cache.now = 59;
  expect(await kindOf()).toBe("HIT");
  cache.now = 60;
  expect(await kindOf()).toBe("EXPIRED");
});

test("a token that belongs to no row is never kept", async () => {
  const { get } = makeEdge();
  for (const _ of [1, 2]) {
    const { status, headers } = await get("/v1/observations?sector=postal&after=nonsense");
    expect([status, headers.get("CF-Cache-Status")]).toEqual([400, "BYPASS"]);
  }
});
