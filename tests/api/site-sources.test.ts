import { describe, expect, test } from "vitest";
import { get } from "../support/request.ts";
import { linkedData, read, rowsUnder } from "../support/site.ts";

/** The ids of the documents that a list leads to, in its order. */
const listed = (html: string): string[] =>
  [...html.matchAll(/<li><a href="\/\w\w\/sources\/([^"]+)"/g)].map(([, id]) => id ?? "");

/** Every document as the API lists it. */
async function allSources(query = ""): Promise<any[]> {
  const found: any[] = [];
  let next: string | null = `/v1/sources?limit=500${query}`;
  while (next) {
    const page: any = await get(next);
    found.push(...page.data);
    next = page.links.next;
  }
  return found;
}

describe("the list of documents", () => {
  test("has every document once, on as many pages as it takes, the newest first", async () => {
    const all = await allSources();
    const pages: string[] = [];
    const ids: string[] = [];
    let next: string | undefined = "/vi/sources";
    while (next) {
      const page = await read(next);
      expect(page.cost).toEqual({ roundTrips: 1, statements: 1, rowsRead: 587 });
      expect(page.text).toContain(`${all.length} tài liệu`);
      pages.push(next);
      ids.push(...listed(page.html));
      next = /href="([^"]+)" rel="next"/.exec(page.html)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(pages).toHaveLength(6);
    expect(ids.toSorted()).toEqual(all.map((one) => one.source).toSorted());
    const days = ids.map((id) => all.find((one) => one.source === id).published_on);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test("of one kind has all of that kind, and its pages keep the filter", async () => {
    const press = await allSources("&kind=press");
    const page = await read("/en/sources?kind=press&order=publisher");
    expect(page.text).toContain(`${press.length} documents`);
    expect(page.html).toContain(`href="/en/sources?kind=press&amp;order=publisher&amp;page=2"`);
    expect(page.html).toMatch(/<option value="press" selected/);
    const kinds = new Map(press.map((one) => [one.source, one.kind]));
    expect(listed(page.html).map((id) => kinds.get(id))).toEqual(Array.from({ length: 100 }, () => "press"));
  });

  test("by publisher stands in the order of the alphabet, under their names", async () => {
    const page = await read("/vi/sources?order=publisher");
    const names = [...page.html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(names).toEqual(names.toSorted(new Intl.Collator("vi").compare));
  });

  test.each([
    ["kind=pres", "press", 0],
    ["order=new", "newest", 0],
    ["page=0", "1", 0],
    ["page=two", "1", 0],
    ["page=99", "danh sách này có 6 trang", 1],
    ["kind=press&kind=primary", "kind", 0],
  ])("refuses %s and says %s", async (query, meant, roundTrips) => {
    const page = await read(`/vi/sources?${query}`);
    expect([page.status, page.cost.roundTrips]).toEqual([400, roundTrips]);
    expect(page.text).toContain(meant);
  });
});

describe.each(["vi", "en"])("the page of a document (%s)", (lang) => {
  test.each([
    ["mic-2021-06-22", 32],
    ["mic-2011-09-05", 2],
    ["vneconomy-2022-10-ict-9m", 21],
    ["ictvietnam-2022-h1", 22],
  ])("%s: one round trip, %i rows, and everything that the API says of it", async (id, rowsRead) => {
    const page = await read(`/${lang}/sources/${id}`);
    expect(page.status).toBe(200);
    expect(page.cost).toMatchObject({ roundTrips: 1, rowsRead });
    const { data } = await get(`/v1/sources/${id}?lang=${lang}`);
    const { data: figures } = await get(`/v1/figures?source=${id}`);
    for (const said of [data.title, data.publisher, data.original_publisher, data.sha256, data.note])
      expect(page.text).toContain(said);
    expect(rowsUnder(page.html, "figures").map(([, printed]) => printed)).toEqual(
      figures.map((one: any) => one.printed),
    );
    expect(rowsUnder(page.html, "excluded").map((cells) => cells.at(-1))).toEqual(
      data.exclusions.map((one: any) => one.reason),
    );
    expect(rowsUnder(page.html, "left-out")).toEqual(
      data.left_out.map((one: any) => [one.reason, String(one.numbers)]),
    );
    expect(linkedData(page.html)).toMatchObject({ "@type": "CreativeWork", name: data.title, identifier: id });
  });
});

test("a long document has pages of a hundred figures that follow each other without loss", async () => {
  const numbers: string[] = [];
  const costs: number[] = [];
  let next: string | undefined = "/vi/sources/wdi-it-net-user-zs-2025-12-08";
  while (next) {
    const page = await read(next);
    costs.push(page.cost.rowsRead);
    numbers.push(
      ...[...page.html.matchAll(/class="value" href="\/vi\/figures\/[^"]+-f(\d+)"/g)].map(([, n]) => n ?? ""),
    );
    next = /href="([^"#]+)#figures" rel="next"/.exec(page.html)?.[1];
  }
  const { data, meta } = await get("/v1/figures?source=wdi-it-net-user-zs-2025-12-08&limit=500");
  expect(numbers).toEqual(data.map((one: any) => one.figure.split("-f").at(-1)));
  expect(numbers).toHaveLength(meta.total);
  expect(costs).toEqual([102, 102, 102, 49]);
});

describe("nothing is asked of the database", () => {
  test.each([
    ["/vi/sources/mic-2021-06", 404, "/vi/sources/mic-2021-06-22"],
    ["/vi/sources/mic-2021-06-22?after=x", 400, "after"],
    ["/en/sources/mic-2021-06-22?after=-1", 400, "after"],
  ])("for %s (%i)", async (path, status, near) => {
    const page = await read(path);
    expect([page.status, page.cost.roundTrips]).toEqual([status, 0]);
    expect(page.html).toContain(near);
  });

  test.each(["/vi/sources", "/en/sources/mic-2021-06-22"])("when %s is held", async (path) => {
    const held = (await read(path)).headers.get("ETag") ?? "";
    const page = await read(path, { headers: { "If-None-Match": held } });
    expect([page.status, page.cost.roundTrips]).toEqual([304, 0]);
  });
});
