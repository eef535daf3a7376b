import type { Language } from "../domain/codes.ts";
import type { DatasetVersion, Manifest, PublishedDataset } from "../domain/published-dataset.ts";

/** Where a version stands: the address that never changes. */
export function versionAddress(dataset: string, version: string): string {
  return `/v1/datasets/${dataset}/versions/${version}`;
}

/** A version as a row. */
export function versionRow({ dataset }: PublishedDataset, version: DatasetVersion, lang: Language) {
  return { dataset, ...version, title: version.title[lang], address: versionAddress(dataset, version.version) };
}

/** A version and its files as a row. */
export function wholeVersionRow(known: PublishedDataset, version: DatasetVersion, manifest: Manifest, lang: Language) {
  const row = versionRow(known, version, lang);
  return {
    ...row,
    previous: manifest.previous,
    files: manifest.files.map((one) => ({
      ...one,
      description: one.description[lang],
      address: `${row.address}/files/${one.file}`,
    })),
  };
}
