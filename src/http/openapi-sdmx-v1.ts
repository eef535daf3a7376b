import { AVAILABILITY_PARAMETERS } from "../sdmx/v1/availability-question.ts";
import { DATA_PARAMETERS } from "../sdmx/v1/question.ts";
import { STRUCTURE_PARAMETERS } from "../sdmx/v1/structure-question.ts";
import { pick, sdmxParameters, sharedRefusals } from "./openapi-sdmx-parts.ts";

/** The resources of SDMX REST 1.x as OpenAPI says them: names and examples; the grammar of each part is SDMX's. */

type Name =
  | (typeof DATA_PARAMETERS)[number]
  | (typeof AVAILABILITY_PARAMETERS)[number]
  | (typeof STRUCTURE_PARAMETERS)[number];

const DESCRIPTIONS: Readonly<Record<Name, string>> = {
  startPeriod: "Nothing that begins before the first day of this period: `2021`, `2021-S1`, `2021-Q1`, `2021-03`.",
  endPeriod: "Nothing that ends after the last day of this period.",
  updatedAfter:
    "Only what a release of this day or later added, revised or (as deletions) withdrew: a date or a date-time.",
  firstNObservations: "The first so many of each series.",
  lastNObservations: "The last so many of each series.",
  dimensionAtObservation: "`TIME_PERIOD`, another dimension, or `AllDimensions` for a flat list.",
  detail: "Of data: `full`, `dataonly`, `serieskeysonly` or `nodata`. Of structures: `full`, `allstubs` and others.",
  includeHistory: "`true` for everything that was ever published, a data set for each time of validity.",
  format: "`genericdata`, `structurespecificdata` or `csvdata`, before Accept; `structure` for structures.",
  lang: "`en` or `vi`, before Accept-Language: names in SDMX-CSV. SDMX-ML has both.",
  labels: "Of SDMX-CSV: `id` or `both`.",
  timeFormat: "Of SDMX-CSV: `original` or `normalized`, the first day of each period.",
  mode: "`exact`, or `available` for what could be selected as well.",
  references: "Which related structures are told too: `none`, `all`, `children`, `codelist` and others of SDMX.",
};

const PARTS = {
  flowRef: { description: "A dataflow: `ID`, `AGENCY,ID` or `AGENCY,ID,VERSION`.", example: "SOMO,postal,1.0.0" },
  key: {
    description: "Codes by dot, a part for every dimension; an empty one is any, `+` is OR; `all` is every key.",
    example: "Q.VN.postal-service-revenue....",
  },
  providerRef: { description: "`all` or `SOMO`.", example: "all" },
  componentID: { description: "A dimension, or `all`.", example: "all" },
  resource: {
    description: "`dataflow`, `datastructure`, `codelist`, `conceptscheme`, `agencyscheme` or `structure`.",
    example: "codelist",
  },
  agencyID: { description: "`SOMO` or `all`.", example: "SOMO" },
  resourceID: { description: "Ids by plus, or `all`.", example: "CL_FREQ" },
  version: { description: "`1.0.0`, `latest` or `all`.", example: "latest" },
  itemID: { description: "Items by plus, or `all`.", example: "all" },
} as const;

const DATA = [
  "application/vnd.sdmx.genericdata+xml;version=2.1",
  "application/vnd.sdmx.structurespecificdata+xml;version=2.1",
  "application/vnd.sdmx.data+csv;version=1.0.0",
];
const STRUCTURE = ["application/vnd.sdmx.structure+xml;version=2.1"];

function operation(
  id: string,
  summary: string,
  parts: readonly (keyof typeof PARTS)[],
  names: readonly Name[],
  types: readonly string[],
) {
  const content = (all: readonly string[]) =>
    Object.fromEntries(all.map((type) => [type, { schema: { type: "string" } }]));
  const errors = { content: content(["application/xml"]) };
  return {
    get: {
      operationId: id,
      tags: ["SDMX"],
      summary,
      description: "SDMX REST 1.x. Parts at the end of the path that mean all may be left out.",
      parameters: sdmxParameters(pick(PARTS, parts), DESCRIPTIONS, names, () => ({ schema: { type: "string" } })),
      responses: {
        200: { description: "An SDMX message.", content: content(types) },
        ...sharedRefusals(errors),
        400: { description: "A part of the address can't be read: SDMX error 140.", ...errors },
        404: { description: "There is no such thing, or nothing is found: SDMX error 100.", ...errors },
        501: { description: "This part of SDMX REST is not served: SDMX error 501.", ...errors },
      },
    },
  };
}

export const SDMX_ONE_PATHS = {
  "/sdmx/v1/data/{flowRef}/{key}/{providerRef}": operation(
    "getSdmxDataV1",
    "Observations as SDMX-ML 2.1 or SDMX-CSV 1.0.",
    ["flowRef", "key", "providerRef"],
    DATA_PARAMETERS,
    DATA,
  ),
  "/sdmx/v1/availableconstraint/{flowRef}/{key}/{providerRef}/{componentID}": operation(
    "getSdmxAvailabilityV1",
    "Which codes and periods have data, and how many, as SDMX-ML 2.1.",
    ["flowRef", "key", "providerRef", "componentID"],
    AVAILABILITY_PARAMETERS,
    STRUCTURE,
  ),
  "/sdmx/v1/{resource}/{agencyID}/{resourceID}/{version}/{itemID}": operation(
    "getSdmxStructureV1",
    "Dataflows, the data structure definition, code lists and concepts as SDMX-ML 2.1.",
    ["resource", "agencyID", "resourceID", "version", "itemID"],
    STRUCTURE_PARAMETERS,
    STRUCTURE,
  ),
};
