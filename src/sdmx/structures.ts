import type { Catalog } from "../domain/catalog.ts";
import type { Texts } from "../domain/codes.ts";
import { breakdownsOf, type CellsData } from "./cells.ts";
import { codelistsOf, type Code } from "./codelists.ts";
import { ATTRIBUTES, COMPONENTS, KEY_DIMENSIONS, MEASURES, TIME_DIMENSION, type Component } from "./components.ts";
import { flowsOf } from "./flows.ts";
import { AGENCY, AGENCY_SCHEME_ID, CONCEPT_SCHEME_ID, ROOT_AGENCY, STRUCTURE_ID, urnOf, VERSION } from "./identity.ts";
import { AGENCY_TEXTS } from "./message.ts";

/** The kinds of structures that exist here, by their words in addresses. */
export const STRUCTURE_TYPES = ["datastructure", "dataflow", "codelist", "conceptscheme", "agencyscheme"] as const;
export type StructureType = (typeof STRUCTURE_TYPES)[number];

/** One part of an item scheme: a code, a concept, an agency. */
export interface Item extends Code {
  readonly component?: Component;
}

/** A maintainable structure, and which others it refers to (by `referenceOf`). */
export interface Structure {
  readonly type: StructureType;
  readonly id: string;
  readonly agency: string;
  readonly version: string;
  readonly name: Texts;
  readonly description?: Texts;
  /** Null when it is no item scheme. */
  readonly items: readonly Item[] | null;
  readonly children: readonly string[];
}

/** What tells a structure from every other here. */
export function referenceOf({ type, id }: Pick<Structure, "type" | "id">): string {
  return `${type} ${id}`;
}

const CONCEPTS_TEXTS: Texts = { en: "Concepts", vi: "Khái niệm" };
const STRUCTURE_TEXTS: Texts = { en: "Observations", vi: "Quan sát" };
const AGENCIES_TEXTS: Texts = { en: "Agencies", vi: "Cơ quan" };

/** Every structure of the service. */
export function structuresOf(catalog: Catalog, cells: CellsData): readonly Structure[] {
  const own = { agency: AGENCY, version: VERSION };
  const codelists = codelistsOf(catalog, breakdownsOf(cells)).map(({ id, name, codes }): Structure => ({
    ...own,
    type: "codelist",
    id,
    name,
    items: codes,
    children: [AGENCIES],
  }));
  const concepts: Structure = {
    ...own,
    type: "conceptscheme",
    id: CONCEPT_SCHEME_ID,
    name: CONCEPTS_TEXTS,
    items: COMPONENTS.map((component) => ({ ...component, component })),
    children: [AGENCIES, ...codelists.map(referenceOf)],
  };
  const structure: Structure = {
    ...own,
    type: "datastructure",
    id: STRUCTURE_ID,
    name: STRUCTURE_TEXTS,
    items: null,
    children: [AGENCIES, referenceOf(concepts), ...codelists.map(referenceOf)],
  };
  const flows = flowsOf(catalog).map(({ id, name, description }): Structure => ({
    ...own,
    type: "dataflow",
    id,
    name,
    description,
    items: null,
    children: [AGENCIES, referenceOf(structure)],
  }));
  const agencies: Structure = {
    type: "agencyscheme",
    id: AGENCY_SCHEME_ID,
    agency: ROOT_AGENCY,
    // SDMX fixes it: agency schemes have no versions.
    version: "1.0",
    name: AGENCIES_TEXTS,
    items: [{ id: AGENCY, ...AGENCY_TEXTS }],
    children: [],
  };
  return [structure, ...flows, ...codelists, concepts, agencies];
}

const AGENCIES = referenceOf({ type: "agencyscheme", id: AGENCY_SCHEME_ID });

/** The components of the data structure definition, as its message has them. */
export function dataStructureComponents(): object {
  const concept = ({ id }: Component) => urnOf("concept", CONCEPT_SCHEME_ID, { item: id });
  const identity = (one: Component) => ({ id: one.id, conceptIdentity: concept(one) });
  return {
    dimensionList: {
      id: "DimensionDescriptor",
      dimensions: KEY_DIMENSIONS.map((one, position) => ({
        ...identity(one),
        position,
        localRepresentation: representationOf(one),
      })),
      timeDimension: {
        id: TIME_DIMENSION.id,
        conceptIdentity: concept(TIME_DIMENSION),
        localRepresentation: representationOf(TIME_DIMENSION),
      },
    },
    measureList: {
      id: "MeasureDescriptor",
      measures: MEASURES.map((one) => ({
        ...identity(one),
        usage: usageOf(one),
        localRepresentation: representationOf(one),
      })),
    },
    attributeList: {
      id: "AttributeDescriptor",
      attributes: ATTRIBUTES.map((one) => ({
        ...identity(one),
        usage: usageOf(one),
        attributeRelationship: { observation: {} },
        localRepresentation: representationOf(one),
      })),
    },
  };
}

/** A code list, or a format. */
export function representationOf({ codelist, type }: Component): object {
  return codelist === null ? { format: { dataType: type } } : { enumeration: urnOf("codelist", codelist) };
}

function usageOf({ required }: Component): string {
  return required ? "mandatory" : "optional";
}
