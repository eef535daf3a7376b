import { parse } from "csv-parse/sync";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Observation } from "../../src/domain/observation.ts";
import { loadCatalog } from "../../src/http/services.ts";
import { ATTRIBUTES, DIMENSIONS, MEASURES } from "../../src/sdmx/components.ts";
import { ask, textOf } from "../support/request.ts";
import { everyObservation, inOrder, readDataMessage, sdmx, toObservation } from "../support/sdmx.ts";

const EVERYTHING = "place=*&measure=*&scenario=*&limit=500";
const FLOWS = ["telecom", "postal", "media"];

let all: Observation[];
const { international } = loadCatalog();

/** What /v1 says of everything that a dataflow holds. */
const inFlow = (flow: string) =>
  all.filter(({ indicator, source }) =>
    flow === "international"
      ? international.has(source)
      : !international.has(source) && loadCatalog().indicators.get(indicator)?.sector === flow,
  );

/** A row of /v1 as far as SDMX has it. */
const withoutParents = ({ derived_from: _derived, ...row }: Observation) => row;

beforeAll(async () => {
  const sectors = loadCatalog().data.sectors.map((one) => one.sector);
  all = (
    await Promise.all(sectors.map((one) => everyObservation(`/v1/observations?sector=${one}&${EVERYTHING}`)))
  ).flat();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([...FLOWS, "international"])("%s in SDMX-JSON is what /v1 says, value by value", async (flow) => {
  const rows = readDataMessage(await sdmx(`/data/dataflow/SOMO/${flow}`)).map(toObservation);
  const expected = inFlow(flow).map(withoutParents);
  expect(expected.length).toBeGreaterThan(100);
  expect(inOrder(rows)).toEqual(inOrder(expected));
});

test.each(FLOWS)("%s in SDMX-CSV is what /v1 says, value by value", async (flow) => {
  const response = await ask(`/sdmx/v2/data/dataflow/SOMO/${flow}/1.0.0`, {
    headers: { Accept: "application/vnd.sdmx.data+csv;version=2.0.0" },
  });
  const [header, ...records] = parse(await textOf(response), { relax_column_count: false }) as string[][];
  const ids = [...DIMENSIONS, ...MEASURES, ...ATTRIBUTES].map(({ id }) => id);
  expect(header).toEqual(["STRUCTURE", "STRUCTURE_ID", "ACTION", ...ids]);
  for (const record of records) expect(record.slice(0, 3)).toEqual(["dataflow", `SOMO:${flow}(1.0.0)`, "I"]);
  const rows = records.map((cells) =>
    toObservation(Object.fromEntries(ids.map((id, at) => [id, cells[at + 3] ?? ""]))),
  );
  expect(inOrder(rows)).toEqual(inOrder(inFlow(flow).map(withoutParents)));
});

test("the data structure's data are everything, once", async () => {
  const message = await sdmx("/data/datastructure/SOMO/OBSERVATIONS?attributes=none");
  expect(message.data.structures[0].links[0].urn).toBe(
    "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=SOMO:OBSERVATIONS(1.0.0)",
  );
  expect(readDataMessage(message)).toHaveLength(all.length);
});

test("a reader of SDMX-JSON that is not ours finds every value and its names", async () => {
  vi.stubGlobal("fetch", (url: string) => ask(new URL(url).pathname + new URL(url).search));
  const { SDMXParser } = await import("sdmx-json-parser");
  const parser = new SDMXParser();
  await parser.getDatasets("https://so-mo.test/sdmx/v2/data/dataflow/SOMO/postal?lang=vi");
  const names = (list: readonly { name: Record<"vi", string> }[], id: string, key: string) =>
    (list as any[]).find((one) => one[key] === id)?.name.vi;
  const { places, indicators, units } = loadCatalog().data;
  const expected = inFlow("postal").map((row) => ({
    indicator: names(indicators, row.indicator, "indicator"),
    place: names(places, row.place, "place"),
    unit: names(units, row.unit, "unit"),
    value: row.value,
  }));
  const found = parser
    .getData()
    .map((one: any) => ({ indicator: one.INDICATOR, place: one.REF_AREA, unit: one.UNIT_MEASURE, value: one.value }));
  const order = (rows: any[]) => rows.map((row) => JSON.stringify(row)).sort();
  expect(order(found)).toEqual(order(expected));
  expect(parser.getName()).toBe("Bưu chính");
});

test("a series breaks at the first period after each break that the catalogue knows, and no target is a forecast", async () => {
  const series = "M.VN.mobile-cellular-subscriptions._T.level.actual.subscriptions";
  const path = `/data/dataflow/SOMO/telecom/*/${series}`;
  const broken = readDataMessage(await sdmx(`${path}?c[OBS_STATUS]=B`)).map((row) => String(row.TIME_PERIOD));
  const periods = readDataMessage(await sdmx(path)).map((row) => String(row.TIME_PERIOD));
  const breaks = loadCatalog().indicators.get("mobile-cellular-subscriptions")?.breaks ?? [];
  const expected = breaks
    .filter(({ place }) => place === "" || place === "VN")
    .map(({ from }) => periods.find((period) => period >= from))
    .filter((period) => period !== undefined && period !== periods[0]);
  expect(expected.length).toBeGreaterThan(1);
  expect(broken).toEqual([...new Set(expected)]);
  const targets = readDataMessage(await sdmx("/data/dataflow/SOMO/all/*/*.*.*.*.*.target"));
  expect(targets.length).toBeGreaterThan(50);
  expect(new Set(targets.map((row) => row.OBS_STATUS))).toEqual(new Set(["A"]));
});
