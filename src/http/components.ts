import { PROBLEMS } from "./problem.ts";

/** Schemas that every address of the document refers to. */
export const COMPONENTS = {
  Meta: {
    type: "object",
    description: "What keeps a number from being alone. Further members depend on the address.",
    required: ["release", "released_on", "licence", "total"],
    properties: {
      release: { type: "string", description: "The compiled state of all data that answered." },
      released_on: { type: "string", format: "date" },
      licence: { type: "string", description: "Licence of the compilation; each source has its own terms." },
      total: { type: "integer", description: "Rows in all pages together." },
      citation: {
        type: "string",
        description: "How to cite the values, in one sentence; on every address whose rows name their sources.",
      },
      digest: { type: "string", description: "16 hexadecimal digits that stand for the values: see /v1/verify." },
      transform: {
        type: "object",
        description: "What was computed, when `transform` asked for it.",
        required: ["transform", "definition"],
        properties: { transform: { type: "string" }, definition: { type: "string" } },
      },
      refused: {
        type: "array",
        description: "What a transform did not compute, because it would have joined what can't be joined.",
        items: {
          type: "object",
          required: ["indicator", "place", "breakdown", "unit", "period", "reason"],
          properties: {
            indicator: { type: "string" },
            place: { type: "string" },
            breakdown: { type: "string" },
            unit: { type: "string" },
            period: { type: "string", description: "Empty: every period of the series." },
            reason: { type: "string" },
          },
        },
      },
      without_parent: {
        type: "integer",
        description: "Periods that a transform left out, because nothing is known that they would be held against.",
      },
    },
  },
  Links: {
    type: "object",
    required: ["self", "next"],
    properties: {
      self: { type: "string", description: "This answer's canonical address, below the service's origin." },
      next: { type: ["string", "null"], description: "The following page; null when this is the last." },
      cite: { type: "string", description: "The address to cite, the same for every format and language (RFC 8574)." },
      verify: { type: "string", description: "Tells later whether the values still hold, and what changed." },
    },
  },
  Problem: {
    type: "object",
    description: "RFC 9457.",
    required: ["type", "title", "status", "detail", "instance", "request_id"],
    properties: {
      type: { type: "string", enum: Object.keys(PROBLEMS).map((name) => `/docs/problems#${name}`) },
      title: { type: "string" },
      status: { type: "integer" },
      detail: { type: "string" },
      instance: { type: "string" },
      request_id: { type: "string", description: "Quote it when you ask us about the problem." },
      parameter: { type: "string", description: "The first parameter at fault." },
      did_you_mean: { type: "array", items: { type: "string" }, description: "What was probably meant, best first." },
      errors: {
        type: "array",
        items: {
          type: "object",
          required: ["parameter", "detail"],
          properties: {
            parameter: { type: "string" },
            detail: { type: "string" },
            did_you_mean: { type: "array", items: { type: "string" } },
          },
        },
      },
    },
  },
} as const;
