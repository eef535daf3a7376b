import { ZodType } from "zod/v4";

/** All that @hono/zod-openapi needs of zod in the Worker; the whole package brings every language's messages. */
export const z = { ZodType };
