/** Who maintains the structures, what they are called, and how SDMX refers to them. */

/** The agency that maintains every structure. */
export const AGENCY = "SOMO";
/** Its agency is the root of all agencies. */
export const ROOT_AGENCY = "SDMX";
/** Three parts, so that `+` (latest stable) matches it. One version of every structure exists. */
export const VERSION = "1.0.0";
/** The one data structure definition that all dataflows share. */
export const STRUCTURE_ID = "OBSERVATIONS";
export const CONCEPT_SCHEME_ID = "CONCEPTS";
export const AGENCY_SCHEME_ID = "AGENCIES";

/** Package and class of each kind of structure that exists here, as URNs write them. */
const CLASSES = {
  dataflow: "datastructure.Dataflow",
  datastructure: "datastructure.DataStructure",
  codelist: "codelist.Codelist",
  code: "codelist.Code",
  conceptscheme: "conceptscheme.ConceptScheme",
  concept: "conceptscheme.Concept",
  agencyscheme: "base.AgencyScheme",
  agency: "base.Agency",
  dataconstraint: "registry.DataConstraint",
  dimension: "datastructure.Dimension",
  timedimension: "datastructure.TimeDimension",
  measure: "datastructure.Measure",
  attribute: "datastructure.DataAttribute",
} as const;
export type StructureClass = keyof typeof CLASSES;

interface Maintained {
  readonly agency?: string;
  readonly version?: string;
  /** The id of one item of an item scheme, or of one component of a data structure. */
  readonly item?: string;
}

/** A URN: `urn:sdmx:org.sdmx.infomodel.codelist.Code=SOMO:CL_FREQ(1.0.0).A`. */
export function urnOf(kind: StructureClass, id: string, { agency = AGENCY, version = VERSION, item }: Maintained = {}) {
  const own = `urn:sdmx:org.sdmx.infomodel.${CLASSES[kind]}=${agency}:${id}(${version})`;
  return item === undefined ? own : `${own}.${item}`;
}
