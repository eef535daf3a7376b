import { expect, test } from "vitest";
import { ask, get } from "../support/request.ts";

/** Contradictions that readers of these documents know by name: cell, what is published, what the rival says. */
const KNOWN: readonly (readonly [cell: string, value: number, rival: number])[] = [
  ["postal postal-service-revenue level 2019", 30e12, 34.3e12],
  ["ict-industry ict-industry-revenue level 2016", 939.4e12, 1500.009e12],
  ["ict-industry ict-industry-budget-contribution level 2016", 93.94e12, 34.32e12],
  ["telecom mobile-cellular-subscriptions level 2018-06", 123_910_000, 136_000_000],
  ["telecom mobile-broadband-speed-rank level 2022-09", 45, 52],
  ["telecom fixed-telephone-subscriptions level 2013", 6_725_330, 9_500_000],
  ["telecom internet-users level 2010-08", 25_800_000, 24_300_000],
  ["cross-sector ecommerce-retail-revenue level 2023", 20.5e9, 25e9],
  ["cybersecurity information-security-revenue level 2023-Q1", 548e9, 252.8e9],
  ["media pay-tv-providers level 2022", 50, 38],
  ["digital-government public-service-portal-savings level 2020", 8e12, 3.036e12],
  ["digital-government data-exchange-platform-transactions level 2021", 193_800_000, 180_919_031],
];

const nameOf = (row: any) => [row.sector, row.indicator, row.measure, row.period].join(" ");

test("the contradictions that are known by name come out as disputes", async () => {
  const { data } = await get("/v1/disputes?limit=500");
  for (const [cell, value, rival] of KNOWN) {
    const found = data.filter((row: any) => nameOf(row) === cell && row.breakdown === "");
    expect([cell, found.map((row: any) => [row.value, row.rival_value])]).toEqual([
      cell,
      expect.arrayContaining([[value, rival]]),
    ]);
  }
});

test("disputes stand with the widest first, and can be asked for by sector and indicator", async () => {
  const { data, meta } = await get("/v1/disputes?limit=500");
  const gaps = data.map((row: any) => row.gap);
  expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
  const bySector = await Promise.all(
    ["telecom", "postal", "ict-industry", "digital-government", "cybersecurity", "media", "cross-sector"].map(
      async (sector) => (await get(`/v1/disputes?sector=${sector}`)).meta.total,
    ),
  );
  expect(bySector.reduce((sum, one) => sum + one, 0)).toBe(meta.total);
  const { data: own } = await get("/v1/disputes?indicator=postal-service-revenue");
  expect(new Set(own.map((row: any) => row.indicator))).toEqual(new Set(["postal-service-revenue"]));
});

test("every dispute is an observation that says so, with the rule that chose it", async () => {
  const { data } = await get("/v1/disputes?limit=40");
  for (const row of data) {
    const query = `place=${row.place}&period=${row.period}&measure=${row.measure}&scenario=${row.scenario}&unit=${row.unit}`;
    const found = await get(`/v1/${row.sector}/${row.indicator}?${query}`);
    const own = found.data.filter((one: any) => one.breakdown === row.breakdown);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ disputed: true, figure: row.figure, chosen_by: row.chosen_by, value: row.value });
  }
});

test("all claims of a cell are one address away, in the order of the rule", async () => {
  const { data } = await get(
    "/v1/figures?indicator=postal-service-revenue&place=VN&period=2019&measure=level&unit=VND",
  );
  expect(data.map((row: any) => [row.rank, row.printed, row.status, row.published_on, row.chosen])).toEqual([
    [1, "30兆VND", "actual", "2020-01-10", true],
    [2, "34조3000억동", "estimate", "2019-12-30", false],
    [3, "VND34.3 trillion", "estimate", "2019-12-28", false],
  ]);
});

test("pages of claims follow each other without loss", async () => {
  const whole = (await get("/v1/figures?indicator=postal-service-revenue&limit=500")).data;
  const paged: unknown[] = [];
  let next: string | null = "/v1/figures?indicator=postal-service-revenue&limit=17";
  while (next) {
    const page: any = await get(next);
    paged.push(...page.data);
    next = page.links.next;
  }
  expect(paged).toEqual(whole);
});

test("a misprint is shown with its reason, and is never chosen", async () => {
  const { data } = await get("/v1/figures?source=vneconomy-2024-03-q1");
  const barred = data.filter((row: any) => row.unusable !== "");
  expect(barred.map((row: any) => [row.printed, row.rank, row.chosen, row.unusable])).toEqual([
    ["1.812", null, false, "covers January and February only"],
    ["2.921", null, false, "covers January and February only"],
    ["38%", null, false, "compares January and February only"],
  ]);
});

test("every row that was read is accounted for", async () => {
  const { meta } = await get("/v1/status");
  const { read, served, chosen, unusable, range_ends, doubles, excluded } = meta.ledger;
  const left = excluded.reduce((sum: number, one: any) => sum + one.rows, 0);
  expect({ read, served, chosen, unusable, range_ends, doubles, left }).toEqual({
    read: 12_031,
    served: 11_959,
    chosen: 10_315,
    unusable: 34,
    range_ends: 6,
    doubles: 32,
    left: 34,
  });
  expect(served + range_ends + doubles + left).toBe(read);
  expect((await get("/v1/figures?limit=1")).meta.total).toBe(served);
});

test("Viet Nam's mobile subscriptions from 1960 come in one call, the total first", async () => {
  const { data, meta, links } = await get("/v1/telecom/mobile-cellular-subscriptions");
  const total = data.filter((row: any) => row.breakdown === "");
  expect(data.slice(0, total.length)).toEqual(total);
  expect([total[0].period, total.at(-1).period, links.next]).toEqual(["1960", "2024-06", null]);
  expect(total.some((row: any) => row.disputed)).toBe(true);
  expect(meta.indicator.breaks.map((one: any) => one.from)).toContain("2011-05");
});

test("countries stand beside each other, alone or as ASEAN", async () => {
  const { data } = await get("/v1/telecom/mobile-cellular-subscriptions-per-100?place=VN,TH,SG&period=2023");
  expect(data.map((row: any) => [row.place, row.value.toFixed(1)])).toEqual([
    ["SG", "173.2"],
    ["TH", "168.6"],
    ["VN", "131.0"],
  ]);
  const asean = await get("/v1/telecom/mobile-cellular-subscriptions-per-100?place=asean&period=2023");
  expect(asean.data.map((row: any) => row.place)).toEqual("BN ID KH LA MM MY PH SG TH TL VN".split(" "));
  const { data: home } = await get("/v1/telecom/mobile-cellular-subscriptions-per-100?period=2023");
  expect(home.map((row: any) => row.place)).toEqual(["VN"]);
  const near: any = await (await ask("/v1/telecom/mobile-cellular-subscriptions?place=asian")).json();
  expect(near.did_you_mean).toContain("asean");
});
