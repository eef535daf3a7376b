import { crc32, deflateSync } from "node:zlib";

/** A picture of few colours as PNG with a palette: a third of the bytes that four channels take. */

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const MOST_COLOURS = 256;
/** Channels are taken in steps of eight: the edges of letters need no finer ones. */
const STEP_BITS = 3;
const BUCKETS = 1 << 15;

/** Pixels as RGBA, all of them opaque, as an indexed PNG. */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Buffer {
  const counts = new Uint32Array(BUCKETS);
  const buckets = new Uint16Array(width * height);
  for (let at = 0; at < buckets.length; at += 1) {
    const bucket = bucketOf(pixels[at * 4] ?? 0, pixels[at * 4 + 1] ?? 0, pixels[at * 4 + 2] ?? 0);
    buckets[at] = bucket;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  const used = [...counts.keys()].filter((bucket) => counts[bucket] !== 0);
  const palette = used.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, MOST_COLOURS);
  const indices = new Uint8Array(BUCKETS);
  for (const bucket of used) indices[bucket] = nearestIn(palette, bucket);
  // Each row begins with its filter: none, which suits indices best.
  const raw = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const begin = row * (width + 1) + 1;
    for (let x = 0; x < width; x += 1) raw[begin + x] = indices[buckets[row * width + x] ?? 0] ?? 0;
  }
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header(width, height)),
    chunk("PLTE", Uint8Array.from(palette.flatMap(colourOf))),
    chunk("IDAT", deflateSync(raw)),
    chunk("IEND", new Uint8Array()),
  ]);
}

function bucketOf(red: number, green: number, blue: number): number {
  return ((red >> STEP_BITS) << 10) | ((green >> STEP_BITS) << 5) | (blue >> STEP_BITS);
}

/** The colour of a bucket: its ends are black and white themselves. */
function colourOf(code: number): [number, number, number] {
  const full = (step: number): number => Math.round((step * 255) / 31);
  return [full(code >> 10), full((code >> 5) & 31), full(code & 31)];
}

function nearestIn(palette: readonly number[], code: number): number {
  const exact = palette.indexOf(code);
  if (exact >= 0) return exact;
  const [red, green, blue] = colourOf(code);
  const far = palette.map((one) => {
    const [r, g, b] = colourOf(one);
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  });
  return far.indexOf(Math.min(...far));
}

/** Eight bits a pixel, indices into a palette. */
function header(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(13);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  bytes.set([8, 3, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
