import { AGENCY, STRUCTURE_ID, urnOf, VERSION } from "./identity.ts";
import { described, metaOf, type Writing } from "./message.ts";
import type { Told } from "./structure-question.ts";
import { dataStructureComponents, representationOf, type Item, type StructureType } from "./structures.ts";

/** Where a structure message has each type. */
const MEMBERS: Readonly<Record<StructureType, string>> = {
  datastructure: "dataStructures",
  dataflow: "dataflows",
  codelist: "codelists",
  conceptscheme: "conceptSchemes",
  agencyscheme: "agencySchemes",
};

/** SDMX-JSON 2.0.0 structure message. `more` are members that are no structures of ours, such as constraints. */
export function writeStructureJson(
  told: readonly Told[],
  writing: Writing,
  more: Readonly<Record<string, object[]>> = {},
) {
  const data: Record<string, object[]> = { ...more };
  for (const one of told) (data[MEMBERS[one.structure.type]] ??= []).push(structureOf(one, writing));
  return JSON.stringify({ meta: metaOf(writing), data });
}

function structureOf({ structure, detail, isPartial }: Told, writing: Writing): object {
  const { type, id, agency, version, items } = structure;
  const { lang, origin } = writing;
  const href = `${origin}/sdmx/v2/structure/${type}/${agency}/${id}/${version}`;
  const { name, names, ...description } = described(structure, lang);
  const head = {
    id,
    agencyID: agency,
    version,
    name,
    names,
    links: [{ urn: urnOf(type, id, { agency, version }), rel: type, href, hreflang: lang }],
    ...(detail === "named" ? {} : description),
  };
  if (detail !== "full") return { ...head, isExternalReference: true };
  if (type === "dataflow") return { ...head, structure: urnOf("datastructure", STRUCTURE_ID) };
  if (type === "datastructure") return { ...head, dataStructureComponents: dataStructureComponents() };
  const member = type === "codelist" ? "codes" : type === "conceptscheme" ? "concepts" : "agencies";
  return { ...head, isPartial, [member]: items?.map((one) => itemOf(type, one, lang)) };
}

function itemOf(type: StructureType, { id, component, ...texts }: Item, lang: Writing["lang"]): object {
  const representation = component ? { coreRepresentation: representationOf(component) } : {};
  return { id, ...described(texts, lang), ...(type === "conceptscheme" ? representation : {}) };
}

/** What a constraint, or anything else that an answer makes up, is identified by. */
export function identified(id: string) {
  return { id, agencyID: AGENCY, version: VERSION };
}
