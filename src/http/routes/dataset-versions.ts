import { versionColumns } from "../../domain/dataset-columns.ts";
import { address } from "../address.ts";
import { versionRow } from "../dataset-rows.ts";
import { pageOf } from "../links.ts";
import { limitOf, paging, segment } from "../params.ts";
import { requireDataset } from "../versions.ts";

export const datasetVersions = address({
  path: "/v1/datasets/{dataset}/versions",
  operation: "listDatasetVersions",
  tag: "Downloads",
  summary: "Every published version of a dataset, the newest first.",
  example: "/v1/datasets/telecom/versions",
  params: { dataset: segment("A dataset.", "telecom") },
  query: paging,
  columns: versionColumns,
  read: ({ dataset, limit, after }, { catalog }) => ({
    known: requireDataset(catalog, dataset),
    page: { limit: limitOf(limit), after },
  }),
  answer: ({ known, page }, { lang }) =>
    pageOf(
      known.versions.map((version) => versionRow(known, version, lang)),
      (row) => [row.version],
      page,
    ),
});
