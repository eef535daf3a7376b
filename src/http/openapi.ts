import { COMPILATION } from "../domain/licence.ts";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { COMPONENTS } from "./components.ts";
import type { AppEnv } from "./context.ts";
import { SDMX_PATHS } from "./openapi-sdmx.ts";

const INFO = {
  title: "Số Mở: open statistics of Viet Nam's ICT sector",
  version: "1.0.0",
  description:
    "Every number traces to the string printed in a document; where documents disagree, all claims are shown with the rule that chose one. " +
    "The suffix of an address picks the format: /v1/telecom.csv. Ids never change, `lang` picks the language of names.",
  license: {
    name: "CC BY 4.0 (compilation; each source has its own terms)",
    url: COMPILATION.url,
  },
};

const TAGS = [
  { name: "Data", description: "The values that we publish." },
  { name: "Provenance", description: "What was printed, where, and how it was read." },
  { name: "Catalogue", description: "What is measured, where, and in what units." },
  { name: "Downloads", description: "Whole datasets as files, in versions that never change." },
  {
    name: "SDMX",
    description: "SDMX REST 2.x and 1.x, for statistical software: the grammars are the standard's own.",
    externalDocs: { url: "https://github.com/sdmx-twg/sdmx-rest/tree/master/doc" },
  },
  { name: "Service", description: "The service itself." },
];

/** The OpenAPI 3.1 document of an app. It is made when a release is built and served as a file: making it costs many requests' time. */
export function openapiDocument(app: OpenAPIHono<AppEnv>): object {
  const document = app.getOpenAPI31Document({ openapi: "3.1.0", info: INFO, tags: TAGS });
  return {
    ...document,
    paths: { ...document.paths, ...OWN_PATHS, ...SDMX_PATHS },
    components: { ...document.components, schemas: COMPONENTS },
  };
}

const BYTES = { "application/octet-stream": { schema: { type: "string", format: "binary" } } };

const PROBLEM = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };

const NOT_FOUND = {
  description: "Nothing is at this address; `did_you_mean` names the nearest.",
  content: PROBLEM,
};

const PIXELS = { type: "integer", minimum: 1 };
const OEMBED = {
  type: "object",
  required: ["version", "type", "title", "provider_name", "provider_url", "cache_age", "html", "width", "height"],
  properties: {
    version: { const: "1.0" },
    type: { const: "rich" },
    title: { type: "string" },
    provider_name: { type: "string" },
    provider_url: { type: "string", format: "uri" },
    cache_age: { type: "integer" },
    html: { type: "string" },
    width: PIXELS,
    height: PIXELS,
    thumbnail_url: { type: "string", format: "uri" },
    thumbnail_width: PIXELS,
    thumbnail_height: PIXELS,
  },
};

/** Addresses that serve a file as it is, with no format to choose. */
export const OWN_PATHS = {
  "/v1/openapi.json": {
    get: {
      operationId: "getOpenapi",
      tags: ["Service"],
      summary: "This document.",
      parameters: [],
      responses: {
        200: { description: "OpenAPI 3.1.", content: { "application/json": { schema: { type: "object" } } } },
      },
    },
  },
  "/v1/changes.atom": {
    get: {
      operationId: "getFeed",
      tags: ["Downloads"],
      summary: "New versions as an Atom feed.",
      parameters: [
        inQuery("dataset", "Versions of this dataset.", { type: "string", default: "all" }),
        inQuery("lang", "Language of titles.", { type: "string", enum: ["en", "vi"], default: "en" }),
      ],
      responses: {
        200: { description: "RFC 4287.", content: { "application/atom+xml": { schema: { type: "string" } } } },
        404: NOT_FOUND,
      },
    },
  },
  "/oembed": {
    get: {
      operationId: "getOembed",
      tags: ["Service"],
      summary: "How an indicator's or a figure's address is shown on another site: oEmbed 1.0.",
      parameters: [
        {
          ...inQuery("url", "An address of this service, percent-encoded.", { type: "string", format: "uri" }),
          required: true,
          example: "http://127.0.0.1:8787/vi/telecom/mobile-cellular-subscriptions",
        },
        inQuery("maxwidth", "The widest that fits, in pixels.", { type: "integer", minimum: 1 }),
        inQuery("maxheight", "The highest that fits, in pixels.", { type: "integer", minimum: 1 }),
        inQuery("format", "Only `json` is offered.", { type: "string", enum: ["json"], default: "json" }),
      ],
      responses: {
        200: { description: "oEmbed 1.0, of type `rich`.", content: { "application/json": { schema: OEMBED } } },
        400: { description: "No `url`, or a bound that is no number.", content: PROBLEM },
        404: { description: "The address is not ours, or nothing that can be embedded.", content: PROBLEM },
        501: { description: "The format is not offered.", content: PROBLEM },
      },
    },
  },
  "/v1/datasets/{dataset}/versions/{version}/files/{file}": {
    get: {
      operationId: "getFile",
      tags: ["Downloads"],
      summary: "One file of a version, byte for byte as published.",
      parameters: [
        inPath("dataset", "A dataset.", "telecom"),
        inPath("version", "A version, or a pattern such as `1.*` or `latest`.", "latest"),
        inPath("file", "One of its files.", "telecom.csv"),
      ],
      responses: {
        200: { description: "The file. It never changes.", content: BYTES },
        206: { description: "The part that Range asks for.", content: BYTES },
        304: { description: "What you hold is still the file." },
        307: { description: "`latest` and `1.*` lead to the version that they mean." },
        404: NOT_FOUND,
        416: { description: "The range begins after the end of the file." },
      },
    },
  },
};

function inPath(name: string, description: string, example: string) {
  return { name, in: "path", required: true, description, schema: { type: "string" }, example };
}

function inQuery(name: string, description: string, schema: object) {
  return { name, in: "query", required: false, description, schema };
}
