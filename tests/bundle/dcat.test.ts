import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { Graph, named, type Term } from "../support/rdf.ts";

const origin = inject("origin");
let graph: Graph;

beforeAll(async () => {
  graph = await Graph.fromJsonLd((await (await ask("/catalog.jsonld")).json()) as object);
});

const ask = (path: string) => fetch(origin + path);
const get = async (path: string): Promise<any> => (await ask(path)).json();
const absolute = (path: string) => origin + path;

const EU = "http://publications.europa.eu/resource/authority";
const IANA = "https://www.iana.org/assignments/media-types";

/** The one text of a property in each language, and no other. */
function bothLanguages(subject: Term | string, property: string): { en: string; vi: string } {
  const found = graph.values(subject, property);
  expect(found.map(({ language }) => language).sort()).toEqual(["en", "vi"]);
  const [en, vi] = found.toSorted((a, b) => (a.language < b.language ? -1 : 1));
  return { en: en?.value ?? "", vi: vi?.value ?? "" };
}

/** What the profile demands of each class (DCAT-AP 3.0.1): literals that must be there, nodes that must be nodes. */
const DEMANDED = [
  ["dcat:Catalog", ["dct:title", "dct:description"], ["dct:publisher"]],
  ["dcat:Dataset", ["dct:title", "dct:description"], ["dcat:distribution", "dct:publisher"]],
  ["dcat:Distribution", ["dct:title"], ["dcat:accessURL", "dcat:downloadURL"]],
  ["dcat:DataService", ["dct:title"], ["dcat:endpointURL", "dcat:servesDataset"]],
  ["foaf:Agent", ["foaf:name"], []],
  ["spdx:Checksum", ["spdx:checksumValue"], ["spdx:algorithm"]],
  ["skos:ConceptScheme", ["dct:title"], []],
  ["skos:Concept", ["skos:prefLabel"], []],
] as const;

test.each(DEMANDED)("every %s has what the profile demands", (type, literals, nodes) => {
  const all = graph.ofType(type);
  expect(all.length).toBeGreaterThan(0);
  for (const one of all) {
    for (const [properties, kind] of [
      [literals, /^Literal$/],
      [nodes, /^(NamedNode|BlankNode)$/],
    ] as const)
      for (const property of properties) {
        const values = graph.values(one, property);
        expect([property, values.length > 0]).toEqual([property, true]);
        for (const { termType } of values) expect(termType).toMatch(kind);
      }
  }
});

/** At most one of each, wherever it stands; and of which type a literal is. */
test.each([
  ["dct:issued", "xsd:date"],
  ["dct:modified", "xsd:date"],
  ["dcat:startDate", "xsd:date"],
  ["dcat:endDate", "xsd:date"],
  ["dcat:byteSize", "xsd:nonNegativeInteger"],
  ["spdx:checksumValue", "xsd:hexBinary"],
  ["dct:license", undefined],
  ["dct:accrualPeriodicity", undefined],
  ["dct:format", undefined],
  ["dcat:mediaType", undefined],
  ["dct:rights", undefined],
  ["dct:accessRights", undefined],
])("%s stands once, typed %s", (property, datatype) => {
  const values = graph.store.getObjects(null, named(property), null);
  expect(values.length).toBeGreaterThan(0);
  for (const value of values) {
    if (datatype) expect(value.datatype.value).toBe(named(datatype));
    else expect(value.termType).not.toBe("Literal");
  }
  for (const type of ["dcat:Catalog", "dcat:Dataset", "dcat:Distribution", "dcat:DataService"])
    for (const one of graph.ofType(type)) expect(graph.values(one, property).length).toBeLessThanOrEqual(1);
});

test("the catalogue holds what /v1/datasets lists, and both APIs that serve it", async () => {
  const [catalogue, ...more] = graph.ofType("dcat:Catalog");
  expect(more).toEqual([]);
  const { data } = await get("/v1/datasets");
  const listed = data.map(({ dataset }: any) => absolute(`/v1/datasets/${dataset}`)).sort();
  const iris = (terms: readonly Term[]) => terms.map(({ value }) => value).sort();
  expect(iris(graph.values(catalogue as Term, "dcat:dataset"))).toEqual(listed);
  // A version is no dataset of its own to a harvester.
  expect(iris(graph.ofType("dcat:Dataset"))).toEqual(listed);
  const services = graph.values(catalogue as Term, "dcat:service");
  expect(iris(services)).toEqual([absolute("/sdmx/v2"), absolute("/v1")]);
  for (const service of services) {
    expect(graph.value(service, "dcat:endpointURL").value).toBe(service.value);
    expect(iris(graph.values(service, "dcat:servesDataset"))).toEqual(listed);
    expect(graph.value(service, "dcat:endpointDescription").value).toBe(absolute("/v1/openapi.json"));
  }
  expect(graph.value(catalogue as Term, "dct:modified").value).toBe((await get("/v1")).meta.released_on);
});

