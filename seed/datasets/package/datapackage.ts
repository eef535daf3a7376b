import { createHash } from "node:crypto";
import type { Column } from "../../../src/domain/dataset.ts";
import type { Edition } from "../edition.ts";
import { COMPILATION } from "../../../src/domain/licence.ts";
import { holdsInternational, PUBLISHER, textOf, titleOf } from "../names.ts";
import { isRequired, patternOf, STRUCTURES, TYPES } from "../structure.ts";
import { TABLES, type TableName } from "../tables.ts";
import { LICENCE_FILE } from "./licence.ts";

const PROFILES = "https://datapackage.org/profiles/2.0";

/** The descriptor of a Data Package, version 2 (datapackage.org/standard), over the bytes of its tables. */
export function datapackageOf(edition: Edition, files: ReadonlyMap<TableName, Uint8Array>): object {
  const { dataset, definition, version, releasedOn, tables } = edition;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: `so-mo-${dataset}`,
    id: stableId(dataset),
    title: titleOf(edition, "en"),
    description: `${definition.en} Every number is traced to the string that a document printed. README.md says how to read the tables.`,
    version,
    created: `${releasedOn}T00:00:00Z`,
    licenses: licencesOf(edition),
    contributors: [{ title: PUBLISHER, roles: ["publisher", "creator"] }],
    keywords: ["Viet Nam", "statistics", "information and communication technology", dataset],
    resources: TABLES.map((table) => ({
      name: table,
      type: "table",
      $schema: `${PROFILES}/dataresource.json`,
      title: STRUCTURES[table].title.en,
      description: STRUCTURES[table].description.en,
      path: `${table}.csv`,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      ...fingerprintOf(files.get(table) as Uint8Array),
      dialect: {
        $schema: `${PROFILES}/tabledialect.json`,
        delimiter: ",",
        lineTerminator: "\r\n",
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: schemaOf(table, tables[table].columns),
    })),
    sources: tables.sources.rows.map((row) => {
      const url = textOf(row, "url");
      return { title: textOf(row, "title"), ...(url === "" ? {} : { path: url }) };
    }),
  };
}

function fingerprintOf(bytes: Uint8Array): { bytes: number; hash: string } {
  return { bytes: bytes.length, hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}` };
}

/** Where other bodies' licences hold for part of the rows, no one licence may stand for the whole. */
function licencesOf(edition: Edition): object[] {
  const own = {
    name: COMPILATION.licence,
    title: `${COMPILATION.title}: the compilation`,
    path: COMPILATION.url,
  };
  const terms = { title: "The numbers: the terms of each source, named in the column licence", path: LICENCE_FILE };
  return holdsInternational(edition) ? [terms] : [own, terms];
}

function schemaOf(table: TableName, columns: readonly Column[]): object {
  const { primaryKey, unique, references } = STRUCTURES[table];
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map((one) => fieldOf(table, one)),
    missingValues: [""],
    primaryKey,
    ...(unique.length > 0 ? { uniqueKeys: unique.map((name) => [name]) } : {}),
    ...(Object.keys(references).length > 0 ? { foreignKeys: foreignKeysOf(references) } : {}),
  };
}

function fieldOf(table: TableName, one: Column): object {
  const { name, type, description } = one;
  const pattern = one.codes ? undefined : patternOf(one);
  const constraints = {
    ...(isRequired(table, one) ? { required: true } : {}),
    ...(STRUCTURES[table].unique.includes(name) ? { unique: true } : {}),
    ...(one.codes ? { enum: one.codes } : {}),
    ...(pattern === undefined ? {} : { pattern }),
  };
  return {
    name,
    type: TYPES[type],
    ...(name === "url" ? { format: "uri" } : {}),
    description: type === "list" ? `${description} Several are joined by |.` : description,
    // Empty is a code here: a reader that turned it into null would lose part of the key.
    ...(STRUCTURES[table].emptyIsCode.includes(name) ? { missingValues: [] } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function foreignKeysOf(references: Readonly<Record<string, TableName>>): object[] {
  return Object.entries(references).map(([column, table]) => ({
    fields: [column],
    reference: { resource: table, fields: [column] },
  }));
}

/** The namespace of the ids of datasets: drawn once, never changed. */
const NAMESPACE = Buffer.from("b5d7f1c04c5a4d0e9a3df6c1c2a7e9d4", "hex");

/** A UUID of version 5 (RFC 9562), so that the versions of one dataset are known to be of one dataset. */
function stableId(dataset: string): string {
  const bytes = createHash("sha1").update(NAMESPACE).update(dataset).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
