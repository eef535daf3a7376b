import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import type { Manifest } from "../../src/domain/published-dataset.ts";
import { FILES } from "../read/released.ts";
import type { Texts } from "./text.ts";

/**
 * The files of every published version as they were published, in `seed/releases/files/{dataset}/{version}`. They are
 * kept, not made again: a writer that gives other bytes one day must not change what somebody has cited.
 */

/** One file with its bytes. */
export interface KeptFile {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const MANIFEST = "manifest.json";
/** What compresses well is kept so; a CSV is kept as the `.gz` beside it alone. */
const PACKED = /\.(ndjson|sqlite)$/;
/** The best quality takes ten times as long, for a seventh less. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
const BESIDE = /\.csv$/;

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Writes a version down, the manifest last: a version that has one is whole. */
export function keep(seed: string, manifest: Manifest, files: readonly KeptFile[]): void {
  const folder = folderOf(seed, manifest);
  mkdirSync(folder, { recursive: true });
  for (const { file, bytes } of files) {
    if (BESIDE.test(file)) continue;
    if (PACKED.test(file)) writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes, QUICK));
    else writeFileSync(join(folder, file), bytes);
  }
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The manifests of all versions that are kept. */
export function keptManifests(seed: string): Manifest[] {
  const root = join(seed, FILES);
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .sort()
    .flatMap((dataset) =>
      readdirSync(join(root, dataset))
        .sort()
        .map((version) => manifestOf(seed, { dataset, version })),
    );
}

type Named = Pick<Manifest, "dataset" | "version">;

function folderOf(seed: string, { dataset, version }: Named): string {
  return join(seed, FILES, dataset, version);
}

function manifestOf(seed: string, named: Named): Manifest {
  return JSON.parse(readFileSync(join(folderOf(seed, named), MANIFEST), "utf8")) as Manifest;
}

/**
 * The files of a version, byte for byte as published.
 * @throws Error on a file whose bytes are not those that the manifest names.
 */
export function keptFiles(seed: string, manifest: Manifest): KeptFile[] {
  return manifest.files.map(({ file, sha256: expected }) => {
    const bytes = unpacked(folderOf(seed, manifest), file);
    if (sha256(bytes) === expected) return { file, bytes };
    throw new Error(
      `${FILES}/${manifest.dataset}/${manifest.version}/${file} is not what was published: its SHA-256 differs`,
    );
  });
}

function unpacked(folder: string, file: string): Uint8Array<ArrayBuffer> {
  if (PACKED.test(file)) return new Uint8Array(brotliDecompressSync(readFileSync(join(folder, `${file}.br`))));
  if (BESIDE.test(file)) return new Uint8Array(gunzipSync(readFileSync(join(folder, `${file}.gz`))));
  return new Uint8Array(readFileSync(join(folder, file)));
}

/** The tables of a version as texts, from its package. */
export function keptTexts(seed: string, named: Named): Texts {
  const entries = unzipSync(readFileSync(join(folderOf(seed, named), `${named.dataset}.zip`)));
  return Object.fromEntries(
    Object.entries(entries)
      .filter(([name]) => name.endsWith(".csv"))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}
