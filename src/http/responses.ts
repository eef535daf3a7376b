import type { Column, Shape } from "../domain/dataset.ts";
import { isNamed, nameColumn } from "../domain/labels.ts";
import type { Format } from "../formats/format.ts";
import { FORMATS } from "../formats/registry.ts";

/** JSON Schema (2020-12, as OpenAPI 3.1 uses it) of what an address answers. */
interface Schema {
  [keyword: string]: unknown;
}

/** Every response that any address may give, problems included, for the OpenAPI document. */
export function responsesOf(shape: Shape, single: boolean) {
  return {
    200: {
      description: single ? "The thing asked for." : "A page of rows; links.next leads to the following one.",
      headers: {
        ETag: header("Release, format and contract: known before any query."),
        Link: header(
          "canonical, cite-as where values can be cited, next, service-desc, service-doc, license, api-catalog.",
        ),
        "X-Total-Count": header("Rows in all pages together."),
      },
      content: contentOf(shape, single),
    },
    304: { description: "What you hold is still the answer." },
    400: problemResponse("A parameter is unknown, repeated, or has a value that can't be understood."),
    404: problemResponse("Nothing is at this address; `did_you_mean` names the nearest."),
    406: problemResponse("This format can't carry the answer: nested rows, or rows that are no cube."),
    413: problemResponse(
      "The answer is larger than one request may read, or than the format can hold; `did_you_mean` names what can.",
    ),
    422: problemResponse("What was to be computed would join numbers that can't be joined; `detail` says why."),
    500: problemResponse("Something went wrong on our side."),
    503: problemResponse("The database can't answer now; Retry-After says when to ask again."),
  };
}

function header(description: string) {
  return { description, schema: { type: "string" as const } };
}

function contentOf(shape: Shape, single: boolean): Record<string, { schema: object }> {
  const row = rowSchema(shape.columns);
  const envelope = {
    type: "object",
    required: ["data", "meta", "links"],
    properties: {
      data: single ? row : { type: "array", items: row },
      meta: { $ref: "#/components/schemas/Meta" },
      links: { $ref: "#/components/schemas/Links" },
    },
  };
  const writable = FORMATS.filter((format) => format.canWrite(shape));
  return Object.fromEntries(
    writable.map((format) => [
      documentedType(format.mediaType),
      { schema: format.name === "json" ? envelope : BODIES[format.body ?? "text"] },
    ]),
  );
}

function problemResponse(description: string) {
  return { description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };
}

/** A body that is no text has no schema in OpenAPI 3.1. */
const BODIES: Readonly<Record<"text" | NonNullable<Format["body"]>, Schema>> = {
  text: { type: "string" },
  object: { type: "object" },
  bytes: {},
};

/** The type by which a document names a format: of the parameters only a profile tells one from another. */
export function documentedType(mediaType: string): string {
  return mediaType
    .split("; ")
    .filter((part, at) => at === 0 || part.startsWith("profile="))
    .join("; ");
}

/** The schema of a row: closed, so that a column that is not documented fails the contract test. */
function rowSchema(columns: readonly Column[]): Schema {
  return {
    type: "object",
    required: columns.map((column) => column.name),
    additionalProperties: false,
    properties: Object.fromEntries(
      [...columns, ...columns.filter(isNamed).map(nameColumn)].map((column) => [column.name, columnSchema(column)]),
    ),
  };
}

const TYPES: Readonly<Record<Column["type"], Schema>> = {
  text: { type: "string" },
  code: { type: "string" },
  date: { type: "string", pattern: String.raw`^(\d{4}(-\d\d(-\d\d)?)?)?$` },
  number: { type: "number" },
  integer: { type: "integer" },
  flag: { type: "boolean" },
  list: { type: "array", items: { type: "string" } },
  nested: { type: "array" },
};

function columnSchema(column: Column): Schema {
  const { type, ...rest } = TYPES[column.type];
  return {
    type: column.nullable ? [type, "null"] : type,
    ...rest,
    ...(column.codes ? { enum: [...column.codes] } : {}),
    ...(column.columns ? { items: rowSchema(column.columns) } : {}),
    description: column.description,
    "x-role": column.role,
    ...(column.example === undefined ? {} : { examples: [column.example] }),
  };
}
