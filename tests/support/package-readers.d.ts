/** Readers without types. */
declare module "datapackage";
declare module "jsonld";
declare module "n3";
declare module "rdf-parser-csvw";
