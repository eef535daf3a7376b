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
 * The cube of an answer: sparse values, `status` of every number and of every row, and, by the index of a row's first
 * cell, whatever else a row says (source, figure, note …) in `extension.attributes`; empty ones, and flags that are
 * false, are left out.
 * @throws TooLarge when it has more than MOST_CELLS cells.
 * @throws NotWritable when two rows are one cell.
 */
export function cubeOf(answer: Answer): object {
  const { columns, rows } = answer.dataset;
  const measures = columns.filter(({ role }) => role === "measure");
  const attributes = columns.filter(({ role, name }) => role === "attribute" && name !== STATUS);
  const status = columns.find(({ name }) => name === STATUS);
  const axes = axesOf(answer.dataset);
  const size = [...axes.map((axis) => axis.codes.length), measures.length];
  requireFew(size, axes);

  const value: Record<number, Value> = {};
  const statuses: Record<number, Value> = {};
  const carried: Record<string, Record<number, Value>> = {};
  const seen = new Set<number>();
  for (const row of rows) {
    const first = cellOf(row, axes) * measures.length;
    if (seen.has(first)) throw twoInOne(row, axes);
    seen.add(first);
    if (status) statuses[first] = valueOf(row, status);
    for (const [at, measure] of measures.entries()) {
      const number = valueOf(row, measure);
      if (number === null) continue;
      value[first + at] = number;
      if (status) statuses[first + at] = valueOf(row, status);
    }
    for (const column of attributes) {
      const one = valueOf(row, column);
      if (!isEmpty(one)) (carried[column.name] ??= {})[first] = one;
    }
  }
  return {
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
    value,
    ...(status ? { status: statuses } : {}),
    extension: { ...answer.meta, links: answer.links, attributes: carried },
  };
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
