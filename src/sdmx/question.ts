import type { Catalog } from "../domain/catalog.ts";
import { InvalidQuery } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { ATTRIBUTES, COMPONENTS, DIMENSIONS, MEASURES, type Component, type DimensionId } from "./components.ts";
import { parseFilter, type Filter } from "./filter.ts";
import { parseKeys, type KeyPattern } from "./key.ts";
import { Parameters } from "./parameters.ts";
import { contextsOf, partsOf, type Context } from "./path.ts";
import { Refusal } from "./refusal.ts";
import { parseSort, type SortTerm } from "./sort.ts";

/** Which cells of a cube are asked for. */
export interface CubeQuestion {
  readonly contexts: readonly Context[];
  readonly keys: readonly KeyPattern[];
  readonly filters: readonly Filter[];
  /** A day: only what a release of this day or later added or revised. */
  readonly updatedSince: string | null;
}

/** What a data query asks. */
export interface DataQuestion extends CubeQuestion {
  readonly first: number | null;
  readonly last: number | null;
  readonly offset: number;
  readonly limit: number | null;
  readonly sort: readonly SortTerm[];
  /** The dimension whose values stand beside the observations of a series; all of them is a flat table. */
  readonly observed: DimensionId | "AllDimensions";
  readonly measures: readonly Component[];
  readonly attributes: readonly Component[];
  readonly history: boolean;
  /** What was published by this day; null is now. */
  readonly asOf: string | null;
}

/** Parameters of the representation: read where it is negotiated. */
export const REPRESENTATION = ["format", "formatVersion", "lang", "labels", "timeFormat", "keys"] as const;

const CUBE_PARAMETERS = ["c", "updatedAfter", "reportingYearStartDay", ...REPRESENTATION] as const;
export const DATA_PARAMETERS = [
  ...CUBE_PARAMETERS,
  "firstNObservations",
  "lastNObservations",
  "dimensionAtObservation",
  "attributes",
  "measures",
  "includeHistory",
  "offset",
  "limit",
  "sort",
  "asOf",
] as const;
export const AVAILABILITY_PARAMETERS = [...CUBE_PARAMETERS, "mode", "references"] as const;

/**
 * Reads a data query of SDMX REST 2.2: the path below `/data/` and the search.
 * @throws InvalidQuery, NotFound or Refusal, naming the part.
 */
export function readDataQuestion(catalog: Catalog, path: string, search: string, today: string): DataQuestion {
  const parts = partsOf(path, ["context", "agency", "id", "version", "key"]);
  const asked = new Parameters(search).allowing(DATA_PARAMETERS);
  const dimensions = [...DIMENSIONS.map(({ id }) => id), "AllDimensions"] as const;
  const question = {
    ...readCube(catalog, parts, asked),
    first: asked.count("firstNObservations", 1),
    last: asked.count("lastNObservations", 1),
    offset: asked.count("offset", 0) ?? 0,
    limit: asked.count("limit", 1),
    sort: parseSortOf(asked),
    observed: asked.word("dimensionAtObservation", dimensions, "TIME_PERIOD"),
    measures: chosen("measures", asked.get("measures") ?? "all", MEASURES, ["all"], ["none"]),
    attributes: chosen(
      "attributes",
      asked.get("attributes") ?? "dsd",
      ATTRIBUTES,
      ["dsd", "all", "obs"],
      ["none", "msd", "dataset", "series"],
    ),
    history: asked.word("includeHistory", ["true", "false"], "false") === "true",
    asOf: asked.day("asOf"),
  };
  const { asOf, updatedSince, history } = question;
  if (asOf !== null && asOf > today) {
    const detail = `asOf=${asOf} is in the future: nothing is known of it yet.`;
    throw new InvalidQuery([{ parameter: "asOf", detail, did_you_mean: [today] }]);
  }
  if (asOf !== null && updatedSince !== null && updatedSince > asOf)
    throw new Refusal(422, "updatedAfter is more recent than asOf.");
  if ([asOf !== null, updatedSince !== null, history].filter(Boolean).length > 1)
    throw new Refusal(501, "Of asOf, updatedAfter and includeHistory only one can be asked for at a time.");
  return question;
}

