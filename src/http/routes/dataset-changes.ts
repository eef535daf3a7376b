import { versionChangeColumns } from "../../domain/version-change.ts";
import { address } from "../address.ts";
import { readCursor } from "../links.ts";
import { limitOf, paging, segment } from "../params.ts";
import { requireDataset, requireVersion } from "../versions.ts";

export const datasetChanges = address({
  path: "/v1/datasets/{dataset}/versions/{version}/changes",
  operation: "listDatasetChanges",
  tag: "Downloads",
  summary: "What a version of a dataset added, revised and withdrew, row by row of each of its tables.",
  description: "Of the first version, in which all is new, its values.",
  example: "/v1/datasets/telecom/versions/1.0.0/changes",
  params: { dataset: segment("A dataset.", "telecom"), version: segment("A version.", "1.0.0") },
  query: paging,
  columns: versionChangeColumns,
  read: ({ dataset, version, limit, after }, { catalog }) => ({
    dataset: requireDataset(catalog, dataset).dataset,
    version: requireVersion(catalog, dataset, version).version,
    from: after === undefined ? 0 : Number(readCursor(after, 1)[0]),
    limit: limitOf(limit),
  }),
  pinnedTo: ({ dataset, version }) => ({ dataset, version }),
  answer: async ({ dataset, version, from, limit }, { files }) => {
    const [manifest, { rows, total }] = await Promise.all([
      files.manifest(dataset, version),
      files.changes(dataset, version, { from, limit }),
    ]);
    const { release, released_on, previous } = manifest;
    return {
      rows,
      total,
      next: from + limit < total ? [String(from + limit)] : null,
      meta: { release, released_on, dataset, version, previous },
    };
  },
});
