import type { Catalog } from "../domain/catalog.ts";
import type { Language } from "../domain/codes.ts";
import { COMPILATION } from "../domain/licence.ts";
import { dayWords } from "../domain/words/time.ts";
import { escapeXml } from "../domain/xml.ts";
import type { ChartQuestion } from "./question.ts";
import { DIMENSIONS, leading, type Dimensions } from "./size.ts";
import { element, textAt } from "./svg.ts";
import { wrap } from "./text.ts";
import { fileCss } from "./theme.ts";

/** What stands around the drawing: title above, sources and licence below, and the element that holds all. */

export interface Block {
  readonly svg: string;
  readonly height: number;
}

/** Lines of text from a top, wrapped to a width. */
export function block(
  texts: readonly string[],
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
  size: number,
  name: string,
): Block {
  const lines = texts.flatMap((text) => wrap(text, width, size, name === "strong" ? 600 : 400));
  return {
    svg: lines.map((line, at) => textAt(left, top + size + at * leading(size), line, { size, class: name })).join(""),
    height: lines.length * leading(size),
  };
}

/** As many sources as a footer names; more are counted. */
const MOST_SOURCES = 3;

/** Sources, release, licence and address. */
export function footerLines(sources: readonly string[], { catalog, lang, address }: ChartQuestion): string[] {
  const vi = lang === "vi";
  const named = sources.slice(0, MOST_SOURCES).join(", ");
  const more = sources.length - MOST_SOURCES;
  const rest = more > 0 ? (vi ? ` và ${more} nguồn khác` : ` and ${more} more`) : "";
  const label = vi ? "Nguồn" : sources.length === 1 ? "Source" : "Sources";
  return [...(sources.length > 0 ? [`${label}: ${named}${rest}`] : []), `${editionWords(catalog, lang)} · ${address}`];
}

function editionWords(catalog: Catalog, lang: Language): string {
  const { released_on } = catalog.data.release;
  const on = dayWords(released_on, lang);
  const licence = COMPILATION.licence.replace(/-(?=\d)/, " ").replace("CC-", "CC ");
  return lang === "vi" ? `Số Mở, bản phát hành ${on} · ${licence}` : `Số Mở, release of ${on} · ${licence}`;
}

interface Picture {
  readonly title: string;
  readonly description: string;
  readonly height: number;
  readonly body: string;
}

/** The whole as one element, which says what it is to those who do not see it. */
export function picture({ title, description, height, body }: Picture, question: ChartQuestion): string {
  const { size, form, theme, lang, catalog } = question;
  const { width } = DIMENSIONS[size];
  const id = idOf(question);
  const whole = Math.ceil(height);
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${whole}`,
    ...(form === "file" ? { width, height: whole } : {}),
    class: "chart",
    role: "img",
    "data-release": catalog.data.release.release,
    "xml:lang": form === "file" ? lang : undefined,
    lang,
    "aria-labelledby": `${id}-title ${id}-desc`,
  };
  return element(
    "svg",
    attributes,
    [
      element("title", { id: `${id}-title` }, escapeXml(title)),
      element("desc", { id: `${id}-desc` }, escapeXml(description)),
      form === "file" ? `<style>${escapeXml(fileCss(theme)).replaceAll("&quot;", '"')}</style>` : "",
      form === "file" ? element("rect", { width, height: whole, class: "ground" }) : "",
      body,
    ].join(""),
  );
}

/** Charts on one page must not share ids: what tells two of them apart goes into a hash (FNV-1a). */
function idOf({ address, lang, size, form, rows }: ChartQuestion): string {
  let hash = 0x811c9dc5;
  for (const character of [address, lang, size, form, ...rows.map(({ figure }) => figure)].join(" "))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `chart-${hash.toString(36)}`;
}

/** The width between the margins, and where they are. */
export function column(size: Dimensions): { readonly left: number; readonly width: number } {
  return { left: size.margin, width: size.width - 2 * size.margin };
}
