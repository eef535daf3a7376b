import { describe, expect, inject, test } from "vitest";
import { FORMATS } from "../../src/formats/registry.ts";
import { API_CATALOG, APIS, DISCOVERY, ORIGIN } from "../../src/http/discovery.ts";
import { ADDRESSES } from "../../src/http/routes.ts";

const origin = inject("origin");

const ask = (path: string, init: RequestInit = {}) => fetch(origin + path, init);

describe.each(DISCOVERY)("$path", ({ path, mediaType, links }) => {
  test("is served to everyone with the type that it has, and may be kept", async () => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toBe(mediaType);
    expect(headers.get("Link")).toBe([API_CATALOG, ...links].join(", "));
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("Cache-Control")).toMatch(/^public, max-age=300,/);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });

  test("names the origin that was asked, and no other of its own", async () => {
    const text = await (await ask(path)).text();
    expect(text).toContain(`${origin}/`);
    expect(text).not.toContain(ORIGIN);
  });

  test("answers HEAD as GET, without the body", async () => {
    const [head, whole] = await Promise.all([ask(path, { method: "HEAD" }), ask(path)]);
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    for (const name of ["Content-Type", "ETag", "Link", "Cache-Control"])
      expect(head.headers.get(name)).toBe(whole.headers.get(name));
  });

  test("is not sent again to who holds it", async () => {
    const tag = (await ask(path)).headers.get("ETag") ?? "";
    expect(tag).toMatch(/^W\/"\w{12,}-/);
    for (const held of [tag, `"other", ${tag}`, tag.replace("W/", ""), "*"]) {
      const again = await ask(path, { headers: { "If-None-Match": held } });
      expect([held, again.status]).toEqual([held, 304]);
      expect(again.headers.get("ETag")).toBe(tag);
    }
    expect((await ask(path, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
  });

  test("is only read", async () => {
    const { status, headers } = await ask(path, { method: "POST" });
    expect(status).toBe(405);
    expect(headers.get("Allow")).toContain("GET");
  });
});

test("each has a tag of its own: they change apart", async () => {
  const tags = await Promise.all(DISCOVERY.map(async ({ path }) => (await ask(path)).headers.get("ETag")));
  expect(new Set(tags).size).toBe(DISCOVERY.length);
});

test("who errs is led there", async () => {
  const problem: any = await (await ask("/catalog.json")).json();
  expect(problem).toMatchObject({ status: 404, did_you_mean: expect.arrayContaining(["/catalog.jsonld"]) });
});

describe("the catalogue of APIs", () => {
  const read = async (): Promise<any> => (await ask("/.well-known/api-catalog")).json();
  const absolute = (path: string) => new URL(path, origin).href;

  test("lists each API as an item of the catalogue", async () => {
    const { linkset } = await read();
    expect(Object.keys(await read())).toEqual(["linkset"]);
    const [catalogue, ...apis] = linkset;
    expect(catalogue).toEqual({
      anchor: absolute("/.well-known/api-catalog"),
      item: APIS.map((path) => ({ href: absolute(path) })),
    });
    expect(apis.map((one: any) => one.anchor)).toEqual(APIS.map(absolute));
  });

  test("says where each is described, and what it says exists with the type it names", async () => {
    const { linkset } = await read();
    for (const api of linkset.slice(1)) {
      expect(api.describedby[0].href).toBe(absolute("/catalog.jsonld"));
      expect(api.license[0].href).toBe("https://creativecommons.org/licenses/by/4.0/");
      for (const links of Object.values<any>(api).filter(Array.isArray))
        for (const { href, type } of links.filter((one: any) => one.href.startsWith(origin))) {
          const answer = await fetch(href);
          expect([href, answer.status]).toEqual([href, 200]);
          expect(answer.headers.get("Content-Type")).toContain(type);
        }
    }
    expect(linkset[2]["service-meta"]).toHaveLength(1);
    expect(linkset[1]["service-desc"][0].href).toBe(absolute("/v1/openapi.json"));
    expect(linkset[1]["service-doc"][0].href).toBe(absolute("/docs/"));
    expect(linkset[1].status[0].href).toBe(absolute("/v1/status"));
  });

  test("is named by the entry of the API", async () => {
    const link = (await ask("/v1", { method: "HEAD" })).headers.get("Link") ?? "";
    expect(link).toMatch(/<\/\.well-known\/api-catalog>; rel="api-catalog"/);
  });
});

describe("llms.txt", () => {
  const read = async () => (await ask("/llms.txt")).text();
  /** The lines of a list as llmstxt.org writes them. */
  const LINK = /^- \[([^\]]+)\]\(([^)]+)\): .+\.$/;

  test("has a heading, a quotation, prose, and then nothing but lists of links", async () => {
    const text = await read();
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(10_752);
    const [prose = "", ...sections] = text.split(/^## .+\n/m);
    expect(prose).toMatch(/^# Số Mở\n\n> .+\n\n/);
    expect(prose.match(/^#/gm)).toHaveLength(1);
    expect(sections).toHaveLength(3);
    for (const section of sections) for (const line of section.split("\n").filter(Boolean)) expect(line).toMatch(LINK);
  });

  test("every link in it answers", async () => {
    const links = (await read()).split("\n").flatMap((line) => LINK.exec(line)?.[2] ?? []);
    expect(links.length).toBeGreaterThan(ADDRESSES.length + FORMATS.length);
    for (const link of links) {
      const answer = await fetch(link);
      await answer.arrayBuffer();
      expect([link, answer.status]).toEqual([link, 200]);
    }
  });

  test("what it tells to ask has an answer", async () => {
    const text = await read();
    const asked = [...text.matchAll(/`(as_of=\S+|last=1|scenario=target)`/g)].map(([, one]) => one);
    expect(asked).toHaveLength(3);
    for (const query of asked) {
      const answer: any = await (await ask(`/v1/observations?sector=telecom&${query}`)).json();
      expect([query, answer.data.length > 0]).toEqual([query, true]);
    }
    const [, file = "", parts = ""] = /Everything at once.+?: `([^`]+)`; .+: (.+)\./.exec(text) ?? [];
    const { data: datasets }: any = await (await ask("/v1/datasets")).json();
    expect(["all", ...parts.split(", ")].sort()).toEqual(datasets.map(({ dataset }: any) => dataset).sort());
    for (const { dataset } of datasets) {
      const whole = await ask(file.replaceAll("all", dataset));
      expect([dataset, whole.status, whole.headers.get("Content-Type")]).toEqual([dataset, 200, "application/zip"]);
      await whole.arrayBuffer();
    }
    expect(text).toContain("9300000000000 in VND is 9,300 billion dong");
    const { data }: any = await (await ask("/v1/postal/postal-service-revenue?period=2021-Q1")).json();
    expect(data[0]).toMatchObject({ value: 9300000000000, unit: "VND" });
  });

  test("it names every address, format and parameter that runs", async () => {
    const text = await read();
    for (const { path } of ADDRESSES) expect(text).toContain(`- [${path}](`);
    for (const { name } of FORMATS) expect(text).toContain(`- [.${name}](`);
    const { parameters = [] } = ADDRESSES.find(({ path }) => path === "/v1/observations") ?? {};
    for (const name of parameters) expect(text).toContain(`- \`${name}\`: `);
  });
});

test.each([...APIS])("the API at %s shows what it has to whoever tries its base", async (path) => {
  const response = await ask(path);
  expect(response.status).toBe(200);
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
});
