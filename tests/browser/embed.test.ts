import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { BUILD, ROOT } from "../../seed/paths.ts";
import { LANGUAGES } from "../../src/domain/codes.ts";
import { findFormat } from "../../src/formats/registry.ts";
import { VIEWS } from "../../src/site/embed/question.ts";
import { oembedOf } from "../../src/site/oembed-address.ts";
import {
  expectInnocent,
  expectNoSidewaysScroll,
  layoutShiftOf,
  useBrowser,
  weightOf,
  type Visit,
} from "../support/browser.ts";
import { outsidePage } from "../support/outside-page.ts";
import { axeFaults, htmlFaults } from "../support/page-checks.ts";

const origin = inject("origin");
const open = useBrowser();

/** A page of another site with all that it frames: frames come after the page itself. */
const openSite: typeof open = async (...site) => {
  const visit = await open(...site);
  await visit.page.waitForLoadState("networkidle");
  return visit;
};

const INDICATOR = "telecom/mobile-cellular-subscriptions";
const NAME = "Thuê bao điện thoại di động";
/** What a site needs that allows nothing else. */
const STRICT = `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src ${origin}; base-uri 'none'`;
const SCRIPT = `<script type="module" src="${origin}/embed/v1/somo-figure.js"></script>`;

const page = (body: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Blog</title></head><body><main><h1>Blog</h1>${body}</main></body></html>`;
const element = (attributes: string, inside = "") =>
  `${SCRIPT}<somo-figure indicator="${INDICATOR}" ${attributes}><a href="${origin}/vi/${INDICATOR}">${inside || "Số Mở"}</a></somo-figure>`;

/** The frames of a visit that show something of ours. */
const framesOf = ({ page: shown }: Visit): Frame[] => shown.frames().filter((one) => one.url().startsWith(origin));

describe.each(VIEWS)("the %s", (view) => {
  test.each(LANGUAGES)("is in order for everybody, in every width and theme (%s)", async (lang) => {
    const address = `/embed/${INDICATOR}?view=${view}&lang=${lang}`;
    expect(await htmlFaults(await (await fetch(origin + address)).text())).toEqual([]);
    const look = async (colorScheme: "light" | "dark", width: number): Promise<void> => {
      const visit = await open(address, { colorScheme, viewport: { width, height: 480 } });
      expectInnocent(visit);
      await expectNoSidewaysScroll(visit);
      expect([colorScheme, width, await axeFaults(visit.page)]).toEqual([colorScheme, width, []]);
      expect(await layoutShiftOf(visit)).toBe(0);
    };
    const widths = [240, 480, 900];
    await Promise.all(widths.flatMap((width) => [look("light", width), look("dark", width)]));
  });

  test("weighs little", async () => {
    const weight = await weightOf(await open(`/embed/${INDICATOR}?view=${view}`));
    expect(Object.keys(weight).sort()).toEqual(["document", "stylesheet"]);
    expect(weight.stylesheet).toBeLessThan(2_500);
    expect(weight.document).toBeLessThan(view === "chart" ? 16_000 : 3_000);
  });
});

test.each([
  ["auto", "light", "rgb(255, 255, 255)"],
  ["auto", "dark", "rgb(16, 23, 22)"],
  ["dark", "light", "rgb(16, 23, 22)"],
  ["light", "dark", "rgb(255, 255, 255)"],
] as const)("theme=%s where the reader's system is %s", async (theme, colorScheme, ground) => {
  const visit = await open(`/embed/${INDICATOR}?view=chart&theme=${theme}`, { colorScheme });
  const styleOf = (what: string) => visit.page.evaluate<string>(`getComputedStyle(document.documentElement).${what}`);
  expect(await styleOf("backgroundColor")).toBe(ground);
  expect(await styleOf("colorScheme")).toBe(ground === "rgb(255, 255, 255)" ? "light" : "dark");
  expect(await axeFaults(visit.page)).toEqual([]);
});

test("a figure fits a frame as low as 120 pixels", async () => {
  for (const width of [240, 480, 900]) {
    const { page: shown } = await open(`/embed/${INDICATOR}`, { viewport: { width, height: 120 } });
    expect(await shown.evaluate<number>("document.documentElement.scrollHeight")).toBeLessThanOrEqual(120);
  }
});

test("a refusal is a page as good as any other", async () => {
  for (const [query, status] of [
    ["?view=graph&lang=en", 400],
    ["s", 404],
  ] as const) {
    const address = `/embed/${INDICATOR}${query}`;
    const response = await fetch(origin + address);
    expect(response.status).toBe(status);
    expect(await htmlFaults(await response.text())).toEqual([]);
    const visit = await open(address, { viewport: { width: 240, height: 200 } });
    await expectNoSidewaysScroll(visit);
    expect(await axeFaults(visit.page)).toEqual([]);
  }
});

describe("on a page of another site that allows nothing but us", () => {
  test("a frame shows the figure, with script and without", async () => {
    const site = await outsidePage(
      page(`<iframe src="${origin}/embed/${INDICATOR}" title="${NAME}" width="480" height="200"></iframe>`),
      STRICT,
    );
    for (const javaScriptEnabled of [true, false]) {
      const visit = await openSite(site, { javaScriptEnabled });
      expectInnocent(visit, site);
      const [frame] = framesOf(visit);
      expect(await frame?.getByRole("heading").innerText()).toBe(NAME);
      expect(await frame?.evaluate(`getComputedStyle(document.querySelector(".amount")).color`)).toBe(
        "rgb(11, 110, 110)",
      );
    }
  });

  test("a frame that the site does not trust with anything, as WordPress makes them, is drawn all the same", async () => {
    const { html }: any = await (await fetch(origin + oembedOf(`${origin}/vi/${INDICATOR}`))).json();
    const site = await outsidePage(
      page(html.replace("<iframe ", `<iframe sandbox="allow-scripts" security="restricted" `)),
    );
    const visit = await openSite(site);
    expectInnocent(visit, site);
    const [frame] = framesOf(visit);
    expect(await frame?.evaluate(`getComputedStyle(document.querySelector(".amount")).color`)).toBe(
      "rgb(11, 110, 110)",
    );
  });

  test("the element shows the figure in a frame of its own, named for those who can't see it", async () => {
    const site = await outsidePage(page(element(`period="2022" theme="dark"`, NAME)), STRICT);
    const visit = await openSite(site);
    expectInnocent(visit, site);
    const [frame, ...others] = framesOf(visit);
    expect(others).toEqual([]);
    expect(frame?.url()).toBe(`${origin}/embed/${INDICATOR}?theme=dark&period=2022`);
    expect(await frame?.locator("time").innerText()).toBe("2022");
    const inside = visit.page.locator("somo-figure iframe");
    expect(await inside.getAttribute("title")).toBe(NAME);
    expect(await inside.boundingBox()).toMatchObject({ height: 224 });
    expect(await visit.page.getByRole("link", { name: NAME }).isVisible()).toBe(false);
    expect(await axeFaults(visit.page)).toEqual([]);
  });

  test("the element follows its attributes, one request for all that change together", async () => {
    const site = await outsidePage(page(element(`view="figure"`)), STRICT);
    const visit = await openSite(site);
    await visit.page.evaluate(`{
      const one = document.querySelector("somo-figure");
      for (const [name, value] of [["place", "TH"], ["lang", "en"], ["view", "table"]]) one.setAttribute(name, value);
    }`);
    const shown = `${origin}/embed/${INDICATOR}?view=table&lang=en&place=TH`;
    await expect.poll(() => framesOf(visit).map((one) => one.url())).toEqual([shown]);
    await visit.page.waitForLoadState("networkidle");
    const pages = visit.responses.filter((one) => one.url().includes("/embed/telecom/"));
    expect(pages.map((one) => one.url())).toEqual([`${origin}/embed/${INDICATOR}?view=figure`, shown]);
    expectInnocent(visit, site);
  });

  test("what the element holds is shown where no script runs, and where it names no indicator", async () => {
    const without = await outsidePage(page(element("", NAME)), STRICT);
    const visit = await openSite(without, { javaScriptEnabled: false });
    expect(await visit.page.getByRole("link", { name: NAME }).isVisible()).toBe(true);
    expect(framesOf(visit)).toEqual([]);
    const unnamed = await outsidePage(
      page(`${SCRIPT}<somo-figure indicator="../docs"><a href="/">Here</a></somo-figure>`),
      STRICT,
    );
    const other = await openSite(unnamed);
    expect(await other.page.getByRole("link", { name: "Here" }).isVisible()).toBe(true);
    expectInnocent(other, unnamed);
  });

  test("no other page of ours lets itself be framed", async () => {
    const site = await outsidePage(page(`<iframe src="${origin}/docs/" title="Docs"></iframe>`), STRICT);
    const visit = await openSite(site);
    expect(visit.complaints.join("\n")).toMatch(/frame-ancestors/);
  });
});

describe("the README's codes", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8").replaceAll("http://127.0.0.1:8787", origin);
  const codes = [...readme.matchAll(/```html\n(.+?)```/gs)].map(([, code = ""]) => code);
  const [frame = "", figure = "", picture = ""] = codes;

  test("make a frame and an element on a page that allows nothing but us", async () => {
    expect(codes).toHaveLength(3);
    const site = await outsidePage(page(frame + figure), STRICT);
    const visit = await openSite(site, { viewport: { width: 900, height: 1200 } });
    expectInnocent(visit, site);
    const [first, second] = framesOf(visit);
    expect(await first?.locator("h1").innerText()).toBe(NAME);
    expect(await second?.locator("svg:visible").count()).toBe(1);
    expect(second?.url()).toBe(`${origin}/embed/${INDICATOR}?view=chart&lang=en&theme=light&place=TH`);
  });

  test.runIf(findFormat("svg"))("show a picture without anything else", async () => {
    const site = await outsidePage(page(picture), STRICT);
    const visit = await openSite(site, { javaScriptEnabled: false });
    expectInnocent(visit, site);
    expect(await visit.page.evaluate<number>("document.querySelector('img').naturalWidth")).toBeGreaterThan(600);
  });
});

test("the script is small, needs nothing else, and its address is for ever", async () => {
  const script = readFileSync(join(BUILD, "assets", "embed", "v1", "somo-figure.js"));
  expect(gzipSync(script).length).toBeLessThan(1_000);
  expect(script.toString()).not.toMatch(/\bimport\s*[({"]|\beval\b|innerHTML/);
  const { headers } = await fetch(`${origin}/embed/v1/somo-figure.js`);
  expect(headers.get("Content-Type")).toContain("javascript");
  expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
  expect(headers.get("Cache-Control")).toMatch(/^public, max-age=300,/);
  const again = await fetch(`${origin}/embed/v1/somo-figure.js`, {
    headers: { "If-None-Match": headers.get("ETag") ?? "" },
  });
  expect(again.status).toBe(304);
});
