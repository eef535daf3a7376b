import type { Catalog } from "../domain/catalog.ts";
import type { Measure, Scenario } from "../domain/codes.ts";
import type { Series, Version } from "../domain/observation.ts";
import { parsePeriod } from "../domain/period.ts";
import { datasetsOf } from "../domain/published-dataset.ts";
import { isPublished, type SeriesSelection } from "../domain/selection.ts";
import { seriesOf, type CellGroup, type CellsData, type CellsOfSeries } from "./cells.ts";
import { breakdownCode, frequencyCode } from "./code.ts";
import { DIMENSIONS, KEY_DIMENSIONS, seriesKeyOf, type DimensionId } from "./components.ts";
import { passes } from "./filter.ts";
import { holds, type Flow } from "./flows.ts";
import { fits } from "./key.ts";
import type { CubeQuestion, DataQuestion } from "./question.ts";
import { isKeysOnly } from "./question.ts";
import { breaksOf, rowOf, type Row } from "./row.ts";
import { sortRows } from "./sort.ts";
import { timeCode } from "./time.ts";

/** The dimensions of one cell, all of them codes. */
export type CellKey = Pick<Row, DimensionId>;

/**
 * The cells of a flow that a question finds, from the file of cells: no query. `whoever` takes those of another flow's
 * sources too: what was published earlier may have been of this flow.
 */
export function* cellsOf(
  { keys, filters, updatedSince }: CubeQuestion,
  flow: Flow,
  cells: CellsData,
  catalog: Catalog,
  whoever = false,
): Generator<CellKey> {
  const byDimension = filters.filter(({ component }) => DIMENSIONS.some(({ id }) => id === component));
  for (const one of cells.series) {
    const { indicator, place, breakdown, measure, scenario, unit } = seriesOf(one);
    const key = {
      REF_AREA: place,
      INDICATOR: indicator,
      BREAKDOWN: breakdownCode(breakdown),
      MEASURE: measure,
      SCENARIO: scenario,
      UNIT_MEASURE: unit,
    };
    const sector = catalog.indicators.get(indicator)?.sector ?? "";
    const fitting = keys.filter((pattern) => fits(pattern, { ...key, FREQ: null }));
    if (fitting.length === 0) continue;
    if (!byDimension.every((filter) => isLater(filter.component) || passes(filter, valueOf(key, filter.component))))
      continue;
    for (const group of one.cells) {
      if (!isIn(group, flow, sector, whoever) || !isSince(group, cells, updatedSince)) continue;
      for (const period of group.periods) {
        const cell: CellKey = { ...key, ...timesOf(period) };
        if (!fitting.some((pattern) => fits(pattern, cell))) continue;
        if (byDimension.every((filter) => passes(filter, valueOf(cell, filter.component)))) yield cell;
      }
    }
  }
}

/** Frequency and period are of the cell, every other dimension is of the series. */
function isLater(component: string): boolean {
  return component === "FREQ" || component === "TIME_PERIOD";
}

function valueOf(key: Partial<CellKey>, component: string): string | null {
  return key[component as DimensionId] ?? null;
}

function isIn({ international }: CellGroup, flow: Flow, sector: string, whoever: boolean): boolean {
  return [international, ...(whoever ? [!international] : [])].some((one) => datasetsOf(sector, one).includes(flow.id));
}

function isSince({ day }: CellGroup, { days }: CellsData, since: string | null): boolean {
  return since === null || (days[day] ?? "") >= since;
}

// The periods of the release: some hundreds, the same for every request.
const times = new Map<string, Pick<CellKey, "FREQ" | "TIME_PERIOD">>();

function timesOf(period: string): Pick<CellKey, "FREQ" | "TIME_PERIOD"> {
  const known = times.get(period);
  if (known) return known;
  const found = { FREQ: frequencyCode(parsePeriod(period)?.frequency ?? "annual"), TIME_PERIOD: timeCode(period) };
  times.set(period, found);
  return found;
}

/** What to ask the store for, and how many observations that is; null when nothing can be found. */
export interface Reading {
  readonly wanted: SeriesSelection;
  readonly observations: number;
}

