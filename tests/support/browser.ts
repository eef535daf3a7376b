import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page, Response } from "playwright-core";
import { afterAll, beforeAll, expect, inject, onTestFinished } from "vitest";
import { startChromium } from "./chromium.ts";

/** A page as one reader sees it, and everything that it asked for and complained of. */
export interface Visit {
  readonly page: Page;
  /** What every request of the page and its frames was answered. */
  readonly responses: readonly Response[];
  /** What the browser and the page's own scripts complained of: errors, and what a Content-Security-Policy refused. */
  readonly complaints: readonly string[];
}

export type Reader = Pick<BrowserContextOptions, "colorScheme" | "javaScriptEnabled" | "locale" | "viewport">;

export const PHONE = { width: 360, height: 740 } as const;

/**
 * One browser for the tests of a file.
 * @returns a function that opens an address as a new reader would: nothing kept from before, nothing left behind.
 */
export function useBrowser(): (address: string, reader?: Reader) => Promise<Visit> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium(inject("chromium"));
  });
  afterAll(() => browser.close());

  return async (address, reader = {}) => {
    const context = await browser.newContext({ baseURL: inject("origin"), locale: "vi-VN", ...reader });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const responses: Response[] = [];
    const complaints: string[] = [];
    page.on("response", (response) => responses.push(response));
    page.on("requestfailed", (request) => complaints.push(`${request.url()} ${request.failure()?.errorText}`));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    await page.goto(address, { waitUntil: "load" });
    return { page, responses, complaints };
  };
}

/** Expects that nothing was asked of anybody else, and that nobody complained. */
export function expectInnocent({ responses, complaints }: Visit, ...others: readonly string[]): void {
  const own = new Set([inject("origin"), ...others]);
  const asked = responses.map((one) => one.url()).filter((url) => !url.startsWith("data:"));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !own.has(new URL(url).origin))).toEqual([]);
  expect(complaints).toEqual([]);
}

/** Expects that the page need not be moved sideways to be read. */
export async function expectNoSidewaysScroll({ page }: Visit): Promise<void> {
  const [content, window] = await page.evaluate<[number, number]>(
    "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
  );
  expect(content).toBeLessThanOrEqual(window);
}

export type Kind = "document" | "stylesheet" | "script" | "font" | "image" | "fetch";

/** Bytes that a reader's first visit transfers, by kind of request: texts gzipped, everything else as it is. */
export async function weightOf({ responses }: Visit): Promise<Partial<Record<Kind, number>>> {
  const weights: Partial<Record<Kind, number>> = {};
  for (const response of responses) {
    const kind = response.request().resourceType() as Kind;
    const body = response.ok() ? await response.body() : Buffer.alloc(0);
    const isText = /text|json|xml|javascript/.test(response.headers()["content-type"] ?? "");
    weights[kind] = (weights[kind] ?? 0) + (isText ? gzipSync(body).length : body.length);
  }
  return weights;
}

/** Cumulative layout shift so far: 0 when nothing moved by itself, 0.1 is the most that counts as good. */
export function layoutShiftOf({ page }: Visit): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) if (!shift.hadRecentInput) sum += shift.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 100);
  })`);
}
