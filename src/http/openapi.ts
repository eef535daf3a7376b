import type { OpenAPIHono } from "@hono/zod-openapi";
import { COMPONENTS } from "./components.ts";
import type { AppEnv } from "./context.ts";

const INFO = {
  title: "Số Mở: open statistics of Viet Nam's ICT sector",
  version: "1.0.0",
  description:
    "Every number traces to the string printed in a document; where documents disagree, all claims are shown with the rule that chose one. " +
    "The suffix of an address picks the format: /v1/telecom.csv. Ids never change, `lang` picks the language of names.",
  license: {
    name: "CC BY 4.0 (compilation; each source has its own terms)",
    url: "https://creativecommons.org/licenses/by/4.0/",
  },
};

const TAGS = [
  { name: "Data", description: "The values that we publish." },
  { name: "Provenance", description: "What was printed, where, and how it was read." },
  { name: "Catalogue", description: "What is measured, where, and in what units." },
  { name: "Downloads", description: "Whole datasets as files, in versions that never change." },
  { name: "Service", description: "The service itself." },
];

/** The OpenAPI 3.1 document of an app. It is made when a release is built and served as a file: making it costs many requests' time. */
export function openapiDocument(app: OpenAPIHono<AppEnv>): object {
  const document = app.getOpenAPI31Document({ openapi: "3.1.0", info: INFO, tags: TAGS });
  return {
    ...document,
    paths: { ...document.paths, "/v1/openapi.json": { get: OWN_OPERATION } },
    components: { ...document.components, schemas: COMPONENTS },
  };
}

const OWN_OPERATION = {
  operationId: "getOpenapi",
  tags: ["Service"],
  summary: "This document.",
  parameters: [],
  responses: { 200: { description: "OpenAPI 3.1.", content: { "application/json": { schema: { type: "object" } } } } },
};
