import { env } from "cloudflare:workers";
import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import type { Observation } from "../../src/domain/observation.ts";
import { parsePeriod } from "../../src/domain/period.ts";
import { loadCatalog } from "../../src/http/services.ts";
import { ATTRIBUTES, DIMENSIONS, MEASURES } from "../../src/sdmx/components.ts";
import { countedD1 } from "../support/counted-d1.ts";
import { ask, textOf } from "../support/request.ts";
import { everyObservation, inOrder, toObservation, type Cells } from "../support/sdmx.ts";
import { list, readGenericData, readStructureSpecificData, sdmxMl } from "../support/sdmx-ml.ts";

const EVERYTHING = "place=*&measure=*&scenario=*&limit=500";
const { international } = loadCatalog();
const SERIES = "M.VN.mobile-cellular-subscriptions._T.level.actual.subscriptions";

let telecom: Observation[];
let everything: Observation[];

beforeAll(async () => {
  const sectors = loadCatalog().data.sectors.map((one) => one.sector);
  const found = await Promise.all(
    sectors.map((one) => everyObservation(`/v1/observations?sector=${one}&${EVERYTHING}`)),
  );
  everything = found.flat();
  telecom = (found[sectors.indexOf("telecom")] ?? []).filter(({ source }) => !international.has(source));
});

/** Rows of /v1 and of SDMX, in one order and without what SDMX does not say. */
const comparable = (rows: readonly Partial<Observation>[]) =>
  inOrder(rows).map((row) => ({ ...row, derived_from: [] }));
const csvCells = async (path: string, init: RequestInit = {}) => {
  const response = await ask(`/sdmx/v1${path}`, init);
  expect(response.status).toBe(200);
  return parse(await textOf(response), { columns: true }) as Record<string, string>[];
};

test.each([
  ["genericdata", readGenericData],
  ["structurespecificdata", readStructureSpecificData],
])("Everything in %s is what /v1 says, value by value", async (format, read) => {
  const rows = read(await sdmxMl(`/data/all/all?format=${format}`)).map(toObservation);
  expect(rows.length).toBe(loadCatalog().data.release.observations);
  expect(comparable(rows)).toEqual(comparable(everything));
});

test("A sector in SDMX-CSV 1.0 is what /v1 says, value by value", async () => {
  const rows = await csvCells("/data/SOMO,telecom,1.0.0/all/SOMO", { headers: { Accept: "text/csv" } });
  const ids = [...DIMENSIONS, ...MEASURES, ...ATTRIBUTES].map(({ id }) => id);
  expect(Object.keys(rows[0] ?? {})).toEqual(["DATAFLOW", ...ids]);
  expect(new Set(rows.map((row) => row.DATAFLOW))).toEqual(new Set(["SOMO:telecom(1.0.0)"]));
  expect(telecom.length).toBeGreaterThan(1000);
  expect(comparable(rows.map(toObservation))).toEqual(comparable(telecom));
});

test("labels=both puts names beside codes, in the language asked for, and leaves the measure as it is", async () => {
  const path = `/data/telecom/${SERIES}?format=csvdata&labels=both&lang=vi&lastNObservations=1`;
  const [row = {}] = await csvCells(path);
  expect(row.DATAFLOW).toBe("SOMO:telecom(1.0.0): Viễn thông");
  expect(row["REF_AREA: Địa bàn"]).toBe("VN: Việt Nam");
  expect(row["BREAKDOWN: Phân tổ"]).toBe("_T: Tổng số");
  expect(Number(row.OBS_VALUE)).toBeGreaterThan(1e8);
});

