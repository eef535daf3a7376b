import type { CatalogData } from "../../src/domain/catalog.ts";
import { LANGUAGES } from "../../src/domain/codes.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { escapeXml as xml } from "../../src/domain/xml.ts";
import { ORIGIN } from "../../src/http/discovery.ts";
import { PATHS, pathOf } from "../../src/site/paths.ts";
import type { Released } from "../read/released.ts";

/** What sitemaps are made of beside the catalogue. */
export interface Pages {
  readonly data: CatalogData;
  readonly figures: readonly Figure[];
  /** Every release with what it changed, the oldest first. */
  readonly history: readonly Released[];
}

/** The files that the index names, by their addresses. */
const PARTS = ["/sitemap-pages.xml", "/sitemap-figures.xml"] as const;

/** One page, in both languages. */
interface Entry {
  /** After the language. */
  readonly path: string;
  /** The day on which a release last changed it; nothing where none is known. */
  readonly changed?: string | undefined;
}

/** What robots may read: all of it but lists of what somebody searched for. */
export function robotsText(): string {
  const refused = LANGUAGES.map((lang) => `Disallow: /${lang}${PATHS.search}`);
  return ["User-agent: *", "Allow: /", ...refused, "", `Sitemap: ${ORIGIN}/sitemap.xml`, ""].join("\n");
}

/** The index of the sitemaps (sitemaps.org, 0.9): a release makes them all anew. */
export function sitemapIndex({ release }: CatalogData): string {
  const parts = PARTS.map(
    (path) => `<sitemap><loc>${ORIGIN}${path}</loc><lastmod>${release.released_on}</lastmod></sitemap>`,
  );
  return document("sitemapindex", "", parts);
}

/** Every page but those of figures, in each language with the way to the others. */
export function sitemapOfPages(pages: Pages): string {
  const urls = entriesOf(pages).flatMap(({ path, changed }) => {
    const others = [...LANGUAGES.map((lang) => alternate(lang, addressOf(lang, path))), standard(path)].join("");
    return LANGUAGES.map((lang) => urlOf(addressOf(lang, path), others, changed));
  });
  return document("urlset", ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', urls);
}

/**
 * The pages of figures: so many that only their addresses are said. Each names the other language in its own head, and
 * none changes as long as its document is read as it is.
 */
export function sitemapOfFigures({ figures }: Pages): string {
  const urls = figures.flatMap(({ figure }) =>
    LANGUAGES.map((lang) => urlOf(addressOf(lang, pathOf(PATHS.figure, { figure })), "", undefined)),
  );
  return document("urlset", "", urls);
}

function entriesOf({ data, history }: Pages): Entry[] {
  const { release, sectors, indicators, datasets, sources } = data;
  const changed = lastChanges(history);
  const days = (sector: string) =>
    indicators.flatMap((one) => (one.sector === sector ? (changed.get(one.indicator) ?? []) : []));
  return [
    { path: PATHS.home, changed: release.released_on },
    { path: PATHS.changes, changed: release.released_on },
    { path: PATHS.compare },
    { path: PATHS.datasets, changed: release.released_on },
    { path: PATHS.method },
    { path: PATHS.sources, changed: release.released_on },
    ...sectors.map(({ sector }) => ({ path: pathOf(PATHS.sector, { sector }), changed: days(sector).sort().at(-1) })),
    ...indicators.map(({ sector, indicator }) => ({
      path: pathOf(PATHS.indicator, { sector, indicator }),
      changed: changed.get(indicator),
    })),
    ...datasets.map(({ dataset, versions: [newest] }) => ({
      path: pathOf(PATHS.dataset, { dataset }),
      changed: newest?.released_on,
    })),
    ...sources.map((source) => ({ path: pathOf(PATHS.source, { source }) })),
  ];
}

/** The day of the last release that changed a value of an indicator. */
function lastChanges(history: readonly Released[]): Map<string, string> {
  return new Map(
    history.flatMap(({ released_on, changes }) =>
      changes.map(({ indicator }): [string, string] => [indicator, released_on]),
    ),
  );
}

function addressOf(lang: string, path: string): string {
  return xml(`${ORIGIN}/${lang}${path}`);
}

/** Where whoever speaks neither language is led: the same as in the head of the page. */
function standard(path: string): string {
  return alternate("x-default", path === "" ? `${ORIGIN}/` : addressOf("vi", path));
}

function alternate(language: string, address: string): string {
  return `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`;
}

function urlOf(address: string, others: string, changed: string | undefined): string {
  return `<url><loc>${address}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}${others}</url>`;
}

function document(root: string, namespaces: string, items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>
${items.join("\n")}
</${root}>
`;
}
