import { APIS, ORIGIN } from "../../src/http/discovery.ts";
import { COMPILATION } from "../datasets/names.ts";

const DESCRIBED = {
  status: [{ href: `${ORIGIN}/v1/status`, type: "application/json" }],
  license: [{ href: COMPILATION.url }],
  describedby: [{ href: `${ORIGIN}/catalog.jsonld`, type: "application/ld+json" }],
};

/** Where each API is described beside what all share; SDMX describes itself by its structures. */
const OWN: Readonly<Partial<Record<(typeof APIS)[number], object>>> = {
  "/v1": {
    "service-desc": [{ href: `${ORIGIN}/v1/openapi.json`, type: "application/json" }],
    "service-doc": [{ href: `${ORIGIN}/docs/`, type: "text/html", hreflang: ["en"] }],
  },
};

/** The catalogue of the APIs (RFC 9727) as a linkset in JSON (RFC 9264, 4.2); the relations are those of RFC 8631. */
export function apiCatalog(): object {
  const items = APIS.map((api) => ({ href: `${ORIGIN}${api}` }));
  return {
    linkset: [
      { anchor: `${ORIGIN}/.well-known/api-catalog`, item: items },
      ...APIS.map((api) => ({ anchor: `${ORIGIN}${api}`, ...OWN[api], ...DESCRIBED })),
    ],
  };
}
