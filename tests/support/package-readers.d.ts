/** Readers without types. */
declare module "datapackage";
declare module "rdf-parser-csvw";
