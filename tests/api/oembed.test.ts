import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { oembedOf } from "../../src/site/oembed-address.ts";
import { countedD1 } from "../support/counted-d1.ts";
import { ask, get } from "../support/request.ts";

const ORIGIN = "https://so-mo.test";
const PAGE = "/vi/telecom/mobile-cellular-subscriptions";
const EMBED = "/embed/telecom/mobile-cellular-subscriptions";

const oembed = (address: string, more = "") =>
  ask(oembedOf(address.startsWith("http") ? address : ORIGIN + address) + more);
const answerTo = async (address: string, more = ""): Promise<any> => (await oembed(address, more)).json();
const sourceOf = ({ html }: { html: string }) =>
  (/ src="([^"]+)"/.exec(html)?.[1] ?? "").replaceAll("&amp;", "&").replace(ORIGIN, "");

/** What of its chart is made with the release. */
async function picture(): Promise<object> {
  const file = "https://assets.invalid/charts/telecom/mobile-cellular-subscriptions.vi.png";
  if (!(await env.ASSETS.fetch(file)).ok) return {};
  const url = `${ORIGIN}/v1/telecom/mobile-cellular-subscriptions.png?lang=vi`;
  return { thumbnail_url: url, thumbnail_width: 1200, thumbnail_height: 630 };
}

test("the address of an indicator is shown as one frame, with all that the specification asks for", async () => {
  const response = await oembed(PAGE);
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("application/json");
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  const { html, ...rest } = (await response.json()) as any;
  expect(html).toBe(
    `<iframe src="${ORIGIN}${EMBED}" title="Thuê bao điện thoại di động, Việt Nam" width="480" height="200" loading="lazy" frameborder="0"></iframe>`,
  );
  expect(rest).toEqual({
    version: "1.0",
    type: "rich",
    title: (await get("/v1/telecom/mobile-cellular-subscriptions/sentence?lang=vi")).data.sentence,
    provider_name: "Số Mở",
    provider_url: `${ORIGIN}/`,
    cache_age: 86_400,
    width: 480,
    height: 200,
    ...(await picture()),
  });
});

describe("shows", () => {
  test.each([
    ["a page in English", "/en/telecom/mobile-cellular-subscriptions", `${EMBED}?lang=en`],
    ["a page with what was chosen on it", `${PAGE}?place=TH&period=2022&utm_source=x`, `${EMBED}?place=TH&period=2022`],
    ["a page from a year on", `${PAGE}?from=2015`, `${EMBED}?view=chart&from=2015`],
    ["an embed", `${EMBED}?view=table&theme=dark&release=1`, `${EMBED}?view=table&theme=dark&release=1`],
    ["data, whose language is English", "/v1/telecom/mobile-cellular-subscriptions", `${EMBED}?lang=en`],
    ["data in a format", "/v1/telecom/mobile-cellular-subscriptions.csv?lang=vi&labels=name&bom=1", EMBED],
    ["a sentence", "/v1/telecom/mobile-cellular-subscriptions/sentence?lang=vi", `${EMBED}?view=sentence`],
    [
      "a figure that was chosen",
      "/vi/figures/mic-2021-04-14-f1",
      "/embed/postal/postal-service-revenue?breakdown=total&period=2021-Q1",
    ],
  ])("%s", async (_, address, shown) => {
    const answer = await answerTo(address);
    expect(sourceOf(answer)).toBe(shown);
    expect((await ask(shown)).status).toBe(200);
  });

  test("an embed as its own page says that it does", async () => {
    const html = await (await ask(`${EMBED}?view=table&lang=en`)).text();
    const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(html)?.[1] ?? "";
    const answer: any = await (await ask(link.replaceAll("&amp;", "&").replace(ORIGIN, ""))).json();
    expect(sourceOf(answer)).toBe(`${EMBED}?view=table&lang=en`);
  });

  test("what is said in the title, and named in the frame's", async () => {
    const { title, html } = await answerTo(`${PAGE}?place=TH&period=2022`);
    expect(title).toMatch(
      /^Số thuê bao điện thoại di động của Thái Lan đạt 126,414 triệu thuê bao vào cuối năm 2022, /,
    );
    expect(html).toContain('title="Thuê bao điện thoại di động, Thái Lan, 2022"');
    const part = await answerTo("/en/telecom/mobile-cellular-subscriptions?breakdown=device=smartphone");
    expect(part.html).toMatch(/title="Mobile-cellular telephone subscriptions \(.+smartphone.*\), Viet Nam"/i);
    const figure = await answerTo("/vi/figures/mic-2021-04-14-f1");
    expect(figure.title).toMatch(
      /^Doanh thu dịch vụ bưu chính của Việt Nam ước đạt 9\.300 tỷ đồng trong quý I năm 2021/,
    );
  });

  test("the name where there is nothing to say", async () => {
    expect((await answerTo(`${PAGE}?period=1950`)).title).toBe("Thuê bao điện thoại di động, Việt Nam, 1950");
  });
});

