import type { Context } from "hono";
import { NotFound } from "../../domain/errors.ts";
import { DEFAULT_FORMAT } from "../../formats/registry.ts";
import type { Writing } from "../../sdmx/message.ts";
import { Refusal } from "../../sdmx/refusal.ts";
import { holdsAny, holdsSame, newest, notModified, setCacheHeaders } from "../cache.ts";
import type { AppEnv } from "../context.ts";
import { availability } from "./availability.ts";
import { loadCells } from "./cells.ts";
import { data } from "./data.ts";
import { refuse } from "./errors.ts";
import { agree, type Representation } from "./representation.ts";
import type { Understood } from "./resource.ts";
import { structure } from "./structure.ts";

/** Where SDMX REST 2.x is: a mount has the first digit of the version of its grammar. */
const MOUNT = "/sdmx/v2/";
const RESOURCES = { data, structure, availability } as const;
type Resource = keyof typeof RESOURCES;
/** Resources of SDMX REST that are not served. */
const OTHERS = new Set(["metadata", "schema", "registration", "registrations"]);

const VARY = "Accept, Accept-Language";

/** Answers whatever stands below /sdmx/v2: reads it, compares what the client holds, and only then asks the database. */
export async function serve(c: Context<AppEnv>): Promise<Response> {
  const { catalog } = c.get("services");
  const { search, origin } = new URL(c.req.url);
  const [word = "", ...rest] = c.req.path.slice(MOUNT.length).split("/");
  const { release, released_on: releasedOn } = catalog.data.release;
  const message = word === "data" ? "data" : "structure";
  const plain: Writing = { lang: "en", release, releasedOn, origin };
  c.header("Vary", VARY);
  try {
    const resource = resourceOf(word);
    const representation = agree(message, search, c.req.header("Accept"), c.req.header("Accept-Language"));
    const understood = RESOURCES[resource](rest.join("/"), search, catalog);
    return await answer(c, understood, representation, { ...plain, lang: representation.lang });
  } catch (error) {
    if (error instanceof Error) return refuse(c, error, message, plain);
    throw error;
  }
}

/** @throws NotFound for what SDMX REST does not have, Refusal 501 for what is not served. */
function resourceOf(word: string): Resource {
  const found = (Object.keys(RESOURCES) as Resource[]).find((one) => one === word);
  if (found) return found;
  if (OTHERS.has(word)) throw new Refusal(501, `${word} queries are not served; data, structure and availability are.`);
  const there = Object.keys(RESOURCES).map((one) => MOUNT + one);
  throw new NotFound(`Nothing is at ${MOUNT}${word}.`, there);
}

async function answer(
  c: Context<AppEnv>,
  { name, tags, answer: ask }: Understood,
  representation: Representation,
  writing: Writing,
): Promise<Response> {
  // ETag and compression go by name and media type.
  c.set("format", { ...DEFAULT_FORMAT, name: representation.name, mediaType: representation.mediaType });
  const state = newest(c, tags);
  if (holdsSame(c, state)) return notModified(c, state);
  const { catalog, store, assets } = c.get("services");
  const body = await ask({ catalog, store, cells: await loadCells(assets), representation, writing });
  if (body !== null && holdsAny(c)) return notModified(c, state);
  setCacheHeaders(c, state);
  c.header("Content-Language", representation.lang);
  if (body === null) return c.body(null, 204);
  c.header("Content-Type", representation.mediaType);
  if (representation.kind === "csv") c.header("Content-Disposition", `inline; filename="${name}.csv"`);
  return c.body(body);
}
