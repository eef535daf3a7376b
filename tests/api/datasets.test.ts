import { env } from "cloudflare:workers";
import { parseAtomFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { newestVersion } from "../../src/domain/published-dataset.ts";
import { loadCatalog } from "../../src/http/services.ts";
import { countedD1 } from "../support/counted-d1.ts";
import { ask, get, textOf } from "../support/request.ts";

const MEDIA = "/v1/datasets/media/versions/1.0.0";
const CSV = `${MEDIA}/files/media.csv`;

test("the datasets are the sectors', the international one and all; a sector's and the international one share nothing", async () => {
  const { data } = await get("/v1/datasets");
  const { data: sectors } = await get("/v1/sectors");
  expect(data.map((one: any) => one.dataset)).toEqual([
    ...sectors.map((one: any) => one.sector),
    "international",
    "all",
  ]);
  const [all, ...parts] = data.toReversed();
  for (const count of ["observations", "figures"])
    expect(parts.reduce((sum: number, one: any) => sum + one[count], 0)).toBe(all[count]);
});

test("a dataset answers with its newest version, and says which that is", async () => {
  const response = await ask("/v1/datasets/media");
  const { data } = await response.json<any>();
  expect(response.headers.get("Content-Location")).toBe(`/v1/datasets/media/versions/${data.version}`);
  const { data: versions } = await get("/v1/datasets/media/versions");
  expect(versions[0].version).toBe(data.version);
  expect(data.files.map((one: any) => one.file)).toEqual([
    "media.csv",
    "media.csv.gz",
    "media.parquet",
    "media.xlsx",
    "media.zip",
    "changes.ndjson",
  ]);
});

describe("a version is cited by its own address", () => {
  test.each(["/v1/datasets/media", MEDIA])("%s, in a sentence", async (path) => {
    const response = await ask(path);
    const { data, meta, links } = await response.json<any>();
    expect([links.cite, links.verify, meta.digest]).toEqual([data.address, undefined, undefined]);
    expect(response.headers.get("Link")).toContain(`<${data.address}>; rel="cite-as"`);
    expect(meta.citation).toMatch(/^Số Mở, “Media \(dataset media\)”, version \d+\.\d+\.\d+ of \d+ \w+ \d{4}, https/);
    expect(meta.citation).toContain(`https://so-mo.test${data.address}.`);
    const { meta: inVietnamese } = await get(`${path}?lang=vi`);
    expect(inVietnamese.citation).toContain(`(bộ dữ liệu media)”, phiên bản ${data.version} ngày `);
  });

  test("as BibTeX, RIS, CSL-JSON and text, each naming the version, the address and the day of access", async () => {
    const today = new Date().toISOString().slice(0, 10);
    const { data } = await get(`/v1/cite?url=${MEDIA}`);
    expect(data).toHaveLength(6);
    for (const { form, text, address } of data) {
      expect([form, text]).toEqual([form, expect.stringContaining(`https://so-mo.test${MEDIA}`)]);
      expect(text).toContain("1.0.0");
      expect(await textOf(await ask(address))).toContain(text.trim());
    }
    expect(data[0].text).toContain("@dataset{so-mo-media-1.0.0,");
    expect(data[0].text).toContain(`urldate = {${today}}`);
    expect(data[1].text).toContain("N1  - 36 documents, in the version's table of sources");
    expect(JSON.parse(data[2].text)[0]).toMatchObject({
      type: "dataset",
      version: "Version 1.0.0",
      title: "Media (dataset media)",
    });
    expect(data[4].text).toContain("phiên bản 1.0.0 ngày 22 tháng 11 năm 2026");
  });

  test("there is nothing to verify", async () => {
    const response = await ask(`/v1/verify?digest=0000000000000000&release=1&url=${MEDIA}`);
    expect([response.status, (await response.json<any>()).detail]).toEqual([
      400,
      expect.stringContaining("never changes"),
    ]);
  });
});

test("a file is what its manifest says, to the byte", async () => {
  const { data } = await get(MEDIA);
  for (const { address, bytes, sha256, media_type } of data.files) {
    const response = await ask(address);
    const body = await response.arrayBuffer();
    const hash = [...new Uint8Array(await crypto.subtle.digest("SHA-256", body))];
    expect([response.status, body.byteLength]).toEqual([200, bytes]);
    expect(hash.map((byte) => byte.toString(16).padStart(2, "0")).join("")).toBe(sha256);
    expect(response.headers.get("Content-Type")).toBe(media_type);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Link")).toContain(`<${MEDIA}>; rel="cite-as"`);
  }
});

test("what a version of the first release changed is all that it holds", async () => {
  const { data } = await get(`${MEDIA}`);
  const { data: changes, meta, links } = await get(`${MEDIA}/changes?limit=50`);
  expect(meta).toMatchObject({ total: data.added, release: expect.any(String), dataset: "media", previous: "" });
  expect(changes).toHaveLength(50);
  expect(new Set(changes.map((one: any) => one.change))).toEqual(new Set(["added"]));
  const { data: next } = await get(links.next as string);
  expect(next[0]).not.toEqual(changes[0]);
  const one = changes.find((each: any) => each.to_value !== null);
  const { data: figure } = await get(`/v1/figures/${one.to_figure}`);
  expect(figure.value).toBe(one.to_value);
});

describe("part of a file", () => {
  test.each([
    ["bytes=0-9", "bytes 0-9/", 10],
    ["bytes=5-5", "bytes 5-5/", 1],
    ["bytes=-7", null, 7],
  ])("%s", async (range, content, length) => {
    const whole = new Uint8Array(await (await ask(CSV)).arrayBuffer());
    const response = await ask(CSV, { headers: { Range: range } });
    const part = new Uint8Array(await response.arrayBuffer());
    const offset = content === null ? whole.length - length : Number(/\d+/.exec(content)?.[0]);
    expect(response.status).toBe(206);
    expect(response.headers.get("Content-Range")).toBe(`bytes ${offset}-${offset + length - 1}/${whole.length}`);
    expect(part).toEqual(whole.slice(offset, offset + length));
  });

  test("beyond the end there is none", async () => {
    const response = await ask(CSV, { headers: { Range: "bytes=99999999-" } });
    expect(response.status).toBe(416);
    expect(response.headers.get("Content-Range")).toMatch(/^bytes \*\/\d+$/);
  });

  test.each(["bytes=0-1,5-6", "lines=1-2", "bytes=-"])("%s is the whole: nobody has to make it", async (range) => {
    const response = await ask(CSV, { headers: { Range: range } });
    expect(response.status).toBe(200);
  });
});

test("a file that the client holds is not sent again", async () => {
  const tag = (await ask(CSV, { method: "HEAD" })).headers.get("ETag") ?? "";
  for (const held of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
    const response = await ask(CSV, { headers: { "If-None-Match": held } });
    expect([held, response.status, await textOf(response)]).toEqual([held, 304, ""]);
  }
  expect((await ask(CSV, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
});

describe("a version by pattern leads to the newest that it means", () => {
  const { versions = [] } = loadCatalog().datasets.get("media") ?? {};
  const at = (pattern: string) => `/v1/datasets/media/versions/${newestVersion(versions, pattern)?.version}`;
  test.each([
    ["/v1/datasets/media/versions/latest", at("latest")],
    ["/v1/datasets/media/versions/1.*", at("1.*")],
    ["/v1/datasets/media/versions/1.0.*", at("1.0.*")],
    ["/v1/datasets/media/versions/%2A", at("*")],
    ["/v1/datasets/media/versions/latest/files/media.csv", `${at("latest")}/files/media.csv`],
    ["/v1/datasets/media/versions/latest.ndjson?lang=vi", `${at("latest")}.ndjson?lang=vi`],
    ["/v1/datasets/media/versions/1.*/changes.csv?limit=5", `${at("1.*")}/changes.csv?limit=5`],
  ])("%s", async (asked, meant) => {
    const response = await ask(asked, { redirect: "manual" });
    expect([response.status, response.headers.get("Location")]).toEqual([307, meant]);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=300");
  });

  test.each(["999.*", "1.999.*", "01.*"])("%s means none", async (pattern) => {
    const response = await ask(`/v1/datasets/media/versions/${pattern}`);
    expect(response.status).toBe(404);
    expect((await response.json<any>()).did_you_mean).toContain(at("latest"));
  });
});

test.each([
  ["/v1/datasets/medai", 404, "/v1/datasets/media"],
  ["/v1/datasets/media/versions/1.0", 404, MEDIA],
  ["/v1/datasets/media/versions/1.0.0/files/media.cvs", 404, CSV],
  ["/v1/datasets/media/versions/1.0.0/files/manifest.json", 404, undefined],
  ["/v1/datasets/media.csv", 406, "json"],
  ["/v1/changes.atom?dataset=medai", 404, "/v1/datasets/media"],
  ["/v1/changes.atom?lang=fr", 400, "en"],
  ["/v1/changes.atom?datset=media", 400, "dataset"],
])("%s is refused with what was meant", async (path, status, meant) => {
  const response = await ask(path, { redirect: "manual" });
  const problem = await response.json<any>();
  expect([response.status, response.headers.get("Content-Type")]).toEqual([
    status,
    "application/problem+json; charset=utf-8",
  ]);
  if (meant !== undefined) expect(problem.did_you_mean).toContain(meant);
});

test("a feed reader reads the versions, in the language asked for", async () => {
  const response = await ask("/v1/changes.atom?dataset=media&lang=vi");
  expect(response.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
  const feed = parseAtomFeed(await textOf(response));
  expect(feed.title).toMatchObject({ value: "Số Mở: có gì mới" });
  const { data } = await get("/v1/datasets/media/versions?lang=vi");
  const linksOfType = (type: string) => feed.entries?.map(({ links }) => links?.find((one) => one.type === type)?.href);
  expect(linksOfType("application/json")).toEqual(data.map((one: any) => `https://so-mo.test${one.address}`));
  const forPeople = linksOfType("text/html") ?? [];
  expect(forPeople).toHaveLength(data.length);
  for (const [at, link = ""] of forPeople.entries()) {
    const [path = "", anchor] = link.replace("https://so-mo.test", "").split("#");
    expect(path).toBe("/vi/datasets/media");
    const [, row = ""] = (await textOf(await ask(path))).split(`<tr id="${anchor}">`);
    expect(row.split("</tr>")[0]).toContain(data[at].address);
  }
  expect(feed.updated).toBe(`${data[0].released_on}T00:00:00Z`);
  expect(feed.entries?.at(-1)?.summary).toMatchObject({ value: expect.stringContaining("thêm 310, sửa 0, rút 0") });
});

test("nothing of it costs a query", async () => {
  const counted = countedD1(env.DB);
  const paths = ["/v1/datasets", "/v1/datasets/media", MEDIA, `${MEDIA}/changes`, CSV, "/v1/changes.atom"];
  for (const path of paths) expect((await ask(path, {}, { ...env, DB: counted.database })).status).toBe(200);
  expect(counted.cost).toEqual({ roundTrips: 0, statements: 0, rowsRead: 0 });
});

test("a bucket that fails, or lacks a version, is a fault of ours and no empty answer", async () => {
  const failing = {
    ...env,
    FILES: { get: () => Promise.reject(new Error("internal")), head: () => Promise.reject(new Error("internal")) },
  };
  for (const path of ["/v1/datasets/media", `${MEDIA}/changes`, CSV]) {
    const response = await ask(path, {}, failing as never);
    expect([response.status, response.headers.get("Cache-Control")]).toEqual([503, "no-store"]);
  }
  const empty = { ...env, FILES: { get: () => Promise.resolve(null), head: () => Promise.resolve(null) } };
  expect((await ask(MEDIA, {}, empty as never)).status).toBe(503);
});
