import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { build } from "../../../seed/build.ts";
import { keep, sha256 } from "../../../seed/datasets/archive.ts";
import { coverageOf } from "../../../seed/datasets/coverage.ts";
import { datasetNode, type Described } from "../../../seed/emit/dcat/dataset.ts";
import { CONTEXT, type Node } from "../../../seed/emit/dcat/terms.ts";
import { VERSION_COLUMNS } from "../../../seed/read/versions.ts";
import type { DatasetVersion, Manifest } from "../../../src/domain/published-dataset.ts";
import { ORIGIN } from "../../../src/http/discovery.ts";
import { Graph } from "../../support/rdf.ts";
import { copyOfSeed, temporaryFolder } from "../../support/seed.ts";

const ADDRESS = `${ORIGIN}/v1/datasets/telecom`;
const COUNTS = { added: 1, revised: 0, withdrawn: 0, observations: 1, figures: 2, sources: 1 };

function made(version: string, released_on: string): DatasetVersion {
  return { version, kind: "minor", released_on, title: { en: `To ${version}`, vi: `Lên ${version}` }, ...COUNTS };
}

function manifestOf(...files: [file: string, media_type: string][]): Manifest {
  const described = files.map(([file, media_type]) => ({
    file,
    media_type,
    bytes: 10,
    sha256: "ab".repeat(32),
    description: { en: file, vi: file },
  }));
  return {
    dataset: "telecom",
    version: "1.1.0",
    previous: "1.0.0",
    released_on: "2026-12-01",
    release: "0",
    files: described,
  };
}

function graphOf(changes: Partial<Described> = {}): Promise<Graph> {
  const versions = [made("1.1.0", "2026-12-01"), made("1.0.0", "2026-11-22")];
  const texts = { en: "Telecommunications", vi: "Viễn thông" };
  const node: Node = datasetNode(
    {
      known: { dataset: "telecom", name: texts, definition: texts, versions },
      newest: versions[0] as DatasetVersion,
      manifest: manifestOf(["telecom.csv", "text/csv; charset=utf-8"]),
      coverage: { first: "2003-01-01", last: "2025-12-31", places: ["TH", "VN"] },
      ...changes,
    },
    { publisher: { "@id": `${ORIGIN}/catalog.jsonld#publisher` }, places: new Map(), themesOf: () => [], parts: [] },
  );
  return Graph.fromJsonLd({ "@context": CONTEXT, ...node });
}

test("the versions of a dataset follow one another, and its days are the first and the newest", async () => {
  const graph = await graphOf();
  // Triples have no order.
  expect(
    graph
      .values(ADDRESS, "dcat:hasVersion")
      .map(({ value }) => value)
      .sort(),
  ).toEqual([`${ADDRESS}/versions/1.0.0`, `${ADDRESS}/versions/1.1.0`]);
  expect(graph.value(ADDRESS, "dcat:hasCurrentVersion").value).toBe(`${ADDRESS}/versions/1.1.0`);
  expect(graph.value(`${ADDRESS}/versions/1.1.0`, "dcat:previousVersion").value).toBe(`${ADDRESS}/versions/1.0.0`);
  expect(graph.values(`${ADDRESS}/versions/1.0.0`, "dcat:previousVersion")).toEqual([]);
  expect(graph.value(ADDRESS, "dct:issued").value).toBe("2026-11-22");
  expect(graph.value(ADDRESS, "dct:modified").value).toBe("2026-12-01");
});

/** file, its media type in the manifest; then the type of what is inside, what it is packed in, the EU's code. */
const FORMS = [
  ["telecom.csv", "text/csv; charset=utf-8; header=present", "text/csv", "", "CSV"],
  ["telecom.csv.gz", "application/gzip", "text/csv", "application/gzip", "CSV"],
  ["telecom.zip", "application/zip", "text/csv", "application/zip", "CSV"],
  ["telecom.parquet", "application/vnd.apache.parquet", "application/vnd.apache.parquet", "", "PARQUET"],
  ["telecom.sqlite", "application/vnd.sqlite3", "application/vnd.sqlite3", "", ""],
  ["telecom.ndjson", "application/x-ndjson; charset=utf-8", "", "", ""],
] as const;

test.each(FORMS)("%s (%s) is told as %s, packed in %s, of the type %s", async (file, type, inside, packed, code) => {
  const graph = await graphOf({ manifest: manifestOf([file, type]) });
  const one = graph.value(ADDRESS, "dcat:distribution");
  const said = (...properties: string[]) =>
    properties
      .flatMap((property) => graph.values(one, property))
      .map(({ value }) => value.replace(/^.*\/(media-types|file-type)\//, ""))
      .join();
  expect(said("dcat:mediaType")).toBe(inside);
  expect(said("dcat:compressFormat", "dcat:packageFormat")).toBe(packed);
  expect(said("dct:format")).toBe(code);
});

test("what a version changed is no form of the data", async () => {
  const manifest = manifestOf(["telecom.csv", "text/csv"], ["changes.ndjson", "application/x-ndjson"]);
  const graph = await graphOf({ manifest });
  expect(graph.values(ADDRESS, "dcat:distribution")).toHaveLength(1);
  expect(graph.value(ADDRESS, "dct:relation").value).toBe(`${ADDRESS}/versions/1.1.0/files/changes.ndjson`);
});

test("a dataset of targets alone covers no time", async () => {
  const graph = await graphOf({ coverage: { first: "", last: "", places: ["VN"] } });
  expect(graph.values(ADDRESS, "dct:temporal")).toEqual([]);
});

test("a version covers what happened, by its own file", () => {
  const seed = temporaryFolder();
  const bytes = new Uint8Array(
    Buffer.from(
      [
        "place,scenario,period,status,note",
        'VN,actual,2010-Q2,actual,"of two',
        'lines, and VN,actual,1990,actual"',
        "VN-HN,actual,2019-01/2019-09,estimate,",
        "TH,actual,2031,forecast,",
        "VN,target,2040,plan,",
        "",
      ].join("\r\n"),
    ),
  );
  const files = [
    { file: "telecom.csv", bytes },
    { file: "telecom.csv.gz", bytes: new Uint8Array(gzipSync(bytes)) },
  ];
  const manifest = manifestOf(["telecom.csv", "text/csv"]);
  const [file] = manifest.files;
  if (!file) throw new Error("The manifest names no file");
  keep(seed, manifest, files);
  expect(() => coverageOf(seed, manifest)).toThrow(/is not what was published/);
  const own = { ...file, sha256: sha256(bytes) };
  expect(coverageOf(seed, { ...manifest, files: [own] })).toEqual({
    first: "2010-04-01",
    last: "2019-09-30",
    places: ["TH", "VN", "VN-HN"],
  });
});

test("a version without its files is not described, but refused", async () => {
  const seed = copyOfSeed();
  mkdirSync(join(seed, "releases"));
  const row = "telecom,1.0.0,first,2026-11-21,1,0,0,1,1,1";
  writeFileSync(join(seed, "releases/versions.csv"), `${VERSION_COLUMNS.join(",")}\n${row}\n`);
  await expect(build(seed, temporaryFolder())).rejects.toThrow("The files of telecom 1.0.0 are missing");
});
