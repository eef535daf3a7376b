import { describe, expect, test } from "vitest";
import { CHART_CSS, fileCss, PALETTES } from "../../../src/chart/theme.ts";

type Colour = readonly [number, number, number];

/** Linear light of a colour `#rrggbb` (sRGB). */
function linear(hex: string): Colour {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Contrast by WCAG 2.2. */
function contrast(a: string, b: string): number {
  const luminance = ([r, g, blue]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  const [light = 0, dark = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

type Matrix = readonly [Colour, Colour, Colour];
/** What is left of colours without one sort of cone (Machado and others, 2009, severity 1). */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Oklab of a colour as it is seen. */
function seen(hex: string, sight: Matrix): Colour {
  const light = linear(hex);
  const [r, g, b] = sight.map((row) =>
    Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])),
  ) as unknown as Colour;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

describe.each(Object.entries(PALETTES))("the %s theme", (_, { ground, ink, soft, series }) => {
  test("texts have a contrast of 4.5 at least, graphics of 3", () => {
    for (const text of [ink, soft]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    for (const colour of series) expect([colour, contrast(colour, ground) >= 3]).toEqual([colour, true]);
  });

  test.each(Object.entries(SIGHTS))("series can be told apart by sight: %s", (_name, sight) => {
    const near = series.flatMap((one, at) =>
      series.slice(at + 1).flatMap((other) => {
        const [a, b] = [seen(one, sight), seen(other, sight)];
        const distance = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        return distance < 0.09 ? [`${one} and ${other}: ${distance.toFixed(3)}`] : [];
      }),
    );
    expect(near).toEqual([]);
  });
});

test("a page colours by properties that it may set, a file by colours that every viewer knows", () => {
  expect(CHART_CSS).toContain("var(--chart-s1)");
  expect(CHART_CSS).toContain("prefers-color-scheme:dark");
  for (const theme of ["light", "dark", "auto"] as const) expect(fileCss(theme)).not.toContain("var(");
  expect(fileCss("auto")).toContain(PALETTES.dark.ground);
  expect(fileCss("light")).not.toContain(PALETTES.dark.ground);
});
