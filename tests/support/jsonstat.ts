import JSONstat from "jsonstat-toolkit";
import { valueOf, type Column, type Row } from "../../src/domain/dataset.ts";
import { expect } from "vitest";

/** What the format's schema can't say of a dataset: lengths, and that its parts name each other. Empty when all holds. */
export function faultsOf(cube: any): string[] {
  const { id, size, dimension, role, value, status, extension } = cube;
  const cells = size.reduce((product: number, one: number) => product * one, 1);
  const faults: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  must(id.length === size.length, "id and size pair up");
  must(new Set(id).size === id.length, "an id stands once");
  must(sameMembers(Object.keys(dimension), id), "the dimensions are those of id");
  for (const [at, name] of id.entries()) {
    const { index, label = {} } = dimension[name].category;
    must(index.length === size[at], `${name} has as many categories as its size`);
    must(new Set(index).size === index.length, `${name} has each category once`);
    must(sameMembers(Object.keys(label), index), `${name} has a label for each category`);
    must(
      index.every((code: string) => code !== ""),
      `${name} has no empty category`,
    );
    const unit = dimension[name].category.unit ?? {};
    must(
      Object.keys(unit).every((code) => index.includes(code)),
      `${name} has units of its categories`,
    );
  }
  for (const names of Object.values(role) as string[][]) {
    for (const name of names) must(id.includes(name), `the role of ${name} is that of a dimension`);
  }
  for (const [what, sparse] of Object.entries({ value, status: status ?? {}, ...extension.attributes })) {
    must(!Array.isArray(sparse), `${what} is sparse`);
    for (const key of Object.keys(sparse as object)) {
      must(/^(0|[1-9]\d*)$/.test(key) && Number(key) < cells, `${what} has a cell ${key}`);
    }
  }
  return faults;
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}

/** Holds every value, status and attribute of a cube, as an independent reader finds them, against the rows of JSON. */
export function expectSame(cube: any, rows: readonly Row[], columns: readonly Column[]): void {
  // The reader turns lists of codes into maps, in place.
  const dataset = JSONstat(structuredClone(cube)).Dataset(0);
  const measures = columns.filter(({ role }) => role === "measure");
  const keys = cube.id.filter((name: string) => name !== "metric");
  let numbers = 0;
  for (const row of rows as readonly Record<string, any>[]) {
    const cell = Object.fromEntries(keys.map((name: string) => [name, row[name] === "" ? "total" : row[name]]));
    for (const { name } of measures) {
      const number = row[name];
      if (number !== null) numbers++;
      const found = dataset.Data({ ...cell, metric: name });
      expect({ ...cell, name, value: found?.value ?? null }).toEqual({ ...cell, name, value: number });
      if (number !== null && "status" in row) expect(found?.status).toBe(row.status);
    }
    const first = indexOf(cube, { ...cell, metric: measures[0]?.name ?? "" });
    if ("status" in row) expect(cube.status[first]).toBe(row.status);
    for (const column of columns) {
      if (column.role === "attribute" && column.name !== "status") {
        const carried = cube.extension.attributes[column.name]?.[first];
        expect(carried ?? EMPTY[column.type] ?? "").toEqual(valueOf(row, column) ?? "");
      }
      if (column.follows !== undefined && !keys.includes(column.name)) {
        expect(cube.dimension[column.follows].extension[column.name][row[column.follows]]).toBe(row[column.name]);
      }
    }
  }
  expect(Object.keys(cube.value)).toHaveLength(numbers);
}

/** What a cube leaves out. */
const EMPTY: Readonly<Record<string, unknown>> = { flag: false, list: [] };

function indexOf({ id, size, dimension }: any, cell: Record<string, string>): number {
  return id.reduce(
    (index: number, name: string, at: number) => index * size[at] + dimension[name].category.index.indexOf(cell[name]),
    0,
  );
}
