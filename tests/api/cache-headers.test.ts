import { env } from "cloudflare:workers";
import { describe, expect, test, vi } from "vitest";
import type { Bindings } from "../../src/http/context.ts";
import { EXAMPLES, withSuffix } from "../support/addresses.ts";
import { failingD1 } from "../support/failing-d1.ts";
import { RELEASE } from "../support/other-release.ts";
import { ask } from "../support/request.ts";

const CLIENTS = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";
const EDGE = "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=604800";
/** Answers of the moment. */
const FRESH = ["/v1/releases", "/v1/status"];
const OTHERS = EXAMPLES.filter(([path, example]) => path !== "/v1/cite" && !FRESH.includes(example)).map(
  ([, one]) => one,
);
/** Answers about a version of a dataset, which never changes. */
const PINNED = OTHERS.filter((one) => one.includes("/versions/"));
/** Those that name the day are not among them: see citation.test.ts. */
const KEPT = [...OTHERS.filter((one) => !PINNED.includes(one)), "/v1/openapi.json", "/v1/changes.atom"];

function expectOnEvery({ headers }: Response): void {
  expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(headers.get("X-Request-Id")).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(headers.get("Set-Cookie")).toBeNull();
  const controls = ["Cache-Control", "CDN-Cache-Control", "Cloudflare-CDN-Cache-Control"].map((one) =>
    headers.get(one),
  );
  expect(controls.join()).not.toMatch(/s-maxage|must-revalidate|proxy-revalidate/);
}

describe("an answer of the release may be kept", () => {
  test.each(KEPT)("%s", async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expectOnEvery(response);
    expect(response.headers.get("Cache-Control")).toBe(CLIENTS);
    expect(response.headers.get("Cloudflare-CDN-Cache-Control")).toBe(EDGE);
    expect(response.headers.get("ETag")).toMatch(/^W\/"[\da-f]{12}-json-[\da-f]{12}"$/);
    expect(response.headers.get("Cache-Tag")?.split(",")).toContain(`release-${RELEASE}`);
    expect(response.headers.get("Vary")).toBeNull();
  });

  test.each([
    ["/v1/telecom", "telecom"],
    ["/v1/postal/postal-service-revenue", "postal"],
    ["/v1/observations?sector=postal,media", "postal,media"],
    ["/v1/figures?sector=media", "media"],
  ])("%s is tagged %s as well", async (path, tags) => {
    expect((await ask(path)).headers.get("Cache-Tag")).toBe(`release-${RELEASE},${tags}`);
  });
});

describe("an answer about a version of a dataset may be kept for ever", () => {
  test.each([...PINNED, ...PINNED.map((path) => `${path}?lang=vi`)])("%s", async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expectOnEvery(response);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("Cloudflare-CDN-Cache-Control")).toBeNull();
    expect(response.headers.get("ETag")).toMatch(/^W\/"telecom-1\.0\.0-json-[\da-f]{12}"$/);
    expect(response.headers.get("Cache-Tag")).toBe("dataset-telecom");
    const again = await ask(path, { headers: { "If-None-Match": response.headers.get("ETag") ?? "" } });
    expect([again.status, again.headers.get("Cache-Control")]).toEqual([304, "public, max-age=31536000, immutable"]);
  });
});

describe("an answer of the moment is never kept", () => {
  test.each(FRESH)("%s", async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expectOnEvery(response);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    for (const name of ["ETag", "Cache-Tag", "Cloudflare-CDN-Cache-Control"]) {
      expect(response.headers.get(name)).toBeNull();
    }
  });
});

describe("a problem says whether it may be kept", () => {
  const down = () => ({ ...env, DB: failingD1(env.DB, ["D1_ERROR: D1 DB is overloaded."]).database });
  const without = () => ({ DB: env.DB }) as Bindings;
  test.each([
    ["an unknown address", 404, "/v1/telecom/no/such/thing", {}, env],
    ["an unknown address outside the API", 404, "/nowhere", {}, env],
    ["an unknown sector", 404, "/v1/telecomm", {}, env],
    ["an unknown indicator", 404, "/v1/telecom/revenue", {}, env],
    ["an unknown source", 404, "/v1/sources/mic", {}, env],
    ["an unknown figure", 404, "/v1/figures/mic-f1", {}, env],
    ["an unknown parameter", 400, "/v1/telecom?nonsense=1", {}, env],
    ["an unknown code", 400, "/v1/figures?indicator=x", {}, env],
    ["an unknown format", 400, "/v1/telecom?format=pdf", {}, env],
    ["another method", 405, "/v1/telecom", { method: "POST" }, env],
    ["a format that can't carry the answer", 406, "/v1/indicators/postal-items.csv", {}, env],
    ["a database that fails", 503, "/v1/status", {}, down()],
    ["an error that nobody foresaw", 500, "/v1/openapi.json", {}, without()],
  ] as const)("%s (%i)", async (_, status, path, init, bindings) => {
    vi.spyOn(console, "error").mockReturnValue();
    const response = await ask(path, init, bindings);
    expect(response.status).toBe(status);
    expectOnEvery(response);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toBe(status === 404 ? "public, max-age=60" : "no-store");
    expect(response.headers.get("Retry-After")).toBe(status === 503 ? "10" : null);
  });
});

test("the address with a slash at its end is moved to the one without, and that is kept for a minute", async () => {
  const response = await ask("/v1/telecom/");
  expect(response.status).toBe(308);
  expectOnEvery(response);
  expect(response.headers.get("Location")).toBe("/v1/telecom");
  expect(response.headers.get("Cache-Control")).toBe("public, max-age=60");
});

test("every format of an answer is kept alike", async () => {
  for (const suffix of ["csv", "ndjson"]) {
    const response = await ask(withSuffix("/v1/observations?sector=postal", suffix));
    expectOnEvery(response);
    expect(response.headers.get("Cache-Control")).toBe(CLIENTS);
    expect(response.headers.get("Cloudflare-CDN-Cache-Control")).toBe(EDGE);
    expect(response.headers.get("Cache-Tag")).toBe(`release-${RELEASE},postal`);
  }
});

test("a problem carries nothing of the answer that it stands for", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const down = { ...env, DB: failingD1(env.DB, ["D1_ERROR: D1 DB is overloaded."]).database };
  for (const [path, bindings] of [
    ["/v1/telecom", down],
    ["/v1/figures/mic-2021-04-14-f999", env],
    ["/v1/observations?sector=postal&after=nonsense", env],
  ] as const) {
    const { headers } = await ask(path, {}, bindings);
    for (const name of ["ETag", "Cache-Tag", "Cloudflare-CDN-Cache-Control"])
      expect([path, name, headers.get(name)]).toEqual([path, name, null]);
  }
});
