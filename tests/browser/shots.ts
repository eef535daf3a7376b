import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { startChromium, unpackChromium } from "../support/chromium.ts";

/** `npm run shots -- ORIGIN FOLDER [path…]`: pictures of pages, narrow and wide, light and dark, to look at. */
const PAGES = ["/docs/", "/docs/problems"];
const WIDTHS = [390, 1280];

const [origin, folder, ...paths] = process.argv.slice(2);
if (!origin || !folder) {
  console.error("npm run shots -- ORIGIN FOLDER [path…]");
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const browser = await startChromium(await unpackChromium());
try {
  for (const width of WIDTHS)
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ baseURL: origin, colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const path of paths.length > 0 ? paths : PAGES) {
        await page.goto(path, { waitUntil: "networkidle" });
        const name = path.replace(/[^\p{L}\d]+/gu, "-").replace(/^-|-$/g, "") || "index";
        const file = join(folder, `${name}-${width}-${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
        console.log(resolve(file));
      }
      await context.close();
    }
} finally {
  await browser.close();
}
