import { expect, test } from "vitest";
import { get } from "../support/request.ts";

/** Figures of each of the ministry's own five reports. */
const REPORTS = {
  "mic-2011-09-05": 0,
  "mic-2017-12-26": 15,
  "mic-2019-11-01": 20,
  "mic-2021-04-14": 42,
  "mic-2021-06-22": 30,
};

test.each(Object.entries(REPORTS))(
  "%s is served with its %i figures, each with its print and place",
  async (source, count) => {
    const { data, meta } = await get(`/v1/figures?source=${source}&limit=500`);
    expect(meta.total).toBe(count);
    expect(data).toHaveLength(count);
    for (const figure of data) {
      expect(figure.printed).toMatch(/\d/);
      expect(figure.locator).toMatch(/, line \d+$/);
      expect(figure.value === null).toBe(figure.reading.length === 0 && /\d\s*-\s*\d/.test(figure.printed));
      expect((await get(`/v1/figures/${figure.figure}`)).data).toEqual(figure);
    }
  },
);

test("each of these reports accounts for all numbers that it prints", async () => {
  const data = await Promise.all(Object.keys(REPORTS).map(async (id) => (await get(`/v1/sources/${id}`)).data));
  expect(data.map((row: any) => [row.source, row.figures, row.statistics, row.excluded, row.numbers])).toEqual([
    ["mic-2011-09-05", 0, 0, 0, 46],
    ["mic-2017-12-26", 15, 15, 0, 60],
    ["mic-2019-11-01", 20, 20, 0, 98],
    ["mic-2021-04-14", 42, 42, 0, 127],
    ["mic-2021-06-22", 30, 37, 1, 129],
  ]);
});

test("the documents together account for every figure and every observation", async () => {
  const documents: any[] = [];
  let next: string | null = "/v1/sources?limit=500";
  while (next) {
    const page: any = await get(next);
    documents.push(...page.data);
    next = page.links.next;
  }
  const sum = (name: string) => documents.reduce((all, one) => all + one[name], 0);
  const { counts, ledger } = (await get("/v1/status")).meta;
  expect([documents.length, sum("figures"), sum("chosen"), sum("excluded")]).toEqual([
    counts.sources,
    counts.figures,
    counts.observations,
    counts.excluded,
  ]);
  expect(documents.map((one) => one.source)).toEqual(documents.map((one) => one.source).sort());
  // Where numbers were counted, what is no row of the table is the second end of a range.
  const counted = documents.filter((one) => one.statistics !== null);
  const ends = counted.reduce((all, one) => all + one.statistics - one.figures - one.excluded, 0);
  expect(ends).toBe(ledger.range_ends);
});

test("what was read and left out is shown with its reason", async () => {
  const { data } = await get("/v1/sources/mic-2021-06-22");
  expect(data.exclusions).toHaveLength(1);
  expect(data.exclusions[0]).toMatchObject({ printed: ">30%", reason: expect.stringContaining("not a statistic") });
  const leftOut = data.left_out.reduce((sum: number, one: any) => sum + one.numbers, 0);
  expect(data.numbers - leftOut).toBe(35);
});

test("the report of 2011 says that it holds no statistic", async () => {
  const { data } = await get("/v1/sources/mic-2011-09-05");
  expect(data).toMatchObject({ figures: 0, statistics: 0 });
  expect(data.note).toMatch(/no statistic/i);
});

test("services at level 4 are one series from two documents", async () => {
  const { data } = await get(
    "/v1/digital-government/online-public-services-share?breakdown=service-level=4&period=2019,2020,2021-Q1,2021-05",
  );
  expect(data.map((row: any) => [row.period, row.value, row.source])).toEqual([
    ["2019", 10.76, "mic-2021-06-22"],
    ["2020", 30.86, "mic-2021-06-22"],
    ["2021-Q1", 32.11, "mic-2021-04-14"],
    ["2021-05", 35.87, "mic-2021-06-22"],
  ]);
});

test("a printed range keeps both ends, has no middle, and a target is not what happened", async () => {
  expect((await get("/v1/telecom/ipv6-adoption-rate?period=2021")).data).toEqual([]);
  const { data } = await get("/v1/telecom/ipv6-adoption-rate?period=2021&scenario=target");
  expect(data).toHaveLength(1);
  expect(data[0]).toMatchObject({ value: null, low: 45, high: 50, status: "target", period: "2021" });
});

test("the doubtful revenue of 2021-Q1 carries its doubt wherever it is shown", async () => {
  const doubt = /two months better than three/;
  const { data } = await get("/v1/telecom/telecom-service-revenue?period=2021-Q1&unit=VND");
  expect(data[0]).toMatchObject({ value: 22_245e9, period: "2021-Q1" });
  expect(data[0].note).toMatch(doubt);
  const figure = (await get(`/v1/figures/${data[0].figure}`)).data;
  expect(figure).toMatchObject({ printed: "22,245 tỷ", reading: ["comma-is-thousands-mark"], chosen: true });
  const { data: all } = await get("/v1/observations?sector=telecom&period=2021-Q1&unit=VND");
  expect(all.find((row: any) => row.indicator === "telecom-service-revenue").note).toMatch(doubt);
});

test("what a check warned about is found by its flag", async () => {
  const { data } = await get("/v1/figures?flag=share-of-whole-number");
  expect(data.map((row: any) => row.printed)).toEqual(["232 dịch vụ công", "7,7%"]);
});

test("words of approximation open or widen the interval", async () => {
  const { data } = await get("/v1/figures?source=mic-2021-04-14&limit=500");
  const of = (printed: string) => {
    const { qualifier, value, low, high } = data.find((row: any) => row.printed === printed);
    return { qualifier, value, low, high };
  };
  expect(of("33 tỷ USD")).toEqual({ qualifier: "gần", value: 33e9, low: null, high: 33e9 });
  expect(of("122 triệu lượt")).toEqual({ qualifier: "trên", value: 122e6, low: 122e6, high: null });
  expect(of("14%")).toEqual({ qualifier: "xấp xỉ", value: 14, low: 13, high: 15 });
  expect(of("86,67 triệu")).toEqual({ qualifier: "", value: 86_670_000, low: 86_665_000, high: 86_675_000 });
  expect(of("269.987 thư")).toEqual({ qualifier: "", value: 269_987, low: 269_987, high: 269_987 });
});
