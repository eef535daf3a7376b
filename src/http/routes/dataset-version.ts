import { citedVersionOf } from "../../domain/citation/dataset.ts";
import { wholeVersionColumns } from "../../domain/dataset-columns.ts";
import { address as addressOf } from "../address.ts";
import { versionAddress, wholeVersionRow } from "../dataset-rows.ts";
import { segment } from "../params.ts";
import { requireDataset, requireVersion } from "../versions.ts";

export const datasetVersion = addressOf({
  path: "/v1/datasets/{dataset}/versions/{version}",
  operation: "getDatasetVersion",
  tag: "Downloads",
  summary: "One version of a dataset with its files; it never changes.",
  description: "`latest`, `*`, `1.*` and `1.2.*` lead to the newest published version that they mean (307).",
  example: "/v1/datasets/telecom/versions/1.0.0",
  params: { dataset: segment("A dataset.", "telecom"), version: segment("A version.", "1.0.0") },
  query: {},
  columns: wholeVersionColumns,
  single: true,
  read: ({ dataset, version }, { catalog }) => ({
    known: requireDataset(catalog, dataset),
    version: requireVersion(catalog, dataset, version),
  }),
  pinnedTo: ({ known, version }) => ({ dataset: known.dataset, version: version.version }),
  answer: async ({ known, version }, { files, lang, ...asking }) => {
    const manifest = await files.manifest(known.dataset, version.version);
    const { release, released_on } = manifest;
    const address = versionAddress(known.dataset, version.version);
    const rows = [wholeVersionRow(known, version, manifest, lang)];
    return {
      rows,
      total: 1,
      meta: { release, released_on },
      citedVersion: citedVersionOf(known, version, { ...asking, address }),
    };
  },
});
