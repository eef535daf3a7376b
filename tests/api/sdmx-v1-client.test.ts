import client from "sdmx-rest";
import { expect, test } from "vitest";
import { sdmxMl } from "../support/sdmx-ml.ts";

/** What a client of SDMX REST 1.x that is not ours writes and asks. */

const MOUNT = "https://so-mo.test/sdmx/v1";
const flow = "SOMO,telecom,1.0.0";
const key = "A.VN+TH.mobile-cellular-subscriptions....";

test.each(["v1.0.0", "v1.0.2", "v1.1.0", "v1.5.0"])("%s asks for data and structures and is answered", async (api) => {
  const service = client.getService({ url: MOUNT, api });
  const queries = [
    client.getDataQuery({ flow }),
    client.getDataQuery({ flow: "telecom", key, start: "2010", end: "2020-Q1" }),
    client.getDataQuery({ flow, key, provider: "SOMO", firstNObs: 1, lastNObs: 2, detail: "dataonly" }),
    client.getDataQuery({ flow, key, obsDimension: "AllDimensions", updatedAfter: "2020-01-01T00:00:00Z" }),
    client.getDataQuery({ flow, key, detail: "serieskeysonly" }),
    client.getMetadataQuery({ resource: "dataflow" }),
    client.getMetadataQuery({
      resource: "datastructure",
      agency: "SOMO",
      id: "OBSERVATIONS",
      references: "descendants",
    }),
    client.getMetadataQuery({ resource: "codelist", agency: "SOMO", id: "CL_FREQ", detail: "allstubs" }),
    client.getMetadataQuery({ resource: "agencyscheme", agency: "SDMX", references: "parentsandsiblings" }),
  ];
  for (const query of queries) expect(await senderOf(client.getUrl(query, service))).toBe("SOMO");
});

/** Who a message is from, whichever it is. */
async function senderOf(url: string): Promise<string | undefined> {
  const message = await sdmxMl(url.replace(MOUNT, ""));
  return Object.values<any>(message).find((one) => one.Header !== undefined)?.Header.Sender.id;
}

test("v1.5.0 asks for history, for codes and for availability and is answered", async () => {
  const service = client.getService({ url: MOUNT, api: "v1.5.0" });
  const queries = [
    client.getDataQuery({ flow, key, history: true }),
    client.getMetadataQuery({ resource: "codelist", agency: "SOMO", id: "CL_FREQ", item: "A+Q" }),
    client.getMetadataQuery({ resource: "conceptscheme", detail: "referencepartial" }),
    client.getAvailabilityQuery({ flow, key }),
    client.getAvailabilityQuery({ flow, key, component: "FREQ", mode: "available", references: "codelist" }),
  ];
  for (const query of queries) expect(await senderOf(client.getUrl(query, service))).toBe("SOMO");
});
