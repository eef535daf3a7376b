import { column, type Column } from "./dataset.ts";
import { VERSION_KINDS } from "./published-dataset.ts";

/** The columns of what is downloaded as a whole. */

const dataset = column("dataset", "code", "dimension", "The dataset: a sector's, `international` or `all`.", {
  example: "telecom",
});
const version = column(
  "version",
  "code",
  "dimension",
  "Semantic version: major when something was removed or renamed, minor when added or revised, patch when words were mended.",
  { example: "1.0.0" },
);
const releasedOn = column("released_on", "date", "time", "The day on which the version was published.", {
  example: "2026-11-22",
});
const extent = [
  column("observations", "integer", "measure", "Published values in it."),
  column("figures", "integer", "measure", "Printed numbers in it, chosen or not."),
  column("sources", "integer", "measure", "Documents that printed them."),
];

export const datasetColumns: readonly Column[] = [
  dataset,
  column("name", "text", "attribute", "Name in the language asked for."),
  column("definition", "text", "attribute", "What it holds."),
  version,
  releasedOn,
  ...extent,
  column("address", "text", "attribute", "The newest version with its files; this address never changes.", {
    example: "/v1/datasets/telecom/versions/1.0.0",
  }),
];

export const versionColumns: readonly Column[] = [
  dataset,
  version,
  column("kind", "code", "attribute", "Which part of the number grew.", { codes: VERSION_KINDS }),
  releasedOn,
  column("title", "text", "attribute", "What the release says is new."),
  column("added", "integer", "measure", "Published values that it added."),
  column("revised", "integer", "measure", "Published values that it revised."),
  column("withdrawn", "integer", "measure", "Published values that it withdrew."),
  ...extent,
  column("address", "text", "attribute", "The version with its files; this address never changes.", {
    example: "/v1/datasets/telecom/versions/1.0.0",
  }),
];

/** A version with what it consists of. */
export const wholeVersionColumns: readonly Column[] = [
  ...versionColumns,
  column("previous", "code", "attribute", "The version before; empty for the first."),
  column("files", "nested", "attribute", "Every file with its size and its SHA-256.", {
    columns: [
      column("file", "code", "dimension", "Name.", { example: "telecom.csv.gz" }),
      column("media_type", "code", "attribute", "Media type.", { example: "application/gzip" }),
      column("bytes", "integer", "measure", "Size."),
      column("sha256", "code", "attribute", "SHA-256 of the bytes, hexadecimal."),
      column("description", "text", "attribute", "What it holds."),
      column("address", "text", "attribute", "Where it is; this address never changes."),
    ],
  }),
];
