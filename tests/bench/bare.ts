import { Hono } from "hono";
import type { Bindings } from "../../src/http/context.ts";

/** What every ratio is against: the least that the same framework can do. */
const app = new Hono<{ Bindings: Pick<Bindings, "DB"> }>();
app.get("/x", (c) => c.json({ ok: true }));
// How much of an answer is the local D1's own cost.
app.get("/row", async (c) => c.json((await c.env.DB.prepare("SELECT points FROM series LIMIT 1").all()).results));

// oxlint-disable-next-line import/no-default-export -- that is how a Worker is exported
export default app;
