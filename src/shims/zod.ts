/** @hono/zod-openapi extends this object when it loads; the Worker's schemas come from zod-v4.ts. */
export const z = {};
