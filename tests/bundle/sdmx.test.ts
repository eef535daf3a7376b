import { expect, inject, test } from "vitest";
import { XMLValidator } from "fast-xml-parser";
import client from "sdmx-rest";

/** What a client of SDMX REST 2.0.0 that is not ours writes and asks, of the bundle that a deploy would upload. */

const origin = inject("origin");

const flow = "dataflow=SOMO:postal(1.0.0)";

test.each([
  ["all data", client.getDataQuery2({ context: flow })],
  ["a key", client.getDataQuery2({ context: flow, key: "Q.VN.postal-service-revenue" })],
  ["filters", client.getDataQuery2({ context: flow, filters: ["TIME_PERIOD=ge:2015+le:2020", "FREQ=A"] })],
  ["the last", client.getDataQuery2({ context: flow, lastNObs: 1, obsDimension: "AllDimensions" })],
  ["updates", client.getDataQuery2({ context: flow, updatedAfter: "2020-01-01T00:00:00+07:00" })],
  ["history", client.getDataQuery2({ context: flow, history: true, attributes: "OBS_STATUS" })],
  ["the data structure", client.getDataQuery2({ context: "datastructure=SOMO:OBSERVATIONS(*)", key: "Q" })],
  ["a code list", client.getMetadataQuery({ resource: "codelist", agency: "SOMO", id: "CL_FREQ" })],
  ["dataflows", client.getMetadataQuery({ resource: "dataflow", agency: "SOMO", references: "descendants" })],
  ["codes", client.getMetadataQuery({ resource: "codelist", agency: "SOMO", id: "CL_FREQ", item: "A" })],
  ["availability", client.getAvailabilityQuery2({ context: flow, key: "Q.VN" })],
  ["a dimension", client.getAvailabilityQuery2({ context: flow, component: "FREQ", mode: "available" })],
])("asks for %s and is answered", async (_, query) => {
  const service = client.getService({ url: `${origin}/sdmx/v2`, api: "v2.0.0" });
  const url = client.getUrl(query, service);
  const response = await fetch(url);
  expect([url, response.status]).toEqual([url, 200]);
  const { data }: any = await response.json();
  expect(Object.values<any[]>(data)[0]?.length).toBeGreaterThan(0);
});

/** The same client as it was for SDMX REST 1.x. */
const OLD_FLOW = "SOMO,telecom,1.0.0";
const OLD_KEY = "A.VN+TH.mobile-cellular-subscriptions....";

test.each(
  [
    ["data", client.getDataQuery({ flow: OLD_FLOW })],
    ["times", client.getDataQuery({ flow: "telecom", key: OLD_KEY, start: "2010", end: "2020-Q1" })],
    ["parts", client.getDataQuery({ flow: OLD_FLOW, key: OLD_KEY, provider: "SOMO", lastNObs: 2, detail: "dataonly" })],
    ["a list", client.getDataQuery({ flow: OLD_FLOW, obsDimension: "AllDimensions", updatedAfter: "2020-01-01" })],
    ["keys", client.getDataQuery({ flow: OLD_FLOW, key: OLD_KEY, detail: "serieskeysonly" })],
    ["dataflows", client.getMetadataQuery({ resource: "dataflow" })],
    [
      "everything",
      client.getMetadataQuery({ resource: "datastructure", id: "OBSERVATIONS", references: "descendants" }),
    ],
    ["stubs", client.getMetadataQuery({ resource: "codelist", agency: "SOMO", id: "CL_FREQ", detail: "allstubs" })],
    ["agencies", client.getMetadataQuery({ resource: "agencyscheme", agency: "SDMX" })],
  ].flatMap(([what, query]) => ["v1.0.0", "v1.5.0"].map((api) => [api, what, query] as const)),
)("in the words of %s asks for %s and is answered in SDMX-ML", async (api, _, query) => {
  const service = client.getService({ url: `${origin}/sdmx/v1`, api });
  await expectMessage(client.getUrl(query as Record<string, unknown>, service));
});

test.each([
  ["history", client.getDataQuery({ flow: OLD_FLOW, key: OLD_KEY, history: true })],
  ["codes", client.getMetadataQuery({ resource: "codelist", agency: "SOMO", id: "CL_FREQ", item: "A+Q" })],
  ["concepts", client.getMetadataQuery({ resource: "conceptscheme", detail: "referencepartial" })],
  ["availability", client.getAvailabilityQuery({ flow: OLD_FLOW, key: OLD_KEY, component: "FREQ", mode: "available" })],
])("in the words of v1.5.0 asks for %s and is answered in SDMX-ML", async (_, query) => {
  await expectMessage(client.getUrl(query, client.getService({ url: `${origin}/sdmx/v1`, api: "v1.5.0" })));
});

async function expectMessage(url: string): Promise<void> {
  const response = await fetch(url);
  const text = await response.text();
  expect([url, response.status]).toEqual([url, 200]);
  expect(XMLValidator.validate(text)).toBe(true);
  expect(text).toContain(`<message:Sender id="SOMO">`);
  expect(text).toMatch(/<(generic:Series|generic:Obs|structure:[A-Z]\w+ id=)/);
}
