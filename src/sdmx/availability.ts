import type { Catalog } from "../domain/catalog.ts";
import { compareText } from "../domain/period.ts";
import type { CellsData } from "./cells.ts";
import { DIMENSIONS, KEY_DIMENSIONS, seriesKeyOf, type DimensionId } from "./components.ts";
import { urnOf } from "./identity.ts";
import { named, type Writing } from "./message.ts";
import type { Context } from "./path.ts";
import type { AvailabilityQuestion, CubeQuestion } from "./question.ts";
import { cellsOf, type CellKey } from "./select.ts";
import { findStructures, type Told } from "./structure-question.ts";
import { identified, writeStructureJson } from "./structure-json.ts";
import type { Structure } from "./structures.ts";
import { daysOf } from "./time.ts";

/** What is available in one dataflow. */
export interface Region {
  readonly context: Context;
  readonly values: ReadonlyMap<DimensionId, ReadonlySet<string>>;
  /** The first and the last day of an observation that the question finds. */
  readonly start: string;
  readonly end: string;
  readonly series: number;
  readonly observations: number;
}

/**
 * What is available for a question; null when nothing is. Counts are of what the data query would find. `exact` has
 * the values that it would have, `available` for each dimension those that it could have, were the dimension not
 * selected by.
 */
export function availabilityOf(question: AvailabilityQuestion, cells: CellsData, catalog: Catalog): Region[] | null {
  const regions = question.contexts.flatMap((context): Region[] => {
    const found = [...cellsOf(question, context.flow, cells, catalog)];
    const values = new Map<DimensionId, ReadonlySet<string>>();
    for (const id of question.dimensions) {
      const free = question.mode === "exact" ? found : cellsOf(without(question, id), context.flow, cells, catalog);
      values.set(id, new Set(valuesOf(free, id)));
    }
    if (found.length === 0 && [...values.values()].every((one) => one.size === 0)) return [];
    const days = found.flatMap(({ TIME_PERIOD }) => daysOf(TIME_PERIOD) ?? []);
    return [
      {
        context,
        values,
        start: days.reduce((least, { start }) => (least === "" || start < least ? start : least), ""),
        end: days.reduce((most, { end }) => (end > most ? end : most), ""),
        series: new Set(found.map(seriesKeyOf)).size,
        observations: found.length,
      },
    ];
  });
  return regions.length > 0 ? regions : null;
}

function* valuesOf(cells: Iterable<CellKey>, id: DimensionId): Generator<string> {
  for (const cell of cells) yield cell[id];
}

/** The same question without what it says of one dimension. */
function without(question: AvailabilityQuestion, id: DimensionId): CubeQuestion {
  const at = KEY_DIMENSIONS.findIndex((one) => one.id === id);
  return {
    ...question,
    keys: question.keys.map((pattern) => pattern.map((code, place) => (place === at ? null : code))),
    filters: question.filters.filter(({ component }) => component !== id),
  };
}

/**
 * SDMX-JSON 2.0.0 structure message with a constraint of the role Actual for each dataflow, and the structures that
 * `references` asks for, code lists cut to what is available.
 */
export function writeAvailability(
  question: AvailabilityQuestion,
  regions: readonly Region[],
  structures: readonly Structure[],
  writing: Writing,
): string {
  const constraints = regions.map((region) => constraintOf(region, writing));
  return writeStructureJson(referencesOf(question, regions, structures), writing, { dataConstraints: constraints });
}

function constraintOf({ context, values, start, end, series, observations }: Region, { lang }: Writing): object {
  const name = {
    en: `Available data: ${context.flow.name.en}`,
    vi: `Dữ liệu hiện có: ${context.flow.name.vi}`,
  };
  const attachment =
    context.kind === "dataflow"
      ? { dataflows: [urnOf("dataflow", context.id)] }
      : { dataStructures: [urnOf("datastructure", context.id)] };
  const keyValues = [...values].map(([id, codes]) => ({
    id,
    include: true,
    ...(id === "TIME_PERIOD" && start !== ""
      ? {
          timeRange: {
            startPeriod: { period: start, isInclusive: true },
            endPeriod: { period: end, isInclusive: true },
          },
        }
      : { values: [...codes].sort(compareText) }),
  }));
  return {
    ...identified("AVAILABILITY"),
    ...named(name, lang),
    annotations: [
      { id: "obs_count", type: "sdmx_metrics", value: String(observations) },
      { id: "series_count", type: "sdmx_metrics", value: String(series) },
    ],
    role: "Actual",
    constraintAttachment: attachment,
    cubeRegions: [{ include: true, keyValues }],
  };
}

/** Code lists and concepts hold what the constraints name, and say that they are partial. */
export function referencesOf(
  { references, dimensions }: AvailabilityQuestion,
  regions: readonly Region[],
  structures: readonly Structure[],
): Told[] {
  const flows = regions.filter(({ context }) => context.kind === "dataflow").map(({ context }) => context.id);
  const none = { agencies: null, version: undefined, items: null, detail: "full" } as const;
  const ofFlows = findStructures({ ...none, type: "dataflow", ids: flows, references: ["descendants"] }, structures);
  const all =
    flows.length > 0
      ? ofFlows
      : findStructures({ ...none, type: "datastructure", ids: null, references: ["descendants"] }, structures);
  const shown = new Set<string>(dimensions);
  return all
    .filter(
      ({ structure: { type } }) => type !== "agencyscheme" && (references.includes("all") || references.includes(type)),
    )
    .flatMap((told): Told[] => {
      const { structure } = told;
      if (structure.type === "conceptscheme") return [part(told, (id) => shown.has(id))];
      if (structure.type !== "codelist") return [told];
      const own = DIMENSIONS.filter((one) => one.codelist === structure.id && shown.has(one.id));
      if (own.length === 0) return [];
      return [part(told, (code) => regions.some(({ values }) => own.some(({ id }) => values.get(id)?.has(code))))];
    });
}

function part(told: Told, isKept: (id: string) => boolean): Told {
  const items = told.structure.items?.filter(({ id }) => isKept(id)) ?? [];
  return {
    ...told,
    structure: { ...told.structure, items },
    isPartial: items.length < (told.structure.items?.length ?? 0),
  };
}
