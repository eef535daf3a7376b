import type { CatalogData } from "../../src/domain/catalog.ts";
import type { Manifest } from "../../src/domain/published-dataset.ts";
import type { Described } from "../emit/dcat/dataset.ts";
import { keptManifests } from "./archive.ts";
import { coverageOf } from "./coverage.ts";

/**
 * The published datasets with what their newest versions consist of and cover.
 * @param seed - the folder with the files that are published
 * @throws Error when a published version has no files.
 */
export function describedIn(seed: string, { datasets }: CatalogData): Described[] {
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
