import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { ask, textOf } from "../support/request.ts";
import { readDataMessage, sdmx } from "../support/sdmx.ts";

const JSON_TYPE = "application/vnd.sdmx.data+json;version=2.0.0";
const POSTAL = "/data/dataflow/SOMO/postal";
const SERIES = `${POSTAL}/1.0.0/A.VN.postal-service-revenue._T.level.actual.VND`;

const rowsOf = async (path: string) => readDataMessage(await sdmx(path));
const periods = (rows: readonly { readonly [id: string]: unknown }[]) => rows.map((row) => String(row.TIME_PERIOD));

async function csvOf(path: string, headers: Record<string, string> = { Accept: "text/csv" }) {
  const response = await ask(`/sdmx/v2${path}`, { headers });
  expect(response.status).toBe(200);
  const [header = [], ...rows] = parse(await textOf(response)) as string[][];
  return { header, rows, response };
}

describe("what a path means", () => {
  test.each([
    ["", "/1.0.0/*"],
    ["/*", "/1.0.0/*"],
    ["/+/", "/~/*.*.*"],
    ["/*/Q.VN", "/1.0.0/Q.VN.*.*.*.*.*"],
    ["/*/*?c[FREQ]=Q&c[REF_AREA]=VN", "/*/Q.VN"],
    ["/*/Q,A", "/*/*?c[FREQ]=A,Q"],
  ])("%s and %s are the same", async (one, other) => {
    const [a, b] = [await rowsOf(POSTAL + one), await rowsOf(POSTAL + other)];
    expect(a.length).toBeGreaterThan(10);
    expect(a).toEqual(b);
  });

  test("several flows are several structures and data sets", async () => {
    const message = await sdmx("/data/dataflow/SOMO/postal,media/*/A.VN");
    expect(message.data.structures.map((one: any) => [one.name, one.dataSets])).toEqual([
      ["Postal services", [0]],
      ["Media", [1]],
    ]);
    expect(readDataMessage(message)).toHaveLength(
      (await rowsOf(`${POSTAL}/*/A.VN`)).length + (await rowsOf("/data/dataflow/SOMO/media/*/A.VN")).length,
    );
  });

  test("what exists nowhere is empty, and no error", async () => {
    for (const path of [`${POSTAL}/*/Q.XX`, `${POSTAL}?c[OBS_VALUE]=gt:1e300`, `${POSTAL}?updatedAfter=2099-01-01`]) {
      const response = await ask(`/sdmx/v2${path}`);
      expect([path, response.status, await textOf(response)]).toEqual([path, 204, ""]);
      expect(response.headers.get("ETag")).not.toBeNull();
    }
  });

  test.each([
    ["/data/dataflow/SOMO/posta", 404, /SOMO:posta.*postal/],
    ["/data/dataflow/OECD/postal", 404, /OECD:postal/],
    ["/data/dataflow/SOMO/postal/2.0.0", 404, /postal\(2\.0\.0\)/],
    ["/data/datastructure/SOMO/postal", 404, /data structure SOMO:postal/],
    ["/data/provisionagreement/SOMO/postal", 404, /provision agreement/],
    ["/data/flow/SOMO/postal", 400, /context: "flow" is no context.*dataflow/],
    ["/data/dataflow/SOMO/postal/newest", 400, /version: "newest"/],
    [`${POSTAL}/*/Q..postal-items`, 400, /key: .*nothing for REF_AREA/],
    [`${POSTAL}/*/*/FREQ`, 400, /path: .*6 parts/],
    [`${POSTAL}?c[FREK]=A`, 400, /c\[FREK\]: .*FREQ/],
    [`${POSTAL}?c[TIME_PERIOD]=ge:soon`, 400, /c\[TIME_PERIOD\]: "soon"/],
    [`${POSTAL}?startPeriod=2015`, 400, /startPeriod: There is no parameter/],
    [`${POSTAL}?limit=0`, 400, /limit: /],
    [`${POSTAL}?firstNObservations=-1`, 400, /firstNObservations: /],
    [`${POSTAL}?attributes=OBS_STATE`, 400, /attributes: "OBS_STATE".*OBS_STATUS/],
    [`${POSTAL}?measures=VALUE`, 400, /measures: "VALUE"/],
    [`${POSTAL}?dimensionAtObservation=TIME`, 400, /dimensionAtObservation.*TIME_PERIOD/],
    [`${POSTAL}?includeHistory=yes`, 400, /includeHistory/],
    [`${POSTAL}?sort=PERIOD`, 400, /sort: "PERIOD"/],
    [`${POSTAL}?asOf=2099-01-01`, 400, /asOf: .*future/],
    [`${POSTAL}?asOf=2020`, 400, /asOf: "2020"/],
    [`${POSTAL}?limit=1&limit=2`, 400, /limit stands twice/],
    [`${POSTAL}?asOf=2020-01-01&updatedAfter=2021-01-01`, 422, /more recent/],
    [`${POSTAL}?asOf=2020-01-01&includeHistory=true`, 501, /only one/],
    [`${POSTAL}?reportingYearStartDay=--07-01`, 501, /calendar year/],
  ])("%s is answered %i and says why", async (path, status, detail) => {
    const response = await ask(`/sdmx/v2${path}`);
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe(JSON_TYPE);
    const { errors, data }: any = await response.json();
    expect(errors[0].detail).toMatch(detail);
    expect(data).toBeUndefined();
  });
});

