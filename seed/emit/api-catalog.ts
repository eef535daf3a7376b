import { APIS, ORIGIN } from "../../src/http/discovery.ts";
import { AGENCY } from "../../src/sdmx/identity.ts";
import { COMPILATION } from "../../src/domain/licence.ts";

/** Where SDMX lists its dataflows, which are the datasets. */
export const DATAFLOWS = {
  "/sdmx/v2": `/sdmx/v2/structure/dataflow/${AGENCY}`,
  "/sdmx/v1": `/sdmx/v1/dataflow/${AGENCY}`,
} as const;

const SHARED = {
  status: [{ href: `${ORIGIN}/v1/status`, type: "application/json" }],
  license: [{ href: COMPILATION.url }],
  describedby: [{ href: `${ORIGIN}/catalog.jsonld`, type: "application/ld+json" }],
};

/** One document is of both APIs; the older SDMX grammar, which it leaves out, has the standard alone. */
const DOCUMENTED = {
  "service-desc": [{ href: `${ORIGIN}/v1/openapi.json`, type: "application/json" }],
  "service-doc": [{ href: `${ORIGIN}/docs/`, type: "text/html", hreflang: ["en"] }],
};

/** What an API has beside what all share: SDMX tells by its structures what there is. */
const OWN: Readonly<Record<(typeof APIS)[number], object>> = {
  "/v1": DOCUMENTED,
  "/sdmx/v2": {
    ...DOCUMENTED,
    "service-meta": [{ href: `${ORIGIN}${DATAFLOWS["/sdmx/v2"]}`, type: "application/vnd.sdmx.structure+json" }],
  },
  "/sdmx/v1": {
    "service-meta": [{ href: `${ORIGIN}${DATAFLOWS["/sdmx/v1"]}`, type: "application/vnd.sdmx.structure+xml" }],
  },
};

/** The catalogue of the APIs (RFC 9727) as a linkset in JSON (RFC 9264, 4.2); the relations are those of RFC 8631. */
export function apiCatalog(): object {
  const items = APIS.map((api) => ({ href: `${ORIGIN}${api}` }));
  return {
    linkset: [
      { anchor: `${ORIGIN}/.well-known/api-catalog`, item: items },
      ...APIS.map((api) => ({ anchor: `${ORIGIN}${api}`, ...OWN[api], ...SHARED })),
    ],
  };
}