describe("is never larger than asked for", () => {
  test.each([
    ["&maxwidth=300", 300, 200],
    ["&maxheight=120", 480, 120],
    ["&maxwidth=100&maxheight=50", 100, 50],
    ["&maxwidth=2000&maxheight=2000", 480, 200],
  ])("%s", async (more, width, height) => {
    const answer = await answerTo(PAGE, more);
    expect([answer.width, answer.height]).toEqual([width, height]);
    expect(answer.html).toContain(`width="${width}" height="${height}"`);
    const { thumbnail_url, thumbnail_width, thumbnail_height } = answer;
    expect({ thumbnail_url, thumbnail_width, thumbnail_height }).toEqual(more.includes("2000") ? await picture() : {});
  });

  test("no picture is of another chart than the frame", async () => {
    for (const query of ["?place=TH", "?from=2015", "?breakdown=device=smartphone", "?release=2"])
      expect(await answerTo(PAGE + query)).not.toHaveProperty("thumbnail_url");
  });

  test("a chart and a table have the room that they need", async () => {
    expect(await answerTo(`${EMBED}?view=chart`)).toMatchObject({ width: 640, height: 480 });
    expect(await answerTo(`${EMBED}?view=table`, "&maxheight=300")).toMatchObject({ width: 480, height: 300 });
  });
});

describe("refuses", () => {
  test.each([
    ["another host", "https://example.org/vi/telecom/mobile-cellular-subscriptions", 404],
    ["another host that looks like ours", `${ORIGIN}.example.org${PAGE}`, 404],
    ["another scheme", "javascript:alert(1)", 404],
    ["what is no address", "telecom", 404],
    ["what there is not", "/vi/telecom/revenue", 404],
    ["a page that is about nothing in particular", "/vi/sources", 404],
    ["a whole sector", "/v1/telecom", 404],
    ["a choice that can't be understood", `${PAGE}?place=VN,TH`, 404],
    ["what no embed shows", "/v1/telecom/mobile-cellular-subscriptions?transform=yoy", 404],
    ["a figure that was not chosen", "/vi/figures/mic-2021-06-22-f999", 404],
    ["a figure of no document", "/vi/figures/none-f1", 404],
  ])("%s: %s (%i)", async (_, address, status) => {
    const response = await oembed(address);
    expect(response.status).toBe(status);
    expect(((await response.json()) as any).status).toBe(status);
  });

  test.each([
    ["no address", "/oembed", 400, "url"],
    ["XML, which is not offered", `${oembedOf(ORIGIN + PAGE)}&format=xml`, 501, undefined],
    ["a bound that is none", `${oembedOf(ORIGIN + PAGE)}&maxwidth=wide`, 400, "maxwidth"],
  ])("%s: %s (%i)", async (_, address, status, parameter) => {
    const response = await ask(address);
    expect(response.headers.get("Content-Type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({ status, ...(parameter ? { parameter } : {}) });
    expect(response.status).toBe(status);
  });

  test("no argument that it does not know", async () => {
    expect((await oembed(PAGE, "&dnt=true&for=wordpress")).status).toBe(200);
  });
});

test.each([
  [PAGE, 1],
  ["/vi/figures/mic-2021-04-14-f1", 1],
])("%s costs %i round trips, and whoever holds the answer gets none", async (address, roundTrips) => {
  const { database, cost } = countedD1(env.DB);
  const first = await ask(oembedOf(ORIGIN + address), {}, { ...env, DB: database });
  await first.text();
  expect([first.status, cost.roundTrips]).toEqual([200, roundTrips]);
  const held = { "If-None-Match": first.headers.get("ETag") ?? "" };
  const again = await ask(oembedOf(ORIGIN + address), { headers: held }, { ...env, DB: database });
  expect([again.status, cost.roundTrips]).toEqual([304, roundTrips]);
});
