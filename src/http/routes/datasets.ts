import { datasetColumns } from "../../domain/dataset-columns.ts";
import { address } from "../address.ts";
import { versionAddress } from "../dataset-rows.ts";

export const datasets = address({
  path: "/v1/datasets",
  operation: "listDatasets",
  tag: "Downloads",
  summary: "What can be downloaded as a whole, in its newest version.",
  description:
    "One dataset for each sector, one for international databases and reports (under their own licences, never mixed with " +
    "the sectors'), and `all`.",
  example: "/v1/datasets",
  params: {},
  query: {},
  columns: datasetColumns,
  read: () => null,
  answer: (_, { catalog, lang }) => {
    const rows = catalog.data.datasets.flatMap(({ dataset, name, definition, versions: [version] }) =>
      version === undefined
        ? []
        : [
            {
              ...version,
              dataset,
              name: name[lang],
              definition: definition[lang],
              address: versionAddress(dataset, version.version),
            },
          ],
    );
    return { rows, total: rows.length };
  },
});
