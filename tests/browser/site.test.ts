import type { Page } from "playwright-core";
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
const origin = inject("origin");

/** The pages that a reader sees first; those with a hyphen of many parts, breaks and disputes are the hardest. */
const PAGES = [
  "",
  "/telecom",
  "/telecom/mobile-cellular-subscriptions",
  "/postal/postal-service-revenue",
  "/digital-government/e-government-development-index-rank",
  "/telecom/fixed-broadband-subscriptions?place=TH",
];

/** What a first visit may weigh, gzipped, and what of it may be script. */
const MOST_BYTES = 100_000;
const MOST_SCRIPT = 15_000;

describe.each(["vi", "en"])("in %s", (lang) => {
  test.each(PAGES)("/%s is for everybody: light, dark, phone, nothing moves, nobody else is asked", async (path) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const visit = await open(`/${lang}${path}`, {
        colorScheme,
        ...(colorScheme === "dark" ? { viewport: PHONE } : {}),
      });
      expectInnocent(visit);
      await expectNoSidewaysScroll(visit);
      expect(await layoutShiftOf(visit)).toBe(0);
      expect(await axeFaults(visit.page)).toEqual([]);
    }
    expect(await htmlFaults(await (await fetch(`${origin}/${lang}${path}`)).text())).toEqual([]);
  });
});

test.each(PAGES)("/vi%s is light enough for a weak line", async (path) => {
  const weights = await weightOf(await open(`/vi${path}`));
  const sum = Object.values(weights).reduce((total, one) => total + one, 0);
  expect(sum).toBeLessThanOrEqual(MOST_BYTES);
  expect(weights.script).toBeLessThanOrEqual(MOST_SCRIPT);
});

test("the root is the home page in Vietnamese", async () => {
  const visit = await open("/");
  expect(await visit.page.locator("html").getAttribute("lang")).toBe("vi");
  expect(await visit.page.locator("link[rel=canonical]").getAttribute("href")).toBe(`${origin}/vi`);
  expect(await visit.page.locator("h1").textContent()).toContain("Số liệu mở");
  expectInnocent(visit);
});

test("from search to figure to source by keyboard alone", async () => {
  const { page } = await open("/vi");
  const { keyboard } = page;
  // The skip link, the brand, the pages, the languages stand before the search of the home page.
  for (let steps = 0; steps < 20 && (await focused(page)) !== "INPUT"; steps += 1) await keyboard.press("Tab");
  await keyboard.type("bang rong co dinh");
  await page.getByRole("option").first().waitFor();
  expect(await page.getByRole("combobox").getAttribute("aria-expanded")).toBe("true");
  await keyboard.press("ArrowDown");
  await Promise.all([page.waitForURL(/\/vi\/telecom\/.*broadband/), keyboard.press("Enter")]);
  await toLink(page, /\/vi\/figures\//);
  await Promise.all([page.waitForURL(/\/vi\/figures\//), keyboard.press("Enter")]);
  await toLink(page, /\/vi\/sources\//);
  await Promise.all([page.waitForURL(/\/vi\/sources\/.+/), keyboard.press("Enter")]);
  expect(await page.locator("h1").count()).toBe(1);
});

test("search works as a plain form without script", async () => {
  const { page } = await open("/vi", { javaScriptEnabled: false });
  await page.getByRole("searchbox").fill("thue bao");
  await Promise.all([page.waitForURL(/\/vi\/search\?q=thue\+bao/), page.getByRole("button", { name: "Tìm" }).click()]);
  expect(await page.locator("main a[href^='/vi/telecom/']").count()).toBeGreaterThan(3);
});

test("Escape closes the suggestions and leaves what was typed", async () => {
  const { page } = await open("/en");
  await page.getByRole("combobox").pressSequentially("postal");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Escape");
  expect(await page.getByRole("option").count()).toBe(0);
  expect(await page.getByRole("combobox").inputValue()).toBe("postal");
});

test("the other language is the same place", async () => {
  const { page } = await open("/vi/telecom/fixed-broadband-subscriptions?place=TH");
  await Promise.all([page.waitForURL(/\/en\//), page.getByRole("link", { name: "English" }).click()]);
  expect(page.url()).toBe(`${origin}/en/telecom/fixed-broadband-subscriptions?place=TH`);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await page.locator("h1").textContent()).toBe("Fixed-broadband subscriptions");
});

test.each([
  [
    "/en/telecom/mobile-cellular-subscriptions",
    "/v1/telecom/mobile-cellular-subscriptions?breakdown=total&unit=subscriptions",
  ],
  ["/en/postal/postal-service-revenue", "/v1/postal/postal-service-revenue?breakdown=total&unit=VND"],
])("the table beside the chart of %s holds the API's numbers", async (path, address) => {
  const { page } = await open(path);
  const { data } = (await (await fetch(origin + address)).json()) as {
    data: { value: number | null; figure: string }[];
  };
  const shown = await page.evaluate<[string, string][]>(
    `[...document.querySelectorAll("#table ~ .scroll td.number .value, #table ~ details td.number .value")].map((one) => [one.getAttribute("href").split("/").at(-1), one.textContent])`,
  );
  expect(shown.map(([figure]) => figure)).toEqual(data.map(({ figure }) => figure).toReversed());
  const numbers = new Map(shown);
  for (const { value, figure } of data)
    if (value !== null) expect(Number(numbers.get(figure)?.replace(/[^\d.-]/g, ""))).toBe(value);
});

test("a page that does not exist says so, and names what is near", async () => {
  const visit = await open("/vi/telecm");
  expect(visit.responses[0]?.status()).toBe(404);
  expect(await visit.page.locator("main a[href='/vi/telecom']").count()).toBe(1);
  expect(await axeFaults(visit.page)).toEqual([]);
});

function focused(page: Page): Promise<string> {
  return page.evaluate<string>("document.activeElement?.tagName");
}

/** Moves the focus on until it is at a link. */
async function toLink(page: Page, to: RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press("Tab");
    if (to.test(await page.evaluate<string>("document.activeElement?.href ?? ''"))) return;
  }
  throw new Error(`The keyboard reaches no link to ${to}`);
}
