import type { Catalog } from "../../domain/catalog.ts";
import { InvalidQuery } from "../../domain/errors.ts";
import { ATTRIBUTES, DIMENSIONS, MEASURES, TIME_DIMENSION } from "../components.ts";
import { parseFilter, type Filter } from "../filter.ts";
import { Parameters } from "../parameters.ts";
import { partsOf } from "../path.ts";
import type { CubeQuestion, DataQuestion } from "../question.ts";
import { Refusal } from "../refusal.ts";
import { daysOf } from "../time.ts";
import { flowOfReference, requireProvider } from "./flow.ts";
import { parseKey } from "./key.ts";

export const DATA_PARAMETERS = [
  "startPeriod",
  "endPeriod",
  "updatedAfter",
  "firstNObservations",
  "lastNObservations",
  "dimensionAtObservation",
  "detail",
  "includeHistory",
  "format",
  "lang",
  "labels",
  "timeFormat",
] as const;
const DETAILS = ["full", "dataonly", "serieskeysonly", "nodata"] as const;

/**
 * Reads a data query of SDMX REST 1.x: the path below `/data/`, `{flowRef}/{key}/{providerRef}`, and the search.
 * All attributes are of the observation, so that `nodata` leaves the keys of series as `serieskeysonly` does.
 * @throws InvalidQuery, NotFound or Refusal, naming the part.
 */
export function readDataQuestion(catalog: Catalog, path: string, search: string): DataQuestion {
  const parts = partsOf(path, ["flowRef", "key", "providerRef"]);
  const asked = new Parameters(search).allowing(DATA_PARAMETERS);
  const detail = asked.word("detail", DETAILS, "full");
  const ids = [...DIMENSIONS.map(({ id }) => id), "AllDimensions"] as const;
  const question: DataQuestion = {
    ...readCube(catalog, parts, asked),
    first: asked.count("firstNObservations", 1),
    last: asked.count("lastNObservations", 1),
    offset: 0,
    limit: null,
    sort: [],
    observed: asked.word("dimensionAtObservation", ids, TIME_DIMENSION.id),
    measures: detail === "full" || detail === "dataonly" ? MEASURES : [],
    attributes: detail === "full" ? ATTRIBUTES : [],
    history: asked.word("includeHistory", ["true", "false"], "false") === "true",
    asOf: null,
  };
  if (question.measures.length === 0 && question.observed !== TIME_DIMENSION.id) {
    const said = `detail=${detail} has no observations: dimensionAtObservation can only be ${TIME_DIMENSION.id}.`;
    throw new InvalidQuery([{ parameter: "dimensionAtObservation", detail: said }]);
  }
  if (question.history && question.updatedSince !== null)
    throw new Refusal(501, "Of updatedAfter and includeHistory only one can be asked for at a time.");
  return question;
}

/** What data and availability queries share: the flow, the key and the provider of a path, and the times. */
export function readCube(catalog: Catalog, parts: readonly string[], asked: Parameters): CubeQuestion {
  const [flowRef = "", key = "", provider = ""] = parts;
  const flow = flowOfReference(catalog, flowRef);
  requireProvider(provider);
  const { pattern, filters } = parseKey(key);
  return {
    contexts: [{ kind: "dataflow", id: flow.id, flow }],
    keys: [pattern],
    filters: [...filters, ...timeFilter(asked)],
    updatedSince: asked.day("updatedAfter"),
  };
}

/** Nothing that begins before the first day of `startPeriod`, or ends after the last day of `endPeriod`. */
function timeFilter(asked: Parameters): Filter[] {
  const [start, end] = [periodOf(asked, "startPeriod"), periodOf(asked, "endPeriod")];
  if (start && end && start.days.start > end.days.end) {
    const detail = `startPeriod ${start.text} begins after the end of endPeriod ${end.text}.`;
    throw new InvalidQuery([{ parameter: "startPeriod", detail }]);
  }
  const conditions = [...(start ? [`ge:${start.text}`] : []), ...(end ? [`le:${end.text}`] : [])];
  return conditions.length === 0 ? [] : [parseFilter(TIME_DIMENSION.id, conditions.join("+"))];
}

function periodOf(asked: Parameters, parameter: string) {
  const text = asked.get(parameter);
  if (text === undefined) return undefined;
  const days = daysOf(text);
  if (days) return { text, days };
  const half = /^(\d{4})-?H([12])$/i.exec(text);
  const detail = `${parameter} "${text}" is no period; a period is 2021, 2021-S1, 2021-Q1, 2021-03 or 2021-03-20.`;
  throw new InvalidQuery([{ parameter, detail, ...(half ? { did_you_mean: [`${half[1]}-S${half[2]}`] } : {}) }]);
}
