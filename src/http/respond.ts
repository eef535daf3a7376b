import { COMPILATION } from "../domain/licence.ts";
import type { Context } from "hono";
import { setCacheHeaders, type State } from "./cache.ts";
import type { Content } from "./content.ts";
import { sentenceOf, type Citation, type Reference } from "../domain/citation/citation.ts";
import type { Dataset } from "../domain/dataset.ts";
import { labelled, namesIn } from "../domain/labels.ts";
import type { AppEnv } from "./context.ts";
import { API_CATALOG } from "./discovery.ts";
import { canonicalAddress, writeCursor } from "./links.ts";
import type { Presentation } from "./presentation.ts";

interface Parts extends Content {
  readonly dataset: Dataset;
  readonly single: boolean;
  readonly presentation: Presentation;
  /** What it is an answer of; null when it may not be kept. */
  readonly state: State | null;
  /** Where a citation of the answer leads; null when it cites nothing. */
  readonly cite: string | null;
  /** Null in formats that hold nothing but rows, too. */
  readonly citation: Citation | null;
  readonly reference?: Reference;
}

/** Writes an answer in the format asked for, with the links and counts that hold for every format. */
export async function respond(
  c: Context<AppEnv>,
  { dataset, total, single, meta = {}, next = null, location, picture, presentation, state, ...cited }: Parts,
): Promise<Response> {
  const { lang, labels, bom, size, theme } = presentation;
  const { cite, citation, reference } = cited;
  const { catalog } = c.get("services");
  const { release, released_on } = catalog.data.release;
  const format = c.get("format");
  const self = canonicalAddress(c.req.url);
  const following = next && canonicalAddress(c.req.url, { after: writeCursor(next) });
  const nameOf = namesIn(catalog, lang);
  // Written before any header says so: a format may refuse what it finds, and a refusal is never kept.
  const body = await format.write({
    dataset: format.named ? dataset : labelled(dataset, labels, nameOf),
    meta: {
      release,
      released_on,
      licence: COMPILATION.licence,
      total,
      ...(citation ? { citation: sentenceOf(citation, lang) } : {}),
      ...(citation?.digest ? { digest: citation.digest } : {}),
      ...meta,
    },
    links: {
      self,
      next: following,
      ...(cite ? { cite } : {}),
      ...(citation?.verify ? { verify: rootRelative(citation.verify) } : {}),
    },
    single,
    origin: new URL(c.req.url).origin,
    nameOf,
    bom,
    ...(format.drawn ? { drawing: { catalog, lang, size, theme } } : {}),
    ...(picture ? { picture } : {}),
    ...(reference ? { cited: { reference, lang } } : {}),
  });
  if (state) setCacheHeaders(c, state);
  else c.header("Cache-Control", "no-store");
  c.header("Content-Type", format.mediaType);
  if (!picture) c.header("X-Total-Count", String(total));
  c.header("Link", linkHeader(self, following, cite));
  if (location !== undefined) c.header("Content-Location", location);
  if (format.name !== "json") c.header("Content-Disposition", `inline; filename="${dataset.name}.${format.name}"`);
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
    `<${COMPILATION.url}>; rel="license"`,
    API_CATALOG,
  );
  return links.join(", ");
}

function rootRelative(url: string): string {
  return url.slice(new URL(url).origin.length);
}
