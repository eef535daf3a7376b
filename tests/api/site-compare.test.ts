import { describe, expect, test } from "vitest";
import { EXAMPLES } from "../../src/site/parts/compare-start.tsx";
import { compareAddress } from "../../src/site/comparison.ts";
import { get } from "../support/request.ts";
import { between, expectKept, linksOf, read } from "../support/site.ts";

const INTERNET = "/vi/compare?indicator=individuals-using-the-internet&place=VN,TH,ID";
const REVENUES = "/en/compare?indicator=telecom-service-revenue,ict-industry-revenue&place=VN";
const [TABLE, END] = ['<table class="pivot">', "</table>"];

/** The addresses of the API that a page gives, by format. */
function addressesIn(html: string, format: string): string[] {
  const block = [...html.matchAll(/<code>(https:\/\/so-mo\.test\/v1\/[^<]+)<\/code>/g)].map(([, one = ""]) => one);
  const own = block.filter((one) => one.includes(`/v1/observations.${format}?`));
  return own.map((one) => one.replace("https://so-mo.test", "").replaceAll("&amp;", "&"));
}

/** The figures behind the cells of all tables of a page. */
function figuresIn(html: string): string[] {
  const tables = html.split(TABLE).slice(1);
  return tables
    .flatMap((one) => linksOf(one.split(END, 1)[0] ?? ""))
    .filter((href) => href.includes("/figures/"))
    .map((href) => href.split("/").at(-1) ?? "");
}

async function figuresBy(addresses: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(addresses.map((address) => get(address)));
  expect(answers.map(({ links }) => links.next)).toEqual(answers.map(() => null));
  return answers.flatMap(({ data }) => data.map((row: any) => row.figure));
}

describe.each([
  [INTERNET, 1, 25],
  [REVENUES, 2, 96],
  ["/en/compare?indicator=postal-items&place=VN,TH", 1, 16],
  [
    "/vi/compare?indicator=mobile-cellular-subscriptions,fixed-telephone-subscriptions,individuals-using-the-internet&place=VN,TH&from=2015&to=2020&frequency=annual",
    1,
    185,
  ],
])("%s", (path, addresses, rowsRead) => {
  test("shows every number that the addresses it gives answer with, and no other", async () => {
    const { html, status } = await read(path);
    expect(status).toBe(200);
    const json = addressesIn(html, "json");
    expect(json).toHaveLength(addresses);
    expect(addressesIn(html, "csv")).toHaveLength(addresses);
    const shown = figuresIn(html);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.sort()).toEqual((await figuresBy(json)).sort());
  });

  test("asks the database once", async () => {
    const { cost } = await read(path);
    expect({ roundTrips: cost.roundTrips, rowsRead: cost.rowsRead }).toEqual({ roundTrips: 1, rowsRead });
  });

  test("is kept by who holds it", () => expectKept(path));
});

test("periods stand newest first, and a cell without a print is empty", async () => {
  const { html } = await read(`${INTERNET}&frequency=annual&from=2006`);
  const table = between(html, TABLE, END);
  const years = [...table.matchAll(/<time datetime="(\d{4})">/g)].map(([, year]) => year);
  expect(years.length).toBeGreaterThan(15);
  expect(years).toEqual(years.toSorted().toReversed());
  const { data } = await get(
    "/v1/telecom/individuals-using-the-internet?place=VN,TH,ID&breakdown=total&frequency=annual&from=2006",
  );
  const rows = table.split("<tr>").slice(2);
  const cells = rows.flatMap((row) => [...row.matchAll(/<td class="number">(.*?)<\/td>/g)].map(([, cell]) => cell));
  expect(cells).toHaveLength(years.length * 3);
  expect(cells.filter((cell) => cell !== "")).toHaveLength(data.length);
});

test("a break is marked where it begins, and its reason is told", async () => {
  const { html } = await read("/en/compare?indicator=mobile-cellular-subscriptions&frequency=annual");
  expect(between(html, TABLE, END)).toContain('href="#breaks">break</a>');
  const { data } = await get("/v1/indicators/mobile-cellular-subscriptions");
  expect(between(html, '<h3 id="breaks">', "</ul>")).toContain(data.breaks[0].reason.slice(0, 40));
});