test.each([
  [
    "A key with alternatives",
    "/data/telecom/M+Q.VN.mobile-cellular-subscriptions._T.level..",
    (row: Observation) =>
      ["monthly", "quarterly"].includes(row.frequency) &&
      row.place === "VN" &&
      row.indicator === "mobile-cellular-subscriptions" &&
      row.breakdown === "" &&
      row.measure === "level",
  ],
  [
    "A stretch of time",
    "/data/telecom/all?startPeriod=2019&endPeriod=2020-S1",
    (row: Observation) => {
      const { start, end } = parsePeriod(row.period) ?? { start: "", end: "" };
      return start >= "2019-01-01" && end <= "2020-06-30";
    },
  ],
])("%s finds what /v1 has of it", async (_, path, isWanted) => {
  const rows = readGenericData(await sdmxMl(path)).map(toObservation);
  const expected = telecom.filter(isWanted);
  expect(expected.length).toBeGreaterThan(10);
  expect(comparable(rows)).toEqual(comparable(expected));
});

test("The first and the last observations of every series are those that all of them begin and end with", async () => {
  const periods = async (more: string) =>
    readGenericData(await sdmxMl(`/data/telecom/${SERIES}${more}`)).map((row) => row.TIME_PERIOD);
  const all = await periods("");
  expect(all.length).toBeGreaterThan(5);
  expect(await periods("?firstNObservations=2")).toEqual(all.slice(0, 2));
  expect(await periods("?lastNObservations=3")).toEqual(all.slice(-3));
  expect(await periods("?firstNObservations=1&lastNObservations=1")).toEqual([all[0], all.at(-1)]);
});

test("Every dimension can stand at the observation, and the observations stay the same", async () => {
  const path = "/data/postal/A......";
  const text = (rows: readonly Cells[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  const usual = text(readGenericData(await sdmxMl(path)));
  expect(usual.length).toBeGreaterThan(20);
  for (const id of [...DIMENSIONS.map((one) => one.id), "AllDimensions"]) {
    const query = `${path}?dimensionAtObservation=${id}`;
    expect(text(readGenericData(await sdmxMl(query))), id).toEqual(usual);
    const specific = readStructureSpecificData(await sdmxMl(`${query}&format=structurespecificdata`));
    expect(text(specific), id).toEqual(usual);
  }
});

test("detail leaves out attributes, and then observations", async () => {
  const full = await sdmxMl("/data/postal/all");
  const data = readGenericData(await sdmxMl("/data/postal/all?detail=dataonly"));
  const ids = [...DIMENSIONS, ...MEASURES].map(({ id }) => id);
  expect(data.map((row) => Object.keys(row).sort())).toEqual(data.map(() => ids.toSorted()));
  expect(data).toHaveLength(readGenericData(full).length);
  for (const detail of ["serieskeysonly", "nodata"]) {
    const { GenericData } = await sdmxMl(`/data/postal/all?detail=${detail}`);
    const keys = list(GenericData.DataSet.Series).map((one) => one.SeriesKey);
    expect(keys).toEqual(list(full.GenericData.DataSet.Series).map((one) => one.SeriesKey));
    expect(JSON.stringify(GenericData)).not.toContain('Obs"');
    const rows = await csvCells(`/data/postal/all?detail=${detail}&format=csv`);
    expect(rows).toHaveLength(keys.length);
    expect(Object.keys(rows[0] ?? {})).toEqual(["DATAFLOW", ...DIMENSIONS.slice(0, -1).map(({ id }) => id)]);
  }
});

test("Data are one round trip to the database; what can find nothing, structures and availability are none", async () => {
  const trips = async (path: string) => {
    const { database, cost } = countedD1(env.DB);
    await textOf(await ask(`/sdmx/v1${path}`, {}, { ...env, DB: database }));
    return cost.roundTrips;
  };
  expect(await trips(`/data/telecom/${SERIES}`)).toBe(1);
  expect(await trips("/data/all/all")).toBe(1);
  expect(await trips("/data/telecom/A.VN.nothing....")).toBe(0);
  expect(await trips("/structure?references=all")).toBe(0);
  expect(await trips("/availableconstraint/telecom")).toBe(0);
});
