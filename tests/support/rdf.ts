import jsonld from "jsonld";
import { Parser, Store, type Term } from "n3";

const PREFIXES: Readonly<Record<string, string>> = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** The IRI of a prefixed name. */
export function named(name: string): string {
  const [prefix = "", local = ""] = name.split(":");
  return `${PREFIXES[prefix]}${local}`;
}

/** A graph, asked with prefixed names. */
export class Graph {
  readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  /** The triples of a JSON-LD document, by a processor that is told no base: relative addresses would be lost. */
  static async fromJsonLd(document: object): Promise<Graph> {
    const quads = await jsonld.toRDF(document, { format: "application/n-quads" });
    return new Graph(new Store(new Parser({ format: "N-Quads" }).parse(quads)));
  }

  /** All nodes of a class. */
  ofType(type: string): Term[] {
    return this.store.getSubjects(named("rdf:type"), named(type), null);
  }

  values(subject: Term | string, property: string): Term[] {
    return this.store.getObjects(subject, named(property), null);
  }

  /** @throws Error unless there is exactly one. */
  value(subject: Term | string, property: string): Term {
    const [value, ...more] = this.values(subject, property);
    if (value && more.length === 0) return value;
    const name = typeof subject === "string" ? subject : subject.value;
    throw new Error(`${name} has ${value ? more.length + 1 : 0} values of ${property}, not one`);
  }
}
