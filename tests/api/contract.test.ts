import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { valueOf, type Column, type Value } from "../../src/domain/dataset.ts";
import type { Format } from "../../src/formats/format.ts";
import { FORMATS } from "../../src/formats/registry.ts";
import { documentedType } from "../../src/http/responses.ts";
import { OWN_PATHS } from "../../src/http/openapi.ts";
import { SDMX_PATHS } from "../../src/http/openapi-sdmx.ts";
import { ADDRESSES } from "../../src/http/routes.ts";
import { withSuffix } from "../support/addresses.ts";
import { ask, textOf } from "../support/request.ts";

let document: any;
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));

beforeAll(async () => {
  document = await (await ask("/v1/openapi.json")).json();
  ajv.addSchema(document, "openapi");
});

/** The schema that the document gives for an answer, as ajv finds it inside the document. */
function schemaOf(path: string, status: number, type: string) {
  const pointer = ["paths", path, "get", "responses", String(status), "content", type, "schema"];
  return ajv.getSchema(
    `openapi#/${pointer.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`,
  );
}

const PAIRS = ADDRESSES.flatMap((address) =>
  FORMATS.map((format) => ({ address, format, name: `${address.path}.${format.name}` })),
);

test.each(PAIRS)("$name answers as the document says, or says why it can't", async ({ address, format }) => {
  // What is made with the release is of the usual view.
  const [bare = ""] = address.example.split("?");
  const response = await ask(withSuffix(format.made ? bare : address.example, format.name));
  const type = documentedType(format.mediaType);
  if (!format.canWrite(address)) {
    expect(response.status).toBe(406);
    expect(schemaOf(address.path, 200, type)).toBeUndefined();
    const problem = await response.json();
    const check = schemaOf(address.path, 406, "application/problem+json");
    expect(check?.(problem), JSON.stringify(check?.errors)).toBe(true);
    expect(problem).toMatchObject({
      did_you_mean: FORMATS.filter((one) => one.canWrite(address)).map((one) => one.name),
    });
    return;
  }
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe(format.mediaType);
  const check = schemaOf(address.path, 200, type);
  expect(check).toBeDefined();
  const body = await bodyOf(response, format);
  expect(check?.(body), JSON.stringify(check?.errors)).toBe(true);
  expect(JSON.stringify(body).length).toBeGreaterThan(20);
});

/** What a body is to the document; what bytes hold is read from the bundle, by readers of their own. */
async function bodyOf(response: Response, { body }: Format): Promise<unknown> {
  if (body === "bytes") return [...new Uint8Array(await response.arrayBuffer())];
  const text = await textOf(response);
  return body === "object" ? JSON.parse(text) : text;
}

const TABULAR = ADDRESSES.filter((address) => address.columns.every((column) => column.type !== "nested"));

test.each(TABULAR)("$path holds the same values in csv and ndjson as in json", async ({ example, columns }) => {
  const json: any = await (await ask(withSuffix(example, "json"))).json();
  const rows: object[] = Array.isArray(json.data) ? json.data : [json.data];
  expect(rows.length).toBeGreaterThan(0);

  const lines = (await textOf(await ask(withSuffix(example, "ndjson")))).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(rows);

  const csv = await (await ask(withSuffix(example, "csv"))).text();
  const [header, ...records] = parse(csv, { relax_column_count: false }) as string[][];
  expect(header).toEqual(columns.map((column) => column.name));
  expect(records).toEqual(rows.map((row) => columns.map((column) => inCsv(valueOf(row, column), column))));
});

function inCsv(value: Value, column: Column): string {
  if (value === null) return "";
  return column.type === "list" ? (value as string[]).join("|") : String(value);
}

test("the document describes every address that runs, and no other", async () => {
  const documented = Object.keys(document.paths).sort();
  expect(documented).toEqual(
    [...ADDRESSES.map((address) => address.path), ...Object.keys(OWN_PATHS), ...Object.keys(SDMX_PATHS)].sort(),
  );
  for (const { path, parameters } of ADDRESSES) {
    const inQuery = document.paths[path].get.parameters
      .filter((one: any) => one.in === "query")
      .map((one: any) => one.name);
    expect(inQuery).toEqual(parameters);
  }
});

/** What a parameter's description gives as its example. */
const exampleOf = (description: string) => /For example `([^`]+)`/.exec(description)?.[1];

/** Where a list, or none, is better than what the description gives. */
const VALUES: Readonly<Record<string, string>> = {
  indicator: "postal-service-revenue",
  sector: "postal,telecom",
  source: "mic-2021-04-14",
  place: "VN,TH",
  breakdown: "total,service-level=4",
  unit: "VND",
  period: "2021-Q1,2021",
  q: "buu chinh",
  limit: "7",
  last: "1",
};

test.each(ADDRESSES)("$path takes every parameter that it documents", async ({ path, example }) => {
  const [bare = "", asked] = example.split("?");
  for (const { in: where, name, schema, description } of document.paths[path].get.parameters) {
    // A token for `after` comes from an answer only; see the tests of pages.
    if (where !== "query" || name === "after") continue;
    const query = new URLSearchParams(asked);
    const codes = schema.enum ?? schema.items?.enum;
    const given = exampleOf(description ?? schema.description);
    // One code is asked for as the description gives it.
    const isOneCode = schema.type === "string" && given !== undefined;
    query.set(name, codes ? codes[0] : isOneCode ? given : (VALUES[name] ?? given));
    // Only CSV has a byte order mark, only a drawing a size and a theme.
    const suffix = name === "bom" ? ".csv" : ["size", "theme"].includes(name) ? ".svg" : "";
    const response = await ask(`${bare}${suffix}?${query}`);
    expect([name, response.status]).toEqual([name, 200]);
  }
});
