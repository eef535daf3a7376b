import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { countedD1 } from "../support/counted-d1.ts";
import { ask, get } from "../support/request.ts";

const MOBILE = "/v1/telecom/mobile-cellular-subscriptions";

/** The problem that an address answers with. */
async function problemOf(path: string): Promise<any> {
  const response = await ask(path);
  return { status: response.status, ...((await response.json()) as object) };
}

test("growth on a year before is computed of the levels and names both figures", async () => {
  const { data, meta } = await get(`${MOBILE}?transform=yoy&period=2020`);
  expect(data).toEqual([
    {
      indicator: "mobile-cellular-subscriptions",
      place: "VN",
      breakdown: "",
      measure: "growth",
      scenario: "actual",
      frequency: "annual",
      period: "2020",
      value: 1.98561,
      unit: "percent",
      status: "actual",
      low: 1.98561,
      high: 1.98562,
      disputed: false,
      source: "",
      published_on: "2025-07-06",
      figure: "",
      note: "",
      chosen_by: "derived",
      derived_from: ["wdi-it-cel-sets-2025-07-06-f49", "wdi-it-cel-sets-2025-07-06-f48"],
    },
  ]);
  expect(meta).toMatchObject({
    total: 1,
    transform: { transform: "yoy", definition: "Percent against the same period a year before." },
    refused: [],
    without_parent: 0,
  });
});

test("growth is the quotient of the two levels that it names", async () => {
  const { data } = await get(`${MOBILE}?transform=yoy&frequency=annual&place=VN,TH&breakdown=total&from=2000`);
  const { data: levels } = await get(`${MOBILE}?frequency=annual&place=VN,TH&breakdown=total`);
  const valueOf = new Map<string, number>(levels.map((row: any) => [row.figure, row.value]));
  expect(data.length).toBeGreaterThan(20);
  for (const { derived_from: figures, value, low, high } of data) {
    const [now, then] = figures.map((figure: string) => valueOf.get(figure));
    expect(value).toBeCloseTo((now / then - 1) * 100, 3);
    expect(low === null || low <= value).toBe(true);
    expect(high === null || value <= high).toBe(true);
  }
});

test("growth is not computed across a break: the years are refused with its reason", async () => {
  const { data, meta } = await get(`${MOBILE}?transform=yoy&frequency=annual&from=2009&to=2014&breakdown=total`);
  // A stock is counted at the end of its year: both ends of 2011 and 2012 lie after the break.
  expect(data.map((row: any) => row.period)).toEqual(["2009", "2010", "2012", "2013", "2014"]);
  expect(meta.refused).toEqual(
    ["2011"].map((period) => ({
      indicator: "mobile-cellular-subscriptions",
      place: "VN",
      breakdown: "",
      unit: "subscriptions",
      period,
      reason:
        "A break from 2011-05: From May 2011 the General Statistics Office counts only numbers with traffic; the level fell by 46.5 million in one month.",
    })),
  );
});

test("where nothing can be computed the answer is a problem that says why, in the language asked for", async () => {
  const revenue = "/v1/cross-sector/information-communications-sector-revenue?unit=VND&transform=yoy&period=2017";
  expect(await problemOf(revenue)).toMatchObject({
    status: 422,
    type: "/docs/problems#incomparable",
    title: "These numbers can't be computed with each other",
    detail:
      "A break from 2017: The method changed: over 2,100 trillion dong in 2017 is printed as growth of 9.34 percent, although 1,338 trillion was printed for 2016.",
  });
  expect((await problemOf(`${revenue}&lang=vi`)).detail).toMatch(/^Gián đoạn từ 2017: Phương pháp tính thay đổi: /);
  expect((await problemOf("/v1/digital-government/e-government-development-index-rank?transform=yoy")).detail).toBe(
    "A rank is a place in a list: it has no difference, ratio or share.",
  );
});

test("ratios are not divided by the population", async () => {
  const share = "/v1/digital-government/online-public-services-share?transform=per_capita";
  expect(await problemOf(share)).toMatchObject({
    status: 422,
    detail: "Only counts and amounts are divided by the population, no ratio, index, price or speed.",
  });
});

test("a period without one a year before is left out and counted", async () => {
  const { data, meta } = await get("/v1/postal/postal-service-revenue?transform=yoy&frequency=quarterly&to=2021-Q1");
  expect([data, meta.total, meta.refused, meta.without_parent]).toEqual([[], 0, [], 1]);
});

test("a change of a share is in percentage points", async () => {
  const { data } = await get(
    "/v1/digital-government/online-public-services-share?breakdown=service-level=4&transform=yoy_abs&period=2020",
  );
  expect(data.map((row: any) => [row.measure, row.value, row.unit])).toEqual([["change", 20.1, "percentage-points"]]);
});

test("an index is 100 in its base period, which need not be among the periods asked for", async () => {
  const { data } = await get("/v1/cross-sector/population?transform=index:2000&period=2000,2025");
  expect(data.map((row: any) => [row.period, row.value, row.low, row.high, row.unit])).toEqual([
    ["2000", 100, 100, 100, "index"],
    ["2025", 131.683, 131.682, 131.683, "index"],
  ]);
  const { data: units } = await get("/v1/units");
  expect(units.some((row: any) => row.unit === "index")).toBe(true);
});