/** Every series with a cell that the question finds, and whatever else shares all of their codes. */
export function readingOf(question: DataQuestion, cells: CellsData, catalog: Catalog): Reading | null {
  const found = new Set<string>();
  const earlier = question.history || question.asOf !== null;
  for (const { flow } of question.contexts)
    for (const cell of cellsOf(question, flow, cells, catalog, earlier)) found.add(seriesCodes(cell));
  if (found.size === 0) return null;
  const chosen = cells.series.filter((one) => {
    const { indicator, place, breakdown, measure, scenario, unit } = seriesOf(one);
    return found.has([place, indicator, breakdownCode(breakdown), measure, scenario, unit].join("."));
  });
  const lists = listsOf(chosen, cells.series.length);
  const read = cells.series.filter(({ key }) => key.every((code, at) => lists[at]?.has(code) ?? true));
  const listed = (at: number) => (lists[at] ? [...lists[at]].sort() : null);
  const wanted: SeriesSelection = {
    indicators: listed(0),
    places: listed(1),
    breakdowns: listed(2),
    measures: listed(3) as Measure[] | null,
    scenarios: listed(4) as Scenario[] | null,
    units: listed(5),
  };
  const count = (groups: readonly CellGroup[]) => groups.reduce((sum, { periods }) => sum + periods.length, 0);
  return { wanted, observations: read.reduce((sum, one) => sum + count(one.cells), 0) };
}

/** The order in which the store looks series up: indicator, place, measure, scenario, breakdown, unit. */
const LOOKUP = [0, 1, 3, 4, 2, 5] as const;

/**
 * The codes to look up by, by their place in a series' key. Lists multiply: another is added only as long as there are
 * not many more combinations to look up than there are series to find.
 */
function listsOf(chosen: readonly CellsOfSeries[], all: number): readonly (ReadonlySet<string> | undefined)[] {
  const lists: ReadonlySet<string>[] = [];
  let combinations = chosen.length === all ? Number.POSITIVE_INFINITY : 1;
  for (const at of LOOKUP) {
    const codes = new Set<string>(chosen.map(({ key }) => key[at]));
    combinations *= codes.size;
    if (combinations > 2 * chosen.length) break;
    lists[at] = codes;
  }
  return lists;
}

function seriesCodes(cell: CellKey): string {
  return KEY_DIMENSIONS.slice(1)
    .map(({ id }) => cell[id])
    .join(".");
}

/** An observation that was found, and from when until when it was what was published (empty: not known, or still). */
export interface Found extends Row {
  readonly validFrom: string;
  readonly validTo: string;
}

/**
 * The observations of one flow that a question finds among the series read, in order and cut to what is wanted.
 * Counts are per SDMX series, which the frequency is part of.
 */
export function findRows(
  question: DataQuestion,
  flow: Flow,
  series: readonly Series[],
  cells: CellsData,
  catalog: Catalog,
): Found[] {
  const updated = question.updatedSince === null ? null : new Set(cellTexts(question, flow, cells, catalog));
  const found: Found[] = [];
  for (const one of series) {
    const breaks = breaksOf(one, catalog);
    for (const version of one.versions) {
      if (!isWanted(question, version) || !holds(flow, catalog, version.indicator, version.source)) continue;
      const row = rowOf(version, breaks.has(version.period));
      if (!question.keys.some((pattern) => fits(pattern, row))) continue;
      if (!question.filters.every((filter) => passes(filter, row[filter.component]))) continue;
      if (updated && !updated.has(cellText(row))) continue;
      found.push({ ...row, validFrom: version.valid_from, validTo: version.valid_to });
    }
  }
  return cut(question, found);
}

function isWanted({ history, asOf }: DataQuestion, version: Version): boolean {
  return history || isPublished(version, asOf);
}

function* cellTexts(question: CubeQuestion, flow: Flow, cells: CellsData, catalog: Catalog): Generator<string> {
  for (const cell of cellsOf({ ...question, filters: [] }, flow, cells, catalog)) yield cellText(cell);
}

function cellText(cell: CellKey): string {
  return `${seriesKeyOf(cell)}.${cell.TIME_PERIOD}`;
}

function cut(question: DataQuestion, found: readonly Found[]): Found[] {
  const { first, last, offset, limit, sort } = question;
  const rows: Found[] = [];
  // A series that is read stands in order of time, and so do its frequencies.
  for (const inTime of Map.groupBy(found, seriesKeyOf).values()) {
    if (isKeysOnly(question)) rows.push(...inTime.slice(0, 1));
    else if (first === null && last === null) rows.push(...inTime);
    else rows.push(...inTime.filter((_, at) => at < (first ?? 0) || at >= inTime.length - (last ?? 0)));
  }
  const sorted = sort.length > 0 ? sortRows(rows, sort) : rows;
  return sorted.slice(offset, limit === null ? undefined : offset + limit);
}
