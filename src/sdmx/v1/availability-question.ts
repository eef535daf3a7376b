import type { Catalog } from "../../domain/catalog.ts";
import { InvalidQuery } from "../../domain/errors.ts";
import { nearest } from "../../domain/nearest.ts";
import { DIMENSIONS, type DimensionId } from "../components.ts";
import { Parameters } from "../parameters.ts";
import { partsOf } from "../path.ts";
import type { AvailabilityQuestion } from "../question.ts";
import { ANY } from "./key.ts";
import { readCube } from "./question.ts";

export const AVAILABILITY_PARAMETERS = [
  "startPeriod",
  "endPeriod",
  "updatedAfter",
  "mode",
  "references",
  "format",
  "lang",
] as const;

const REFERENCES = [
  "none",
  "codelist",
  "datastructure",
  "conceptscheme",
  "dataflow",
  "dataproviderscheme",
  ANY,
] as const;

/**
 * Reads an availability query of SDMX REST 1.x: the path below `/availableconstraint/`,
 * `{flowRef}/{key}/{providerRef}/{componentID}`, and the search.
 * @throws InvalidQuery or NotFound, naming the part.
 */
export function readAvailabilityQuestion(catalog: Catalog, path: string, search: string): AvailabilityQuestion {
  const parts = partsOf(path, ["flowRef", "key", "providerRef", "componentID"]);
  const asked = new Parameters(search).allowing(AVAILABILITY_PARAMETERS);
  return {
    ...readCube(catalog, parts, asked),
    dimensions: dimensionsOf(parts[3] ?? ""),
    mode: asked.word("mode", ["exact", "available"], "exact"),
    references: [asked.word("references", REFERENCES, "none")],
  };
}

function dimensionsOf(text: string): readonly DimensionId[] {
  const known = DIMENSIONS.map(({ id }) => id);
  if (text === "" || text === ANY) return known;
  const asked = text.split("+");
  const wrong = asked.find((one) => !known.some((id) => id === one));
  if (wrong === undefined) return known.filter((id) => asked.includes(id));
  const near = nearest(wrong, known);
  const detail = `"${wrong}" is no dimension; there are ${known.join(", ")}.`;
  throw new InvalidQuery([{ parameter: "componentID", detail, ...(near.length > 0 ? { did_you_mean: near } : {}) }]);
}
