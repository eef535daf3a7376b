import type { Column } from "../../../src/domain/dataset.ts";
import type { Edition } from "../edition.ts";
import { COMPILATION } from "../../../src/domain/licence.ts";
import { holdsInternational, PUBLISHER, titleOf } from "../names.ts";
import { isRequired, patternOf, STRUCTURES, TYPES } from "../structure.ts";
import { TABLES, type TableName } from "../tables.ts";
import { describeInVietnamese } from "../vietnamese.ts";
import { LICENCE_FILE } from "./licence.ts";

const SDMX = "http://purl.org/linked-data/sdmx/2009";
const TERMS = "http://purl.org/dc/terms";

/** Properties that others know; every other column is a property named by its table's address. */
const PROPERTIES: Readonly<Record<string, string>> = {
  period: `${SDMX}/dimension#refPeriod`,
  place: `${SDMX}/dimension#refArea`,
  frequency: `${SDMX}/dimension#freq`,
  value: `${SDMX}/measure#obsValue`,
  unit: `${SDMX}/attribute#unitMeasure`,
  status: `${SDMX}/attribute#obsStatus`,
  published_on: `${TERMS}/issued`,
  language: `${TERMS}/language`,
  title: `${TERMS}/title`,
  name_en: "http://www.w3.org/2000/01/rdf-schema#label",
  name_vi: "http://www.w3.org/2000/01/rdf-schema#label",
  definition_en: "http://www.w3.org/2004/02/skos/core#definition",
  definition_vi: "http://www.w3.org/2004/02/skos/core#definition",
};

/** The subject of each row: its table's address and a fragment that names it. */
const SUBJECTS: Readonly<Record<TableName, string>> = {
  observations: "#{figure}",
  figures: "#{figure}",
  sources: "#{source}",
  indicators: "#{indicator}",
  breaks: "#{indicator},{from},{place}",
  codes: "#{list},{code}",
};

/**
 * CSVW metadata of all tables (w3.org/TR/tabular-metadata). One file with the name that readers look for in the
 * folder of a CSV describes them together, which a file beside each CSV could not: keys reach across tables.
 */
export function csvwOf(edition: Edition): object {
  const { version, releasedOn, definition, tables } = edition;
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    "dc:title": both(titleOf(edition, "en"), titleOf(edition, "vi")),
    "dc:description": both(definition.en, definition.vi),
    "dc:publisher": { "schema:name": PUBLISHER },
    "dc:license": { "@id": holdsInternational(edition) ? LICENCE_FILE : COMPILATION.url },
    "dc:issued": { "@value": releasedOn, "@type": "xsd:date" },
    "schema:version": version,
    dialect: {
      encoding: "utf-8",
      lineTerminators: ["\r\n"],
      delimiter: ",",
      quoteChar: '"',
      header: true,
      trim: false,
    },
    tables: TABLES.map((table) => tableOf(table, tables[table].columns)),
  };
}

function tableOf(table: TableName, columns: readonly Column[]): object {
  const { title, description, primaryKey, references } = STRUCTURES[table];
  const foreignKeys = Object.entries(references).map(([column, other]) => ({
    columnReference: [column],
    reference: { resource: `${other}.csv`, columnReference: [column] },
  }));
  return {
    url: `${table}.csv`,
    "dc:title": both(title.en, title.vi),
    "dc:description": both(description.en, description.vi),
    tableSchema: {
      aboutUrl: SUBJECTS[table],
      columns: columns.map((one) => columnOf(table, one)),
      primaryKey,
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}

function columnOf(table: TableName, one: Column): object {
  const { name, type, description } = one;
  const propertyUrl = PROPERTIES[name];
  return {
    name,
    titles: [name],
    "dc:description": both(description, describeInVietnamese(table, one)),
    datatype: datatypeOf(one),
    ...(isRequired(table, one) ? { required: true } : {}),
    ...(type === "list" ? { separator: "|" } : {}),
    // Empty is a code here, not a null.
    ...(STRUCTURES[table].emptyIsCode.includes(name) ? { null: [] } : {}),
    ...(propertyUrl === undefined ? {} : { propertyUrl }),
    ...(/_(en|vi)$/.test(name) ? { lang: name.slice(-2) } : {}),
  };
}

function datatypeOf(one: Column): unknown {
  if (one.name === "url") return "anyURI";
  const pattern = patternOf(one);
  return pattern === undefined ? TYPES[one.type] : { base: TYPES[one.type], format: `^(?:${pattern})$` };
}

function both(en: string, vi: string): object[] {
  return [
    { "@value": en, "@language": "en" },
    { "@value": vi, "@language": "vi" },
  ];
}
