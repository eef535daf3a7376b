import type { ZodType } from "zod/v4";

/** Says in the OpenAPI document what a schema means. The Worker runs zod/mini, whose schemas have no such method. */
export function documented<Schema extends ZodType>(schema: Schema, words: Readonly<Record<string, unknown>>): Schema {
  const describe = (schema as { openapi?: (words: object) => ZodType }).openapi;
  return describe ? (describe.call(schema, words) as Schema) : schema;
}
