import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CatalogData } from "../../src/domain/catalog.ts";
import type { Manifest } from "../../src/domain/published-dataset.ts";
import { DISCOVERY, type DiscoveryDocument } from "../../src/http/discovery.ts";
import { keptManifests } from "../datasets/archive.ts";
import { coverageOf } from "../datasets/coverage.ts";
import { apiCatalog } from "./api-catalog.ts";
import { dcatCatalog } from "./dcat/catalog.ts";
import type { Described } from "./dcat/dataset.ts";
import { llmsText } from "./llms.ts";

/** A release as the documents describe it. */
export interface ReleasedData {
  /** The folder of the seed, with the files that are published. */
  readonly seed: string;
  readonly data: CatalogData;
  /** The day of the first release. */
  readonly begun: string;
}

/**
 * Writes the discovery documents, so that answering them costs neither a query nor a look at nine manifests.
 * @throws Error when a published version has no files.
 */
export function writeDiscovery(folder: string, { seed, data, begun }: ReleasedData, openapi: object): void {
  const texts: Readonly<Record<DiscoveryDocument["path"], string>> = {
    "/catalog.jsonld": JSON.stringify(dcatCatalog(data, describedIn(seed, data), begun)),
    "/.well-known/api-catalog": JSON.stringify(apiCatalog()),
    "/llms.txt": llmsText(data, openapi),
  };
  for (const { path } of DISCOVERY) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, texts[path]);
  }
}

function describedIn(seed: string, { datasets }: CatalogData): Described[] {
  const manifests = keptManifests(seed);
  return datasets.flatMap((known) => {
    const [newest] = known.versions;
    if (!newest) return [];
    const manifest = manifests.find(isOf(known.dataset, newest.version));
    if (!manifest) throw new Error(`The files of ${known.dataset} ${newest.version} are missing`);
    return [{ known, newest, manifest, coverage: coverageOf(seed, manifest) }];
  });
}

function isOf(dataset: string, version: string) {
  return (manifest: Manifest) => manifest.dataset === dataset && manifest.version === version;
}
