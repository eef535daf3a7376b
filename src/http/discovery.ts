/**
 * The documents by which machines find what is here. They are made when a release is built and kept among the assets;
 * their links are absolute, since harvesters keep them apart from their address, and only a request knows the origin.
 */

/** Stands for the service's origin in the kept files. `.invalid` never resolves (RFC 2606). */
export const ORIGIN = "https://origin.invalid";

/** The APIs, by the address at which each begins. */
export const APIS = ["/v1", "/sdmx/v2", "/sdmx/v1"] as const;

export interface DiscoveryDocument {
  readonly path: `/${string}`;
  readonly mediaType: string;
  /** One sentence: what it is. */
  readonly summary: string;
  /** The Link header (RFC 8288). */
  readonly link: string;
}

/** RFC 9727, 3: a client finds the APIs by these relations. */
export const API_CATALOG = '</.well-known/api-catalog>; rel="api-catalog"';

export const DISCOVERY: readonly DiscoveryDocument[] = [
  {
    path: "/catalog.jsonld",
    mediaType: "application/ld+json",
    summary: "Every dataset with its versions and files and the APIs that serve it, as DCAT-AP 3.0.1 in JSON-LD.",
    link: API_CATALOG,
  },
  {
    path: "/.well-known/api-catalog",
    mediaType: 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
    summary: "The APIs with their descriptions, documentation, status and licence, as a linkset (RFC 9727).",
    link: [API_CATALOG, ...APIS.map((api) => `<${api}>; rel="item"`)].join(", "),
  },
  {
    path: "/llms.txt",
    mediaType: "text/plain; charset=utf-8",
    summary: "How to ask for a number and how to read it, for language models, in Markdown.",
    link: API_CATALOG,
  },
];
