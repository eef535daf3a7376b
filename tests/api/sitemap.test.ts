import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/domain/codes.ts";
import { PAGES } from "../../src/site/pages.ts";
import { PATHS } from "../../src/site/paths.ts";
import { ask, get, textOf } from "../support/request.ts";

const ORIGIN = "https://so-mo.test";
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ["url", "sitemap"].includes(name) });

interface Url {
  readonly loc: string;
  readonly lastmod?: string;
  readonly "xhtml:link"?: readonly Readonly<Record<"@_hreflang" | "@_href", string>>[];
}

async function read(path: string): Promise<any> {
  const text = await textOf(await ask(path));
  expect(XMLValidator.validate(text)).toBe(true);
  // What one file of a sitemap may hold (sitemaps.org).
  expect(new TextEncoder().encode(text).length).toBeLessThan(50_000_000);
  return parser.parse(text);
}

async function urlsOf(path: string): Promise<readonly Url[]> {
  const { url } = (await read(path)).urlset;
  expect(url.length).toBeLessThanOrEqual(50_000);
  return url;
}

/** The page of the list that an address is of: a fixed word goes before a name. */
function kindOf(loc: string): string {
  const path = loc.replace(/^https:\/\/so-mo\.test\/(vi|en)/, "");
  const kinds = Object.values<string>(PATHS).toSorted((a, b) => a.split(":").length - b.split(":").length);
  return kinds.find((kind) => new RegExp(`^${kind.replace(/:\w+/g, "[^/]+")}$`).test(path)) ?? `none for ${path}`;
}

test("robots are led to the index, and kept from what was searched for alone", async () => {
  const text = await textOf(await ask("/robots.txt"));
  expect(text).toContain(`\nSitemap: ${ORIGIN}/sitemap.xml\n`);
  const refused = [...text.matchAll(/^Disallow: (.*)$/gm)].map(([, path]) => path);
  expect(refused.sort()).toEqual(["/en/search", "/vi/search"]);
});

test("the index names the sitemaps that there are, with the day of the release", async () => {
  const { sitemap } = (await read("/sitemap.xml")).sitemapindex;
  const { meta } = await get("/v1/sectors");
  expect(sitemap.map((one: any) => one.loc)).toEqual([`${ORIGIN}/sitemap-pages.xml`, `${ORIGIN}/sitemap-figures.xml`]);
  for (const { lastmod } of sitemap) expect(lastmod).toBe(meta.released_on);
});

test("the list of addresses is that of the pages that are mounted", () => {
  const mounted: readonly string[] = PAGES.map(({ path }) => path);
  expect(mounted.toSorted()).toEqual(Object.values<string>(PATHS).toSorted());
});

describe("the sitemap of pages", () => {
  test("holds every indicator, sector, source and dataset once in each language", async () => {
    const urls = await urlsOf("/sitemap-pages.xml");
    const counts = Map.groupBy(urls, ({ loc }) => kindOf(loc));
    const many = (kind: string) => counts.get(kind)?.length;
    const { data: datasets } = await get("/v1/datasets");
    const totals = await Promise.all(["sectors", "indicators", "sources"].map((list) => get(`/v1/${list}?limit=1`)));
    const [sectors, indicators, sources] = totals.map(({ meta }) => 2 * meta.total);
    expect([many(PATHS.sector), many(PATHS.indicator), many(PATHS.source)]).toEqual([sectors, indicators, sources]);
    expect(many(PATHS.dataset)).toBe(2 * datasets.length);
    expect(new Set(urls.map(({ loc }) => loc)).size).toBe(urls.length);
    // What was searched for and how the service is are no pages to find.
    const unlisted = new Set<string>([PATHS.search, PATHS.status, PATHS.figure]);
    const listed = Object.values<string>(PATHS).filter((kind) => !unlisted.has(kind));
    expect([...counts.keys()].sort()).toEqual(listed.sort());
  });

  test("tells of the same alternates as the head of each page, and each of these is in it", async () => {
    const urls = await urlsOf("/sitemap-pages.xml");
    const all = new Set(urls.map(({ loc }) => loc));
    for (const { loc, "xhtml:link": links = [] } of urls) {
      expect(links.map((one) => one["@_hreflang"])).toEqual([...LANGUAGES, "x-default"]);
      expect(links.map((one) => one["@_href"])).toContain(loc);
      for (const one of links) expect(all.has(one["@_href"]) || one["@_href"] === `${ORIGIN}/`).toBe(true);
    }
  });

  test("its pages answer, and say of themselves what it says of them", async () => {
    const kinds = Map.groupBy(await urlsOf("/sitemap-pages.xml"), ({ loc }) => kindOf(loc));
    const sample = [...kinds].flatMap(([, urls]) => spread(urls, 8));
    expect(sample.length).toBeGreaterThan(40);
    for (const { loc, "xhtml:link": links = [] } of sample) {
      const response = await ask(loc.replace(ORIGIN, ""));
      expect([loc, response.status]).toEqual([loc, 200]);
      const html = await response.text();
      expect(html).toContain(`<link rel="canonical" href="${loc}"/>`);
      for (const one of links)
        expect(html).toContain(`<link rel="alternate" hreflang="${one["@_hreflang"]}" href="${one["@_href"]}"/>`);
      expect(html).not.toContain('content="noindex"');
    }
  });

  test("a page changed last when a release last changed a value of it", async () => {
    const urls = await urlsOf("/sitemap-pages.xml");
    for (const [path, indicator] of [
      ["/en/telecom/telecom-sector-revenue", "telecom-sector-revenue"],
      ["/vi/telecom/ipv6-adoption-rate", "ipv6-adoption-rate"],
    ]) {
      const { data } = await get(`/v1/changes?indicator=${indicator}&limit=1`);
      expect(urls.find(({ loc }) => loc === ORIGIN + path)?.lastmod).toBe(data[0].released_on);
    }
  });
});

test("the sitemap of figures holds every figure in each language", async () => {
  const urls = await urlsOf("/sitemap-figures.xml");
  const { meta } = await get("/v1/figures?limit=1");
  const ids = urls.map(({ loc }) => loc.split("/").at(-1) ?? "");
  expect([urls.length, new Set(ids).size]).toEqual([2 * meta.total, meta.total]);
  for (const { loc } of spread(urls, 5)) {
    const response = await ask(loc.replace(ORIGIN, ""));
    expect([loc, response.status]).toEqual([loc, 200]);
  }
});

/** Some of a list, from its first to its last. */
function spread<T>(list: readonly T[], count: number): T[] {
  return list.filter((_, at) => at % Math.max(1, Math.floor(list.length / count)) === 0);
}
