import type { Texts } from "../../domain/codes.ts";
import { urnOf } from "../identity.ts";
import type { Writing } from "../message.ts";
import type { Told } from "../structure-question.ts";
import type { Item, StructureType } from "../structures.ts";
import { dataStructureComponents, representation } from "./data-structure.ts";
import { closing, header, inLanguages, opening } from "./message.ts";
import { dataStructureReference } from "./reference.ts";
import { attribute } from "./xml.ts";

/** Where the schema wants each type, in its order, and what its elements are called. */
const SECTIONS: readonly (readonly [StructureType, section: string, element: string, item: string])[] = [
  ["agencyscheme", "OrganisationSchemes", "AgencyScheme", "Agency"],
  ["dataflow", "Dataflows", "Dataflow", ""],
  ["codelist", "Codelists", "Codelist", "Code"],
  ["conceptscheme", "Concepts", "ConceptScheme", "Concept"],
  ["datastructure", "DataStructures", "DataStructure", ""],
];

/** SDMX-ML 2.1 Structure message in parts, a structure each. `constraints` come last. */
export function* structureMessage(
  told: readonly Told[],
  writing: Writing,
  constraints: readonly string[] = [],
): Generator<string> {
  yield `${opening("Structure", ["message", "common", "structure"])}${header(writing)}<message:Structures>\n`;
  for (const [type, section, element, item] of SECTIONS) {
    const own = told.filter(({ structure }) => structure.type === type);
    if (own.length === 0) continue;
    yield `<structure:${section}>\n`;
    for (const one of own) yield maintainable(one, element, item, writing);
    yield `</structure:${section}>\n`;
  }
  if (constraints.length > 0) yield `<structure:Constraints>\n${constraints.join("")}</structure:Constraints>\n`;
  yield `</message:Structures>\n${closing("Structure")}`;
}

function maintainable({ structure: own, detail, isPartial }: Told, element: string, item: string, writing: Writing) {
  const { type, id, agency, version, items } = own;
  const said = {
    id,
    agencyID: agency,
    version,
    urn: urnOf(type, id, { agency, version }),
    // The schema fixes that agency schemes, which have no versions, are never final.
    ...(type === "agencyscheme" ? {} : { isFinal: "true" }),
    ...(detail === "full" ? {} : { isExternalReference: "true", structureURL: urlOf(own, writing) }),
    ...(isPartial ? { isPartial: "true" } : {}),
  };
  const attributes = Object.entries(said).map(([name, value]) => attribute(name, value));
  const head = detail === "named" ? inLanguages("common:Name", own.name) : described(own);
  const body = detail === "full" ? bodyOf(type, items, item) : "";
  return `<structure:${element}${attributes.join("")}>${head}${body}</structure:${element}>\n`;
}

function urlOf({ type, agency, id, version }: Told["structure"], { origin }: Writing): string {
  return `${origin}/sdmx/v1/${type}/${agency}/${id}/${version}`;
}

function bodyOf(type: StructureType, items: readonly Item[] | null, element: string): string {
  if (type === "dataflow") return `<structure:Structure>${dataStructureReference()}</structure:Structure>`;
  if (type === "datastructure") return dataStructureComponents();
  const parts = items?.map((one) => {
    const core = type === "conceptscheme" && one.component ? representation("CoreRepresentation", one.component) : "";
    return `<structure:${element}${attribute("id", one.id)}>${described(one)}${core}</structure:${element}>\n`;
  });
  return `\n${parts?.join("") ?? ""}`;
}

/** Names, then descriptions. */
function described({ name, description }: { name: Texts; description?: Texts | undefined }): string {
  return inLanguages("common:Name", name) + (description ? inLanguages("common:Description", description) : "");
}
