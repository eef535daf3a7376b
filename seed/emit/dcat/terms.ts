import { LANGUAGES, type Texts } from "../../../src/domain/codes.ts";

/** JSON-LD in the words of DCAT: prefixes, and literals and nodes as validators want them. */

/** Inline, so that nobody needs the network to read the document. */
export const CONTEXT = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

type Prefixed = `${keyof typeof CONTEXT}:${string}`;

/** A node: what it is said of by IRI, types and properties by prefixed name. */
export interface Node {
  readonly "@id"?: string;
  readonly "@type"?: Prefixed;
  readonly [property: Prefixed]: unknown;
}

export function iri(id: string): Node {
  return { "@id": id };
}

/** A node elsewhere with its class: who checks ranges can't look it up. */
export function typed(type: Prefixed, id: string): Node {
  return { "@id": id, "@type": type };
}

export function literal(value: string, type: Prefixed): object {
  return { "@value": value, "@type": type };
}

/** `YYYY-MM-DD` as a date. */
export function day(text: string): object {
  return literal(text, "xsd:date");
}

/** One literal for each language. */
export function texts(both: Texts): object[] {
  return LANGUAGES.map((language) => ({ "@value": both[language], "@language": language }));
}

/** A code of the tables that DCAT-AP asks for (op.europa.eu/en/web/eu-vocabularies). */
export function authority(table: string, code: string): string {
  return `http://publications.europa.eu/resource/authority/${table}/${code}`;
}
