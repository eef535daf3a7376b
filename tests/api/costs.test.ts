import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { ADDRESSES } from "../../src/http/routes.ts";
import { countedD1, type Cost } from "../support/counted-d1.ts";
import { NUMBER } from "../support/other-release.ts";
import { ask } from "../support/request.ts";

/** After the last but one document: what follows are the figures of the last. */
const LAST_PAGE = `/v1/figures?limit=100&after=${btoa(JSON.stringify(["znews-2022-12-22-ict-2022", "999"])).replace(/=+$/, "")}`;
const EVERYTHING = "place=*&measure=*&scenario=*";

/**
 * What a request costs D1, which bills the rows that it reads: round trips, rows read, rows of the answer in all
 * pages. A range of a key ends with the row after it, which counts as read too.
 */
export const COSTS: readonly (readonly [address: string, roundTrips: number, rowsRead: number, rows: number])[] = [
  // The catalogue is bundled.
  ["/v1", 0, 0, ADDRESSES.length],
  ["/v1/sectors", 0, 0, 7],
  ["/v1/indicators?sector=telecom", 0, 0, 79],
  ["/v1/indicators", 0, 0, 280],
  ["/v1/places", 0, 0, 84],
  ["/v1/units", 0, 0, 73],
  ["/v1/breakdowns", 0, 0, 507],
  // A sector's latest values are one row, however many there are.
  ["/v1/telecom", 1, 1, 93],
  ["/v1/postal", 1, 1, 32],
  ["/v1/ict-industry", 1, 1, 26],
  ["/v1/digital-government", 1, 1, 66],
  ["/v1/cybersecurity", 1, 1, 40],
  ["/v1/media", 1, 1, 35],
  ["/v1/cross-sector", 1, 1, 29],
  ["/v1/telecom?scenario=target", 1, 1, 22],
  ["/v1/telecom.csv", 1, 1, 93],
  // A series is one row, however long; a list of indicators costs two rows each beside them.
  ["/v1/postal/postal-service-revenue", 1, 3, 35],
  ["/v1/postal/postal-service-revenue?period=2021-Q1", 1, 3, 1],
  ["/v1/postal/postal-service-revenue/revisions", 1, 3, 23],
  ["/v1/postal/postal-service-revenue?as_of=2021-06-30", 1, 3, 13],
  [`/v1/postal/postal-service-revenue?${EVERYTHING}`, 1, 10, 68],
  // A sentence names the publisher: in the same round trip, each series once more and the sources that may be told.
  ["/v1/postal/postal-service-revenue/sentence?period=2021-Q1", 1, 8, 1],
  ["/v1/postal/postal-service-revenue/sentence.txt?lang=vi", 1, 55, 1],
  ["/v1/telecom/mobile-cellular-subscriptions/sentence", 1, 108, 1],
  ["/v1/telecom/mobile-cellular-subscriptions/sentence?place=TH", 1, 10, 1],
  ["/v1/digital-government/online-public-services-share/sentence", 1, 82, 1],
  ["/v1/digital-government/online-public-services-share", 1, 16, 33],
  ["/v1/digital-government/online-public-services-share?breakdown=service-level=4", 1, 2, 9],
  ["/v1/telecom/mobile-cellular-subscriptions", 1, 21, 137],
  ["/v1/telecom/mobile-cellular-subscriptions?place=asean", 1, 63, 622],
  ["/v1/observations?indicator=postal-service-revenue", 1, 3, 35],
  ["/v1/observations?indicator=postal-service-revenue,telecom-service-revenue&last=1", 1, 13, 7],
  ["/v1/observations?indicator=postal-service-revenue,telecom-service-revenue,postal-items", 1, 20, 76],
  // These grow with the series of a sector.
  ["/v1/observations?sector=telecom", 1, 497, 1112],
  ["/v1/observations?sector=postal", 1, 128, 157],
  ["/v1/observations?sector=ict-industry", 1, 140, 330],
  ["/v1/observations?sector=digital-government", 1, 349, 444],
  ["/v1/observations?sector=cybersecurity", 1, 216, 335],
  ["/v1/observations?sector=media", 1, 230, 262],
  ["/v1/observations?sector=cross-sector", 1, 131, 325],
  [`/v1/observations?sector=digital-government&${EVERYTHING}`, 1, 698, 1414],
  ["/v1/telecom?as_of=2021-06-30", 1, 497, 61],
  ["/v1/indicators/online-public-services-share", 1, 21, 1],
  // The catalogue knows how many figures an indicator has; with another filter all that match are counted, too.
  ["/v1/figures/mic-2021-04-14-f1", 1, 1, 1],
  ["/v1/figures?source=mic-2021-04-14", 1, 86, 42],
  ["/v1/figures?source=mic-2021-04-14&limit=5", 1, 48, 42],
  ["/v1/figures?indicator=online-public-services-share", 1, 43, 42],
  ["/v1/figures?indicator=online-public-services-share&limit=5", 1, 5, 42],
  ["/v1/figures?indicator=online-public-services-share&source=mic-2021-04-14", 1, 8, 3],
  ["/v1/figures?indicator=mobile-cellular-subscriptions&place=VN&period=2020", 1, 4, 1],
  // These grow with the figures of a sector, or of all documents.
  ["/v1/figures?sector=postal", 1, 287, 296],
  ["/v1/figures?sector=telecom", 1, 504, 4988],
  ["/v1/figures?sector=telecom&limit=5", 1, 325, 4988],
  ["/v1/figures?flag=share-of-whole-number", 1, 1488, 2],
  ["/v1/figures?place=TH", 1, 15788, 671],
  ["/v1/figures", 1, 100, 11959],
  [LAST_PAGE, 1, 2, 11959],
  // Disputes, changes and documents are counted, too; search reads three rows a hit.
  ["/v1/disputes", 1, 98, 98],
  ["/v1/disputes?sector=postal", 1, 196, 5],
  ["/v1/changes?sector=postal", 1, 273, 234],
  ["/v1/changes?indicator=ipv6-adoption-rate", 1, 46, 19],
  ["/v1/changes?indicator=postal-service-revenue", 1, 151, 70],
  // Datasets are in the catalogue and their files in the bucket.
  ["/v1/datasets", 0, 0, 9],
  ["/v1/datasets/telecom", 0, 0, 1],
  ["/v1/datasets/telecom/versions", 0, 0, 1],
  ["/v1/datasets/telecom/versions/1.0.0", 0, 0, 1],
  ["/v1/datasets/telecom/versions/1.0.0/changes", 0, 0, 1204],
  ["/v1/sources", 1, 100, 587],
  ["/v1/sources/mic-2021-06-22", 1, 1, 1],
  ["/v1/search?q=thue%20bao%20bang%20rong", 1, 48, 16],
  ["/v1/search?q=internet", 1, 210, 70],
  ["/v1/releases", 1, 2, 1],
  ["/v1/status", 1, 1, 7],
];

