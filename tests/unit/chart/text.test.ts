import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FONT_FILES } from "../../../seed/pictures/render.ts";
import { advanceOf, widthOf, wrap } from "../../../src/chart/text.ts";
import { ADVANCES, type Weight } from "../../../src/chart/widths.ts";
import { fontAdvances } from "../../support/font.ts";
import { catalog } from "../../support/usual-views.ts";

const FILES: readonly (readonly [Weight, string])[] = [
  [400, FONT_FILES[0] ?? ""],
  [600, FONT_FILES[1] ?? ""],
];

test.each(FILES)("the widths of weight %i are those of the font", (weight, file) => {
  const trueAdvance = fontAdvances(readFileSync(file));
  const { ascii, others } = ADVANCES[weight];
  expect(ascii.split(" ")).toHaveLength(95);
  const known = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)), ...Object.keys(others)];
  for (const character of known)
    expect([character, advanceOf(character, weight)]).toEqual([character, Math.round(trueAdvance(character))]);
});

test.each(FILES)("no letter of a name is wider than it is taken to be in weight %i", (weight, file) => {
  const trueAdvance = fontAdvances(readFileSync(file));
  const { indicators, units, places, breakdowns, sectors } = catalog.data;
  const letters = new Set(
    [...indicators, ...units, ...places, ...breakdowns, ...sectors].flatMap(({ name }) => [
      ...(name.en + name.vi).normalize("NFC"),
    ]),
  );
  expect(letters.size).toBeGreaterThan(120);
  for (const letter of letters) {
    const [real, taken] = [trueAdvance(letter), advanceOf(letter, weight)];
    expect([letter, taken >= real - 0.5 && taken <= real + 32]).toEqual([letter, true]);
  }
});

test("lines are no wider than asked, and lose nothing", () => {
  for (const { name } of catalog.data.indicators) {
    for (const text of [name.vi, name.en]) {
      const lines = wrap(text, 180, 18, 600);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) expect(widthOf(line, 18, 600)).toBeLessThanOrEqual(180);
    }
  }
});

test("an address is cut after its signs", () => {
  const address =
    "so-mo.test/v1/observations?indicator=mobile-cellular-subscriptions,postal-service-revenue&place=VN,TH";
  const lines = wrap(address, 200, 15);
  expect(lines.join("")).toBe(address);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/&?,-]$/);
});
