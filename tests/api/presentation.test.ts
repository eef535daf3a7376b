import { describe, expect, test } from "vitest";
import { ADDRESSES } from "../../src/http/routes.ts";
import { withSuffix } from "../support/addresses.ts";
import { ask, get, textOf } from "../support/request.ts";

const REVENUE = "/v1/postal/postal-service-revenue?period=2021-Q1";
const SHARE = "/v1/digital-government/online-public-services-share?breakdown=service-level=4&period=2020";
const NAMED = new Set(["indicator", "place", "breakdown", "unit", "sector", "licence"]);

describe("labels", () => {
  test("both: names in the language asked for, after all other columns", async () => {
    const text = await textOf(await ask(`${withSuffix(SHARE, "csv")}&labels=both&lang=vi`));
    const [header, row] = text.split("\r\n");
    expect(header).toMatch(/,derived_from,indicator_name,place_name,breakdown_name,unit_name$/);
    expect(row).toMatch(/^online-public-services-share,VN,service-level=4,.*,Việt Nam,[^,]+: [^,]+,phần trăm$/);
  });

  test("name: names in place of codes", async () => {
    const { data } = await get(`${REVENUE}&labels=name`);
    const { data: plain } = await get(REVENUE);
    expect(data[0]).toEqual({
      ...plain[0],
      indicator: "Postal service revenue",
      place: "Viet Nam",
      breakdown: "Total",
      unit: "Vietnamese dong",
    });
  });

  test("id: the answer without labels", async () => {
    const [labelled, plain] = [await get(`${REVENUE}&labels=id`), await get(REVENUE)];
    expect(labelled.data).toEqual(plain.data);
  });

  test("a page goes on with the same labels", async () => {
    const { links } = await get("/v1/observations?sector=postal&labels=both&limit=1");
    const { data } = await get(String(links.next));
    expect(data[0]).toHaveProperty("place_name", "Viet Nam");
  });

  test("nested rows have names, too", async () => {
    const { data } = await get("/v1/indicators/online-public-services-share?labels=both");
    expect(data.unit_name).toBe("percent");
    expect(data.series_list[0]).toMatchObject({ place: "VN", place_name: "Viet Nam", unit_name: "percent" });
  });

  test.each(ADDRESSES.filter(({ columns }) => columns.some((one) => one.type === "code" && NAMED.has(one.name))))(
    "$path names every code that the catalogue knows",
    async ({ example, columns }) => {
      const { data } = await get(`${example}${example.includes("?") ? "&" : "?"}labels=both`);
      const names = columns.filter((one) => one.type === "code" && NAMED.has(one.name)).map(({ name }) => name);
      for (const row of [data].flat()) {
        for (const name of names) {
          // A place that is everywhere, and the sector of what has none, have no code; a total has a name all the same.
          const hasName = row[name] !== "" || name === "breakdown";
          expect([name, row[name], row[`${name}_name`] !== ""]).toEqual([name, row[name], hasName]);
        }
      }
    },
  );
});

describe("bom", () => {
  test("CSV begins with a byte order mark", async () => {
    const bytes = new Uint8Array(await (await ask(`${withSuffix(REVENUE, "csv")}&bom=1`)).arrayBuffer());
    expect(bytes.slice(0, 4)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf, "i".charCodeAt(0)));
  });

  test.each(["json", "ndjson", "jsonstat", "xlsx", "parquet"])("%s has none, and says so", async (format) => {
    const response = await ask(`${withSuffix(REVENUE, format)}&bom=1`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      parameter: "bom",
      detail: `bom=1 is for csv only: ${format} has no byte order mark.`,
      did_you_mean: ["format=csv"],
    });
  });

  test.each(["0", "true", ""])("bom=%s is none of its values", async (value) => {
    const response = await ask(`${withSuffix(REVENUE, "csv")}&bom=${value}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ parameter: "bom", did_you_mean: ["1"] });
  });
});

describe("a format that can't hold what was found", () => {
  test("names the widest dimensions, and is never kept", async () => {
    const response = await ask("/v1/observations.jsonstat?sector=telecom");
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      detail: expect.stringMatching(/ask for fewer of period \(\d+\), breakdown \(\d+\), indicator \(\d+\)/),
      did_you_mean: ["csv", "json", "parquet"],
    });
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    for (const name of ["ETag", "Cloudflare-CDN-Cache-Control", "Cache-Tag"])
      expect(response.headers.has(name)).toBe(false);
  });

  test("says what tells two rows of one cell apart", async () => {
    const path = "/v1/ict-industry/ict-industry-revenue.jsonstat?transform=yoy";
    const response = await ask(path);
    expect(response.status).toBe(406);
    expect((await response.json<any>()).detail).toMatch(/Two rows are one cell .*Add unit= to choose one/);
    expect((await ask(`${path}&unit=USD`)).status).toBe(200);
  });
});

describe("how much an answer holds", () => {
  const ASEAN = "/v1/telecom/mobile-cellular-subscriptions?place=asean";

  test("a page of JSON is 500 rows, unless another limit is named", async () => {
    const { data, meta, links } = await get(ASEAN);
    expect([data.length, meta.total > 600, typeof links.next]).toEqual([500, true, "string"]);
    expect((await get(`${ASEAN}&limit=50000`)).data).toHaveLength(meta.total);
  });

  test("a file is whole, unless a limit is named", async () => {
    const response = await ask(withSuffix(ASEAN, "ndjson"));
    const lines = (await textOf(response)).trimEnd().split("\n");
    expect(String(lines.length)).toBe(response.headers.get("X-Total-Count"));
    expect(response.headers.get("Link")).not.toContain('rel="next"');
  });

  test("revisions are whole in a file, too", async () => {
    const response = await ask("/v1/telecom/mobile-cellular-subscriptions/revisions.csv?place=*");
    const lines = (await textOf(response)).trimEnd().split("\r\n");
    expect(String(lines.length - 1)).toBe(response.headers.get("X-Total-Count"));
  });

  test("nothing has more than one request may read", async () => {
    const response = await ask(`${ASEAN}&limit=50001`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ parameter: "limit", detail: "limit must be at most 50000." });
  });
});
