import { AGENCY, CONCEPT_SCHEME_ID, STRUCTURE_ID, VERSION } from "../identity.ts";
import { attribute } from "./xml.ts";

/** How SDMX-ML 2.1 refers to what this agency maintains: a `Ref` in no namespace. */

const PACKAGES = { DataStructure: "datastructure", Dataflow: "datastructure", Codelist: "codelist" } as const;

export function reference(kind: keyof typeof PACKAGES, id: string): string {
  return refOf({ id, version: VERSION, agencyID: AGENCY, package: PACKAGES[kind], class: kind });
}

export function dataStructureReference(): string {
  return reference("DataStructure", STRUCTURE_ID);
}

export function conceptReference(id: string): string {
  const scheme = { maintainableParentID: CONCEPT_SCHEME_ID, maintainableParentVersion: VERSION };
  return refOf({ id, ...scheme, agencyID: AGENCY, package: "conceptscheme", class: "Concept" });
}

function refOf(said: Readonly<Record<string, string>>): string {
  const attributes = Object.entries(said).map(([name, value]) => attribute(name, value));
  return `<Ref${attributes.join("")}/>`;
}
