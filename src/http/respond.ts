import type { Context } from "hono";
import type { Content } from "./content.ts";
import { sentenceOf, type Citation, type Reference } from "../domain/citation/citation.ts";
import type { Language } from "../domain/codes.ts";
import type { Shape } from "../domain/dataset.ts";
import type { AppEnv } from "./context.ts";
import { canonicalAddress, writeCursor } from "./links.ts";

interface Parts extends Content, Shape {
  readonly name: string;
  readonly single: boolean;
  readonly lang: Language;
  /** Where a citation of the answer leads; null when it cites nothing. */
  readonly cite: string | null;
  readonly citation: Citation | null;
  readonly reference?: Reference;
}

/** The licence of the compilation; each source's own terms stand with the source. */
const LICENCE = { licence: "CC-BY-4.0", url: "https://creativecommons.org/licenses/by/4.0/" } as const;

/** Writes an answer in the format asked for, with the links and counts that hold for every format. */
export async function respond(
  c: Context<AppEnv>,
  { name, columns, cube, rows, total, single, lang, cite, citation, reference, meta = {}, next = null }: Parts,
): Promise<Response> {
  const { release, released_on } = c.get("services").catalog.data.release;
  const format = c.get("format");
  const self = canonicalAddress(c.req.url);
  const following = next && canonicalAddress(c.req.url, { after: writeCursor(next) });
  const body = await format.write({
    dataset: { name, columns, cube, rows },
    meta: {
      release,
      released_on,
      licence: LICENCE.licence,
      total,
      ...(citation ? { citation: sentenceOf(citation, lang), digest: citation.digest } : {}),
      ...meta,
    },
    links: { self, next: following, ...(citation ? { cite, verify: rootRelative(citation.verify) } : {}) },
    single,
    ...(reference ? { cited: { reference, lang } } : {}),
  });
  c.header("Content-Type", format.mediaType);
  c.header("X-Total-Count", String(total));
  c.header("Link", linkHeader(self, following, cite));
  if (format.name !== "json") c.header("Content-Disposition", `inline; filename="${name}.${format.name}"`);
  return c.body(body);
}

/** RFC 8288: what JSON has in `links`, every other format has here. */
function linkHeader(self: string, next: string | null, cite: string | null): string {
  const links = [`<${self}>; rel="canonical"`];
  if (cite) links.push(`<${cite}>; rel="cite-as"`);
  if (next) links.push(`<${next}>; rel="next"`);
  links.push(
    `</v1/openapi.json>; rel="service-desc"`,
    `</docs/>; rel="service-doc"`,
    `<${LICENCE.url}>; rel="license"`,
  );
  return links.join(", ");
}

function rootRelative(url: string): string {
  return url.slice(new URL(url).origin.length);
}