test("where sources differ, the number says so", async () => {
  const { html } = await read(INTERNET);
  const { data } = await get("/v1/telecom/individuals-using-the-internet?place=VN,TH,ID&breakdown=total");
  const marks = html.match(/class="mark disputed"/g) ?? [];
  expect(marks).toHaveLength(data.filter((row: any) => row.disputed).length);
  expect(marks.length).toBeGreaterThan(0);
});

test("what a form sends is the comparison that an address names", async () => {
  const form = "indicator=postal-items&indicator=&place=VN&place=TH&from=&to=&frequency=annual";
  const [sent, named] = [
    await read(`/vi/compare?${form}`),
    await read("/vi/compare?indicator=postal-items&place=VN,TH&frequency=annual"),
  ];
  expect(sent.status).toBe(200);
  expect(between(sent.html, "<main", "</main>")).toBe(between(named.html, "<main", "</main>"));
});

test("the form offers every place that has any of the indicators, and the way to take each indicator out", async () => {
  const { html } = await read(REVENUES);
  const form = between(html, '<form class="compare"', "</form>");
  const { data: all } = await get("/v1/indicators/ict-industry-revenue");
  for (const place of all.places) expect(form).toContain(`name="place" value="${place}"`);
  expect(linksOf(form)).toEqual([
    "/en/compare?indicator=ict-industry-revenue",
    "/en/compare?indicator=telecom-service-revenue",
  ]);
});

describe("without an indicator", () => {
  test("it shows where to begin, and asks nothing", async () => {
    const { html, cost } = await read("/en/compare?place=VN,TH");
    expect(cost.roundTrips).toBe(0);
    const links = linksOf(html).filter((href) => href.includes("/compare?indicator="));
    expect(new Set(links).size).toBeGreaterThan(270);
    expect(html).toContain("Viet Nam and Thailand");
  });

  test.each(EXAMPLES.map(({ indicators, places }) => compareAddress(indicators, places)))(
    "its example %s has something to show of everything",
    async (address) => {
      const { html, status } = await read(`/en${address}`);
      expect(status).toBe(200);
      expect(figuresIn(html).length).toBeGreaterThan(10);
      expect(html).not.toContain("No data");
    },
  );
});

describe("is refused, in the words of the page", () => {
  const five = "post-offices,postal-items,postal-enterprises,postal-service-points,postal-service-revenue";
  test.each([
    ["/vi/compare?indicator=postal-itemss", "không nhận “postal-itemss”", "postal-items"],
    ["/en/compare?indicator=postal-items&place=VNX", "There is no place &quot;VNX&quot;", "VN-01"],
    ["/en/compare?indicator=postal-items&from=2021q1", "2021q1", "2021-Q1"],
    ["/vi/compare?indicator=postal-items&frequency=yearly", "không nhận “yearly”", "<code>frequency</code>"],
    [`/vi/compare?indicator=${five}`, "nhiều nhất 4 chỉ tiêu", "<code>indicator</code>"],
    ["/en/compare?indicator=postal-items&place=asean", "8 places at most", "<code>place</code>"],
    ["/en/compare?indicator=postal-items&place=*", "8 places at most", "<code>place</code>"],
    ["/en/compare?indicator=*", "4 indicators at most", "<code>indicator</code>"],
    ["/en/compare?indicator=postal-items&from=2020&from=2021", "given more than once", "<code>from</code>"],
  ])("%s", async (path, said, meant) => {
    const { status, html, cost } = await read(path);
    expect([status, cost.roundTrips]).toEqual([400, 0]);
    const main = between(html, "<main", "</main>");
    expect(main).toContain(said);
    expect(main).toContain(meant);
  });
});

test("a place without a number is named, not drawn as an empty column", async () => {
  const { html } = await read("/en/compare?indicator=postal-items&place=VN,TH");
  expect(html).toMatch(/No data: [^<]*Thailand/);
  expect(between(html, "<thead>", "</thead>")).not.toContain("Thailand");
});
