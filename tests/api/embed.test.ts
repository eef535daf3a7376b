import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { readEmbed } from "../support/embed-text.ts";
import { countedD1 } from "../support/counted-d1.ts";
import { failingD1, LASTING_FAULTS } from "../support/failing-d1.ts";
import { NUMBER, RELEASE } from "../support/other-release.ts";
import { ask, get } from "../support/request.ts";

const MOBILE = "/embed/telecom/mobile-cellular-subscriptions";
const REVENUE = "/embed/postal/postal-service-revenue";
const QUARTER = `${REVENUE}?period=2021-Q1`;

describe("an embed says", () => {
  test("what, how much, where, when, how sure, who says so, and whose page it is", async () => {
    const { status, text } = await readEmbed(QUARTER);
    expect(status).toBe(200);
    expect(text).toBe(
      "Doanh thu dịch vụ bưu chính [/vi/postal/postal-service-revenue] " +
        "9.300 tỷ đồng [/vi/figures/mic-2021-04-14-f1] " +
        "Việt Nam quý I năm 2021 ước tính " +
        "Nguồn: Bộ Thông tin và Truyền thông, ngày 14 tháng 4 năm 2021 [/vi/figures/mic-2021-04-14-f1] " +
        "Số Mở [/vi/postal/postal-service-revenue]",
    );
  });

  test("the same in English", async () => {
    const { text } = await readEmbed(`${QUARTER}&lang=en`);
    expect(text).toContain("9.3 trillion");
    expect(text).toContain("Viet Nam Q1 2021 estimate Source: ");
    expect(text).toContain("[/en/postal/postal-service-revenue]");
  });

  test("without a period the latest, as the API has it, never a forecast", async () => {
    for (const indicator of ["postal/postal-service-revenue", "telecom/mobile-cellular-subscriptions"]) {
      const told = (await get(`/v1/${indicator}/sentence?lang=vi`)).data;
      expect((await readEmbed(`/embed/${indicator}`)).text).toContain(`[/vi/figures/${told.figure}]`);
      expect((await readEmbed(`/embed/${indicator}?view=sentence`)).text).toContain(told.sentence);
    }
  });

  test("of another place, another part, another scenario", async () => {
    expect((await readEmbed(`${MOBILE}?place=TH`)).text).toContain("Thái Lan");
    expect((await readEmbed(`${MOBILE}?place=TH`)).text).toContain(
      "[/vi/telecom/mobile-cellular-subscriptions?place=TH]",
    );
    const part = (await get("/v1/telecom/mobile-cellular-subscriptions?breakdown=device=smartphone&last=1")).data[0];
    expect((await readEmbed(`${MOBILE}?breakdown=device=smartphone`)).text).toContain(part.figure);
    const planned = (await get("/v1/postal/postal-service-revenue?scenario=target&unit=VND&last=1")).data.at(-1);
    expect((await readEmbed(`${REVENUE}?scenario=target`)).text).toContain(planned.figure);
  });

  test("a table has the newest values first, says of how many, and leads from each to its figure", async () => {
    const rows = (await get("/v1/telecom/mobile-cellular-subscriptions?breakdown=total&unit=subscriptions")).data;
    const { text } = await readEmbed(`${MOBILE}?view=table&lang=en`);
    expect(text).toContain(`The newest 24 of ${rows.length} values`);
    const figures = [...text.matchAll(/\[\/en\/figures\/([^\]]+)\]/g)].map(([, figure]) => figure);
    expect(figures).toEqual(
      rows
        .map((row: any) => row.figure)
        .toReversed()
        .slice(0, 24),
    );
    const bounded = await readEmbed(`${MOBILE}?view=table&from=2019&to=2021&lang=en`);
    expect(bounded.text).not.toContain("The newest");
    expect(bounded.text).toMatch(/ 2021 \d{3},\d{3},\d{3} .* 2019 /);
    expect(bounded.text).not.toContain("2022");
  });

  test("a chart is drawn for every width", async () => {
    const html = await (await ask(`${MOBILE}?view=chart`)).text();
    expect(html.match(/<svg/g)).toHaveLength(3);
    expect(html).not.toMatch(/<style|style="|<script/);
  });

  test("the newest of one frequency, which is that of its course, too", async () => {
    const annual = (await get("/v1/postal/postal-service-revenue?frequency=annual&unit=VND&last=1")).data[0];
    expect((await readEmbed(`${REVENUE}?frequency=annual`)).text).toContain(`[/vi/figures/${annual.figure}]`);
    expect((await readEmbed(REVENUE)).text).not.toContain(`[/vi/figures/${annual.figure}]`);
    const html = await (await ask(`${REVENUE}?view=chart`)).text();
    const course = html.slice(html.indexOf(`class="slim"`), html.indexOf(`class="drawing`));
    expect(course).toContain(`<time datetime="${annual.period}">`);
  });

  test("that there is nothing, where there is nothing", async () => {
    const { status, text } = await readEmbed(`${MOBILE}?period=1950&lang=en`);
    expect([status, text.includes("Nothing is published for this choice.")]).toEqual([200, true]);
  });
});

