import { expect, test } from "vitest";
import { ask, get } from "../support/request.ts";

test("one printed number is answered with its unit, precision, status and source", async () => {
  const { data, meta } = await get("/v1/postal/postal-service-revenue?period=2021-Q1");
  expect(data).toEqual([
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
  const whole = (await get("/v1/observations?sector=digital-government&measure=*&scenario=*")).data;
  expect(whole.length).toBeGreaterThan(20);
  const paged: unknown[] = [];
  let next: string | null = "/v1/observations?sector=digital-government&measure=*&scenario=*&limit=7";
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
  const { data } = await get("/v1/digital-government/online-public-services-share?breakdown=service-level=4&last=2");
  expect(data.map((row: any) => row.period)).toEqual(["2021-Q1", "2021-05"]);
});

test("from and to take any form of period and include both ends", async () => {
  const periods = async (query: string) =>
    (await get(`/v1/digital-government/online-public-services-share?breakdown=service-level=4&${query}`)).data.map(
      (row: any) => row.period,
    );
  expect(await periods("from=2020")).toEqual(["2020", "2021-Q1", "2021-05"]);
  expect(await periods("to=2021-Q1")).toEqual(["2019", "2020", "2021-Q1"]);
  expect(await periods("from=2020&to=2020")).toEqual(["2020"]);
  expect(await periods("frequency=quarterly,monthly")).toEqual(["2021-Q1", "2021-05"]);
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
  const { data: dollars } = await get("/v1/ict-industry/ict-industry-revenue?unit=USD");
  expect(dollars).toHaveLength(1);
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
  for (const format of ["json", "csv", "ndjson"]) {
    const text = new TextDecoder().decode(await (await ask(`/v1/figures.${format}?limit=500`)).arrayBuffer());
    expect(text).not.toMatch(/(?<=[:,[])-?\d[\d.]*(?:\.\d{7,}|[eE][+-]?\d+)(?=[,}\]\r])/);
  }
});
