import { expect, test } from "vitest";
import { catalogJson } from "#build/catalog.ts";
import type { CatalogData } from "../../src/domain/catalog.ts";
import { ask, textOf } from "../support/request.ts";

const INDICATORS = (JSON.parse(catalogJson) as CatalogData).indicators;
const PATH = "/v1/postal/postal-service-revenue/sentence";

test("the numbers stand beside the sentence", async () => {
  const { data } = (await (
    await ask("/v1/telecom/mobile-cellular-subscriptions/sentence?place=TH&period=2023&lang=vi")
  ).json()) as {
    data: Record<string, unknown>;
  };
  expect(data).toMatchObject({
    place: "TH",
    period: "2023",
    value: 120921000,
    unit: "subscriptions",
    change: -4.34525,
    change_unit: "percent",
    change_from: ["wdi-it-cel-sets-2025-07-06-f515", "wdi-it-cel-sets-2025-07-06-f514"],
    publisher: "Ngân hàng Thế giới",
    lang: "vi",
    sentence:
      "Số thuê bao điện thoại di động của Thái Lan đạt 120,921 triệu thuê bao vào cuối năm 2023, giảm 4,3% so với cuối năm 2022 (theo Ngân hàng Thế giới, công bố ngày 6 tháng 7 năm 2025).",
  });
});

test("as plain text it is the sentence alone, kept as long as the release is", async () => {
  const response = await ask(`${PATH}.txt?period=2021-Q1&lang=vi`);
  expect(await textOf(response)).toBe(
    "Doanh thu dịch vụ bưu chính của Việt Nam ước đạt 9.300 tỷ đồng trong quý I năm 2021 (theo Bộ Thông tin và Truyền thông, công bố ngày 14 tháng 4 năm 2021).\n",
  );
  expect(response.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
  // No day of access stands in it, so it need not end with the day.
  expect(response.headers.get("ETag")).not.toMatch(/-\d{4}-\d\d-\d\d"$/);
  expect(response.headers.get("Cache-Control")).toBe((await ask(PATH)).headers.get("Cache-Control"));
  expect(await textOf(await ask(`${PATH}?format=txt&period=2021-Q1&lang=vi`))).toMatch(/^Doanh thu .*\.\n$/);
});

test("it can be cited like any other answer", async () => {
  expect(await textOf(await ask(`${PATH}.bib?period=2021-Q1`))).toContain("Postal service revenue: Viet Nam, Q1 2021");
  const { data } = (await (await ask(`/v1/cite?url=${PATH}%3Fperiod=2021-Q1`)).json()) as { data: object[] };
  expect(data).toHaveLength(6);
  const values = async (lang: string) =>
    ((await (await ask(`${PATH}?lang=${lang}`)).json()) as { meta: { digest: string } }).meta.digest;
  expect(await values("en")).toBe(await values("vi"));
});

test.each([
  ["place=VN,TH", "place"],
  ["place=*", "place"],
  ["place=asean", "place"],
  ["breakdown=total,service-level=4", "breakdown"],
  ["period=2020,2021", "period"],
  ["unit=VND,USD", "unit"],
  ["measure=level,growth", "measure"],
  ["scenario=*", "scenario"],
  ["as_of=2999-01-01", "as_of"],
  ["place=VM", "place"],
])("%s is refused: a sentence is about one observation", async (query, parameter) => {
  const response = await ask(`${PATH}?${query}`);
  expect(response.status).toBe(400);
  const { errors } = (await response.json()) as { errors: { parameter: string }[] };
  expect(errors.map((one) => one.parameter)).toEqual([parameter]);
});

test("a list is refused as what it is, a group with its members", async () => {
  const detailOf = async (query: string) =>
    ((await (await ask(`${PATH}?${query}`)).json()) as { detail: string }).detail;
  expect(await detailOf("place=VN,TH")).toContain("takes one code here");
  expect(await detailOf("place=asean")).toContain('"asean" stands for several places');
});

test("what was published by a day is told as it was then", async () => {
  expect(await textOf(await ask(`${PATH}.txt?as_of=2021-05-01`))).toContain("in Q1 2021");
  expect(await textOf(await ask(`${PATH}.txt`))).not.toContain("2021");
});

test.each([
  [`${PATH}?period=1990`, ["/v1/postal/postal-service-revenue", "/v1/indicators/postal-service-revenue"]],
  [
    "/v1/media/press-agencies-share/sentence",
    [
      "/v1/media/press-agencies-share/sentence?scenario=target",
      "/v1/media/press-agencies-share",
      "/v1/indicators/press-agencies-share",
    ],
  ],
])("of nothing nothing is said: %s", async (path, near) => {
  const response = await ask(path);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ did_you_mean: near });
});

test("of every indicator something is said, or that there is nothing to say", async () => {
  const heads = INDICATORS.map(({ sector, indicator }) => `/v1/${sector}/${indicator}/sentence`);
  // Each finds the publishers in another way: by the last of a series, by a cell, among all.
  const some = heads.filter((_, at) => at % 8 === 0);
  const paths = [
    ...heads.map((head) => `${head}.txt`),
    ...[".txt?lang=vi&as_of=2021-06-30", ".txt?scenario=target", ".txt?period=2022"].flatMap((tail) =>
      some.map((head) => head + tail),
    ),
  ];
  const said = { 200: 0, 404: 0 };
  for (const path of paths) {
    const response = await ask(path);
    const told = await textOf(response);
    expect([path, response.status === 200 || response.status === 404]).toEqual([path, true]);
    said[response.status as 200 | 404] += 1;
    if (response.status === 200) expect(told).toMatch(/^[\p{Lu}\p{N}].*\(.+\)\.\n$/u);
  }
  expect(said[200]).toBeGreaterThan(300);
});

test("what is only planned is told when it is asked for", async () => {
  expect(await textOf(await ask("/v1/media/press-agencies-share/sentence.txt?scenario=target"))).toMatch(
    /should, according to the target, be .*\.\n$/,
  );
});