test("a number per person is of the population of its own place and year, in one trip to the database", async () => {
  const counted = countedD1(env.DB);
  const path = `${MOBILE}?transform=per_capita&period=2020&place=VN,TH&breakdown=total&unit=subscriptions`;
  const response = await ask(path, {}, { ...env, DB: counted.database });
  const { data }: any = await response.json();
  expect(data.map((row: any) => [row.indicator, row.place, row.breakdown, row.unit])).toEqual([
    ["mobile-cellular-subscriptions", "TH", "", "subscriptions-per-person"],
    ["mobile-cellular-subscriptions", "VN", "", "subscriptions-per-person"],
  ]);
  expect([counted.cost.roundTrips, counted.cost.statements]).toEqual([1, 1]);
  for (const row of data) {
    const [{ value: lines }] = (await get(`${MOBILE}?period=2020&place=${row.place}&breakdown=total`)).data;
    const [{ value: people, figure }] = (await get(`/v1/cross-sector/population?period=2020&place=${row.place}`)).data;
    expect(row.value).toBeCloseTo(lines / people, 4);
    expect(row.derived_from[1]).toBe(figure);
  }
});

test("the population is a row only for those who ask for it", async () => {
  const { data } = await get("/v1/observations?indicator=population,postal-enterprises&transform=per_capita&last=1");
  expect([...new Set(data.map((row: any) => row.indicator))]).toEqual(["population", "postal-enterprises"]);
  const { data: without } = await get("/v1/observations?indicator=postal-enterprises&transform=per_capita&last=1");
  expect([...new Set(without.map((row: any) => row.indicator))]).toEqual(["postal-enterprises"]);
});

test("a month and a half-year follow from two cumulative figures of one document", async () => {
  const phones = "/v1/telecom/new-telephone-subscriptions?transform=per_period&breakdown=service=mobile";
  expect((await get(phones)).data).toMatchObject([
    {
      frequency: "monthly",
      period: "2011-11",
      value: 1.1e6,
      low: 1e6,
      high: 1.2e6,
      derived_from: ["plo-2011-11-gso-f2", "plo-2011-11-gso-f3"],
    },
  ]);
  const { data, meta } = await get("/v1/media/pay-tv-revenue?transform=per_period");
  expect(data).toMatchObject([{ frequency: "half-yearly", period: "2019-H2", value: 4.44e12, unit: "VND" }]);
  expect(meta.refused.map((one: any) => one.period)).toEqual(["2018-H2"]);
});

test("a part of a period is not derived of two documents", async () => {
  const { status, detail } = await problemOf("/v1/postal/postal-service-revenue?transform=per_period&period=2021-Q2");
  expect(status).toBe(422);
  expect(detail).toMatch(
    /^2021-H1 is printed by [\w-]+ and 2021-Q1 by mic-2021-04-14: only figures of one document are subtracted\.$/,
  );
});

test("what can't be understood of a transform is named beside every other fault", async () => {
  const { status, errors } = await problemOf(`${MOBILE}?transform=index:2020q1&measure=growth&unit=subscription`);
  expect(status).toBe(400);
  expect(errors.map((fault: any) => [fault.parameter, fault.did_you_mean])).toEqual([
    ["unit", expect.arrayContaining(["subscriptions"])],
    ["transform", ["index:2020-Q1"]],
    ["measure", ["level"]],
  ]);
});

test.each([
  ["yoy-abs", "yoy_abs"],
  ["percapita", "per_capita"],
  ["index", "index:2020"],
  ["index:", "index:2020"],
  ["index:2019:2020", "index:2020"],
  ["growth", "yoy"],
])("the unknown transform %s is answered with %s", async (text, meant) => {
  expect(await problemOf(`${MOBILE}?transform=${text}`)).toMatchObject({
    status: 400,
    parameter: "transform",
    did_you_mean: expect.arrayContaining([meant]),
  });
});

test("a level may be asked for by name, any other measure and all measures may not", async () => {
  expect((await ask(`${MOBILE}?transform=yoy&measure=level&period=2020`)).status).toBe(200);
  for (const measure of ["*", "growth", "level,change"]) {
    expect(await problemOf(`${MOBILE}?transform=yoy&measure=${measure}`)).toMatchObject({
      status: 400,
      parameter: "measure",
    });
  }
});

test("pages of computed rows add up to the whole, in two currencies as well", async () => {
  const path = "/v1/observations?sector=ict-industry&transform=yoy";
  const { data: whole } = await get(path);
  expect(whole.length).toBeGreaterThan(20);
  const paged: unknown[] = [];
  let next: string | null = `${path}&limit=7`;
  while (next) {
    const page: any = await get(next);
    expect(page.meta.total).toBe(whole.length);
    paged.push(...page.data);
    next = page.links.next;
  }
  expect(paged).toEqual(whole);
});

test("as of a day only what was published by then is computed with", async () => {
  const { data, meta } = await get(`${MOBILE}?transform=per_capita&period=2013&as_of=2015-01-01`);
  expect([data, meta.as_of]).toEqual([[], "2015-01-01"]);
});

test("what was printed is derived from nothing, and revisions are computed by none", async () => {
  const { data } = await get("/v1/postal/postal-service-revenue?period=2021-Q1");
  expect(data[0].derived_from).toEqual([]);
  expect(await problemOf("/v1/postal/postal-service-revenue/revisions?transform=yoy")).toMatchObject({ status: 400 });
});
