import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { positionAfter } from "../../src/domain/citation/verify.ts";
import { frozenAt } from "../../src/domain/frozen.ts";
import { ANY_SERIES, ANY_TIME } from "../../src/domain/selection.ts";
import { loadCatalog } from "../../src/http/services.ts";
import { createStore } from "../../src/store/store.ts";
import { readEmbed } from "../support/embed-text.ts";
import { loadAs, NUMBER, RELEASE, RELEASED_ON, workerOf } from "../support/other-release.ts";
import { get } from "../support/request.ts";

const MOBILE = "/embed/telecom/mobile-cellular-subscriptions";
const REVENUE = "/embed/postal/postal-service-revenue";
const QUARTER = `${REVENUE}?period=2021-Q1`;

describe("frozen at a release", () => {
  test("the values of the first release are those that it added, cell for cell", async () => {
    const catalog = loadCatalog();
    const { releases } = catalog.data;
    const store = createStore(env.DB, RELEASE);
    const position = positionAfter(1, releases);
    const found: string[] = [];
    for (const indicator of catalog.indicators.keys()) {
      const all = { ...ANY_SERIES, ...ANY_TIME, last: null, asOf: null, indicators: [indicator] };
      const { series, changes } = await store.embedded("en", { ...all, single: false, position });
      for (const { versions } of frozenAt(series, changes, () => ""))
        for (const one of versions) found.push([one.indicator, one.period, one.unit, one.value, one.figure].join(" "));
    }
    const first = releases[0];
    const added: string[] = [];
    for (let path: string | null = `/v1/changes?limit=500`; path !== null;) {
      const page = await get(path);
      for (const one of page.data)
        if (one.title === first?.title.en)
          added.push([one.indicator, one.period, one.unit, one.to_value, one.to_figure].join(" "));
      path = page.links.next;
    }
    expect(added).toHaveLength(first?.changes ?? 0);
    expect(found.toSorted()).toEqual(added.toSorted());
  });

  test("the newest of then is shown where no period is pinned, and what was not there yet is not", async () => {
    const then = await readEmbed(`${REVENUE}?release=1&lang=en`);
    expect(then.text).toContain("Q1 2021 estimate");
    expect(then.text).toContain("Số Mở [/en/postal/postal-service-revenue] , release 1");
    expect(then.text).not.toContain("since");
    expect((await readEmbed(`${REVENUE}?lang=en`)).text).not.toContain("Q1 2021");
    expect((await readEmbed(`${MOBILE}?place=TH&release=1&lang=en`)).text).toContain("That release held nothing");
  });

  test("what was revised since bears a mark that leads to the page of today", async () => {
    const path = "/embed/postal/postal-enterprise-revenue?period=2019";
    expect((await readEmbed(`${path}&release=2`)).text).toContain(
      "đã điều chỉnh sau bản phát hành số 2 [/vi/postal/postal-enterprise-revenue]",
    );
    expect((await readEmbed(`${path}&release=3`)).text).not.toContain("đã điều chỉnh");
    expect((await readEmbed(path)).text).not.toContain("đã điều chỉnh");
    const table = await readEmbed("/embed/postal/postal-enterprise-revenue?view=table&release=2&lang=en");
    expect(table.text).toContain("1 value changed since release 2");
  });

  test("a release is named as a citation names it", async () => {
    for (const release of [String(NUMBER), `${NUMBER}-${RELEASE}`, RELEASE])
      expect((await readEmbed(`${QUARTER}&lang=en&release=${release}`)).text).toContain(`, release ${NUMBER}`);
  });

  test("an embed copied today still says the same after the next release, and a live one follows it", async () => {
    const before = loadCatalog().data.releases.reduce((sum, one) => sum + one.changes, 0);
    const other = "0123456789ac";
    await loadAs(other, "9300000000000", "9400000000000");
    const cell = "'VN', '', 'level', 'actual', 'VND'";
    const from = "9300000000000, 9250000000000, 9350000000000, 'estimate', 'mic-2021-04-14-f3'";
    const group = `'${RELEASED_ON}', 'Next', 'Kế tiếp', 'postal', 'postal-service-revenue'`;
    await env.DB.batch(
      [
        `INSERT INTO change VALUES ('${other}', ${before}, ${cell}, '2021-Q1', ${from}, 9400000000000, 9250000000000, 9350000000000, 'estimate', 'mic-2021-04-14-f3')`,
        `INSERT INTO change VALUES ('${other}', ${before + 1}, ${cell}, '1999', ${from}, NULL, NULL, NULL, '', '')`,
        `INSERT INTO change_group VALUES ('${other}', ${before}, ${before}, ${group}, 'revised')`,
        `INSERT INTO change_group VALUES ('${other}', ${before + 1}, ${before + 1}, ${group}, 'withdrawn')`,
      ].map((one) => env.DB.prepare(one)),
    );
    const next = { released_on: RELEASED_ON, title: { en: "Next", vi: "Kế tiếp" }, changes: 2 };
    const worker = await workerOf(other, next);
    const later = (path: string) => readEmbed(path, (asked) => worker(new Request(`https://so-mo.test${asked}`)));

    expect((await later(QUARTER)).text).toContain("9.400 tỷ đồng");
    const frozen = (await later(`${QUARTER}&release=${NUMBER}`)).text;
    expect(frozen).toContain("9.300 tỷ đồng");
    expect(frozen).toContain(`đã điều chỉnh sau bản phát hành số ${NUMBER}`);
    const withdrawn = (await later(`${REVENUE}?period=1999&release=${NUMBER}`)).text;
    expect(withdrawn).toContain("9.300 tỷ đồng");
    expect(withdrawn).toContain(`đã rút sau bản phát hành số ${NUMBER}`);
    expect((await later(`${REVENUE}?period=1999`)).text).toContain("Chưa có số liệu nào");
    expect((await later(`${QUARTER}&release=${NUMBER + 1}`)).text).not.toContain("đã điều chỉnh");
  });
});
