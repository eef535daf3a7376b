import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { countedD1 } from "../support/counted-d1.ts";
import { ask, get, textOf } from "../support/request.ts";

/** The releases of the first day: the five reports, everything else, then intervals that had been read too narrow. */
const FIRST = "The statistics of five ministry reports";
const SECOND = "12,000 figures from 587 documents and international databases";
const THIRD = "Intervals of numbers printed in several East Asian scales";
const ADDED = 102 + 10_213;
const REVISED = 14;

test("the newest release comes first, with what each value was and is", async () => {
  const { data, meta } = await get("/v1/changes?limit=1");
  expect(meta.total).toBe(ADDED + REVISED);
  expect(data).toEqual([
    {
      released_on: "2026-11-21",
      title: THIRD,
      change: "revised",
      indicator: "telecom-sector-revenue",
      sector: "telecom",
      place: "VN",
      breakdown: "",
      measure: "level",
      scenario: "actual",
      unit: "VND",
      period: "2019",
      from_value: 469_700_000_000_000,
      from_figure: "searchina-2020-ict-2019-f6",
      to_value: 469_700_000_000_000,
      to_figure: "searchina-2020-ict-2019-f6",
      from_low: 469_700_000_000_000,
      from_high: 469_700_000_000_000,
      to_low: 469_650_000_000_000,
      to_high: 469_750_000_000_000,
      from_status: "actual",
      to_status: "actual",
    },
  ]);
});

test("what is added has nothing before it", async () => {
  const { data, meta } = await get("/v1/changes?change=added&limit=1");
  expect(meta.total).toBe(ADDED);
  expect(data).toMatchObject([
    {
      title: SECOND,
      indicator: "area-covered-by-mobile-network",
      from_value: null,
      from_figure: "",
      from_low: null,
      from_high: null,
      from_status: "",
      to_value: 70,
      to_figure: "cafef-2025-12-09-viettel-5g-f5",
      to_low: 69.5,
      to_high: 70.5,
      to_status: "actual",
    },
  ]);
});

test("page after page, every change of a sector comes once, the release of the five reports last", async () => {
  const rows: any[] = [];
  let next: string | null = "/v1/changes?sector=postal&limit=100";
  while (next !== null) {
    const page = await get(next);
    expect(page.meta.total).toBe(231 + 3);
    rows.push(...page.data);
    next = page.links.next;
  }
  const added = rows.filter((row) => row.change === "added");
  const cells = added.map((row) =>
    [row.indicator, row.place, row.breakdown, row.measure, row.scenario, row.unit, row.period].join(" "),
  );
  expect([rows.length, added.length, new Set(cells).size]).toEqual([234, 231, 231]);
  expect(new Set(rows.map((row) => row.sector))).toEqual(new Set(["postal"]));
  const titles = rows.map((row) => row.title);
  expect(titles.lastIndexOf(THIRD)).toBe(titles.indexOf(SECOND) - 1);
  expect(titles.lastIndexOf(SECOND)).toBe(titles.indexOf(FIRST) - 1);
  expect(titles.filter((title) => title === FIRST)).toHaveLength(8);
});

test("a change shows the figure that /v1/figures and the observation show", async () => {
  const { data } = await get("/v1/changes?indicator=postal-service-revenue&limit=500");
  const change = data.find((row: any) => row.to_figure === "mic-2021-04-14-f1");
  const figure = (await get("/v1/figures/mic-2021-04-14-f1")).data;
  expect(change).toMatchObject({ title: FIRST, period: "2021-Q1", unit: "VND", to_value: 9_300_000_000_000 });
  expect([change.to_value, change.to_low, change.to_high]).toEqual([figure.value, figure.low, figure.high]);
});

test("the title is in the language asked for; CSV has the columns in the same order", async () => {
  const text = await textOf(await ask("/v1/changes.csv?indicator=ipv6-adoption-rate&lang=vi&limit=1"));
  expect(text.split("\r\n").slice(0, 2)).toEqual([
    "released_on,title,change,indicator,sector,place,breakdown,measure,scenario,unit,period,from_value,from_figure,to_value,to_figure,from_low,from_high,to_low,to_high,from_status,to_status",
    "2026-11-21,12.000 số liệu từ 587 tài liệu và cơ sở dữ liệu quốc tế,added,ipv6-adoption-rate,telecom,BE,,level,actual,percent,2018-06,,,58.5,hatinh-2018-06-ipv6-f7,,,58.45,58.55,,actual",
  ]);
});

test.each([
  ["change=revised,withdrawn", REVISED],
  ["change=added", ADDED],
  ["since=2026-11-21", ADDED + REVISED],
  ["since=2026-11-22", 0],
  ["since=2026-11-21&sector=postal&change=added", 231],
  ["sector=postal&indicator=ipv6-adoption-rate", 0],
])("%s finds %i", async (query, total) => {
  const { data, meta } = await get(`/v1/changes?${query}&limit=500`);
  expect(meta.total).toBe(total);
  expect(data).toHaveLength(Math.min(total, 500));
});

test.each([
  ["change=add", "change", ["added"]],
  ["since=2026-11", "since", ["2026-11-01"]],
  ["sector=postl", "sector", ["postal"]],
  ["year=2026", "year", undefined],
])("%s is a 400 that says what was meant", async (query, parameter, meant) => {
  const response = await ask(`/v1/changes?${query}`);
  expect(response.status).toBe(400);
  const { errors } = (await response.json()) as any;
  expect(errors).toHaveLength(1);
  expect([errors[0].parameter, errors[0].did_you_mean]).toEqual([parameter, meant]);
});

/** Rows read: those returned, a group and the end of its range for each that they come from, and the count's groups. */
test.each([
  ["limit=10", 24, 10],
  ["", 146, 100],
  ["sector=postal&limit=10", 69, 10],
  ["indicator=ipv6-adoption-rate", 46, 19],
  ["change=withdrawn", 2, 0],
  ["since=2026-11-22", 5, 0],
  ["sector=postal,telecom&limit=500", 670, 500],
])("%s reads %i rows for %i", async (query, rowsRead, rows) => {
  const { database, cost } = countedD1(env.DB);
  const response = await ask(`/v1/changes?${query}`, {}, { ...env, DB: database });
  const { data } = (await response.json()) as { data: unknown[] };
  // What finds nothing asks once more, whether the release is loaded.
  expect([data.length, cost.rowsRead, cost.roundTrips]).toEqual([rows, rowsRead, rows === 0 ? 2 : 1]);
});