describe("what goes wrong is said in the frame", () => {
  test.each([
    ["an unknown parameter", "?vieww=chart", "vieww", "view"],
    ["a view that there is not", "?view=graph", "view", "figure, chart, table, sentence"],
    ["a parameter twice", "?place=VN&place=TH", "place", ""],
    ["an unknown place", "?place=VN-HNN", "place", "VN-HN"],
    ["several places", "?place=asean", "place", "BN"],
    ["all places", "?place=*", "place", "VN"],
    ["a period that is none", "?period=Q1/2021", "period", "2021-Q1"],
    ["a beginning of one number", "?from=2019", "from", "period=2019"],
    ["a period of a chart", "?view=chart&period=2019", "period", "from=2019, to=2019"],
    ["both scenarios", "?scenario=*", "scenario", ""],
    ["a release to come", `?release=${NUMBER + 1}`, "release", String(NUMBER)],
    ["a release that is none", "?release=newest", "release", String(NUMBER)],
  ])("%s", async (_, query, parameter, meant) => {
    for (const lang of ["en", "vi"]) {
      const { database, cost } = countedD1(env.DB);
      const response = await ask(`${MOBILE}${query}&lang=${lang}`, {}, { ...env, DB: database });
      const html = await response.text();
      expect([response.status, cost.roundTrips]).toEqual([400, 0]);
      expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
      expect(response.headers.get("Cache-Control")).toBe("no-store");
      expect(html).toContain(`<code>${parameter}</code>`);
      expect(html).toContain(meant);
      expect(html).toContain(lang === "en" ? "is not valid" : "không hợp lệ");
    }
  });

  test("an indicator that there is not leads to those nearest", async () => {
    const { status, text } = await readEmbed("/embed/telecom/mobile-cellular-subscription?lang=en");
    expect(status).toBe(404);
    expect(text).toContain(
      "telecom/mobile-cellular-subscriptions [/embed/telecom/mobile-cellular-subscriptions?lang=en]",
    );
    expect((await readEmbed("/embed/postal/mobile-cellular-subscriptions")).status).toBe(404);
    expect((await readEmbed("/embed/telecom")).status).toBe(404);
  });

  test("a database that is away", async () => {
    const response = await ask(MOBILE, {}, { ...env, DB: failingD1(env.DB, [LASTING_FAULTS[0]]).database });
    expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "10"]);
    expect(await response.text()).toContain("Cơ sở dữ liệu chưa trả lời");
  });
});

describe("an embed costs", () => {
  test.each([
    [MOBILE, 108],
    [`${MOBILE}?view=sentence`, 108],
    [`${MOBILE}?view=chart`, 331],
    [`${MOBILE}?view=table`, 331],
    [`${MOBILE}?breakdown=total&period=2022`, 6],
    [`${MOBILE}?place=TH`, 10],
    [`${MOBILE}?release=1`, 1204],
    [`${MOBILE}?view=table&release=1`, 1204],
    [`${MOBILE}?release=${NUMBER}`, 108],
    [REVENUE, 55],
  ])("%s: one round trip, %i rows read, and none for who holds it", async (path, rowsRead) => {
    const { database, cost } = countedD1(env.DB);
    const first = await ask(path, {}, { ...env, DB: database });
    await first.text();
    expect([first.status, cost.roundTrips, cost.rowsRead]).toEqual([200, 1, rowsRead]);
    expect(first.headers.get("Cache-Control")).toMatch(/^public, max-age=300,/);
    expect(first.headers.get("Cache-Tag")).toMatch(new RegExp(`^release-${RELEASE},(telecom|postal)$`));
    const held = { "If-None-Match": first.headers.get("ETag") ?? "" };
    const again = await ask(path, { headers: held }, { ...env, DB: database });
    expect([again.status, cost.roundTrips]).toEqual([304, 1]);
  });
});

test("an embed may be framed by anybody and loads nothing but its own; everything else may not be framed", async () => {
  for (const path of [MOBILE, `${MOBILE}?view=graph`, "/embed/telecom/none"]) {
    const policy = (await ask(path)).headers.get("Content-Security-Policy") ?? "";
    expect(policy).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    );
  }
  for (const path of ["/v1/telecom", "/oembed", "/nowhere"])
    expect((await ask(path)).headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
});
