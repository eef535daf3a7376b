import { expect, test } from "vitest";
import { observationColumns } from "../../src/domain/columns.ts";
import { ask, get, textOf } from "../support/request.ts";

test("one printed number is answered with its unit, precision, status and source", async () => {
  const { data, meta } = await get("/v1/postal/postal-service-revenue?period=2021-Q1");
  expect(data.map(Object.keys)).toEqual([observationColumns.map((column) => column.name)]);
  expect(data).toMatchObject([
    {
      indicator: "postal-service-revenue",
      place: "VN",
      breakdown: "",
      measure: "level",
      scenario: "actual",
      frequency: "quarterly",
      period: "2021-Q1",
      value: 9.3e12,
      unit: "VND",
      status: "estimate",
      low: 9.2995e12,
      high: 9.3005e12,
      disputed: false,
      source: "mic-2021-04-14",
      published_on: "2021-04-14",
      figure: "mic-2021-04-14-f1",
      note: "",
      chosen_by: "only-claim",
    },
  ]);
  expect(meta.indicator).toMatchObject({ name: "Postal service revenue", unit: "VND", kind: "flow" });
});

test("an unknown code names what was meant", async () => {
  const response = await ask("/v1/observations?indicator=postal-service-revenu&place=VM");
  expect(response.status).toBe(400);
  expect(response.headers.get("Content-Type")).toContain("application/problem+json");
  expect(await response.json()).toMatchObject({
    parameter: "indicator",
    did_you_mean: expect.arrayContaining(["postal-service-revenue"]),
  });
});

test("a list longer than a page is read to its end by links.next, in csv by its Link header", async () => {
  const whole = (await get("/v1/observations?sector=postal&measure=*&scenario=*")).data;
  expect(whole.length).toBeGreaterThan(200);
  const paged: unknown[] = [];
  let next: string | null = "/v1/observations?sector=postal&measure=*&scenario=*&limit=37";
  while (next) {
    const page: any = await get(next);
    expect(page.meta.total).toBe(whole.length);
    paged.push(...page.data);
    next = page.links.next;
  }
  expect(paged).toEqual(whole);
  const csv = await ask("/v1/observations.csv?sector=digital-government&limit=2");
  expect(csv.headers.get("Link")).toMatch(
    /<\/v1\/observations\.csv\?after=[\w-]+&limit=2&sector=digital-government>; rel="next"/,
  );
});

test("last keeps the newest of each series", async () => {
  const { data } = await get(
    "/v1/digital-government/online-public-services-share?breakdown=service-level=3,service-level=4&to=2021-05&last=2",
  );
  expect(data.map((row: any) => [row.breakdown, row.period])).toEqual([
    ["service-level=3", "2021-Q1"],
    ["service-level=4", "2021-Q1"],
    ["service-level=4", "2021-05"],
  ]);
});

test("from and to take any form of period and include both ends", async () => {
  const periods = async (query: string) =>
    (await get(`/v1/digital-government/online-public-services-share?breakdown=service-level=4&${query}`)).data.map(
      (row: any) => row.period,
    );
  expect(await periods("from=2021-Q1")).toEqual(["2021-Q1", "2021-05", "2021-06-20"]);
  expect(await periods("to=2020-08")).toEqual(["2018", "2019", "2020-08"]);
  expect(await periods("from=2020&to=2020")).toEqual(["2020-08", "2020-09", "2020", "2020-12"]);
  expect(await periods("from=2020-09-01&to=2021-03")).toEqual(["2020-09", "2020-12", "2021-Q1"]);
  expect(await periods("frequency=quarterly,daily")).toEqual(["2021-Q1", "2021-06-20"]);
  expect(await periods("period=2019,2021-05")).toEqual(["2019", "2021-05"]);
});

test("a valid question without an answer is an empty list", async () => {
  const { data, meta, links } = await get("/v1/postal/postal-service-revenue?place=TH");
  expect([data, meta.total, links.next]).toEqual([[], 0, null]);
});

test("one revenue printed in two currencies is two series", async () => {
  const { data } = await get("/v1/ict-industry/ict-industry-revenue?period=2021-Q1");
  expect(data.map((row: any) => [row.unit, row.value])).toEqual([
    ["USD", 33e9],
    ["VND", 766e12],
  ]);
  const { data: dollars } = await get("/v1/ict-industry/ict-industry-revenue?period=2021-Q1&unit=USD");
  expect(dollars.map((row: any) => row.value)).toEqual([33e9]);
});

test.each(["telecom", "postal", "ict-industry", "digital-government", "cybersecurity", "media", "cross-sector"])(
  "/v1/%s shows the latest of each indicator that has happened",
  async (sector) => {
    const { data, meta } = await get(`/v1/${sector}`);
    const { data: indicators } = await get(`/v1/indicators?sector=${sector}`);
    const happened = new Set(indicators.filter((row: any) => row.last_period !== "").map((row: any) => row.indicator));
    const shown = [...new Set(data.map((row: any) => row.indicator))];
    expect(shown.every((id) => happened.has(id))).toBe(true);
    expect(shown.length).toBeGreaterThan(0);
    expect(meta.sector.name).toBeTruthy();
    expect(data.every((row: any) => row.scenario === "actual" && row.measure === "level")).toBe(true);
  },
);

test("numbers are written without float noise in every format", async () => {
  const reports = "source=mic-2017-12-26,mic-2019-11-01,mic-2021-04-14,mic-2021-06-22&limit=500";
  for (const format of ["json", "csv", "ndjson"]) {
    const text = await textOf(await ask(`/v1/figures.${format}?${reports}`));
    expect(text).not.toMatch(/(?<=[:,[])-?\d[\d.]*(?:\.\d{7,}|[eE][+-]?\d+)(?=[,}\]\r])/);
  }
});

test("a number has as many decimals as its print, and the ends of its interval at most one more", async () => {
  const { data } = await get("/v1/figures?indicator=mobile-cellular-subscriptions-per-100&place=VN&limit=500");
  const decimalsOf = (number: number | null) => /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0;
  const printed = (text: string) => /[.,](\d+)(?!.*\d)/.exec(text)?.[1]?.length ?? 0;
  const read = data.filter((row: any) => !row.reading.includes("as-noted"));
  expect(read.filter((row: any) => decimalsOf(row.value) > 8).length).toBeGreaterThan(20);
  for (const row of read) {
    const most = printed(row.printed);
    expect([row.figure, decimalsOf(row.value) <= most]).toEqual([row.figure, true]);
    expect([row.figure, Math.max(decimalsOf(row.low), decimalsOf(row.high)) <= most + 1]).toEqual([row.figure, true]);
  }
});
