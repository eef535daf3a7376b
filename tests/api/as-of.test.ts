import { expect, test } from "vitest";
import { ask, get } from "../support/request.ts";

const postal2019 = async (day: string) => {
  const { data } = await get(`/v1/postal/postal-service-revenue?period=2019&unit=VND&as_of=${day}`);
  return data.map((row: any) => [row.value, row.status, row.disputed]);
};

test("what was published by a day is replayed, and a later document changes nothing before it", async () => {
  expect(await postal2019("2019-12-27")).toEqual([]);
  expect(await postal2019("2019-12-28")).toEqual([[34.3e12, "estimate", false]]);
  expect(await postal2019("2020-01-09")).toEqual([[34.3e12, "estimate", false]]);
  expect(await postal2019("2020-01-10")).toEqual([[30e12, "actual", true]]);
  const { data } = await get("/v1/postal/postal-service-revenue?period=2019&unit=VND");
  expect(data[0]).toMatchObject({ value: 30e12, disputed: true });
});

test("a document dated to a month counts from its end", async () => {
  const revenue2016 = async (day: string) =>
    (await get(`/v1/ict-industry/ict-industry-revenue?period=2016&unit=VND&as_of=${day}`)).data.map(
      (row: any) => row.value,
    );
  expect(await revenue2016("2016-12-30")).toEqual([]);
  expect(await revenue2016("2016-12-31")).toEqual([939.4e12]);
});

test("undated documents are no part of it, and the answer says how many cells it left out", async () => {
  const { data, meta } = await get("/v1/telecom/fixed-telephone-subscriptions?as_of=2026-06-30");
  const now = await get("/v1/telecom/fixed-telephone-subscriptions");
  expect(meta.as_of).toBe("2026-06-30");
  expect(meta.undated_left_out).toBe(now.data.length - data.length);
  expect(meta.undated_left_out).toBeGreaterThan(0);
  expect(data.every((row: any) => row.published_on !== "")).toBe(true);
});

test("a sector shows the latest of each indicator as it was known then", async () => {
  const { data, meta } = await get("/v1/postal?as_of=2020-06-30");
  const revenue = data.find((row: any) => row.indicator === "postal-service-revenue");
  expect(revenue).toMatchObject({ value: 30e12, period: "2019" });
  expect(meta).toMatchObject({ as_of: "2020-06-30", undated_left_out: expect.any(Number) });
  expect(data.every((row: any) => row.published_on <= "2020-06-30")).toBe(true);
});

test("figures of a day are those of documents published by then", async () => {
  const { data } = await get("/v1/figures?indicator=postal-service-revenue&period=2019&unit=VND&as_of=2019-12-31");
  expect(data.map((row: any) => row.published_on)).toEqual(["2019-12-30", "2019-12-28"]);
});

test("revisions show each version of a changed cell with the days between which it held", async () => {
  const { data } = await get("/v1/postal/postal-service-revenue/revisions?period=2019&unit=VND");
  expect(data.map((row: any) => [row.value, row.valid_from, row.valid_to, row.current])).toEqual([
    [34.3e12, "2019-12-28", "2019-12-30", false],
    [34.3e12, "2019-12-30", "2020-01-10", false],
    [30e12, "2020-01-10", "", true],
  ]);
});

test("the versions of a cell meet without gap or overlap, and end with what is published", async () => {
  for (const path of ["telecom/mobile-cellular-subscriptions", "ict-industry/ict-industry-revenue"]) {
    const { data } = await get(`/v1/${path}/revisions?place=*&measure=*&scenario=*&limit=500`);
    const cells = Map.groupBy(data as any[], (row) =>
      [row.place, row.breakdown, row.measure, row.scenario, row.unit, row.period].join(" "),
    );
    expect(cells.size).toBeGreaterThan(5);
    for (const versions of cells.values()) {
      const dated = versions.filter((row) => row.valid_from !== "");
      for (const [at, row] of dated.entries()) expect(row.valid_to).toBe(dated[at + 1]?.valid_from ?? "");
      expect(versions.filter((row) => row.current)).toEqual([versions.at(-1)]);
    }
  }
});

test.each([
  ["2099-01-01", /future/],
  ["2021", /must be a day/],
  ["yesterday", /is no day; as_of must be a day/],
  ["2021-13-01", /is no day/],
])("as_of=%s is refused", async (day, detail) => {
  const response = await ask(`/v1/telecom?as_of=${day}`);
  const body: any = await response.json();
  expect([response.status, body.parameter]).toEqual([400, "as_of"]);
  expect(body.detail).toMatch(detail);
});