/** The parts that a data query and an availability query share. */
function readCube(catalog: Catalog, parts: readonly string[], asked: Parameters): CubeQuestion {
  const contexts = contextsOf(catalog, parts);
  const key = parts[4] ?? "*";
  const yearStart = asked.get("reportingYearStartDay");
  if (yearStart !== undefined && yearStart !== "--01-01")
    throw new Refusal(501, "Every period here is of the calendar year: reportingYearStartDay can only be --01-01.");
  return {
    contexts,
    keys: parseKeys(key === "" ? "*" : key),
    filters: asked.filters().map(([id, text]) => parseFilter(id, text)),
    updatedSince: asked.day("updatedAfter"),
  };
}

function parseSortOf(asked: Parameters): readonly SortTerm[] {
  const text = asked.get("sort");
  return text === undefined ? [] : parseSort(text);
}

/** Components by id, or by a word for all or none of them. */
function chosen(
  parameter: string,
  text: string,
  components: readonly Component[],
  all: readonly string[],
  none: readonly string[],
): readonly Component[] {
  const asked = text.split(",");
  if (asked.some((one) => all.includes(one))) return components;
  const known = components.map(({ id }) => id as string);
  const wrong = asked.find((one) => !known.includes(one) && !none.includes(one));
  if (wrong === undefined) return components.filter(({ id }) => asked.includes(id));
  const words = [...all, ...none, ...known];
  const near = nearest(wrong, words);
  const detail = `"${wrong}" is none of the ${parameter}; there are ${words.join(", ")}.`;
  throw new InvalidQuery([{ parameter, detail, ...(near.length > 0 ? { did_you_mean: near } : {}) }]);
}

/** What an availability query asks. */
export interface AvailabilityQuestion extends CubeQuestion {
  /** The dimensions whose values are wanted. */
  readonly dimensions: readonly DimensionId[];
  readonly mode: "exact" | "available";
  readonly references: readonly string[];
}

const REFERENCES = [
  "none",
  "all",
  "dataflow",
  "datastructure",
  "conceptscheme",
  "codelist",
  "valuelist",
  "dataproviderscheme",
];

/**
 * Reads an availability query: the path below `/availability/` and the search.
 * @throws InvalidQuery, NotFound or Refusal, naming the part.
 */
export function readAvailabilityQuestion(catalog: Catalog, path: string, search: string): AvailabilityQuestion {
  const parts = partsOf(path, ["context", "agency", "id", "version", "key", "component"]);
  const asked = new Parameters(search).allowing(AVAILABILITY_PARAMETERS);
  const cube = readCube(catalog, parts, asked);
  const component = parts[5] ?? "*";
  const dimensions = chosen("component", component, DIMENSIONS, ["*", "all"], []).map(({ id }) => id as DimensionId);
  const other = cube.filters.find((filter) => !DIMENSIONS.some(({ id }) => id === filter.component));
  if (other) {
    const detail = `Availability is known by dimension, and ${other.component} is none; there are ${DIMENSIONS.map(({ id }) => id).join(", ")}.`;
    throw new Refusal(501, detail);
  }
  return {
    ...cube,
    dimensions,
    mode: asked.word("mode", ["exact", "available"], "exact"),
    references: referencesOf(asked.get("references") ?? "none"),
  };
}

function referencesOf(text: string): readonly string[] {
  const words = text.split(",");
  const wrong = words.find((one) => !REFERENCES.includes(one));
  if (wrong === undefined) return words;
  const near = nearest(wrong, REFERENCES);
  const detail = `"${wrong}" names no references of availability; there are ${REFERENCES.join(", ")}.`;
  throw new InvalidQuery([{ parameter: "references", detail, ...(near.length > 0 ? { did_you_mean: near } : {}) }]);
}

/** Whether only the keys of series are asked for: neither numbers nor anything said about them. */
export function isKeysOnly({ measures, attributes, observed }: DataQuestion): boolean {
  return measures.length === 0 && attributes.length === 0 && observed === "TIME_PERIOD";
}

/** The components that an answer has, in order. */
export function shownComponents(question: DataQuestion): readonly Component[] {
  const { measures, attributes } = question;
  return COMPONENTS.filter(
    (one) =>
      (one.role === "time" && !isKeysOnly(question)) ||
      one.role === "dimension" ||
      measures.includes(one) ||
      attributes.includes(one),
  );
}
