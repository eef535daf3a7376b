import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { CHART_CSS, PALETTES } from "../../src/chart/theme.ts";
import { bundled } from "./bundled.ts";

/** Other sites load the script, and frames whose origin is hidden from them load what stands beside it. */
const HEADERS = `
/embed/v1/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
  Cache-Control: public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800
`;

/**
 * Writes what embeds load. The names are for ever, since other sites hold them; what is no longer understood by the copies
 * that are out there would need a `v2` beside it.
 */
export async function writeEmbed(folder: string): Promise<void> {
  const own = join(folder, "embed", "v1");
  mkdirSync(own, { recursive: true });
  const style = [CHART_CSS, ...THEMES.map(linesOf), await bundled("embed/embed.css")].join("\n");
  writeFileSync(join(own, "embed.css"), (await transform(style, { loader: "css", minify: true })).code);
  writeFileSync(join(own, "somo-figure.js"), await bundled("browser/somo-figure.ts"));
  appendFileSync(join(folder, "_headers"), HEADERS);
}

const THEMES = ["light", "dark"] as const;

/** The colours of a chart's lines where an embed has a theme of its own, whatever the reader's system prefers. */
function linesOf(theme: (typeof THEMES)[number]): string {
  const colours = PALETTES[theme].series.map((colour, at) => `--chart-s${at + 1}:${colour}`);
  return `:root[data-theme="${theme}"]{${colours.join(";")}}`;
}
