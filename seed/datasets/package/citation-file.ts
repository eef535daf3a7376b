import type { Edition } from "../edition.ts";
import { COMPILATION } from "../../../src/domain/licence.ts";
import { holdsInternational, PUBLISHER, titleOf } from "../names.ts";

/**
 * CITATION.cff, Citation File Format 1.2.0. Texts are in double quotes with JSON's escapes, which YAML reads alike.
 * A licence stands in it only where one holds for the whole.
 */
export function citationFileOf(edition: Edition): string {
  const { version, release, releasedOn, dataset, definition } = edition;
  const text = (value: string) => JSON.stringify(value);
  return [
    "cff-version: 1.2.0",
    `message: ${text("Please cite the data set as below, and with a number also the source that printed it.")}`,
    "type: dataset",
    `title: ${text(titleOf(edition, "en"))}`,
    `abstract: ${text(definition.en)}`,
    "authors:",
    `  - name: ${text(PUBLISHER)}`,
    `version: ${text(version)}`,
    `date-released: ${text(releasedOn)}`,
    ...(holdsInternational(edition) ? [] : [`license: ${COMPILATION.licence}`]),
    "identifiers:",
    "  - type: other",
    `    value: ${text(release)}`,
    `    description: ${text("The release that this version was made from, a hash of its content.")}`,
    "keywords:",
    ...["Viet Nam", "statistics", "information and communication technology", dataset].map((one) => `  - ${text(one)}`),
    "",
  ].join("\n");
}
