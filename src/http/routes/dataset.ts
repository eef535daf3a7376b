import { citedVersionOf } from "../../domain/citation/dataset.ts";
import { wholeVersionColumns } from "../../domain/dataset-columns.ts";
import type { DatasetVersion } from "../../domain/published-dataset.ts";
import { address } from "../address.ts";
import { versionAddress, wholeVersionRow } from "../dataset-rows.ts";
import { segment } from "../params.ts";
import { requireDataset } from "../versions.ts";

export const dataset = address({
  path: "/v1/datasets/{dataset}",
  operation: "getDataset",
  tag: "Downloads",
  summary: "A dataset in its newest version, with its files.",
  description:
    "Content-Location names the version that answers: its address never changes, this one follows the newest.",
  example: "/v1/datasets/telecom",
  params: { dataset: segment("A dataset.", "telecom") },
  query: {},
  columns: wholeVersionColumns,
  single: true,
  read: ({ dataset: id }, { catalog }) => {
    const known = requireDataset(catalog, id);
    // A dataset is listed from its first version on.
    return { known, version: known.versions[0] as DatasetVersion };
  },
  answer: async ({ known, version }, { files, lang, ...asking }) => {
    const manifest = await files.manifest(known.dataset, version.version);
    const { name, definition } = known;
    const location = versionAddress(known.dataset, version.version);
    return {
      rows: [wholeVersionRow(known, version, manifest, lang)],
      total: 1,
      meta: { name: name[lang], definition: definition[lang] },
      location,
      citedVersion: citedVersionOf(known, version, { ...asking, address: location }),
    };
  },
});
