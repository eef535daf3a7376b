import { describe, expect, test } from "vitest";
import { get } from "../support/request.ts";
import { between, expectKept, linksOf, read } from "../support/site.ts";

const table = (html: string) => between(html.slice(html.indexOf('id="values"')), "<tbody>", "</tbody>");
const rowsOf = (html: string) => table(html).split("<tr>").slice(1);

/** The figures that changes of the API rest on, as the page links them: of what was revised both. */
const figuresOf = (data: readonly any[]) =>
  data.flatMap((one) => (one.change === "added" ? [one.to_figure] : [one.from_figure, one.to_figure]));

const linked = (html: string) =>
  linksOf(table(html))
    .filter((href) => href.includes("/figures/"))
    .map((href) => href.split("/").at(-1));

describe.each([
  ["/en/changes", "/v1/changes?limit=50", 84],
  ["/vi/changes?change=revised", "/v1/changes?change=revised&limit=50", 61],
  ["/en/changes?sector=postal", "/v1/changes?sector=postal&limit=50", 161],
])("%s", (path, address, rowsRead) => {
  test("lists the changes that the API lists, each with its figures", async () => {
    const { html, status } = await read(path);
    expect(status).toBe(200);
    const { data } = await get(address);
    expect(rowsOf(html)).toHaveLength(data.length);
    expect(linked(html)).toEqual(figuresOf(data));
  });

  test("asks the database once", async () => {
    const { cost } = await read(path);
    expect({ roundTrips: cost.roundTrips, rowsRead: cost.rowsRead }).toEqual({ roundTrips: 1, rowsRead });
  });

  test("is kept by who holds it", () => expectKept(path));
});

test("every release is listed, the newest first, with how much it changed", async () => {
  const { html } = await read("/en/changes");
  const rows = between(html, '<h2 id="releases">', "</section>").split("<tr>").slice(2);
  const counts = rows.map((row) => Number(/<td class="number">([\d,]+)<\/td>/.exec(row)?.[1]?.replaceAll(",", "")));
  const { meta } = await get("/v1/changes?limit=1");
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(meta.total);
  expect(rows[0]).toContain("in use");
  expect(rows.at(-1)).toContain("The statistics of five ministry reports");
});

test("page by page it comes to the end, and shows nothing twice", async () => {
  const seen: string[] = [];
  let path: string | undefined = "/en/changes?sector=cross-sector&change=added";
  while (path) {
    const { html } = await read(path);
    seen.push(...linked(html).map(String));
    const [, next] = /<a href="([^"]+)" rel="next">/.exec(html) ?? [];
    path = next?.replaceAll("&amp;", "&");
    // Further pages are no places for search engines to lead to.
    if (path) expect((await read(path)).html).toContain('<meta name="robots" content="noindex"');
  }
  const { meta } = await get("/v1/changes?sector=cross-sector&change=added&limit=1");
  expect(seen).toHaveLength(meta.total);
  expect(new Set(seen).size).toBe(seen.length);
});

test("where only the precision was revised, both intervals are shown", async () => {
  const { html } = await read("/en/changes?change=revised");
  expect(rowsOf(html)[0]).toMatch(/469\.7 trillion.*exactly.*469\.7 trillion.*can mean 469\.65 trillion to 469\.75/);
});

test.each([
  ["/en/changes?change=revise", "revised"],
  ["/vi/changes?sector=post", "<code>sector</code>"],
  ["/en/changes?after=nonsense", "<code>after</code>"],
])("%s is refused with what was meant, and asks nothing", async (path, meant) => {
  const { status, html, cost } = await read(path);
  expect([status, cost.roundTrips]).toEqual([400, 0]);
  expect(between(html, "<main", "</main>")).toContain(meant);
});
