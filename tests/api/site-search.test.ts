import { describe, expect, test } from "vitest";
import { get } from "../support/request.ts";
import { read } from "../support/site.ts";

/** Where the results of a page lead, in their order. */
const results = (html: string): string[] =>
  [...html.matchAll(/<li><a href="([^"]+)">/g)]
    .map(([, href = ""]) => href)
    .filter((href) => /\/\w\w\/[^?]/.test(href));

const ofSite = (address: string) => address.replace(/^\/v1/, "/vi");

describe("a question", () => {
  test.each(["thue bao bang rong", "Thuê bao băng rộng", "internet", "cong nghe"])(
    "%s finds what the API finds, by kind, on as many pages as it takes",
    async (question) => {
      const q = encodeURIComponent(question);
      const { data, meta } = await get(`/v1/search?q=${q}&limit=500&lang=vi`);
      const found: string[] = [];
      let next: string | undefined = `/vi/search?q=${q}`;
      while (next) {
        const page = await read(next);
        expect(page.cost).toMatchObject({ roundTrips: 1, statements: 2 });
        expect(page.text).toContain(`${meta.total} kết quả cho “${question}”`);
        found.push(...results(page.html.split("<main")[1]?.split("</main>")[0] ?? ""));
        next = /href="([^"]+)" rel="next"/.exec(page.html)?.[1]?.replaceAll("&amp;", "&");
      }
      const expected = data.filter((hit: any) => hit.kind !== "place").map((hit: any) => ofSite(hit.address));
      expect(found.filter((href) => !href.includes("/compare")).toSorted()).toEqual(expected.toSorted());
      expect(found).toHaveLength(meta.total);
    },
  );

  test("finds places to compare, sectors, and indicators with their sector", async () => {
    expect((await read("/vi/search?q=lam+dong")).html).toContain('href="/vi/compare?place=VN,VN-35"');
    const posts = await read("/en/search?q=postal");
    expect(posts.html).toContain('<a href="/en/postal">');
    expect(posts.text).toMatch(/Postal items ?Postal services · \d+ observations/);
  });

  test("stays in the field and is no HTML of its own", async () => {
    const page = await read(`/vi/search?q=${encodeURIComponent('<b>"x"</b>&')}`);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('<b>"x"');
    expect(page.html).toContain('value="&lt;b&gt;&quot;x&quot;&lt;/b&gt;&amp;"');
  });
});

describe("without an answer the sectors are shown:", () => {
  test.each([
    ["/vi/search", 0, "Gõ tên một chỉ tiêu"],
    ["/vi/search?q=", 0, "Gõ tên một chỉ tiêu"],
    ["/en/search?q=%3F%3F", 0, "Nothing was found for “??”"],
    ["/en/search?q=zzzz", 2, "Nothing was found for “zzzz”"],
  ])("%s (%i round trips)", async (path, roundTrips, said) => {
    const page = await read(path);
    expect([page.status, page.cost.roundTrips]).toEqual([200, roundTrips]);
    expect(page.text).toContain(said);
    for (const sector of ["telecom", "postal", "cross-sector"])
      expect(page.html).toContain(`href="/${path.slice(1, 3)}/${sector}"`);
  });
});

test.each([
  [`/vi/search?q=${Array.from({ length: 13 }, () => "a").join("+")}`, "q"],
  ["/en/search?q=internet&page=3", "the list has 2 pages."],
  ["/en/search?q=internet&page=x", "no number of a page"],
])("%s is refused", async (path, said) => {
  const page = await read(path);
  expect(page.status).toBe(400);
  expect(page.text).toContain(said);
});

test("lists of what was searched for are not for search engines, and are kept like any page", async () => {
  const page = await read("/vi/search?q=internet");
  expect(page.html).toContain('<meta name="robots" content="noindex"/>');
  expect(page.html).not.toContain('rel="canonical"');
  const again = await read("/vi/search?q=internet", { headers: { "If-None-Match": page.headers.get("ETag") ?? "" } });
  expect([again.status, again.cost.roundTrips]).toEqual([304, 0]);
});
