import { COMPILATION } from "../domain/licence.ts";
import type { Context } from "hono";
import { NotFound } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { fileKey } from "../store/store.ts";
import { IMMUTABLE } from "./cache.ts";
import type { AppEnv } from "./context.ts";
import { versionAddress } from "./dataset-rows.ts";
import { requireVersion } from "./versions.ts";

/** The one address that serves bytes as they were published, without a format between. */
export const FILE_PATH = "/v1/datasets/:dataset/versions/:version/files/:file";

/**
 * One file of a version, byte for byte: no query, whole or in part (RFC 9110, 14). It never changes, so clients and the
 * edge may keep it for ever.
 * @throws NotFound when the version has no such file, naming the nearest.
 */
export async function serveFile(c: Context<AppEnv>): Promise<Response> {
  const { catalog, files } = c.get("services");
  const { dataset = "", version = "", file = "" } = c.req.param();
  requireVersion(catalog, dataset, version);
  const key = fileKey(dataset, version, file);
  const headers = conditionsOf(c.req.raw.headers);
  const head = await files.head(key);
  if (!head || file === MANIFEST) throw await noSuchFile(c, dataset, version, file);
  const range = rangeOf(c.req.header("Range"), head.size);
  c.header("Content-Type", head.httpMetadata?.contentType ?? "application/octet-stream");
  c.header("Content-Disposition", `attachment; filename="${file.replace(dataset, `${dataset}-${version}`)}"`);
  c.header("ETag", head.httpEtag);
  c.header("Cache-Control", IMMUTABLE);
  c.header("Cache-Tag", `dataset-${dataset}`);
  c.header("Accept-Ranges", "bytes");
  const whole = versionAddress(dataset, version);
  c.header("Link", `<${whole}>; rel="collection", <${whole}>; rel="cite-as", <${COMPILATION.url}>; rel="license"`);
  if (range === "unsatisfiable") {
    c.header("Content-Range", `bytes */${head.size}`);
    return c.body(null, 416);
  }
  if (c.req.method === "HEAD") {
    c.header("Content-Length", String(head.size));
    return c.body(null, 200);
  }
  const object = await files.open(key, { onlyIf: headers, range });
  if (!object) throw await noSuchFile(c, dataset, version, file);
  if (!("body" in object)) return c.body(null, 304);
  if (range === null) {
    c.header("Content-Length", String(head.size));
    return c.body(object.body);
  }
  c.header("Content-Length", String(range.length));
  c.header("Content-Range", `bytes ${range.offset}-${range.offset + range.length - 1}/${head.size}`);
  return c.body(object.body, 206);
}

const MANIFEST = "manifest.json";

/** An edge that compresses makes tags weak; the bucket knows strong ones only. */
function conditionsOf(headers: Headers): Headers {
  const own = new Headers();
  const tags = headers.get("If-None-Match");
  if (tags !== null) own.set("If-None-Match", tags.replace(/\bW\//g, ""));
  return own;
}

interface Range {
  readonly offset: number;
  readonly length: number;
}

/** The one range that is asked for; null is the whole: of several at once, or of another unit, nothing has to be made. */
function rangeOf(header: string | undefined, size: number): Range | "unsatisfiable" | null {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return null;
  const offset = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return offset > end ? "unsatisfiable" : { offset, length: end - offset + 1 };
}

async function noSuchFile(c: Context<AppEnv>, dataset: string, version: string, file: string): Promise<NotFound> {
  const { files } = await c.get("services").files.manifest(dataset, version);
  const known = files.map((one) => one.file);
  const near = nearest(file, known);
  const below = `/v1/datasets/${dataset}/versions/${version}/files/`;
  return new NotFound(
    `${dataset} ${version} has no file "${file}".`,
    (near.length > 0 ? near : known).map((name) => below + name),
  );
}
