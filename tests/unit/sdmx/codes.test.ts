import { beforeAll, expect, test } from "vitest";
import { Catalog } from "../../../src/domain/catalog.ts";
import { FREQUENCIES, STATUSES } from "../../../src/domain/codes.ts";
import { breakdownsOf, type CellsData } from "../../../src/sdmx/cells.ts";
import {
  breakdownCode,
  breakdownOf,
  frequencyCode,
  frequencyOf,
  obsStatusCode,
  SDMX_ID,
} from "../../../src/sdmx/code.ts";
import { codelistsOf, codeName } from "../../../src/sdmx/codelists.ts";
import { flowsOf } from "../../../src/sdmx/flows.ts";
import { periodOf, timeCode } from "../../../src/sdmx/time.ts";
import { compile } from "../../../seed/compile.ts";
import { releaseRow, vocabularyData } from "../../../seed/emit/catalog.ts";
import { cellsData } from "../../../seed/emit/cells.ts";
import { SEED } from "../../../seed/paths.ts";
import { readReleased } from "../../../seed/read/released.ts";

let catalog: Catalog;
let cells: CellsData;

beforeAll(() => {
  const compiled = compile(SEED);
  catalog = new Catalog({ ...vocabularyData(compiled), release: releaseRow("x", compiled), datasets: [] });
  cells = cellsData(compiled, readReleased(SEED, compiled.catalog.releases));
});

test("Every code of every list is a legal id, in its list once, and has a name in both languages", () => {
  const lists = codelistsOf(catalog, breakdownsOf(cells));
  expect(lists.map((list) => list.codes.length).every((count) => count > 0)).toBe(true);
  for (const { id, codes } of lists) {
    expect(new Set(codes.map((code) => code.id)).size, id).toBe(codes.length);
    for (const code of codes) {
      expect(code.id).toMatch(SDMX_ID);
      expect(code.name.en, code.id).not.toBe("");
      expect(code.name.vi, code.id).not.toBe("");
      expect(codeName(catalog, id, code.id)).toEqual(code.name);
    }
  }
});

test("Every breakdown and every period of the data comes back as it was", () => {
  const breakdowns = breakdownsOf(cells);
  expect(breakdowns.length).toBeGreaterThan(500);
  for (const one of breakdowns) expect(breakdownOf(breakdownCode(one))).toBe(one);
  expect(new Set(breakdowns.map(breakdownCode)).size).toBe(breakdowns.length);
  const periods = new Set(cells.series.flatMap((one) => one.cells.flatMap((group) => group.periods)));
  for (const period of periods) expect(periodOf(timeCode(period))).toBe(period);
});

test("The file of cells has every observation of the release once", () => {
  const all = cells.series.flatMap(({ key, cells: own }) =>
    own.flatMap(({ periods }) => periods.map((period) => `${key} ${period}`)),
  );
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(catalog.data.release.observations);
});

test("Frequencies come back; statuses that SDMX has no code for are normal, and a break hides the rest", () => {
  for (const frequency of FREQUENCIES) expect(frequencyOf(frequencyCode(frequency))).toBe(frequency);
  expect(frequencyOf("H")).toBeUndefined();
  expect(STATUSES.map((status) => obsStatusCode(status, false))).toEqual(["A", "P", "E", "F", "A", "A"]);
  expect(obsStatusCode("estimate", true)).toBe("B");
});

test("There is a dataflow for every sector, the international sources and everything", () => {
  const ids = flowsOf(catalog).map((flow) => flow.id);
  expect(ids.slice(0, 2)).toEqual(["telecom", "postal"]);
  expect(ids.slice(-2)).toEqual(["international", "all"]);
  for (const id of ids) expect(id).toMatch(SDMX_ID);
});
