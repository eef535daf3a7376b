import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import client from "sdmx-rest";
import type { Running } from "../../seed/runtime.ts";
import { buildBundle, startBundle } from "../support/bundle.ts";

/** What a client of SDMX REST 2.0.0 that is not ours writes and asks, of the bundle that a deploy would upload. */

const folder = mkdtempSync(join(tmpdir(), "sdmx-"));
let running: Running;

beforeAll(async () => {
  running = await startBundle((await buildBundle(folder)).path);
});

afterAll(async () => {
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
});

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
  const service = client.getService({ url: `${running.origin}/sdmx/v2`, api: "v2.0.0" });
  const url = client.getUrl(query, service);
  const response = await fetch(url);
  expect([url, response.status]).toEqual([url, 200]);
  const { data }: any = await response.json();
  expect(Object.values<any[]>(data)[0]?.length).toBeGreaterThan(0);
});
