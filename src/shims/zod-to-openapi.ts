/**
 * Stands in the Worker for @asteasolutions/zod-to-openapi: the OpenAPI document is made at build time, so the
 * registry of the Worker only has to swallow what it is told.
 */
export class OpenAPIRegistry {
  readonly definitions: readonly never[] = [];
  registerPath(): void {}
  registerWebhook(): void {}
  registerComponent(): void {}
  register<T>(_name: string, schema: T): T {
    return schema;
  }
  registerParameter<T>(_name: string, schema: T): T {
    return schema;
  }
}

/** Called with `new` where the generator would be. */
function noGenerator(): never {
  throw new Error("The OpenAPI document is made at build time");
}

export { noGenerator as OpenApiGeneratorV3, noGenerator as OpenApiGeneratorV31 };

export function getOpenApiMetadata(): object {
  return {};
}

/** zod/mini's schemas are described by nobody: see src/http/documented.ts. */
export function extendZodWithOpenApi(): void {}
