import type { Context } from "hono";
import type { Catalog } from "../../../domain/catalog.ts";
import { LANGUAGES } from "../../../domain/codes.ts";
import { NotFound } from "../../../domain/errors.ts";
import { nearest } from "../../../domain/nearest.ts";
import { encodedChunks, streamOf } from "../../../formats/chunks.ts";
import { DEFAULT_FORMAT } from "../../../formats/registry.ts";
import { ERROR_CODES } from "../../../sdmx/message.ts";
import { errorXml } from "../../../sdmx/ml/error.ts";
import { Refusal } from "../../../sdmx/refusal.ts";
import { STRUCTURE_TYPES } from "../../../sdmx/structures.ts";
import { STRUCTURE_RESOURCES } from "../../../sdmx/v1/structure-question.ts";
import { holdsAny, holdsSame, newest, notModified, setCacheHeaders } from "../../cache.ts";
import type { AppEnv } from "../../context.ts";
import { loadCells } from "../cells.ts";
import { setProblemHeaders } from "../../problem.ts";
import { explain } from "../errors.ts";
import { agree, type Representation } from "./representation.ts";
import { availability, data, structure, type Understood } from "./resources.ts";

/** Where SDMX REST 1.x is: a mount has the first digit of the version of its grammar. */
const MOUNT = "/sdmx/v1/";
/** Resources of SDMX REST 1.x that are not served. */
const OTHERS = new Set(["metadata", "schema"]);
const RESOURCES = ["data", "availableconstraint", ...STRUCTURE_RESOURCES];
const VARY = "Accept, Accept-Language";

/** Answers whatever stands below /sdmx/v1: reads it, compares what the client holds, and only then asks the database. */
export async function serve(c: Context<AppEnv>): Promise<Response> {
  c.header("Vary", VARY);
  try {
    const { pathname, search } = new URL(c.req.url);
    const path = pathname.slice(MOUNT.length);
    const understood = understand(path, search, c.get("services").catalog);
    const message = path.startsWith("data/") ? "data" : "structure";
    const representation = agree(message, search, c.req.header("Accept"), c.req.header("Accept-Language"));
    return await answer(c, understood, representation);
  } catch (error) {
    if (error instanceof Error) return refuse(c, error);
    throw error;
  }
}

/**
 * Understands the path below the mount and the search.
 * @throws NotFound for what SDMX REST does not have, Refusal 501 for what is not served.
 */
function understand(path: string, search: string, catalog: Catalog): Understood {
  const [resource = "", ...rest] = path.split("/");
  if (resource === "data") return data(rest.join("/"), search, catalog);
  if (resource === "availableconstraint") return availability(rest.join("/"), search, catalog);
  if (STRUCTURE_RESOURCES.includes(resource)) return structure(path, search, catalog);
  if (OTHERS.has(resource)) throw new Refusal(501, `${resource} queries are not served.`);
  const near = nearest(resource, RESOURCES);
  const meant = near.length > 0 ? near : ["data", "availableconstraint", ...STRUCTURE_TYPES];
  throw new NotFound(
    `Nothing is at ${MOUNT}${resource}.`,
    meant.map((one) => MOUNT + one),
  );
}

async function answer(
  c: Context<AppEnv>,
  { name, tags, answer: ask }: Understood,
  representation: Representation,
): Promise<Response> {
  const { catalog, store, assets } = c.get("services");
  const { mediaType, lang, kind } = representation;
  // ETag and compression go by name and media type.
  c.set("format", { ...DEFAULT_FORMAT, name: representation.name, mediaType });
  const state = newest(c, tags);
  if (holdsSame(c, state)) return notModified(c, state);
  const { release, released_on: releasedOn } = catalog.data.release;
  const writing = { lang, release, releasedOn, origin: new URL(c.req.url).origin };
  const parts = await ask({ catalog, store, cells: await loadCells(assets), representation, writing });
  if (holdsAny(c)) return notModified(c, state);
  setCacheHeaders(c, state);
  c.header("Content-Language", kind === "csvdata" ? lang : LANGUAGES.join(", "));
  c.header("Content-Type", mediaType);
  c.header("Content-Disposition", `inline; filename="${name}.${kind === "csvdata" ? "csv" : "xml"}"`);
  return c.body(streamOf(encodedChunks(parts)));
}

/** An error as SDMX 1.x clients read one: an SDMX-ML Error message. */
function refuse(c: Context<AppEnv>, error: Error): Response {
  const { status, details } = explain(c, error);
  setProblemHeaders(c, status, "application/xml; charset=utf-8");
  return c.body(errorXml(ERROR_CODES[status] ?? 500, details), status);
}
