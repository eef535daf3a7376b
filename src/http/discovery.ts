/**
 * The documents by which machines find what is here. They are made when a release is built and kept among the assets;
 * their links are absolute, since harvesters keep them apart from their address, and only a request knows the origin.
 */

/** Stands for the service's origin in the kept files. `.invalid` never resolves (RFC 2606). */
export const ORIGIN = "https://origin.invalid";

/** The APIs, by the address at which each begins. */
export const APIS = ["/v1", "/sdmx/v2", "/sdmx/v1"] as const;

/** The relation by which a client finds the APIs (RFC 9727, 3). */
export const API_CATALOG = '</.well-known/api-catalog>; rel="api-catalog"';

/** Their addresses and types, and what the Link header adds to the way to the APIs (RFC 8288). */
export const DISCOVERY = [
  { path: "/catalog.jsonld", mediaType: "application/ld+json", links: [] },
  {
    path: "/.well-known/api-catalog",
    mediaType: 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
    links: APIS.map((api) => `<${api}>; rel="item"`),
  },
  { path: "/llms.txt", mediaType: "text/plain; charset=utf-8", links: [] },
  { path: "/robots.txt", mediaType: "text/plain; charset=utf-8", links: [] },
  { path: "/sitemap.xml", mediaType: "application/xml", links: [] },
  { path: "/sitemap-pages.xml", mediaType: "application/xml", links: [] },
  { path: "/sitemap-figures.xml", mediaType: "application/xml", links: [] },
] as const;

export type DiscoveryDocument = (typeof DISCOVERY)[number];
