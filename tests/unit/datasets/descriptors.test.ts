import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { Package } from "datapackage";
import jsonld from "jsonld";
import { DataFactory, Store } from "n3";
import CsvwParser from "rdf-parser-csvw";
import { afterAll, describe, expect, test } from "vitest";
import type { Edition } from "../../../seed/datasets/edition.ts";
import { packageOf } from "../../../seed/datasets/package.ts";
import { isRequired, patternOf, STRUCTURES } from "../../../seed/datasets/structure.ts";
import { TABLES, type TableName } from "../../../seed/datasets/tables.ts";
import { valueOf, type Column } from "../../../src/domain/dataset.ts";
import { realEditions } from "../../support/editions.ts";
import { readable, unpack } from "../../support/unpacked.ts";

const editions = realEditions();
const telecom = editions.get("telecom") as Edition;
const files = unpack(await packageOf(telecom));
const folder = mkdtempSync(join(tmpdir(), "so-mo-package-"));
for (const [name, text] of files) writeFileSync(join(folder, name), text);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The columns as a reader of descriptors meets them: a list is one text. */
const joined = (value: unknown) => (Array.isArray(value) ? value.join("|") : value);

describe.each([...editions])("%s", (_, { tables }) => {
  const keysOf = (table: TableName, names: readonly string[]) =>
    tables[table].rows.map((row) => names.map((name) => valueOf(row, { name } as Column)).join("\u0000"));

  test.each(TABLES)("the keys of %s are unique, and what they refer to exists", (table) => {
    const { primaryKey, unique, references } = STRUCTURES[table];
    for (const key of [primaryKey, ...unique.map((name) => [name])]) {
      const values = keysOf(table, key);
      expect(new Set(values).size, key.join()).toBe(values.length);
    }
    for (const [column, other] of Object.entries(references)) {
      const known = new Set(keysOf(other, [column]));
      expect(
        keysOf(table, [column]).filter((one) => !known.has(one)),
        column,
      ).toEqual([]);
    }
  });

  test.each(TABLES)("no cell of %s is empty that must not be, and each matches its pattern", (table) => {
    const { columns, rows } = tables[table];
    for (const column of columns) {
      const pattern = patternOf(column);
      const whole = pattern === undefined ? /^/ : new RegExp(`^(?:${pattern})$`);
      const wrong = rows
        .map((row) => valueOf(row, column))
        .filter((value) => (value === "" || value === null ? isRequired(table, column) : !whole.test(String(value))));
      expect(wrong, column.name).toEqual([]);
    }
  });
});

test("a Data Package client reads every table with its types, keys and references", async () => {
  const found = await Package.load(join(folder, "datapackage.json"), { basePath: folder });
  expect([found.valid, found.errors]).toEqual([true, []]);
  expect(found.descriptor).toMatchObject({
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "so-mo-telecom",
    title: "Số Mở: Telecommunications",
    version: "1.4.2",
    created: `${telecom.releasedOn}T00:00:00Z`,
  });
  expect(found.descriptor.sources).toHaveLength(190);
  expect(found.resourceNames).toEqual(TABLES);
  for (const table of TABLES) {
    const resource = found.getResource(table);
    expect(await resource.checkRelations(), table).toBe(true);
    const { columns, rows } = telecom.tables[table];
    const expected = rows.map((row) =>
      Object.fromEntries(Object.entries(readable(row, columns)).map(([name, value]) => [name, joined(value)])),
    );
    expect(await resource.read({ keyed: true })).toEqual(expected);
  }
});

test("its descriptor says which cells are empty on purpose, which are one of a list, and which are a key", () => {
  const { resources, id } = JSON.parse(files.get("datapackage.json") as string);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const [observations, figures] = resources.map((one: any) => one.schema);
  const field = (name: string) => observations.fields.find((one: any) => one.name === name);
  expect(field("breakdown").missingValues).toEqual([]);
  expect(field("value")).toMatchObject({ type: "number" });
  expect(field("value").constraints).toBeUndefined();
  expect(field("scenario").constraints).toEqual({ required: true, enum: ["actual", "target"] });
  expect(observations.primaryKey).toEqual(["indicator", "place", "breakdown", "measure", "scenario", "unit", "period"]);
  expect(figures.foreignKeys).toEqual([
    { fields: ["indicator"], reference: { resource: "indicators", fields: ["indicator"] } },
    { fields: ["source"], reference: { resource: "sources", fields: ["source"] } },
  ]);
});

