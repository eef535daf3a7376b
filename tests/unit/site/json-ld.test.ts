import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/domain/codes.ts";
import type { DatasetVersion, PublishedDataset } from "../../../src/domain/published-dataset.ts";
import { loadCatalog } from "../../../src/http/services.ts";
import { datasetAbout, indicatorAbout, siteAbout } from "../../../src/site/json-ld.ts";
import { keptManifests } from "../../../seed/datasets/archive.ts";
import { SEED } from "../../../seed/paths.ts";

const catalog = loadCatalog();
const origin = "https://so-mo.test";
const SCHEMA = "https://schema.org/";
const manifests = keptManifests(SEED);

/** What search engines of data want of a dataset. */
const REQUIRED = [
  "name",
  "description",
  "url",
  "identifier",
  "license",
  "creator",
  "publisher",
  "dateModified",
  "temporalCoverage",
  "spatialCoverage",
  "inLanguage",
  "isAccessibleForFree",
  "variableMeasured",
  "includedInDataCatalog",
  "distribution",
];

/** The nodes that a reader of JSON-LD finds: with schema.org's words, whose context needs the network, by vocabulary. */
async function nodesOf(document: object): Promise<any[]> {
  const documentLoader = async (url: string) => {
    expect(url).toBe(SCHEMA);
    return { documentUrl: url, document: { "@context": { "@vocab": SCHEMA } } };
  };
  return jsonld.flatten(document as never, undefined, { documentLoader } as never) as Promise<any[]>;
}

const ofType = (nodes: readonly any[], type: string) => nodes.filter((one) => one["@type"]?.includes(SCHEMA + type));

function expectDataset(about: any): void {
  expect(REQUIRED.filter((member) => about[member] === undefined)).toEqual([]);
  expect(about.description.length).toBeGreaterThanOrEqual(50);
  expect(about.description.length).toBeLessThanOrEqual(5_000);
  expect(about.temporalCoverage).toMatch(/^\d{4}\/\d{4}$/);
  expect(about.dateModified).toMatch(/^\d{4}-\d\d-\d\d$/);
  const addresses = [about.url, about.identifier, ...about.distribution.map((one: any) => one.contentUrl)];
  for (const address of [...addresses, ...[about.license].flat()]) expect(() => new URL(address)).not.toThrow();
  for (const one of about.distribution) expect(one.encodingFormat).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
}

const DATASETS = catalog.data.datasets.flatMap((known) =>
  LANGUAGES.map((lang) => ({ known, lang, id: known.dataset })),
);

describe.each(DATASETS)("the dataset $id in $lang", ({ known, lang }) => {
  const newest = known.versions[0] as DatasetVersion;
  const manifest = manifests.find((one) => one.dataset === known.dataset && one.version === newest.version);
  const about: any = manifest && datasetAbout(known, newest, manifest, { catalog, lang, origin });

  test("has everything that a dataset must say", () => {
    expectDataset(about);
    expect(about.version).toBe(newest.version);
    expect(about.variableMeasured.length).toBeGreaterThan(5);
    for (const one of about.distribution) {
      expect(one.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(one.contentUrl).toContain(`/versions/${newest.version}/files/`);
    }
  });

  test("is read by readers of JSON-LD, with nothing lost", async () => {
    const nodes = await nodesOf(about);
    expect(ofType(nodes, "Dataset")).toHaveLength(1);
    expect(ofType(nodes, "DataDownload")).toHaveLength(manifest?.files.length ?? 0);
    expect(ofType(nodes, "PropertyValue")).toHaveLength(about.variableMeasured.length);
    expect(ofType(nodes, "DataCatalog")).toHaveLength(1);
  });
});

const only = (id: string): PublishedDataset => {
  const found = catalog.datasets.get(id);
  if (!found) throw new Error(`${id} is no dataset`);
  return found;
};
const aboutDataset = (id: string): any => {
  const manifest = manifests.findLast((one) => one.dataset === id);
  if (!manifest) throw new Error(`${id} has no files`);
  return datasetAbout(only(id), only(id).versions[0] as DatasetVersion, manifest, { catalog, lang: "en", origin });
};

test("a sector's dataset is of Viet Nam under one licence; a mixed one names the places and licences that it holds", () => {
  expect(aboutDataset("postal").spatialCoverage).toMatchObject({ "@type": "Country", identifier: "VN" });
  expect(aboutDataset("postal").license).toBe("https://creativecommons.org/licenses/by/4.0/");
  const mixed = aboutDataset("international");
  expect(mixed.spatialCoverage.map((one: any) => one.identifier)).toEqual(expect.arrayContaining(["VN", "TH", "WLD"]));
  expect(mixed.license).toContain("https://www.un.org/en/about-us/terms-of-use");
  expect(mixed.usageInfo).toBe(`${origin}/en/method#licence`);
});

describe.each(LANGUAGES)("an indicator in %s", (lang) => {
  const known = catalog.indicators.get("fixed-broadband-subscriptions");
  if (!known) throw new Error("The indicator is gone");
  const path = "/telecom/fixed-broadband-subscriptions";

  test("has everything that a dataset must say", () => {
    const about: any = indicatorAbout(known, "VN", { catalog, lang, origin }, path);
    expectDataset(about);
    expect(about.url).toBe(`${origin}/${lang}${path}`);
    expect(about.distribution.map((one: any) => one.contentUrl)).toEqual(
      ["csv", "json", "xlsx"].map((format) => `${origin}/v1${path}.${format}`),
    );
  });

  test("of another place it names that, and claims no time that the catalogue does not know", () => {
    const about: any = indicatorAbout(known, "TH", { catalog, lang, origin }, `${path}?place=TH`);
    expect(about.spatialCoverage).toMatchObject({ "@type": "Country", identifier: "TH" });
    expect(about.name).toContain(catalog.places.get("TH")?.name[lang]);
    expect(about.temporalCoverage).toBeUndefined();
    for (const one of about.distribution) expect(one.contentUrl).toMatch(/\?place=TH$/);
  });

  test("every indicator's description is one that search engines take", () => {
    const lengths = catalog.data.indicators.map((one) => {
      const about: any = indicatorAbout(one, "VN", { catalog, lang, origin }, `/${one.sector}/${one.indicator}`);
      return about.description.length;
    });
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(50);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(5_000);
  });
});

test("the site says what it is, how it is searched, and lists its datasets", async () => {
  const about: any = siteAbout({ catalog, lang: "vi", origin }, "Số liệu mở ngành ICT Việt Nam");
  const nodes = await nodesOf(about);
  expect(ofType(nodes, "WebSite")).toHaveLength(1);
  expect(ofType(nodes, "DataCatalog")).toHaveLength(1);
  expect(ofType(nodes, "Dataset")).toHaveLength(catalog.data.datasets.length);
  const [site] = about["@graph"];
  expect(site.potentialAction["@type"]).toBe("SearchAction");
  expect(site.potentialAction.target.urlTemplate).toBe(`${origin}/vi/search?q={search_term_string}`);
});