/** A citation names documents, and a citation verified what changed: one question more than the answer itself. */
const TWICE: typeof COSTS = [
  ["/v1/cite?url=/v1/telecom/mobile-cellular-subscriptions%3Fplace=VN,TH", 2, 57, 6],
  ["/v1/cite?url=/v1/figures/mic-2021-04-14-f1", 2, 2, 6],
  ["/v1/telecom.bib", 2, 31, 93],
  ["/v1/postal/postal-service-revenue.txt?period=2021-Q1", 2, 4, 1],
  ["/v1/disputes.ris", 2, 128, 98],
  ["/v1/observations.csl.json?sector=telecom", 2, 527, 1112],
  ["/v1/verify?digest=98f3b3246a0317f9&release=2&url=/v1/ict-industry/ict-industry-revenue%3Fperiod=2023-Q1", 2, 18, 2],
  ["/v1/verify?digest=98f3b3246a0317f9&release=1&url=/v1/telecom", 2, 5118, 158],
  // Where no release came later, or no document is behind the answer, nothing more is asked.
  [`/v1/verify?digest=98f3b3246a0317f9&release=${NUMBER}&url=/v1/telecom`, 1, 1, 0],
  ["/v1/postal/postal-service-revenue.bib?period=1990", 1, 3, 0],
];

/** What finds nothing asks once more, whether the release is loaded: nothing must never look like an empty answer. */
const NOTHING: readonly (readonly [address: string, status: number, roundTrips: number, rowsRead: number])[] = [
  ["/v1/figures/mic-2021-04-14-f999", 404, 2, 1],
  ["/v1/figures?source=mic-2021-04-14&period=1990", 200, 2, 87],
  ["/v1/observations?indicator=postal-service-revenue&place=VN-HN", 200, 2, 1],
  ["/v1/observations?indicator=postal-service-revenue&period=1990", 200, 1, 3],
  ["/v1/postal?scenario=target", 200, 1, 1],
  ["/v1/postal/postal-service-revenue/sentence?period=1990", 404, 1, 4],
  ["/v1/disputes?indicator=post-offices", 200, 2, 197],
  ["/v1/search?q=zzzz", 200, 2, 2],
];

async function costOf(path: string, init: RequestInit = {}): Promise<{ response: Response; cost: Cost }> {
  const { database, cost } = countedD1(env.DB);
  const response = await ask(path, init, { ...env, DB: database });
  await response.text();
  return { response, cost };
}

