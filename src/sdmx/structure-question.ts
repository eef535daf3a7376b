import { InvalidQuery } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { Parameters } from "./parameters.ts";
import { isCurrent, listOf, partsOf } from "./path.ts";
import { REPRESENTATION } from "./question.ts";
import { Refusal } from "./refusal.ts";
import { referenceOf, STRUCTURE_TYPES, type Structure, type StructureType } from "./structures.ts";

/** Kinds of structures that SDMX knows and that do not exist here: a question for them finds nothing. */
const OTHER_TYPES = [
  "metadatastructure",
  "categoryscheme",
  "hierarchy",
  "hierarchyassociation",
  "valuelist",
  "dataproviderscheme",
  "metadataproviderscheme",
  "dataconsumerscheme",
  "organisationunitscheme",
  "metadataflow",
  "reportingtaxonomy",
  "provisionagreement",
  "metadataprovisionagreement",
  "structuremap",
  "representationmap",
  "conceptschememap",
  "categoryschememap",
  "organisationschememap",
  "reportingtaxonomymap",
  "process",
  "categorisation",
  "dataconstraint",
  "metadataconstraint",
  "transformationscheme",
  "rulesetscheme",
  "userdefinedoperatorscheme",
  "customtypescheme",
  "namepersonalisationscheme",
  "vtlmappingscheme",
];

const DETAILS = [
  "full",
  "allstubs",
  "referencestubs",
  "allcompletestubs",
  "referencecompletestubs",
  "referencepartial",
  "raw",
] as const;
type Detail = (typeof DETAILS)[number];

export const STRUCTURE_PARAMETERS = ["detail", "references", "asOf", ...REPRESENTATION] as const;

const REFERENCES = ["none", "parents", "parentsandsiblings", "ancestors", "children", "descendants", "all"];

/** What a structure query asks. */
export interface StructureQuestion {
  /** Null is any. */
  readonly type: StructureType | "other" | null;
  readonly agencies: readonly string[] | null;
  readonly ids: readonly string[] | null;
  /** As it was given; undefined is any. */
  readonly version: string | undefined;
  readonly items: readonly string[] | null;
  readonly detail: Detail;
  /** Words and types, as they were given. */
  readonly references: readonly string[];
}

/**
 * Reads a structure query: the path below `/structure/` and the search.
 * @throws InvalidQuery or Refusal, naming the part.
 */
export function readStructureQuestion(path: string, search: string): StructureQuestion {
  const parts = partsOf(path, ["type", "agency", "id", "version", "item"]);
  const [type = "*", agency, id, version, item] = parts;
  const asked = new Parameters(search).allowing(STRUCTURE_PARAMETERS);
  if (asked.day("asOf") !== null) throw new Refusal(501, "Structures are kept as they are now: asOf is for data.");
  const kind = typeOf(type);
  isCurrent(version);
  const items = listOf(item);
  if (items !== null && (kind === "dataflow" || kind === "datastructure"))
    throw new InvalidQuery([{ parameter: "item", detail: `A ${kind} has no items: "${item}" can't be one of them.` }]);
  return {
    type: kind,
    agencies: listOf(agency),
    ids: listOf(id),
    version,
    items,
    detail: asked.word("detail", DETAILS, "full"),
    references: referencesOf(asked.get("references") ?? "none"),
  };
}

function typeOf(text: string): StructureQuestion["type"] {
  if (text === "*" || text === "all" || text === "structure") return null;
  const known = STRUCTURE_TYPES.find((one) => one === text);
  if (known) return known;
  if (OTHER_TYPES.includes(text)) return "other";
  const near = nearest(text, [...STRUCTURE_TYPES, ...OTHER_TYPES]);
  const meant = near.length > 0 ? near : STRUCTURE_TYPES;
  const detail = `"${text}" is no type of structure; there are ${STRUCTURE_TYPES.join(", ")}.`;
  throw new InvalidQuery([{ parameter: "type", detail, did_you_mean: meant }]);
}

/** Which references are wanted. @throws InvalidQuery for a word that is neither a direction nor a type. */
function referencesOf(text: string): readonly string[] {
  const words = text.split(",");
  const known = [...REFERENCES, ...STRUCTURE_TYPES, ...OTHER_TYPES];
  const wrong = words.find((one) => !known.includes(one));
  if (wrong === undefined) return words;
  const near = nearest(wrong, known);
  const detail = `"${wrong}" names no references; there are ${REFERENCES.join(", ")} and the types of structures.`;
  throw new InvalidQuery([{ parameter: "references", detail, ...(near.length > 0 ? { did_you_mean: near } : {}) }]);
}

/** A structure of an answer, and how much of it is told: all, its name and description, or its name alone. */
export interface Told {
  readonly structure: Structure;
  readonly detail: "full" | "described" | "named";
  readonly isPartial: boolean;
}

/** The structures that a question finds, then those that they refer to or that refer to them. */
export function findStructures(question: StructureQuestion, all: readonly Structure[]): Told[] {
  const { type, agencies, ids, items, detail } = question;
  const matching = all.filter(
    (one) =>
      (type === null || one.type === type) &&
      (agencies?.includes(one.agency) ?? true) &&
      (ids?.includes(one.id) ?? true) &&
      (isCurrent(question.version) || (listOf(question.version)?.includes(one.version) ?? false)),
  );
  const found = matching.flatMap((structure): Told[] => {
    const own = detail === "allstubs" ? "named" : detail === "allcompletestubs" ? "described" : "full";
    if (items === null) return [{ structure, detail: own, isPartial: false }];
    const kept = structure.items?.filter((one) => items.includes(one.id)) ?? [];
    return kept.length > 0 ? [{ structure: { ...structure, items: kept }, detail: own, isPartial: true }] : [];
  });
  const held = new Set(found.map(({ structure }) => referenceOf(structure)));
  const related = relatedTo(held, question.references, all).filter((one) => !held.has(referenceOf(one)));
  const ofReferences = detail.includes("completestubs") ? "described" : detail.includes("stubs") ? "named" : "full";
  return [...found, ...related.map((structure): Told => ({ structure, detail: ofReferences, isPartial: false }))];
}

/** Every structure that a direction leads to from some, in the order of all. */
function relatedTo(from: ReadonlySet<string>, words: readonly string[], all: readonly Structure[]): Structure[] {
  const childrenOf = (refs: ReadonlySet<string>) =>
    new Set(all.filter((one) => refs.has(referenceOf(one))).flatMap((one) => one.children));
  const parentsOf = (refs: ReadonlySet<string>) =>
    new Set(all.filter((one) => one.children.some((child) => refs.has(child))).map(referenceOf));
  const deep = (step: (refs: ReadonlySet<string>) => Set<string>) => {
    let reached = step(from);
    for (;;) {
      const more = new Set([...reached, ...step(reached)]);
      if (more.size === reached.size) return reached;
      reached = more;
    }
  };
  const parents = () => parentsOf(from);
  const siblings = () => new Set([...parents(), ...childrenOf(parents())]);
  const everything = () => new Set([...siblings(), ...deep(childrenOf)]);
  const reached = new Set<string>();
  for (const word of words) {
    const found = {
      none: () => new Set<string>(),
      parents,
      parentsandsiblings: siblings,
      ancestors: () => deep(parentsOf),
      children: () => childrenOf(from),
      descendants: () => deep(childrenOf),
      all: everything,
    }[word];
    const byType = () => [...everything(), ...deep(parentsOf)].filter((one) => one.startsWith(`${word} `));
    for (const one of found ? found() : byType()) reached.add(one);
  }
  return all.filter((one) => reached.has(referenceOf(one)));
}
