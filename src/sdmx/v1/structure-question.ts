import { InvalidQuery } from "../../domain/errors.ts";
import { nearest } from "../../domain/nearest.ts";
import { Parameters } from "../parameters.ts";
import { partsOf } from "../path.ts";
import type { StructureQuestion } from "../structure-question.ts";
import { STRUCTURE_TYPES } from "../structures.ts";
import { isOurVersion } from "./flow.ts";
import { ANY } from "./key.ts";

/** Kinds of structures of SDMX 2.1 that do not exist here: a question for them finds nothing. */
const OTHER_TYPES = [
  "metadatastructure",
  "categoryscheme",
  "hierarchicalcodelist",
  "dataproviderscheme",
  "dataconsumerscheme",
  "organisationunitscheme",
  "metadataflow",
  "reportingtaxonomy",
  "provisionagreement",
  "structureset",
  "process",
  "categorisation",
  "contentconstraint",
  "actualconstraint",
  "allowedconstraint",
  "attachmentconstraint",
  "transformationscheme",
  "rulesetscheme",
  "userdefinedoperatorscheme",
  "customtypescheme",
  "namepersonalisationscheme",
  "namealiasscheme",
];
/** Words of addresses that stand for several types; every organisation here is an agency. */
const COLLECTIVE = { structure: null, organisationscheme: "agencyscheme" } as const;

const DETAILS = [
  "full",
  "allstubs",
  "referencestubs",
  "allcompletestubs",
  "referencecompletestubs",
  "referencepartial",
] as const;
const DIRECTIONS = ["none", "parents", "parentsandsiblings", "children", "descendants", "all"] as const;

export const STRUCTURE_PARAMETERS = ["detail", "references", "format", "lang"] as const;

/** The resources of SDMX REST 1.x that are structures. */
export const STRUCTURE_RESOURCES: readonly string[] = [...STRUCTURE_TYPES, ...Object.keys(COLLECTIVE), ...OTHER_TYPES];

/**
 * Reads a structure query of SDMX REST 1.x: `{resource}/{agencyID}/{resourceID}/{version}/{itemID}`, each of which may
 * be several by `+` or `all`, and the search.
 * @throws InvalidQuery naming the part.
 */
export function readStructureQuestion(path: string, search: string): StructureQuestion {
  const [resource = "", agency, id, version = "latest", item] = partsOf(path, [
    "resource",
    "agencyID",
    "resourceID",
    "version",
    "itemID",
  ]);
  const asked = new Parameters(search).allowing(STRUCTURE_PARAMETERS);
  const type = typeOf(resource);
  const items = listOf(item);
  if (items !== null && (type === "dataflow" || type === "datastructure"))
    throw new InvalidQuery([{ parameter: "itemID", detail: `A ${type} has no items such as "${item}".` }]);
  const references = asked.word("references", [...DIRECTIONS, ...STRUCTURE_RESOURCES], "none");
  return {
    type,
    agencies: listOf(agency),
    ids: listOf(id),
    version: versionsOf(version || "latest"),
    items,
    detail: asked.word("detail", DETAILS, "full"),
    references: [references === "organisationscheme" ? "agencyscheme" : references].filter(isThere),
  };
}

/** What does not exist refers to nothing. */
function isThere(word: string): boolean {
  return !OTHER_TYPES.includes(word) && word !== "structure";
}

function typeOf(resource: string): StructureQuestion["type"] {
  if (Object.hasOwn(COLLECTIVE, resource)) return COLLECTIVE[resource as keyof typeof COLLECTIVE];
  return STRUCTURE_TYPES.find((one) => one === resource) ?? "other";
}

/** Versions as SDMX REST 2.x writes them. @throws InvalidQuery when one can't be read. */
function versionsOf(text: string): string {
  const words: Readonly<Record<string, string>> = { latest: "~", [ANY]: "*" };
  const versions = text.split("+");
  for (const one of versions) isOurVersion(one);
  return versions.map((one) => words[one.toLowerCase()] ?? one).join(",");
}

function listOf(part: string | undefined): readonly string[] | null {
  if (part === undefined || part === "") return null;
  const list = part.split("+");
  return list.some((one) => one.toLowerCase() === ANY) ? null : list;
}

/** What a question that found nothing may have meant. */
export function nearStructures({ ids }: StructureQuestion, known: readonly string[]): readonly string[] {
  return (ids ?? []).flatMap((one) => nearest(one, known));
}
