import { describe, expect, test } from "vitest";
import { get } from "../support/request.ts";
import { linkedData, read, rowsUnder } from "../support/site.ts";

/** A figure with what is remarkable of it, and the rows that its page reads. */
const FIGURES = [
  ["a claim alone", "mic-2021-04-14-f1", 12],
  ["seven documents that agree", "vneconomy-2022-10-ict-9m-f11", 46],
  ["two that do not", "24h-2018-07-09-mic-half-1-f2", 18],
  ["one cell printed three times", "mic-2021-06-22-f12", 16],
  ["a bound", "mic-2021-04-14-f33", 10],
  ["a range", "mic-2021-06-22-f6", 10],
  ["a misprint", "hanoitimes-2020-08-28-egdi-f3", 40],
  ["East Asian scales", "insidevina-2019-12-30-ict-2019-f2", 14],
  ["an international series", "wdi-sp-pop-totl-2026-07-01-f66", 10],
] as const;

describe.each(["vi", "en"])("the page of a figure (%s)", (lang) => {
  test.each(FIGURES)("%s: %s asks once, and reads %i rows", async (_, id, rowsRead) => {
    const page = await read(`/${lang}/figures/${id}`);
    expect(page.status).toBe(200);
    expect(page.cost).toMatchObject({ roundTrips: 1, rowsRead });
    expect(page.headers.get("Content-Language")).toBe(lang);
    const { data } = await get(`/v1/figures/${id}?lang=${lang}`);
    const { data: document } = await get(`/v1/sources/${data.source}?lang=${lang}`);
    const [, quote] = /<blockquote[^>]*><p[^>]*>(.*?)<\/p>/s.exec(page.html) ?? [];
    expect(quote).toBe(data.printed);
    expect(page.text).toContain(document.title);
    expect(page.text).toContain(document.publisher);
    expect(page.text).toContain(data.locator);
    if (document.url)
      expect(page.html).toContain(`href="${document.url.replaceAll("&", "&amp;")}" rel="noopener external"`);
    if (data.note) expect(page.text).toContain(data.note);
    for (const flag of data.flags) expect(page.text).toContain(flag);
  });

  test("the citation is that of the API, digest and all", async () => {
    const { meta } = await get(`/v1/figures/mic-2021-04-14-f33?lang=${lang}`);
    expect((await read(`/${lang}/figures/mic-2021-04-14-f33`)).text).toContain(meta.citation);
  });
});

describe("the claims of a cell", () => {
  test("are those of the API, in the order of the rule, the one that is read marked", async () => {
    const { data: one } = await get("/v1/figures/thuonggia-2022-07-mic-h1-f7");
    const cell = `indicator=${one.indicator}&place=VN&period=${one.period}&measure=level`;
    const { data: claims } = await get(`/v1/figures?${cell}`);
    const { html } = await read("/en/figures/thuonggia-2022-07-mic-h1-f7");
    const rows = rowsUnder(html, "claims");
    expect(rows.map(([rank, , printed]) => [rank, printed])).toEqual(
      claims.map((claim: any) => [String(claim.rank), claim.printed]),
    );
    expect(rows.map(([, value]) => value?.includes("shown here"))).toEqual(
      claims.map((claim: any) => claim.figure === one.figure),
    );
    expect(rows.filter(([, value]) => value?.includes("chosen")).length).toBe(1);
    expect(rows[0]?.[1]).toContain("chosen");
  });

  test("that can't be the same number are marked, and the cell is called disputed", async () => {
    const { html, text } = await read("/en/figures/24h-2018-07-09-mic-half-1-f2");
    expect(rowsUnder(html, "claims").map(([, value]) => value?.includes("differs"))).toEqual([false, true]);
    expect(text).toContain("sources disagree");
    expect(text).toContain("The rule that chose the first: the number printed first goes first.");
  });

  test("which are alone need no table", async () => {
    const { html, text } = await read("/en/figures/mic-2021-04-14-f1");
    expect(rowsUnder(html, "claims")).toEqual([]);
    expect(text).toContain("No other document that was read tells of it.");
  });
});