test("CSVW metadata has the header of each file, its keys, and the mark that joins lists", () => {
  const found = JSON.parse(files.get("csv-metadata.json") as string);
  expect(found["@context"]).toEqual(["http://www.w3.org/ns/csvw", { "@language": "en" }]);
  expect(found["dc:license"]).toEqual({ "@id": "https://creativecommons.org/licenses/by/4.0/" });
  expect(found.tables.map((one: any) => one.url)).toEqual(TABLES.map((table) => `${table}.csv`));
  for (const { url, tableSchema } of found.tables) {
    const header = files.get(url)?.split("\r\n")[0]?.split(",");
    expect(tableSchema.columns.map((one: any) => [one.name, one.titles])).toEqual(header?.map((one) => [one, [one]]));
  }
  const [observations, figures, , indicators] = found.tables.map((one: any) => one.tableSchema);
  const lists = (columns: any[]) => columns.filter((one) => one.separator).map((one) => [one.name, one.separator]);
  expect(lists(figures.columns)).toEqual([
    ["reading", "|"],
    ["flags", "|"],
  ]);
  expect(lists(indicators.columns)).toEqual([
    ["other_units", "|"],
    ["breakdown_keys", "|"],
  ]);
  expect(lists(observations.columns)).toEqual([]);
  expect(observations.primaryKey).toEqual(STRUCTURES.observations.primaryKey);
  expect(observations.foreignKeys).toContainEqual({
    columnReference: ["figure"],
    reference: { resource: "figures.csv", columnReference: ["figure"] },
  });
  expect(observations.columns.filter((one: any) => one.null).map((one: any) => [one.name, one.null])).toEqual([
    ["breakdown", []],
  ]);
});

/** The context that CSVW metadata names, as the reader's own tests hold it. */
const parserFolder = dirname(createRequire(import.meta.url).resolve("rdf-parser-csvw/package.json"));
const context = JSON.parse(readFileSync(join(parserFolder, "test/support/csvw.json"), "utf8"));
const BASE = "http://example.org/telecom/";

/** The metadata of one table of the file, as the reader wants it: as triples. */
async function metadataOf(table: TableName): Promise<object> {
  const { "@context": own, dialect, tables } = JSON.parse(files.get("csv-metadata.json") as string);
  const description = tables.find((one: any) => one.url === `${table}.csv`);
  const quads = await jsonld.toRDF(
    { "@context": own, dialect, ...description },
    {
      base: `${BASE}${table}.csv`,
      documentLoader: (documentUrl: string) => ({ contextUrl: null, documentUrl, document: context }),
    },
  );
  const term = (one: any) => {
    if (one.termType === "NamedNode") return DataFactory.namedNode(one.value);
    if (one.termType === "BlankNode") return DataFactory.blankNode(one.value.replace(/^_:/, ""));
    return DataFactory.literal(one.value, one.language || DataFactory.namedNode(one.datatype.value));
  };
  return new Store(quads.map((one: any) => DataFactory.quad(...[one.subject, one.predicate, one.object].map(term))));
}

async function triplesOf(table: TableName) {
  const parser = new CsvwParser({ metadata: await metadataOf(table), baseIRI: `${BASE}${table}.csv` });
  return (await parser.import(Readable.from([files.get(`${table}.csv`) as string])).toArray()) as any[];
}

describe("a CSVW client", () => {
  const RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

  test.each(TABLES)(
    "finds a subject for every row of %s, and one triple for every cell that holds something",
    async (table) => {
      const { columns, rows } = telecom.tables[table];
      const triples = await triplesOf(table);
      const subjects = triples
        .filter((one) => one.predicate.value.endsWith("csvw#describes"))
        .map((one) => one.object.value);
      expect(subjects).toHaveLength(rows.length);
      expect(new Set(subjects).size).toBe(rows.length);
      const known = new Set(subjects);
      const cells = rows.flatMap((row) => Object.values(readable(row, columns)).filter((value) => value !== null));
      const found = triples.filter((one) => known.has(one.subject.value));
      expect(found).toHaveLength(cells.length);
      expect(found.map((one) => one.object.value).sort()).toEqual(cells.map((value) => String(joined(value))).sort());
    },
  );

  test("knows an observation's number as a number, its period, its place and its flag", async () => {
    const triples = await triplesOf("observations");
    const subject = `${BASE}observations.csv#cafef-2025-12-09-viettel-5g-f5`;
    const said = new Map(
      triples
        .filter((one) => one.subject.value === subject)
        .map((one) => [one.predicate.value.split(/[/#]/).at(-1), one.object]),
    );
    expect([said.get("obsValue").value, said.get("obsValue").datatype.value]).toEqual([
      "70",
      "http://www.w3.org/2001/XMLSchema#double",
    ]);
    expect(said.get("disputed").datatype.value).toBe("http://www.w3.org/2001/XMLSchema#boolean");
    expect([said.get("refPeriod").value, said.get("refArea").value]).toEqual(["2025-12", "VN"]);
  });

  test("knows which language a name is in", async () => {
    const names = (await triplesOf("indicators"))
      .filter((one) => one.predicate.value === RDFS_LABEL && one.subject.value.endsWith("#telephone-subscriptions"))
      .map((one) => [one.object.language, one.object.value]);
    expect(names).toEqual([
      ["en", "Telephone subscriptions (fixed and mobile)"],
      ["vi", "Thuê bao điện thoại (cố định và di động)"],
    ]);
  });
});
