import type { DiscoveryDocument } from "../../src/http/discovery.ts";

/** What each discovery document is, in one sentence; the Worker itself never says it. */
export const SUMMARIES: Readonly<Record<DiscoveryDocument["path"], string>> = {
  "/catalog.jsonld":
    "Every dataset with its versions and files and the APIs that serve it, as DCAT-AP 3.0.1 in JSON-LD.",
  "/.well-known/api-catalog":
    "The APIs with their descriptions, documentation, status and licence, as a linkset (RFC 9727).",
  "/llms.txt": "How to ask for a number and how to read it, for language models, in Markdown.",
  "/robots.txt": "What search engines may read: everything but lists of what somebody searched for.",
  "/sitemap.xml": "The index of the two sitemaps, with the day of the release.",
  "/sitemap-pages.xml":
    "Every page of both languages but those of figures: where the other language is, and when a release last changed it.",
  "/sitemap-figures.xml": "The page of every printed number, in both languages.",
};
