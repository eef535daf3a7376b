import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DISCOVERY, type DiscoveryDocument } from "../../src/http/discovery.ts";
import { apiCatalog } from "./api-catalog.ts";
import { dcatCatalog } from "./dcat/catalog.ts";
import type { Described } from "./dcat/dataset.ts";
import { llmsText } from "./llms.ts";
import { robotsText, sitemapIndex, sitemapOfFigures, sitemapOfPages, type Pages } from "./sitemap.ts";

/** A release as the documents describe it. */
export interface ReleasedData extends Pages {
  /** The datasets that are published, as their newest versions are. */
  readonly described: readonly Described[];
  /** The day of the first release. */
  readonly begun: string;
}

/** Writes the discovery documents, so that answering them costs neither a query nor a look at nine manifests. */
export function writeDiscovery(folder: string, released: ReleasedData, openapi: object): void {
  const { data, begun, described } = released;
  const texts: Readonly<Record<DiscoveryDocument["path"], string>> = {
    "/catalog.jsonld": JSON.stringify(dcatCatalog(data, described, begun)),
    "/.well-known/api-catalog": JSON.stringify(apiCatalog()),
    "/llms.txt": llmsText(data, openapi),
    "/robots.txt": robotsText(),
    "/sitemap.xml": sitemapIndex(data),
    "/sitemap-pages.xml": sitemapOfPages(released),
    "/sitemap-figures.xml": sitemapOfFigures(released),
  };
  for (const { path } of DISCOVERY) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, texts[path]);
  }
}
