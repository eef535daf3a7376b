import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { failingD1 } from "../support/failing-d1.ts";
import { ask, textOf } from "../support/request.ts";
import { list, sdmxMl } from "../support/sdmx-ml.ts";

const PATH = "/data/postal/A.VN.....";
const GENERIC = "application/vnd.sdmx.genericdata+xml;version=2.1";
const SPECIFIC = "application/vnd.sdmx.structurespecificdata+xml;version=2.1";
const CSV = "application/vnd.sdmx.data+csv;version=1.0.0;labels=id;timeFormat=original;charset=utf-8";
const STRUCTURE = "application/vnd.sdmx.structure+xml;version=2.1";
const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

test.each([
  [PATH, undefined, GENERIC],
  [PATH, "*/*", GENERIC],
  [PATH, "application/xml", GENERIC],
  [PATH, BROWSER, GENERIC],
  [PATH, "application/json, text/xml, application/xml, */*", GENERIC],
  [PATH, "application/vnd.sdmx.genericdata+xml; version=2.1", GENERIC],
  [PATH, "application/vnd.sdmx.structurespecificdata+xml;version=2.1", SPECIFIC],
  [PATH, "application/vnd.sdmx.genericdata+xml;q=0.1, application/vnd.sdmx.data+csv;q=0.5", CSV],
  [PATH, "application/vnd.sdmx.data+csv;version=1.0.0", CSV],
  [PATH, "application/vnd.sdmx.data+csv;version=1.0.0;labels=both", CSV.replace("labels=id", "labels=both")],
  [PATH, "text/csv", CSV],
  [`${PATH}?format=csvdata`, GENERIC, CSV],
  [`${PATH}?format=genericdata`, "text/csv", GENERIC],
  [`${PATH}?format=structurespecificdata`, "text/csv", SPECIFIC],
  [`${PATH}?format=application/vnd.sdmx.data%2Bcsv`, undefined, CSV],
  [`${PATH}?format=csv&labels=both`, undefined, CSV.replace("labels=id", "labels=both")],
  ["/dataflow", undefined, STRUCTURE],
  ["/dataflow", BROWSER, STRUCTURE],
  ["/dataflow?format=structure", "application/json", STRUCTURE],
])("%s with Accept %s is %s", async (path, accept, type) => {
  const response = await ask(`/sdmx/v1${path}`, accept === undefined ? {} : { headers: { Accept: accept } });
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe(type);
  expect(response.headers.get("Vary")).toMatch(/^Accept, Accept-Language/);
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(response.headers.get("Cache-Control")).toContain("max-age=300");
});

const CASES: readonly [path: string, status: number, code: string, says: RegExp, accept?: string][] = [
  ["/data/telecom/A.VN.nothing....", 404, "100", /Nothing matches/],
  ["/data/telecom/all?startPeriod=1950&endPeriod=1951", 404, "100", /Nothing matches/],
  ["/availableconstraint/telecom/A.VN.nothing....", 404, "100", /Nothing matches/],
  ["/data/telekom/all", 404, "100", /no dataflow all:telekom\(latest\)\. Did you mean SOMO,telecom,1\.0\.0/],
  ["/codelist/SOMO/CL_FREK", 404, "100", /no such structure.*Did you mean CL_FREQ/],
  ["/codelist/SOMO/CL_FREQ/2.0", 404, "100", /no such structure/],
  ["/categoryscheme", 404, "100", /no such structure/],
  ["/dataflows", 404, "100", /Nothing is at \/sdmx\/v1\/dataflows\. Did you mean \/sdmx\/v1\/dataflow/],
  ["/data/telecom/A.VN", 400, "140", /key: The key "A\.VN" has 2 parts/],
  ["/data/telecom/all?startPeriod=2020-H2", 400, "140", /startPeriod: .*Did you mean 2020-S2/],
  ["/data/telecom/all?lastNObservation=1", 400, "140", /lastNObservation: .*Did you mean lastNObservations/],
  ["/data/telecom/all?labels=name&format=csv", 400, "140", /labels: labels is one of id, both/],
  ["/dataflow?references=everything", 400, "140", /references: references is one of none, parents/],
  ["/dataflow?detail=stubs", 400, "140", /detail: .*Did you mean .*allstubs/],
  ["/codelist/SOMO/CL_FREQ/newest", 400, "140", /version: "newest" is no version/],
  ["/availableconstraint/telecom/all/all/FREQUENCY", 400, "140", /componentID: "FREQUENCY" is no dimension/],
  ["/data/telecom/all", 406, "1000", /Accept: application\/json is nothing.*genericdata/, "application/json"],
  ["/data/telecom/all?format=jsondata", 406, "1000", /format=jsondata is nothing/],
  ["/data/telecom/all?lang=fr", 406, "1000", /language "fr"/],
  ["/metadata/telecom/all", 501, "501", /metadata queries are not served/],
  ["/data/telecom/all?updatedAfter=2026-01-01&includeHistory=true", 501, "501", /only one/],
];

test.each(CASES)("%s is %i, error %s", async (path, status, code, says, accept) => {
  const init = accept === undefined ? {} : { headers: { Accept: accept } };
  const { Error: error } = await sdmxMl(path, init, status);
  const [first, ...others] = list(error.ErrorMessage);
  expect([first.code, others]).toEqual([code, []]);
  expect(first.Text["#text"]).toMatch(says);
  const response = await ask(`/sdmx/v1${path}`, init);
  expect(response.headers.get("Content-Type")).toBe("application/xml; charset=utf-8");
  expect(response.headers.get("Cache-Control")).toBe(status === 404 ? "public, max-age=60" : "no-store");
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(response.headers.get("Vary")).toContain("Accept");
});

test("A database that does not answer is 503 and error 503, and says nothing of itself", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const response = await ask(`/sdmx/v1${PATH}`, {}, { ...env, DB: failingD1(env.DB, ["D1_ERROR: secret"]).database });
  expect(response.status).toBe(503);
  expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(0);
  const text = await textOf(response);
  expect(text).toContain(`<message:ErrorMessage code="503">`);
  expect(text).not.toContain("secret");
});

test("What a client holds is not sent again, each representation has a tag of its own, and HEAD is GET without a body", async () => {
  const tags = new Set<string>();
  for (const query of [
    "",
    "?format=structurespecificdata",
    "?format=csv",
    "?format=csv&labels=both",
    "?format=csv&lang=vi",
  ]) {
    const path = `/sdmx/v1${PATH}${query}`;
    const whole = await ask(path);
    const tag = whole.headers.get("ETag") ?? "";
    tags.add(tag);
    const again = await ask(path, { headers: { "If-None-Match": tag } });
    expect([again.status, again.headers.get("ETag"), again.headers.get("Vary")]).toEqual([
      304,
      tag,
      whole.headers.get("Vary"),
    ]);
    expect(await textOf(again)).toBe("");
    const head = await ask(path, { method: "HEAD" });
    expect([head.status, head.headers.get("ETag")]).toEqual([200, tag]);
    expect(await textOf(head)).toBe("");
  }
  expect(tags.size).toBe(5);
});

test("A long answer comes in parts and is the same as one that is asked for again", async () => {
  const response = await ask("/sdmx/v1/data/all/all");
  const sizes: number[] = [];
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) sizes.push(part.byteLength);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(5_000_000);
  expect(Math.max(...sizes)).toBeLessThan(200_000);
  const texts = await Promise.all([1, 2].map(async () => textOf(await ask("/sdmx/v1/data/all/all"))));
  expect(texts[0]).toBe(texts[1]);
});
