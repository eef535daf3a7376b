import { env } from "cloudflare:workers";
import { contract } from "#build/contract.ts";
import { describe, expect, test } from "vitest";
import { EXAMPLES } from "../support/addresses.ts";
import { countedD1 } from "../support/counted-d1.ts";
import { RELEASE } from "../support/other-release.ts";
import { ask } from "../support/request.ts";

const tagOf = (format: string) => `W/"${RELEASE}-${format}-${contract}"`;
const holding = (tags: string) => ({ headers: { "If-None-Match": tags } });
const KEPT = EXAMPLES.map(([, example]) => example).filter((one) => !["/v1/releases", "/v1/status"].includes(one));

describe("the ETag", () => {
  test.each([
    ["/v1/telecom", "json"],
    ["/v1/telecom.json", "json"],
    ["/v1/telecom.csv", "csv"],
    ["/v1/telecom?format=csv", "csv"],
    ["/v1/telecom.ndjson", "ndjson"],
    ["/v1/openapi.json", "json"],
  ])("of %s names release, format and contract", async (path, format) => {
    expect((await ask(path)).headers.get("ETag")).toBe(tagOf(format));
  });

  test("of one address differs between its formats", async () => {
    const tags = await Promise.all(
      ["json", "csv", "ndjson"].map(async (suffix) => (await ask(`/v1/postal.${suffix}`)).headers.get("ETag")),
    );
    expect(new Set(tags).size).toBe(3);
  });
});

describe("a client that holds the answer gets 304", () => {
  const own = tagOf("json");
  test.each([
    ["by the weak tag", own],
    ["by the strong tag, which Cloudflare makes weak when it compresses", own.replace("W/", "")],
    ["by a list", `"other", ${own}`],
    ["by a list without spaces", `W/"other",${own},"third"`],
    ["by anything", "*"],
  ])("%s", async (_, tags) => {
    expect((await ask("/v1/telecom", holding(tags))).status).toBe(304);
  });

  test.each(KEPT)("at %s, without a query and without a body", async (path) => {
    const { database, cost } = countedD1(env.DB);
    const full = await ask(path);
    const response = await ask(path, holding(full.headers.get("ETag")!), { ...env, DB: database });
    expect(response.status).toBe(304);
    expect(response.body).toBeNull();
    expect(cost.roundTrips).toBe(0);
    for (const name of ["ETag", "Cache-Control", "Cloudflare-CDN-Cache-Control", "Cache-Tag", "Vary"]) {
      expect([name, response.headers.get(name)]).toEqual([name, full.headers.get(name)]);
    }
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Access-Control-Expose-Headers")).toContain("ETag");
    expect(response.headers.get("X-Request-Id")).not.toBeNull();
    expect(response.headers.get("Content-Type")).toBeNull();
    expect(response.headers.get("Content-Encoding")).toBeNull();
  });
});

describe("a client that holds something else gets the answer", () => {
  test.each([
    ["another format", tagOf("csv")],
    ["another release", `W/"000000000000-json-${contract}"`],
    ["another contract", `W/"${RELEASE}-json-000000000000"`],
    ["a tag without quotes", `${RELEASE}-json-${contract}`],
    ["nothing", ""],
  ])("%s", async (_, tags) => {
    const response = await ask("/v1/telecom", holding(tags));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('"data":[');
  });

  test("what is of the moment, whatever the client says", async () => {
    expect((await ask("/v1/status", holding("*"))).status).toBe(200);
  });

  test("a problem, when there is one", async () => {
    expect((await ask("/v1/telecomm", holding("*"))).status).toBe(404);
    expect((await ask("/v1/telecom?nonsense=1", holding(tagOf("json")))).status).toBe(400);
  });
});

describe("HEAD is GET without the body", () => {
  const headersOf = ({ headers }: Response) =>
    Object.fromEntries([...headers].filter(([name]) => name !== "x-request-id"));
  test.each([...EXAMPLES.map(([, example]) => example), "/v1/telecom.csv", "/v1/telecomm", "/v1/telecom?nonsense=1"])(
    "%s",
    async (path) => {
      const [get, head] = await Promise.all([ask(path), ask(path, { method: "HEAD" })]);
      expect(head.status).toBe(get.status);
      expect(head.body).toBeNull();
      expect(headersOf(head)).toEqual(headersOf(get));
    },
  );

  test("and 304 as well", async () => {
    expect((await ask("/v1/telecom", { method: "HEAD", ...holding("*") })).status).toBe(304);
  });
});

// The runtime compresses what says so; calling the app directly shows the header, and the body before that.
describe("what Cloudflare leaves uncompressed is compressed for those who accept it", () => {
  const OWN = ["/v1/telecom.csv", "/v1/telecom.ndjson", "/v1/telecomm"];
  test.each([
    ["gzip", "gzip"],
    ["br, gzip", "gzip"],
    ["deflate,GZIP;q=0.5", "gzip"],
    ["*", "gzip"],
    ["br", null],
    ["identity", null],
    ["gzip;q=0", null],
    ["gzip;q=0.000", null],
    ["", null],
  ])("Accept-Encoding: %s", async (accepted, encoding) => {
    for (const path of OWN) {
      const { headers } = await ask(path, { headers: { "Accept-Encoding": accepted } });
      expect([path, headers.get("Content-Encoding")]).toEqual([path, encoding]);
      expect(headers.get("Vary")).toBe("Accept-Encoding");
    }
  });

  test.each(OWN)("%s varies for clients that say nothing, too", async (path) => {
    const { headers } = await ask(path);
    expect(headers.get("Content-Encoding")).toBeNull();
    expect(headers.get("Vary")).toBe("Accept-Encoding");
  });

  test("JSON is left to Cloudflare and varies with nothing", async () => {
    const { headers } = await ask("/v1/telecom", { headers: { "Accept-Encoding": "gzip" } });
    expect(headers.get("Content-Encoding")).toBeNull();
    expect(headers.get("Vary")).toBeNull();
  });
});

test("gzip that is refused by name is not let in by the asterisk", async () => {
  const { headers } = await ask("/v1/telecom.csv", { headers: { "Accept-Encoding": "gzip;q=0, *" } });
  expect(headers.get("Content-Encoding")).toBeNull();
});

test.each(["/v1/telecom.csv", "/v1/telecom.ndjson"])("304 repeats the Vary of %s", async (path) => {
  const held = (await ask(path)).headers.get("ETag") ?? "";
  const { status, headers } = await ask(path, { headers: { "If-None-Match": held } });
  expect([status, headers.get("Vary")]).toEqual([304, "Accept-Encoding"]);
});

test("an asterisk is answered 304 only where there is an answer", async () => {
  const status = async (path: string) => (await ask(path, { headers: { "If-None-Match": "*" } })).status;
  expect(await status("/v1/figures/mic-2021-04-14-f1")).toBe(304);
  expect(await status("/v1/figures/mic-2021-04-14-f999")).toBe(404);
});

test("a client's own request id is not taken over: the edge would hand it to everybody", async () => {
  const { headers } = await ask("/v1/telecom", { headers: { "X-Request-Id": "mine" } });
  expect(headers.get("X-Request-Id")).not.toBe("mine");
});