describe("each dataset", () => {
  const datasets = async (): Promise<any[]> => (await get("/v1/datasets")).data;

  test("has the names, counts, days and versions that the API gives", async () => {
    const inVietnamese = new Map((await get("/v1/datasets?lang=vi")).data.map((row: any) => [row.dataset, row.name]));
    for (const { dataset, name, definition, version, released_on, observations } of await datasets()) {
      const own = absolute(`/v1/datasets/${dataset}`);
      expect(bothLanguages(own, "dct:title")).toEqual({
        en: `Số Mở: ${name}`,
        vi: `Số Mở: ${inVietnamese.get(dataset)}`,
      });
      const { en } = bothLanguages(own, "dct:description");
      expect(en).toContain(definition);
      expect(en).toContain(`Version ${version} holds ${observations.toLocaleString("en")} published values`);
      expect(graph.value(own, "dcat:version").value).toBe(version);
      expect(graph.value(own, "dct:modified").value).toBe(released_on);
      const keywords = graph.values(own, "dcat:keyword");
      expect(new Set(keywords.map(({ language }) => language))).toEqual(new Set(["en", "vi"]));
      expect(graph.values(own, "dcat:theme").every(({ termType }) => termType === "NamedNode")).toBe(true);
      expect(graph.values(own, "dct:spatial").map(({ value }) => value)).toContain(`${EU}/country/VNM`);

      const { data: versions } = await get(`/v1/datasets/${dataset}/versions`);
      const told = graph.values(own, "dcat:hasVersion");
      expect(told).toHaveLength(versions.length);
      expect(graph.value(own, "dcat:hasCurrentVersion").value).toBe(absolute(versions[0].address));
      expect(graph.value(own, "dct:issued").value).toBe(versions.at(-1).released_on);
      for (const { address, version: number, released_on: day } of versions) {
        const one = told.find(({ value }) => value === absolute(address));
        if (!one) throw new Error(`${address} is not among the versions`);
        expect(graph.value(one, "dcat:isVersionOf").value).toBe(own);
        expect(graph.value(one, "dcat:version").value).toBe(number);
        expect(graph.value(one, "dct:issued").value).toBe(day);
      }
    }
  });

  test("has a distribution for every file that holds it, with its size, sum, type and licence", async () => {
    for (const { dataset } of await datasets()) {
      const own = absolute(`/v1/datasets/${dataset}`);
      const { data } = await get(`/v1/datasets/${dataset}`);
      const distributions = graph.values(own, "dcat:distribution");
      const holding = data.files.filter(({ file }: any) => file !== "changes.ndjson");
      expect(distributions).toHaveLength(holding.length);
      for (const { file, address, bytes, sha256, media_type } of holding) {
        const one = distributions.find((each) => graph.value(each, "dcat:downloadURL").value === absolute(address));
        if (!one) throw new Error(`${file} is not among the distributions`);
        expect(graph.value(one, "dcat:accessURL").value).toBe(absolute(data.address));
        expect(graph.value(one, "dcat:byteSize").value).toBe(String(bytes));
        expect(graph.value(graph.value(one, "spdx:checksum"), "spdx:checksumValue").value).toBe(sha256);
        const said = ["dcat:mediaType", "dcat:compressFormat", "dcat:packageFormat"]
          .flatMap((property) => graph.values(one, property))
          .map(({ value }) => value);
        const [range] = media_type.split(";");
        if (!range.includes("/x-")) expect(said).toContain(`${IANA}/${range}`);
        if (/\.(csv|csv\.gz|zip)$/.test(file)) expect(graph.value(one, "dct:format").value).toBe(`${EU}/file-type/CSV`);
        const licences = graph.values(one, "dct:license").map(({ value }) => value);
        // No one licence holds where numbers of international bodies are in it.
        const mixed = ["international", "all"].includes(dataset);
        expect(licences).toEqual(mixed ? [] : ["https://creativecommons.org/licenses/by/4.0/"]);
      }
    }
  });

  test("covers the time that its own rows cover", async () => {
    const rows: any[] = parse(await (await ask("/v1/datasets/postal/versions/latest/files/postal.csv")).text(), {
      columns: true,
    });
    const years = rows
      .filter(({ scenario, status }) => scenario === "actual" && status !== "forecast")
      .map(({ period }) => Number(period.slice(0, 4)));
    const covered = graph.value(absolute("/v1/datasets/postal"), "dct:temporal");
    expect(graph.value(covered, "dcat:startDate").value).toBe(`${Math.min(...years)}-01-01`);
    expect(graph.value(covered, "dcat:endDate").value.slice(0, 4)).toBe(String(Math.max(...years)));
  });
});

test("every address of ours in it is absolute and answers", async () => {
  const objects = [
    "dcat:accessURL",
    "dcat:downloadURL",
    "dcat:endpointDescription",
    "foaf:page",
    "dct:relation",
  ].flatMap((property) => graph.store.getObjects(null, named(property), null));
  const addresses = [...new Set(objects.map(({ value }) => value))];
  expect(addresses.length).toBeGreaterThan(30);
  for (const address of addresses) {
    expect(address.startsWith(`${origin}/`)).toBe(true);
    expect([address, (await fetch(address, { method: "HEAD" })).status]).toEqual([address, 200]);
  }
});
