import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { assemble } from "../../../seed/assemble.ts";
import { compile } from "../../../seed/compile.ts";
import { indexedPng } from "../../../seed/pictures/png.ts";
import { renderPng } from "../../../seed/pictures/render.ts";
import { viewsOf } from "../../../seed/pictures/views.ts";
import { writePictures } from "../../../seed/pictures/write.ts";
import { drawn, totalsOf } from "../../support/usual-views.ts";
import { madeSeed, temporaryFolder } from "../../support/seed.ts";

/** What a PNG with a palette shows: its size, and the colour of each pixel. */
function read(png: Buffer): { width: number; height: number; colourAt(x: number, y: number): number[] } {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [header, palette, data] = ["IHDR", "PLTE", "IDAT"].map((name) => chunks.get(name) ?? Buffer.alloc(0)) as [
    Buffer,
    Buffer,
    Buffer,
  ];
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const raw = inflateSync(data);
  return {
    width,
    height,
    colourAt: (x, y) => {
      const index = raw[y * (width + 1) + 1 + x] ?? 0;
      return [...palette.subarray(index * 3, index * 3 + 3)];
    },
  };
}

test("pixels keep their place, black and white their colour, and any other its shade", () => {
  const pixels = Uint8Array.from([
    0, 0, 0, 255, 255, 255, 255, 255, 11, 98, 168, 255, 200, 30, 40, 255, 255, 255, 255, 255, 0, 0, 0, 255,
  ]);
  const { width, height, colourAt } = read(indexedPng(pixels, 3, 2));
  expect([width, height]).toEqual([3, 2]);
  expect([colourAt(0, 0), colourAt(1, 0), colourAt(1, 1), colourAt(2, 1)]).toEqual([
    [0, 0, 0],
    [255, 255, 255],
    [255, 255, 255],
    [0, 0, 0],
  ]);
  for (const [channel, value] of colourAt(2, 0).entries())
    expect(Math.abs(value - ([11, 98, 168][channel] ?? 0))).toBeLessThan(9);
});

test("a picture is 1200 by 630, has letters with all their marks, and few bytes", () => {
  const svg = drawn(totalsOf("population", ["VN"]), { lang: "vi" });
  const png = renderPng(svg);
  const { width, height } = read(png);
  expect([width, height]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(40_000);
  // A letter that the font lacks would be drawn as another one lacking: nothing.
  const inkOf = (text: string): number => {
    const picture = read(
      renderPng(
        `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><rect width="60" height="60" fill="#fff"/><text x="10" y="45" font-size="40" font-family="Be Vietnam Pro">${text}</text></svg>`,
      ),
    );
    return Array.from({ length: 3600 }, (_, at) => picture.colourAt(at % 60, Math.floor(at / 60))[0] ?? 0).filter(
      (red) => red < 128,
    ).length;
  };
  for (const [bare, marked] of [
    ["e", "ệ"],
    ["o", "ợ"],
    ["u", "ữ"],
    ["a", "ậ"],
    ["D", "Đ"],
  ] as const)
    expect([marked, inkOf(marked) > inkOf(bare)]).toEqual([marked, true]);
});

test("each indicator that has values has a picture in each language, and what did not change is not rendered again", async () => {
  const compiled = compile(madeSeed({ rows: [{ value: "120" }, { value: "125", period: "2021-Q2" }] }));
  const { data } = assemble(compiled, [], new Map());
  const folder = temporaryFolder();
  await writePictures({ compiled, data }, folder);
  expect(readdirSync(join(folder, "charts", "telecom")).sort()).toEqual([
    "subscriptions.en.png",
    "subscriptions.vi.png",
  ]);
  const [view] = viewsOf({ compiled, data });
  const file = join(folder, view?.file ?? "");
  const first = readFileSync(file);
  expect(first.equals(renderPng(view?.svg ?? ""))).toBe(true);
  // The release is another one, the picture the same.
  const other = { ...data, release: { ...data.release, release: "000000000000" } };
  const before = statSync(file).mtimeMs;
  await writePictures({ compiled, data: other }, folder);
  expect(readFileSync(file).equals(first)).toBe(true);
  expect(statSync(file).mtimeMs).toBeGreaterThanOrEqual(before);
});
