import { describe, expect, inject, test } from "vitest";
import {
  expectInnocent,
  expectNoSidewaysScroll,
  layoutShiftOf,
  PHONE,
  useBrowser,
  weightOf,
} from "../support/browser.ts";
import { axeFaults, htmlFaults } from "../support/page-checks.ts";

const open = useBrowser();

/** The pages of figures, documents, search and status, each with something that another has not. */
const PAGES = [
  "/figures/vneconomy-2022-10-ict-9m-f11",
  "/figures/mic-2021-06-22-f12",
  "/figures/hanoitimes-2020-08-28-egdi-f3",
  "/figures/insidevina-2019-12-30-ict-2019-f2",
  "/sources",
  "/sources?kind=press&order=publisher&page=2",
  "/sources/mic-2021-06-22",
  "/sources/wdi-it-net-user-zs-2025-12-08?after=100",
  "/search?q=internet",
  "/search?q=zzzz",
  "/status",
];
const READERS = [
  ["vi", "light"],
  ["en", "dark"],
  ["vi", "dark"],
  ["en", "light"],
] as const;

describe.each(PAGES)("%s", (path) => {
  test.each(READERS)("can be read by everybody, on a phone too (%s, %s)", async (lang, colorScheme) => {
    const visit = await open(`/${lang}${path}`, { colorScheme, viewport: PHONE });
    expectInnocent(visit);
    await expectNoSidewaysScroll(visit);
    expect(await layoutShiftOf(visit)).toBeLessThan(0.1);
    expect(await axeFaults(visit.page)).toEqual([]);
  });

  test.each(["vi", "en"])("is HTML (%s)", async (lang) => {
    expect(await htmlFaults(await (await fetch(`${inject("origin")}/${lang}${path}`)).text())).toEqual([]);
  });
});

test("without scripts the forms still ask: documents are filtered, and the search finds", async () => {
  const { page } = await open("/vi/sources", { javaScriptEnabled: false });
  await page.getByLabel("Bên công bố").selectOption("international");
  await page.getByRole("button", { name: "Xem" }).click();
  expect(new URL(page.url()).searchParams.get("kind")).toBe("international");
  expect(await page.locator("main").innerText()).toContain("30 tài liệu");
  await page.getByLabel("Tìm chỉ tiêu, nơi, tài liệu").fill("thue bao bang rong");
  await page.getByRole("button", { name: "Tìm" }).click();
  expect(new URL(page.url()).pathname).toBe("/vi/search");
  expect(await page.getByRole("link", { name: "Thuê bao băng rộng (cố định và di động)" }).count()).toBe(1);
});

test("from a value one comes to its print, from there to its document, and from there to another figure", async () => {
  const { page } = await open("/vi/figures/mic-2021-06-22-f20");
  expect(await page.locator("blockquote").innerText()).toBe("15-20%");
  await page.getByRole("link", { name: "mọi số liệu của tài liệu này" }).click();
  expect(new URL(page.url()).pathname).toBe("/vi/sources/mic-2021-06-22");
  await page.getByRole("link", { name: "không quá 10", exact: true }).click();
  expect(await page.locator("blockquote").innerText()).toBe("Top 10");
});

test("a figure's citation is copied with one click", async () => {
  const { page } = await open("/en/figures/mic-2021-04-14-f33");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy" }).first().click();
  await page.getByText("Copied").first().waitFor();
  const copied = await page.evaluate<string>("navigator.clipboard.readText()");
  expect(copied).toMatch(/^Số Mở, “.*mic-2021-04-14-f33 \(digest [0-9a-f]{16}\)\.$/);
});

test("the page of a figure weighs little", async () => {
  const weights = await weightOf(await open("/vi/figures/vneconomy-2022-10-ict-9m-f11"));
  expect(weights.document).toBeLessThan(12_000);
  expect(weights.script).toBeLessThan(10_000);
});
