import type { ZodType } from "zod/v4";

/**
 * Stands in the Worker for @asteasolutions/zod-to-openapi: the OpenAPI document is made at build time, so the
 * Worker only needs `.openapi()` to exist and the registry to swallow what it is told.
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

export function extendZodWithOpenApi(z: { ZodType: typeof ZodType }): void {
  const prototype = z.ZodType.prototype as { openapi?: () => unknown };
  prototype.openapi ??= function (this: unknown) {
    return this;
  };
}
