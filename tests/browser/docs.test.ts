import { describe, expect, inject, test } from "vitest";
import {
  expectInnocent,
  expectNoSidewaysScroll,
  layoutShiftOf,
  PHONE,
  useBrowser,
  weightOf,
} from "../support/browser.ts";
import { outsidePage } from "../support/outside-page.ts";
import { axeFaults, htmlFaults } from "../support/page-checks.ts";

const open = useBrowser();

describe("the page to try the contract", () => {
  test("shows every address, asks nothing of anybody else, and breaks no policy of its own", async () => {
    const visit = await open("/docs/");
    await visit.page.locator(".opblock").first().waitFor();
    expect(await visit.page.locator(".opblock").count()).toBeGreaterThan(20);
    expectInnocent(visit);
    expect(Object.keys(await weightOf(visit)).sort()).toEqual(["document", "fetch", "script", "stylesheet"]);
  });

  test("leads to the contract without scripts, too", async () => {
    const visit = await open("/docs/", { javaScriptEnabled: false, viewport: PHONE });
    expect(await visit.page.getByRole("link").getAttribute("href")).toBe("/v1/openapi.json");
    expectInnocent(visit);
    await expectNoSidewaysScroll(visit);
  });
});

test.each(["light", "dark"] as const)("the page of problems can be read by everybody (%s)", async (colorScheme) => {
  const visit = await open("/docs/problems", { colorScheme, viewport: PHONE });
  expectInnocent(visit);
  await expectNoSidewaysScroll(visit);
  expect(await layoutShiftOf(visit)).toBe(0);
  expect(await axeFaults(visit.page)).toEqual([]);
  expect(await htmlFaults(await (await fetch(`${inject("origin")}/docs/problems`)).text())).toEqual([]);
});

/** What the checks are worth: each is shown a page that fails it. */
describe("a page that is not in order", () => {
  const FAULTY = `<!doctype html><html><body><p style="width:900px;color:#ccc">Thin</p><img src="http://127.0.0.1:9/x.png"></body></html>`;

  test("is found out by every check", async () => {
    const visit = await open(await outsidePage(FAULTY, "style-src 'none'"), { viewport: PHONE });
    expect(() => expectInnocent(visit)).toThrow(/localhost/);
    expect(visit.complaints.join("\n")).toMatch(/Content Security Policy/);
    expect(visit.complaints.join("\n")).toMatch(/ERR_/);
    expect((await axeFaults(visit.page)).join("\n")).toMatch(/image-alt/);
    expect((await htmlFaults(FAULTY)).join("\n")).toMatch(/no-inline-style/);
  });

  test("is found to need moving sideways, and to move by itself", async () => {
    const moving = `<!doctype html><p id="late"></p><p style="width:900px">Wide</p><script>setTimeout(() => { late.style.height = "300px" }, 100)</script>`;
    const visit = await open(await outsidePage(moving), { viewport: PHONE });
    await visit.page.waitForTimeout(200);
    await expect(expectNoSidewaysScroll(visit)).rejects.toThrow();
    expect(await layoutShiftOf(visit)).toBeGreaterThan(0);
  });
});
