import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./context.ts";

/** An id for the logs and for problems. A client's own is not taken over: the edge would hand it to everybody else. */
export const requestId = createMiddleware<AppEnv>(async (c, next) => {
  const id = crypto.randomUUID();
  c.set("requestId", id);
  c.header("X-Request-Id", id);
  await next();
});
