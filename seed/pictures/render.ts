import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { indexedPng } from "./png.ts";

const FAMILY = "Be Vietnam Pro";
const { resolve } = createRequire(import.meta.url);

/** One whole file for each weight: families that are split by script lose letters. */
export const FONT_FILES = ["400Regular/BeVietnamPro_400Regular.ttf", "600SemiBold/BeVietnamPro_600SemiBold.ttf"].map(
  (file) => resolve(`@expo-google-fonts/be-vietnam-pro/${file}`),
);

/** A drawing as PNG, pixel for unit. */
export function renderPng(svg: string): Buffer {
  const { pixels, width, height } = new Resvg(svg, {
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FAMILY },
  }).render();
  return indexedPng(pixels, width, height);
}