describe("an answer costs", () => {
  test.each([...COSTS, ...TWICE])(
    "%s: %i round trips, %i rows read for %i rows",
    async (path, roundTrips, rowsRead, rows) => {
      const { response, cost } = await costOf(path);
      expect(response.status).toBe(200);
      expect({
        roundTrips: cost.roundTrips,
        rowsRead: cost.rowsRead,
        rows: Number(response.headers.get("X-Total-Count")),
      }).toEqual({ roundTrips, rowsRead, rows });
    },
  );

  test("of every address we know what it costs", () => {
    const known = new Set([...COSTS, ...TWICE].map(([path]) => path));
    expect(ADDRESSES.map((one) => one.example).filter((example) => !known.has(example))).toEqual([]);
  });

  test("the last page is the one before its end", async () => {
    const response = await ask(LAST_PAGE);
    const { data, links } = (await response.json()) as { data: unknown[]; links: { next: string | null } };
    expect([data.length, links.next]).toEqual([2, null]);
  });

  test("what finds something asks once, the addresses' examples on average for fewer than the free plan's 50 rows", () => {
    expect(Math.max(...COSTS.map(([, roundTrips]) => roundTrips))).toBe(1);
    const examples = new Set(ADDRESSES.map((one) => one.example));
    const asked = COSTS.filter(([path]) => examples.has(path));
    expect(asked.reduce((sum, [, , rowsRead]) => sum + rowsRead, 0) / asked.length).toBeLessThan(50);
  });
});

describe("finding nothing costs", () => {
  test.each(NOTHING)("%s (%i): %i round trips, %i rows read", async (path, status, roundTrips, rowsRead) => {
    const { response, cost } = await costOf(path);
    expect({ status: response.status, roundTrips: cost.roundTrips, rowsRead: cost.rowsRead }).toEqual({
      status,
      roundTrips,
      rowsRead,
    });
  });
});

describe("nothing is asked of the database", () => {
  const kept = ADDRESSES.map((one) => one.example).filter((one) => !["/v1/releases", "/v1/status"].includes(one));
  test.each(kept)("when the client holds the answer: %s", async (path) => {
    const held = (await ask(path)).headers.get("ETag") ?? "";
    const { response, cost } = await costOf(path, { headers: { "If-None-Match": held } });
    expect([response.status, cost.roundTrips]).toEqual([304, 0]);
  });

  test.each(ADDRESSES.map((one) => one.example))("when a parameter is unknown: %s", async (path) => {
    const { response, cost } = await costOf(`${path}${path.includes("?") ? "&" : "?"}nonsense=1`);
    expect([response.status, cost.roundTrips]).toEqual([400, 0]);
  });

  test.each([
    ["/v1/openapi.json", 200],
    ["/v1/observations", 400],
    ["/v1/observations?indicator=postal-items&place=VM", 400],
    ["/v1/observations?sector=postal&from=2022&to=2021", 400],
    ["/v1/figures?period=soon", 400],
    ["/v1/figures?after=nonsense", 400],
    ["/v1/sources?kind=x", 400],
    ["/v1/search", 400],
    ["/v1/telecom?scenario=x", 400],
    ["/v1/telecom?format=pdf", 400],
    ["/nowhere", 404],
    ["/v1/telecomm", 404],
    ["/v1/telecom/revenue", 404],
    ["/v1/postal/telecom-service-revenue", 404],
    ["/v1/indicators/revenue", 404],
    ["/v1/sources/mic", 404],
    ["/v1/figures/mic-f1", 404],
    ["/v1/figures/nonsense", 404],
    ["/v1/indicators/postal-items.csv", 406],
    ["/v1/telecom/", 308],
  ])("when it is not needed: %s (%i)", async (path, status) => {
    const { response, cost } = await costOf(path);
    expect([response.status, cost.roundTrips]).toEqual([status, 0]);
  });
});

test("every round trip goes to the nearest replica", async () => {
  const constraints: unknown[] = [];
  const withSession: D1Database["withSession"] = (constraint) => {
    constraints.push(constraint);
    return env.DB.withSession(constraint);
  };
  const bindings = { ...env, DB: { withSession } as D1Database };
  for (const { example } of ADDRESSES) await ask(example, {}, bindings);
  expect(new Set(constraints)).toEqual(new Set(["first-unconstrained"]));
  const roundTrips = new Map([...COSTS, ...TWICE].map(([path, own]) => [path, own]));
  const trips = ADDRESSES.reduce((sum, { example }) => sum + (roundTrips.get(example) ?? 0), 0);
  expect(trips).toBeGreaterThan(10);
  expect(constraints).toHaveLength(trips);
});
