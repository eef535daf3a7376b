import type { Context } from "hono";
import type { AppEnv } from "../http/context.ts";
import { serve as serveEmbed } from "./embed/serve.tsx";
import { serve as serveOembed } from "./oembed.ts";

/** Embeds and oEmbed in one module: what they share with the rest of the service then stays in few pieces. */
export function serve(c: Context<AppEnv>): Promise<Response> {
  return c.req.path === "/oembed" ? serveOembed(c) : serveEmbed(c);
}
