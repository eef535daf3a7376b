import { createMiddleware } from "hono/factory";
import { InvalidQuery, NotWritable } from "../domain/errors.ts";
import type { Shape } from "../domain/dataset.ts";
import { nearest } from "../domain/nearest.ts";
import type { Format } from "../formats/format.ts";
import { DEFAULT_FORMAT, findFormat, FORMATS } from "../formats/registry.ts";
import type { AppEnv } from "./context.ts";

/** A name may hold a dot itself: in `.csl.json` the match that begins first is the whole of it. */
const SUFFIX = new RegExp(
  String.raw`\.(${FORMATS.map(({ name }) => name.replaceAll(".", String.raw`\.`)).join("|")})$`,
);

/** A published file is what it is: its suffix names no format. */
const FILE = /^\/v1\/datasets\/[^/]+\/versions\/[^/]+\/files\//;

/**
 * The path that routes see: under /v1 the suffix names the format and is no part of the address.
 * (A Hono path such as `/:id.csv` would be a parameter of the name `id.csv`.)
 */
export function pathOf(request: Request): string {
  const { pathname } = new URL(request.url);
  return pathname.startsWith("/v1") && !FILE.test(pathname) ? pathname.replace(SUFFIX, "") : pathname;
}

/**
 * One representation per address: the suffix or `format=` names it, and Accept is not looked at, so that no
 * cache needs Vary.
 */
export const negotiate = createMiddleware<AppEnv>(async (c, next) => {
  const { pathname, searchParams } = new URL(c.req.url);
  const suffix = FILE.test(pathname) ? undefined : SUFFIX.exec(pathname)?.[1];
  const asked = searchParams.get("format");
  c.set("format", DEFAULT_FORMAT);
  const format = findFormat(asked ?? suffix ?? DEFAULT_FORMAT.name);
  if (!format) {
    const names = FORMATS.map((one) => one.name);
    const near = nearest(asked ?? "", names);
    throw new InvalidQuery([
      {
        parameter: "format",
        detail: `"${asked}" is no format; there are ${names.join(", ")}.`,
        did_you_mean: near.length > 0 ? near : names,
      },
    ]);
  }
  if (asked !== null && suffix !== undefined && asked !== suffix) {
    const detail = `The suffix asks for ${suffix}, the parameter for ${asked}: one of them is enough.`;
    throw new InvalidQuery([{ parameter: "format", detail, did_you_mean: [suffix] }]);
  }
  c.set("format", format);
  await next();
});

/** @throws NotWritable when the format would lose what the columns hold. */
export function requireWritable(format: Format, shape: Shape): void {
  if (format.canWrite(shape)) return;
  const able = FORMATS.filter((one) => one.canWrite(shape)).map((one) => one.name);
  const reason = format.refusal
    ? `${format.name}: ${format.refusal}`
    : format.cites
      ? `${format.name} cites values with their sources, and this answer holds none`
      : `${format.name} can't carry this answer without loss: it has nested rows, or is no statistical cube`;
  throw new NotWritable(`${reason}. ${able.join(", ")} can.`, able);
}
