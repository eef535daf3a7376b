import { readFileSync } from "node:fs";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { deploySettings, modulesOf, wrangler } from "../../seed/bundle.ts";
import { codeGzip, eagerModules, lazyGzip } from "../support/bundle.ts";
import { readCitations } from "../support/citations.ts";

/**
 * Gzipped bytes of code that a cold start parses: half of what the stock parts would take, and the citation that every data
 * answer carries.
 */
const START_BUDGET = 80_000;
/**
 * Of what is parsed when it is first asked for: the writers of Parquet (19,000) and of workbooks, SDMX, transforms (3,000),
 * sentences (5,000), charts (20,000), embeds (7,000) and the writer of HTML (7,000).
 */
const LAZY_BUDGET = 98_500;

const origin = inject("origin");
const script = inject("script");
const folder = dirname(script);

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** The bytes as they come: `fetch` would unpack them. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(origin + path, { headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

const bodyOf = (answer: Answer): any => JSON.parse(answer.bytes.toString());

test("the code stays within its budgets", () => {
  expect(codeGzip(script)).toBeLessThanOrEqual(START_BUDGET);
  expect(lazyGzip(script)).toBeLessThanOrEqual(LAZY_BUDGET);
});

test("heavy writers and SDMX are modules of their own, which a start does not read", () => {
  const textsOf = (names: readonly string[]) =>
    names.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  const eager = eagerModules(script);
  const lazy = textsOf(modulesOf(script).filter((name) => !eager.includes(name)));
  // Words that only they have: of Parquet, of a workbook, of SDMX.
  for (const word of ["hyparquet", "xl/worksheets", "GenericData"]) {
    expect(textsOf(eager)).not.toContain(word);
    expect(lazy).toContain(word);
  }
  expect(textsOf(eager)).not.toMatch(/from\s*"node:/);
});

test("a deploy uploads every module", async () => {
  const said = await wrangler("deploy", script, "--no-bundle", "--dry-run", "--config", deploySettings());
  for (const name of modulesOf(script).slice(1)) expect(said).toContain(name);
});

describe("the built bundle answers", () => {
  test("the entry", async () => {
    const answer = await ask("/v1");
    expect(answer.status).toBe(200);
    expect(bodyOf(answer).data).toContainEqual(expect.objectContaining({ address: "/v1/sectors" }));
  });

  test("a sector from the database", async () => {
    const answer = await ask("/v1/telecom");
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("application/json");
    expect(bodyOf(answer).data).toContainEqual(expect.objectContaining({ place: "VN", scenario: "actual" }));
  });

  test("one number as CSV", async () => {
    const answer = await ask("/v1/postal/postal-service-revenue.csv?period=2021-Q1");
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toContain("text/csv");
    const [header, row, ...rest] = answer.bytes.toString().split("\r\n");
    expect(header).toMatch(/^indicator,place,breakdown,/);
    expect(row).toContain(",2021-Q1,9300000000000,VND,estimate,");
    expect(rest).toEqual([""]);
  });

  test.each(["bib", "ris", "csl.json"])("a citation as .%s, which a reference manager reads", async (suffix) => {
    const address = "/v1/telecom/mobile-cellular-subscriptions";
    const answer = await ask(`${address}.${suffix}?lang=vi&place=VN,TH`);
    expect(answer.status).toBe(200);
    const [item, ...others] = readCitations(answer.bytes.toString());
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      type: "dataset",
      title: "Thuê bao điện thoại di động: Thái Lan và Việt Nam, năm 1960 đến tháng 6 năm 2025",
      publisher: "Số Mở",
      URL: `${origin}${address}?place=VN,TH`,
    });
    expect(item.author.map((one: any) => one.literal ?? one.family)).toEqual(["Số Mở"]);
    expect(item.issued["date-parts"][0].slice(0, 2)).toEqual([2026, 11]);
    const today = new Date().toISOString().slice(0, 10).split("-").map(Number);
    expect(item.accessed["date-parts"]).toEqual([today]);
  });

  test("that a citation still holds", async () => {
    const { links } = bodyOf(await ask("/v1/telecom"));
    const { data, meta } = bodyOf(await ask(links.verify));
    expect([meta.verdict, data]).toEqual(["unchanged", []]);
  });

  test("a search without diacritics", async () => {
    const answer = await ask("/v1/search?q=buu+chinh");
    expect(answer.status).toBe(200);
    expect(bodyOf(answer).data).toContainEqual(expect.objectContaining({ kind: "sector", id: "postal" }));
  });

  test("its contract, from the assets", async () => {
    const answer = await ask("/v1/openapi.json");
    expect(answer.status).toBe(200);
    expect(bodyOf(answer)).toMatchObject({ openapi: "3.1.0", paths: { "/v1/search": expect.anything() } });
  });

  test("an unknown code with what was meant", async () => {
    const answer = await ask("/v1/observations?indicator=postal-service-revenu");
    expect(answer.status).toBe(400);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    const { parameter, did_you_mean: near } = bodyOf(answer);
    expect(parameter).toBe("indicator");
    expect(near[0]).toBe("postal-service-revenue");
  });

  // Each kind of refusal of a schema that the routes use: the aliases must leave none of them out.
  test.each([
    ["an unknown parameter", "/v1/indicators?limt=3", "limt", "limit"],
    ["a code that is none of few", "/v1/indicators?lang=vn", "lang", "vi"],
    ["a number out of bounds", "/v1/indicators?limit=0", "limit", undefined],
    ["a number that is none", "/v1/indicators?limit=ten", "limit", undefined],
  ])("%s", async (_, path, parameter, meant) => {
    const answer = await ask(path);
    expect(answer.status).toBe(400);
    const problem = bodyOf(answer);
    expect(problem.parameter).toBe(parameter);
    if (meant) expect(problem.did_you_mean).toContain(meant);
  });

  test("an address where nothing is", async () => {
    const answer = await ask("/v1/telecom/nothing");
    expect(answer.status).toBe(404);
    expect(bodyOf(answer)).toMatchObject({ status: 404, instance: "/v1/telecom/nothing" });
  });

  test("a method that it does not have", async () => {
    const answer = await ask("/v1/telecom", {}, "DELETE");
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toContain("GET");
  });
});

describe("on the wire", () => {
  test.each([
    ["CSV", "/v1/postal/postal-service-revenue.csv"],
    ["a problem", "/v1/observations?indicator=none"],
  ])("%s comes compressed to who takes it", async (_, path) => {
    const [packed, plain] = await Promise.all([ask(path, { "Accept-Encoding": "gzip" }), ask(path)]);
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(packed.headers.vary).toContain("Accept-Encoding");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(withoutId(gunzipSync(packed.bytes))).toBe(withoutId(plain.bytes));
  });

  test("an answer that is held already is not sent again", async () => {
    const first = await ask("/v1/telecom");
    const again = await ask("/v1/telecom", { "If-None-Match": String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect(again.bytes).toHaveLength(0);
    expect(again.headers.etag).toBe(first.headers.etag);
  });
});

/** Every problem carries the id of its request. */
function withoutId(bytes: Buffer): string {
  return bytes.toString().replace(/"request_id":"[^"]*"/, "");
}
