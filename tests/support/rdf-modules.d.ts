/** The parts used of packages that bring no types. */

declare module "jsonld" {
  const jsonld: {
    toRDF(document: object, options: { format: "application/n-quads"; base?: string }): Promise<string>;
    /** Without a format, quads as objects. */
    toRDF(document: object, options: { base: string; documentLoader: (url: string) => object }): Promise<any[]>;
  };
  export default jsonld;
}

declare module "n3" {
  export interface Term {
    readonly termType: "NamedNode" | "BlankNode" | "Literal";
    readonly value: string;
    readonly language: string;
    readonly datatype: Term;
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export const DataFactory: any;
  export class Parser {
    constructor(options?: { readonly format?: string });
    parse(text: string): Quad[];
  }
  export class Store {
    constructor(quads?: readonly Quad[]);
    readonly size: number;
    getSubjects(predicate: string, object: Term | string, graph: null): Term[];
    getObjects(subject: Term | string | null, predicate: string, graph: null): Term[];
  }
}
