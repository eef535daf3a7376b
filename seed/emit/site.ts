import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { transform } from "esbuild";
import subsetFont from "subset-font";
import { CHART_CSS } from "../../src/chart/theme.ts";
import { shortHash } from "../hash.ts";
import { bundled } from "./bundled.ts";

/** Where pages find what they load; each name holds the hash of its content, so that it is kept for ever. */
export interface SiteAssets {
  readonly style: string;
  readonly script: string;
  readonly icon: string;
  readonly fonts: readonly string[];
}

/** Weights of Be Vietnam Pro (OFL), which has every letter of Vietnamese. */
const WEIGHTS = [
  { weight: 400, file: "400Regular/BeVietnamPro_400Regular.ttf" },
  { weight: 600, file: "600SemiBold/BeVietnamPro_600SemiBold.ttf" },
] as const;

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b6e6e"/><path d="M7 22V10m6 12v-7m6 7v-9m6 9V7" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>`;

const HEADERS = `
/site/*
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: nosniff
  Cross-Origin-Resource-Policy: cross-origin
`;

/** Writes what pages load besides themselves. */
export async function writeSite(folder: string): Promise<SiteAssets> {
  mkdirSync(join(folder, "site"), { recursive: true });
  const write = (name: string, extension: string, bytes: string | Uint8Array): string => {
    const path = `/site/${name}-${shortHash(bytes)}.${extension}`;
    writeFileSync(join(folder, path), bytes);
    return path;
  };
  const faces = await Promise.all(
    WEIGHTS.map(async ({ weight, file }) => ({
      weight,
      href: write(`be-vietnam-pro-${weight}`, "woff2", await cut(file)),
    })),
  );
  const sheets = [...faces.map(faceRule), CHART_CSS, await bundled("site.css")];
  const style = await transform(sheets.join("\n"), {
    loader: "css",
    minify: true,
  });
  appendFileSync(join(folder, "_headers"), HEADERS);
  return {
    style: write("site", "css", style.code),
    script: write("site", "js", await bundled("browser/site.ts")),
    icon: write("icon", "svg", ICON),
    fonts: faces.map(({ href }) => href),
  };
}

/** `optional`: text is drawn once, in this font if it is there at once; it never moves while one reads. */
function faceRule({ weight, href }: { readonly weight: number; readonly href: string }): string {
  return `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};font-display:optional;src:url("${href}") format("woff2")}`;
}

/** The letters of both languages and the signs that pages write. */
const LETTERS = [
  range(0x20, 0x7e),
  range(0xa0, 0xff),
  range(0x1ea0, 0x1ef9),
  range(0x300, 0x304),
  range(0x306, 0x309),
  "ĂăĐđĨĩŨũƠơƯư\u031b\u0323₫–—‘’“”…‰€−≈≤≥←→↑↓·•✓×",
].join("");

/** Ligatures and small capitals would double the file. */
function cut(file: string): Promise<Uint8Array> {
  const fonts = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/be-vietnam-pro/package.json"));
  return subsetFont(readFileSync(join(fonts, file)), LETTERS, { targetFormat: "woff2", noLayoutClosure: true });
}

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join("");
}
