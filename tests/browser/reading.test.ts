import { describe, expect, inject, test } from "vitest";
import { LANGUAGES } from "../../src/domain/codes.ts";
import { expectInnocent, expectNoSidewaysScroll, layoutShiftOf, PHONE, useBrowser } from "../support/browser.ts";
import { axeFaults, htmlFaults } from "../support/page-checks.ts";

const open = useBrowser();
const PATHS = [
  "/datasets",
  "/datasets/all",
  "/changes",
  "/changes?change=revised",
  "/method",
  "/compare",
  "/compare?indicator=telecom-service-revenue,mobile-cellular-subscriptions&place=VN,TH",
];
const PAGES = LANGUAGES.flatMap((lang) => PATHS.map((path) => `/${lang}${path}`));

describe.each(PAGES)("%s", (path) => {
  test.each(["light", "dark"] as const)("can be read by everybody, on a phone too (%s)", async (colorScheme) => {
    const visit = await open(path, { colorScheme, viewport: PHONE });
    expectInnocent(visit);
    await expectNoSidewaysScroll(visit);
    expect(await layoutShiftOf(visit)).toBe(0);
    expect(await axeFaults(visit.page)).toEqual([]);
  });

  test("is valid HTML", async () => {
    expect(await htmlFaults(await (await fetch(inject("origin") + path)).text())).toEqual([]);
  });
});

test("a comparison is made and changed without a script", async () => {
  const { page } = await open("/en/compare?place=VN,TH", { javaScriptEnabled: false });
  await page.locator(".cards").getByRole("link", { name: "Individuals using the Internet" }).first().click();
  const heads = page.locator("table.pivot").first().locator("thead a");
  expect(await heads.allTextContents()).toEqual(["Viet Nam", "Thailand"]);
  await page.getByRole("checkbox", { name: "Thailand" }).uncheck();
  await page.getByRole("checkbox", { name: "Indonesia" }).check();
  await page.getByLabel("Add an indicator").selectOption({ label: "Fixed-broadband subscriptions" });
  await page.getByLabel("From", { exact: true }).fill("2015");
  await page.getByRole("combobox", { name: "Frequency" }).selectOption("annual");
  await page.getByRole("button", { name: "Compare" }).click();
  expect(await heads.count()).toBe(4);
  expect((await page.locator("table.pivot tbody th time").last().textContent()) ?? "").toBe("2015");
  await page.getByRole("link", { name: /^Remove: Individuals/ }).click();
  expect(await heads.allTextContents()).toEqual(["Viet Nam", "Indonesia"]);
  expect(new URL(page.url()).searchParams.get("from")).toBe("2015");
});

test("each section of the method is one click from its contents", async () => {
  const { page } = await open("/vi/method");
  const links = page.locator(".contents a");
  const ids = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  expect(ids.length).toBeGreaterThanOrEqual(12);
  for (const id of ids) expect(await page.locator(`h2${id}`).count()).toBe(1);
});