describe("how a number was read is said in words:", () => {
  test.each([
    ["mic-2021-04-14-f33", "at most 40 platforms: the other end is open", "gần"],
    ["mic-2021-06-22-f6", "45–50%: a range is printed, which has no middle of its own", ""],
    [
      "mic-2021-04-14-f4",
      "From -8.5% to -7.5%: half a unit of the last printed digit",
      "growth is that number less 100",
    ],
    ["insidevina-2019-12-30-ict-2019-f2", "From 99.75 trillion Vietnamese dong to 99.85 trillion", ""],
    ["congnghevadoisong-2022-12-mic-year-f11", "Exactly 2,148", "never chosen: misprint: digits swapped"],
  ])("%s", async (id, meaning, more) => {
    const { text } = await read(`/en/figures/${id}`);
    expect(text).toContain(meaning);
    expect(text).toContain(more);
  });

  test("what is never chosen names what is published instead", async () => {
    const { html, text } = await read("/vi/figures/hanoitimes-2020-08-28-egdi-f3");
    expect(text).toContain("Được giữ lại để đối chiếu, nhưng không bao giờ được chọn");
    expect(html).toContain("81</a>");
  });
});

describe("neighbours are what the API publishes before and after, of the same length of period:", () => {
  test.each([
    ["in the middle", "f60", -2, 2, [undefined, "prev", undefined, "next", undefined]],
    ["at the end", "f66", -4, 0, [undefined, undefined, undefined, "prev", undefined]],
  ])("%s (%s)", async (_, number, first, last, rels) => {
    const { data: one } = await get(`/v1/figures/wdi-sp-pop-totl-2026-07-01-${number}`);
    const [from, to] = [first, last].map((more) => Number(one.period) + more);
    const address = `/v1/cross-sector/${one.indicator}?place=${one.place}&frequency=annual&from=${from}&to=${to}`;
    const { data: around } = await get(address);
    const { html } = await read(`/vi/figures/${one.figure}`);
    const [, strip = ""] = /<ol class="strip">(.*?)<\/ol>/s.exec(html) ?? [];
    const links = [...strip.matchAll(/href="\/vi\/figures\/([^"]+)"(?: rel="(\w+)")?/g)];
    expect(links.map(([, id]) => id)).toEqual(around.map((each: any) => each.figure));
    expect(links.map(([, , rel]) => rel)).toEqual(rels);
  });
});

test("machines are told an observation, its bounds, and the document", async () => {
  const { html } = await read("/en/figures/mic-2021-04-14-f33");
  expect(linkedData(html)).toMatchObject({
    "@type": "Observation",
    identifier: "mic-2021-04-14-f33",
    observationAbout: { "@type": "Country", identifier: "VN" },
    variableMeasured: { "@type": "StatisticalVariable", identifier: "digital-platforms-launched" },
    observationDate: "2021-03-31",
    observationPeriod: "P3M",
    value: 40,
    maxValue: 40,
    subjectOf: { "@type": "CreativeWork", datePublished: "2021-04-14", inLanguage: "vi" },
  });
  expect(linkedData(html)).not.toHaveProperty("minValue");
  const growth = linkedData((await read("/en/figures/24h-2018-07-09-mic-half-1-f2")).html);
  expect(growth.variableMeasured.name).toContain("growth");
});

describe("a figure that is not there", () => {
  test.each([
    ["mic-2021-04-14-f999", 2, "/vi/sources/mic-2021-04-14"],
    ["mic-2021-04-f1", 0, "/vi/sources/mic-2021-04-14"],
    ["nonsense", 0, "/vi/sources"],
  ])("%s: %i round trips, and the way to %s", async (id, roundTrips, near) => {
    const page = await read(`/vi/figures/${id}`);
    expect([page.status, page.cost.roundTrips]).toEqual([404, roundTrips]);
    expect(page.html).toContain(`href="${near}"`);
    expect(page.html).toContain("noindex");
  });
});

test("who holds the page asks nothing of the database", async () => {
  const path = "/vi/figures/mic-2021-04-14-f1";
  const { headers } = await read(path);
  const again = await read(path, { headers: { "If-None-Match": headers.get("ETag") ?? "" } });
  expect([again.status, again.cost.roundTrips]).toEqual([304, 0]);
  expect(headers.get("Cache-Control")).toContain("max-age=300");
});