describe("what a query selects", () => {
  test("the first and the last of each series", async () => {
    const all = periods(await rowsOf(SERIES));
    expect(all.length).toBeGreaterThan(5);
    expect(all).toEqual(all.toSorted());
    expect(periods(await rowsOf(`${SERIES}?firstNObservations=2`))).toEqual(all.slice(0, 2));
    expect(periods(await rowsOf(`${SERIES}?lastNObservations=1`))).toEqual(all.slice(-1));
    expect(periods(await rowsOf(`${SERIES}?firstNObservations=1&lastNObservations=1`))).toEqual([all[0], all.at(-1)]);
  });

  test("pages follow each other", async () => {
    const all = await rowsOf(`${POSTAL}/*/A`);
    const pages = [await rowsOf(`${POSTAL}/*/A?limit=7`), await rowsOf(`${POSTAL}/*/A?limit=7&offset=7`)];
    expect(pages.flat()).toEqual(all.slice(0, 14));
  });

  test("an order", async () => {
    const { rows, header } = await csvOf(`${POSTAL}?sort=TIME_PERIOD:desc+INDICATOR&c[FREQ]=A`);
    const times = rows.map((row) => row[header.indexOf("TIME_PERIOD")]);
    expect(times).toEqual(times.toSorted().toReversed());
    const values = (await csvOf(`${SERIES}?sort=OBS_VALUE`)).rows.map((row) => Number(row[11]));
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  });

  test("filters on time, values and attributes", async () => {
    const all = await rowsOf(POSTAL);
    const some = await rowsOf(
      `${POSTAL}?c[TIME_PERIOD]=ge:2010+le:2024&c[OBS_VALUE]=gt:1e9&c[SOURCE]=co:n&c[DISPUTED]=false`,
    );
    expect(some.length).toBeGreaterThan(1);
    const inside = all.filter(
      (row) =>
        Number(row.OBS_VALUE) > 1e9 &&
        /^201|^202[0-4]/.test(String(row.TIME_PERIOD)) &&
        String(row.SOURCE).includes("n") &&
        row.DISPUTED === false,
    );
    expect(some.length).toBe(inside.length);
  });

  test("only the attributes and measures that are asked for", async () => {
    const [row] = await rowsOf(`${SERIES}?attributes=OBS_STATUS,SOURCE&limit=1`);
    expect(Object.keys(row!).slice(8)).toEqual(["OBS_VALUE", "OBS_STATUS", "SOURCE"]);
    const [bare] = await rowsOf(`${SERIES}?attributes=none&limit=1`);
    expect(Object.keys(bare!).slice(8)).toEqual(["OBS_VALUE"]);
    const [said] = await rowsOf(`${SERIES}?measures=none&limit=1`);
    expect(said).not.toHaveProperty("OBS_VALUE");
  });

  test("the keys of series alone", async () => {
    const path = `${POSTAL}?attributes=none&measures=none`;
    const { data } = await sdmx(path);
    const keys = new Set(
      (await rowsOf(POSTAL)).map((row) =>
        [row.FREQ, row.REF_AREA, row.INDICATOR, row.BREAKDOWN, row.MEASURE, row.SCENARIO, row.UNIT_MEASURE].join("."),
      ),
    );
    expect(Object.keys(data.dataSets[0].series)).toHaveLength(keys.size);
    const { header, rows } = await csvOf(path);
    expect(header).not.toContain("TIME_PERIOD");
    expect(new Set(rows.map((row) => row.slice(3).join(".")))).toEqual(keys);
  });

  test.each(["AllDimensions", "REF_AREA", "INDICATOR", "TIME_PERIOD"])(
    "%s at the observation changes the shape and no value",
    async (dimension) => {
      const path = `${POSTAL}/*/A.VN`;
      const message = await sdmx(`${path}?dimensionAtObservation=${dimension}`);
      const { series, observation } = message.data.structures[0].dimensions;
      expect(observation).toHaveLength(dimension === "AllDimensions" ? 8 : 1);
      expect(series).toHaveLength(dimension === "AllDimensions" ? 0 : 7);
      const text = (row: object) => JSON.stringify(Object.entries(row).toSorted());
      expect(readDataMessage(message).map(text).sort()).toEqual((await rowsOf(path)).map(text).sort());
    },
  );
});

