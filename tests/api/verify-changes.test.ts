import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/http/services.ts";
import { loadAs, NUMBER, RELEASE, RELEASED_ON, workerOf } from "../support/other-release.ts";
import { get } from "../support/request.ts";
import { verifyAt } from "../support/verify-at.ts";

const NONE = "0000000000000000";
const REVENUE = "/v1/postal/postal-service-revenue";
const cellsOf = (rows: any[]) => rows.map((row) => `${row.change} ${row.indicator} ${row.unit} ${row.period}`);

describe("the list holds the cells that the address selects", () => {
  const since1 = async (url: string) => (await get(`${verifyAt(url, NONE, "1")}&limit=500`)).data;
  const every = () => since1(REVENUE);

  test("by place, unit, period, frequency, time and status", async () => {
    const all = await every();
    expect(all.length).toBeGreaterThan(30);
    const vnd = await since1(`${REVENUE}?unit=VND`);
    expect(vnd).toEqual(all.filter((row: any) => row.unit === "VND"));
    expect(await since1(`${REVENUE}?period=2021`)).toEqual(all.filter((row: any) => row.period === "2021"));
    expect(await since1(`${REVENUE}?frequency=annual`)).toEqual(all.filter((row: any) => /^\d{4}$/.test(row.period)));
    expect(await since1(`${REVENUE}?from=2022`)).toEqual(all.filter((row: any) => row.period >= "2022"));
    expect(await since1(`${REVENUE}?status=estimate`)).toEqual(
      all.filter((row: any) => [row.from_status, row.to_status].includes("estimate")),
    );
    expect(await since1("/v1/telecom/mobile-cellular-subscriptions?place=TH&from=2022")).toSatisfy(
      (rows: any[]) => rows.length > 0 && rows.every((row) => row.place === "TH"),
    );
  });

  test("of the newest, those not before the oldest that is shown", async () => {
    const { data: shown } = await get(`${REVENUE}?last=2&unit=VND&measure=level`);
    const periods = (await since1(`${REVENUE}?last=2&unit=VND`)).map((row: any) => row.period);
    expect(periods).toEqual(expect.arrayContaining(shown.map((row: any) => row.period)));
    expect(periods.length).toBeLessThan((await since1(`${REVENUE}?unit=VND`)).length);
    expect(periods).not.toContain("2013");
  });

  test("of one figure, the cell that it is about", async () => {
    const { source, figure, period } = (await get("/v1/figures?indicator=postal-service-revenue&period=2022")).data[0];
    expect([figure.startsWith(source), period]).toEqual([true, "2022"]);
    expect(
      new Set((await since1(`/v1/figures/${figure}`)).map((row: any) => `${row.indicator} ${row.period}`)),
    ).toEqual(new Set(["postal-service-revenue 2022"]));
  });

  test("of what is computed, the cells that it is computed from, of all times", async () => {
    const indicators = (
      await since1("/v1/telecom/mobile-cellular-subscriptions?transform=per_capita&period=2020&place=TH")
    ).map((row: any) => row.indicator);
    expect(new Set(indicators)).toEqual(new Set(["mobile-cellular-subscriptions", "population"]));
  });

  test("in pages", async () => {
    const all = await every();
    const first = await get(`${verifyAt(REVENUE, NONE, "1")}&limit=20`);
    const second = await get(first.links.next as string);
    expect([...first.data, ...second.data]).toEqual(all.slice(0, 40));
  });
});

test("a later release on the same day: what it revised and withdrew is changed, everything else is not", async () => {
  const { data } = loadCatalog();
  const before = data.releases.reduce((sum, one) => sum + one.changes, 0);
  const other = "0123456789ab";
  const [touched, untouched] = [await get(`${REVENUE}?period=2021-Q1`), await get("/v1/telecom")];
  await loadAs(other, "9300000000000", "9400000000000");
  const cell = "'VN', '', 'level', 'actual', 'VND'";
  const from = "9300000000000, 9250000000000, 9350000000000, 'estimate', 'mic-2021-04-14-f1'";
  await env.DB.batch(
    [
      `INSERT INTO change VALUES ('${other}', ${before}, ${cell}, '2021-Q1', ${from}, 9400000000000, 9250000000000, 9350000000000, 'estimate', 'mic-2021-04-14-f1')`,
      `INSERT INTO change VALUES ('${other}', ${before + 1}, ${cell}, '1999', ${from}, NULL, NULL, NULL, '', '')`,
      `INSERT INTO change_group VALUES ('${other}', ${before}, ${before}, '${RELEASED_ON}', 'Next', 'Kế tiếp', 'postal', 'postal-service-revenue', 'revised')`,
      `INSERT INTO change_group VALUES ('${other}', ${before + 1}, ${before + 1}, '${RELEASED_ON}', 'Next', 'Kế tiếp', 'postal', 'postal-service-revenue', 'withdrawn')`,
    ].map((one) => env.DB.prepare(one)),
  );
  const next = { released_on: RELEASED_ON, title: { en: "Next", vi: "Kế tiếp" }, changes: 2 };
  const worker = await workerOf(other, next);
  const answer = async (path: string): Promise<any> => (await worker(new Request(`https://so-mo.test${path}`))).json();

  const changed = await answer(touched.links.verify);
  expect([changed.meta.verdict, changed.meta.total]).toEqual(["changed", 1]);
  expect(changed.data).toMatchObject([
    {
      title: "Next",
      change: "revised",
      period: "2021-Q1",
      from_value: 9.3e12,
      to_value: 9.4e12,
      release_number: NUMBER + 1,
    },
  ]);
  const whole = await answer(verifyAt(REVENUE, (await get(REVENUE)).meta.digest, String(NUMBER)));
  expect(cellsOf(whole.data)).toEqual([
    "withdrawn postal-service-revenue VND 1999",
    "revised postal-service-revenue VND 2021-Q1",
  ]);
  expect((await answer(untouched.links.verify)).meta.verdict).toBe("unchanged");
  expect((await answer(verifyAt(REVENUE, NONE, RELEASE))).status).toBe(400);
});
