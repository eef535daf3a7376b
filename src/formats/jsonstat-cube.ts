import { TOTAL } from "../domain/breakdown.ts";
import { valueOf, type Column, type Row, type Value } from "../domain/dataset.ts";
import { NotWritable, TooLarge } from "../domain/errors.ts";
import { textIn, titleOf } from "./about.ts";
import type { Answer } from "./format.ts";
import { axesOf, categoryOf, type Axis } from "./jsonstat-axes.ts";

/** Clients walk every cell, empty ones too: so many take a browser about a second. */
export const MOST_CELLS = 500_000;

const METRIC = "metric";
const GEO = "place";
const STATUS = "status";
const UNIT = "unit";
const OTHERS = ["csv", "json", "parquet"];

/**
 * The cube of an answer as JSON in parts: sparse values, `status` of every number and of every row, and, by the index of
 * a row's first cell, whatever else a row says (source, figure, note …) in `extension.attributes`; empty ones, and
 * flags that are false, are left out.
 * @throws TooLarge, before anything is made, when it has more than MOST_CELLS cells.
 * @throws NotWritable, before anything is made, when two rows are one cell.
 */
export function cubeText(answer: Answer): Iterable<string> {
  const { columns } = answer.dataset;
  const measures = columns.filter(({ role }) => role === "measure");
  const axes = axesOf(answer.dataset);
  const size = [...axes.map((axis) => axis.codes.length), measures.length];
  requireFew(size, axes);
  const head = {
    version: "2.0",
    class: "dataset",
    ...(answer.origin === undefined ? {} : { href: `${answer.origin}${answer.links.self ?? ""}` }),
    label: titleOf(answer),
    source: `Số Mở, release ${textIn(answer, "release") ?? ""}`,
    updated: textIn(answer, "released_on"),
    id: [...axes.map((axis) => axis.column.name), METRIC],
    size,
    role: {
      time: axes.filter(({ column }) => column.role === "time").map(({ column }) => column.name),
      geo: axes.filter(({ column }) => column.name === GEO).map(({ column }) => column.name),
      metric: [METRIC],
    },
    dimension: {
      ...Object.fromEntries(axes.map((axis) => [axis.column.name, dimensionOf(axis, answer)])),
      [METRIC]: metricOf(measures, answer),
    },
  };
  return partsOf(head, answer, firstCells(answer.dataset.rows, axes, measures.length));
}

/** The index of each row's first cell. */
function firstCells(rows: readonly Row[], axes: readonly Axis[], metrics: number): Int32Array {
  const seen = new Set<number>();
  return Int32Array.from(rows, (row) => {
    const first = cellOf(row, axes) * metrics;
    if (seen.has(first)) throw twoInOne(row, axes);
    seen.add(first);
    return first;
  });
}

function* partsOf(
  head: object,
  { dataset: { columns, rows }, meta, links }: Answer,
  first: Int32Array,
): Generator<string> {
  const measures = columns.filter(({ role }) => role === "measure");
  const attributes = columns.filter(({ role, name }) => role === "attribute" && name !== STATUS);
  const status = columns.find(({ name }) => name === STATUS);
  const at = (index: number): number => first[index] as number;

  yield `${JSON.stringify(head).slice(0, -1)},"value":`;
  yield* members(rows, (row, index) =>
    measures.flatMap((measure, metric) => {
      const number = valueOf(row, measure);
      return number === null ? [] : [[at(index) + metric, number]];
    }),
  );
  if (status) {
    yield ',"status":';
    yield* members(rows, (row, index) =>
      measures.flatMap((measure, metric) =>
        metric > 0 && valueOf(row, measure) === null ? [] : [[at(index) + metric, valueOf(row, status)]],
      ),
    );
  }
  yield `,"extension":${JSON.stringify({ ...meta, links }).slice(0, -1)},"attributes":{`;
  for (const [place, column] of attributes.entries()) {
    yield `${place === 0 ? "" : ","}${JSON.stringify(column.name)}:`;
    yield* members(rows, (row, index) => {
      const value = valueOf(row, column);
      return isEmpty(value) ? [] : [[at(index), value]];
    });
  }
  yield "}}}";
}

/** An object of JSON whose members are cells. */
function* members(
  rows: readonly Row[],
  cellsOf: (row: Row, index: number) => readonly (readonly [cell: number, value: Value])[],
): Generator<string> {
  let separator = "{";
  for (const [index, row] of rows.entries()) {
    for (const [cell, value] of cellsOf(row, index)) {
      yield `${separator}"${cell}":${JSON.stringify(value)}`;
      separator = ",";
    }
  }
  yield separator === "{" ? "{}" : "}";
}

function requireFew(size: readonly number[], axes: readonly Axis[]): void {
  const cells = size.reduce((product, one) => product * one, 1);
  if (cells <= MOST_CELLS) return;
  const widest = axes
    .toSorted((a, b) => b.codes.length - a.codes.length)
    .slice(0, 3)
    .map((axis) => `${axis.column.name} (${axis.codes.length})`);
  throw new TooLarge(
    `The cube would have ${cells} cells, nearly all of them empty, and one answer may have ${MOST_CELLS}: ` +
      `ask for fewer of ${widest.join(", ")}, or for another format, which has rows instead of cells.`,
    OTHERS,
  );
}

/** Row-major: the last dimension runs fastest. */
function cellOf(row: Row, axes: readonly Axis[]): number {
  return axes.reduce(
    (cell, { column, codes, at }) => cell * codes.length + (at.get(categoryOf(row, column)) as number),
    0,
  );
}

/** The growth of an indicator printed in two currencies is two rows that differ by their parents only. */
function twoInOne(row: Row, axes: readonly Axis[]): NotWritable {
  const cell = axes.map(({ column }) => `${column.name}=${categoryOf(row, column)}`).join(", ");
  const detail = `Two rows are one cell of the cube (${cell}): they were computed from different units. Add unit= to choose one, or ask for another format.`;
  return new NotWritable(detail, OTHERS);
}

function dimensionOf({ column, codes, tells }: Axis, { nameOf }: Answer): object {
  const labels = codes.map((code) => [code, nameOf?.(column, code === TOTAL ? "" : code) ?? code]);
  return {
    label: column.name,
    note: [column.description],
    category: { index: codes, ...(codes.length > 0 ? { label: Object.fromEntries(labels) } : {}) },
    ...(Object.keys(tells).length > 0 ? { extension: tells } : {}),
  };
}

/** JSON-stat gives a unit to a metric, so only where the whole cube has one. */
function metricOf(measures: readonly Column[], { dataset: { columns, rows }, nameOf }: Answer): object {
  const column = columns.find(({ name }) => name === UNIT);
  const units = column ? [...new Set(rows.map((row) => String(valueOf(row, column))))] : [];
  const [only, ...others] = units;
  const unit = column && only !== undefined && others.length === 0 ? { label: nameOf?.(column, only) ?? only } : null;
  return {
    label: METRIC,
    category: {
      index: measures.map(({ name }) => name),
      label: Object.fromEntries(measures.map(({ name }) => [name, name])),
      note: Object.fromEntries(measures.map(({ name, description }) => [name, [description]])),
      ...(unit ? { unit: Object.fromEntries(measures.map(({ name }) => [name, unit])) } : {}),
    },
  };
}

function isEmpty(value: Value): boolean {
  return value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);
}