describe("what a query asks of other times", () => {
  test("as of a day it is what /v1 says of the day", async () => {
    const day = "2019-12-31";
    const rows = await rowsOf(`${SERIES}?asOf=${day}T10:00:00%2B07:00`);
    const path = `/v1/postal/postal-service-revenue?as_of=${day}&frequency=annual&unit=VND&breakdown=total&limit=500`;
    const { data }: any = await (await ask(path)).json();
    expect(rows.map((row) => [row.TIME_PERIOD, row.OBS_VALUE, row.FIGURE])).toEqual(
      data.map((row: any) => [row.period, row.value, row.figure]),
    );
    expect(rows).not.toEqual(await rowsOf(SERIES));
  });

  test("history has a data set for each time of validity, one after another", async () => {
    const { data } = await sdmx(`${POSTAL}/*/A.VN.postal-service-revenue?includeHistory=true`);
    expect(data.dataSets.length).toBeGreaterThan(5);
    const from = data.dataSets.map((one: any) => one.validFrom ?? "");
    expect(from).toEqual(from.toSorted());
    for (const { validFrom, validTo } of data.dataSets)
      if (validFrom && validTo) expect(validFrom < validTo).toBe(true);
    const now = data.dataSets.filter((one: any) => one.validTo === undefined);
    const current = readDataMessage({ data: { ...data, dataSets: now } });
    const figures = (rows: readonly { readonly [id: string]: unknown }[]) =>
      rows.map((row) => String(row.FIGURE)).sort();
    expect(figures(current)).toEqual(figures(await rowsOf(`${POSTAL}/*/A.VN.postal-service-revenue`)));
    const { header, rows } = await csvOf(`${POSTAL}/*/A.VN.postal-service-revenue?includeHistory=true`);
    expect(header.slice(-2)).toEqual(["VALID_FROM", "VALID_TO"]);
    expect(rows).toHaveLength(readDataMessage({ data }).length);
  });

  test("updates are of the releases of a day or later", async () => {
    const { data: changes }: any = await (await ask("/v1/changes?limit=1")).json();
    const newest = changes[0].released_on;
    const path = (day: string) => `${POSTAL}/*/A?updatedAfter=${day}T00:00:00`;
    expect(await rowsOf(path(newest))).toEqual(await rowsOf(`${POSTAL}/*/A`));
    const after = new Date(Date.parse(newest) + 86_400_000).toISOString().slice(0, 10);
    expect((await ask(`/sdmx/v2${path(after)}`)).status).toBe(204);
  });
});
