import { AVAILABILITY_PARAMETERS, DATA_PARAMETERS } from "../sdmx/question.ts";
import { STRUCTURE_PARAMETERS } from "../sdmx/structure-question.ts";
import { SDMX_ONE_PATHS } from "./openapi-sdmx-v1.ts";
import { pick, sdmxParameters, sharedRefusals } from "./openapi-sdmx-parts.ts";

/** The three resources of SDMX REST as OpenAPI says them: names and examples; the grammar of each part is SDMX's. */

type Name =
  | (typeof DATA_PARAMETERS)[number]
  | (typeof AVAILABILITY_PARAMETERS)[number]
  | (typeof STRUCTURE_PARAMETERS)[number];

const DESCRIPTIONS: Readonly<Record<Name, string>> = {
  c: "Filters by component: `c[TIME_PERIOD]=ge:2015+le:2020`; a comma is OR, a plus is AND.",
  updatedAfter:
    "Only what a release of this day or later added, revised or (as deletions) withdrew: a date or a date-time.",
  reportingYearStartDay: "Only `--01-01`: every period is of the calendar year.",
  format: "`jsondata` or `csvdata`, before Accept; `jsonstructure` for structures.",
  formatVersion: "`2.0.0`.",
  lang: "`en` or `vi`, before Accept-Language.",
  labels: "Of SDMX-CSV: `id`, `name` or `both`.",
  timeFormat: "Of SDMX-CSV: `original` or `normalized`, the first day of each period.",
  keys: "Of SDMX-CSV: `none`, `obs`, `series` or `both`.",
  firstNObservations: "The first so many of each series.",
  lastNObservations: "The last so many of each series.",
  dimensionAtObservation: "`TIME_PERIOD`, another dimension, or `AllDimensions` for a flat list.",
  attributes: "`dsd` (all), `none`, or ids by comma.",
  measures: "`all`, `none`, or ids by comma.",
  includeHistory: "`true` for everything that was ever published, a data set for each time of validity.",
  offset: "So many observations are left out.",
  limit: "At most so many observations.",
  sort: "Ids by plus, each with `:asc` or `:desc`; `*` is all dimensions, `series_key` all but the period.",
  asOf: "What was published by this day. For data only.",
  mode: "`exact`, or `available` for what could be selected as well.",
  references: "Which related structures are told too: `none`, `all`, `children`, `codelist` and others of SDMX.",
  detail: "`full`, `allstubs`, `referencestubs` and others of SDMX.",
};

const PARTS: Readonly<Record<string, { readonly description: string; readonly example: string }>> = {
  context: { description: "`dataflow` or `datastructure`.", example: "dataflow" },
  type: {
    description: "`dataflow`, `datastructure`, `codelist`, `conceptscheme`, `agencyscheme` or `*`.",
    example: "dataflow",
  },
  agency: { description: "`SOMO`.", example: "SOMO" },
  id: { description: "Ids by comma; a dataflow is a dataset.", example: "postal" },
  version: { description: "`1.0.0`, `+`, `~` or `*`.", example: "1.0.0" },
  key: { description: "Codes by dot in the order of the dimensions, `*` for any; keys by comma.", example: "Q.VN" },
  component: { description: "Dimensions by comma.", example: "*" },
  item: { description: "Items by comma.", example: "*" },
};

const JSON_DATA = "application/vnd.sdmx.data+json;version=2.0.0";
const CSV_DATA = "application/vnd.sdmx.data+csv;version=2.0.0";
const JSON_STRUCTURE = "application/vnd.sdmx.structure+json;version=2.0.0";

function operation(
  id: string,
  summary: string,
  parts: readonly string[],
  names: readonly Name[],
  types: readonly string[],
) {
  const content = (all: readonly string[]) =>
    Object.fromEntries(all.map((type) => [type, { schema: { type: type === CSV_DATA ? "string" : "object" } }]));
  const errors = { content: content(types.slice(0, 1)) };
  return {
    get: {
      operationId: id,
      tags: ["SDMX"],
      summary,
      description: "Parts at the end of the path that mean all may be left out.",
      parameters: sdmxParameters(pick(PARTS, parts), DESCRIPTIONS, names, shapeOf),
      responses: {
        200: { description: "An SDMX message.", content: content(types) },
        204: { description: "Nothing is found; a code that does not exist is no error." },
        ...sharedRefusals(errors),
        400: { description: "A part of the address can't be read: an SDMX message of errors.", ...errors },
        404: { description: "There is no such dataflow or structure.", ...errors },
        422: { description: "The question contradicts itself.", ...errors },
        501: { description: "This part of SDMX REST is not served.", ...errors },
      },
    },
  };
}

function shapeOf(name: Name): object {
  return name === "c"
    ? { style: "deepObject", explode: true, schema: { type: "object", additionalProperties: { type: "string" } } }
    : { schema: { type: "string" } };
}

export const SDMX_PATHS = {
  "/sdmx/v2/data/{context}/{agency}/{id}/{version}/{key}": operation(
    "getSdmxData",
    "Observations as SDMX-JSON or SDMX-CSV.",
    ["context", "agency", "id", "version", "key"],
    DATA_PARAMETERS,
    [JSON_DATA, CSV_DATA],
  ),
  "/sdmx/v2/structure/{type}/{agency}/{id}/{version}/{item}": operation(
    "getSdmxStructure",
    "Dataflows, the data structure definition, code lists and concepts as SDMX-JSON.",
    ["type", "agency", "id", "version", "item"],
    STRUCTURE_PARAMETERS,
    [JSON_STRUCTURE],
  ),
  "/sdmx/v2/availability/{context}/{agency}/{id}/{version}/{key}/{component}": operation(
    "getSdmxAvailability",
    "Which codes and periods have data, and how many, as SDMX-JSON.",
    ["context", "agency", "id", "version", "key", "component"],
    AVAILABILITY_PARAMETERS,
    [JSON_STRUCTURE],
  ),
  ...SDMX_ONE_PATHS,
};
