import type { Context } from "hono";
import type { Language } from "../domain/codes.ts";
import { NotWritable, Unavailable } from "../domain/errors.ts";
import { fileOf } from "./assets.ts";
import type { Content } from "./content.ts";
import type { AppEnv } from "./context.ts";
import { canonicalAddress } from "./links.ts";

/** What a picture's address may name; everything else makes another picture. */
const OWN = new Set(["lang", "format"]);

/**
 * The picture of an indicator, rendered when the release was compiled: a static file, no query.
 * @throws NotWritable, which names the drawing, of any view but the usual one and of an indicator without values.
 */
export async function pictureOf(c: Context<AppEnv>, lang: Language): Promise<Content> {
  const others = Object.keys(c.req.query()).filter((name) => !OWN.has(name));
  const url = new URL(c.req.url);
  url.pathname = `${c.req.path}.svg`;
  const drawing = canonicalAddress(url.href, { format: null });
  if (others.length > 0)
    throw new NotWritable(
      `A picture is made with the release, of the usual view: without ${others.join(", ")}. ${drawing} draws this one.`,
      [drawing],
    );
  const { sector, indicator } = c.req.param();
  const file = await fileOf(c.get("services").assets, `/charts/${sector}/${indicator}.${lang}.png`).catch(
    (error: unknown) => {
      if (!(error instanceof Unavailable)) throw error;
      throw new NotWritable(
        `There is no picture of ${indicator}: it has no values in its usual view. ${drawing} says so.`,
        [drawing],
      );
    },
  );
  return { rows: [], total: 0, picture: new Uint8Array(await file.arrayBuffer()) };
}
