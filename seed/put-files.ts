import { fileKey } from "../src/store/files.ts";
import { keptFiles, keptManifests } from "./datasets/archive.ts";

/** What is put in a bucket: the files of a version before its manifest, so that a version that has one is whole. */
export interface Upload {
  readonly key: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The files of the versions that a bucket lacks.
 * @throws Error on a kept file that is not what was published.
 */
export function* uploadsOf(seed: string, isHeld: (manifestKey: string) => boolean): Generator<Upload> {
  for (const manifest of keptManifests(seed)) {
    const { dataset, version } = manifest;
    const own = fileKey(dataset, version, "manifest.json");
    if (isHeld(own)) continue;
    const types = new Map(manifest.files.map((one) => [one.file, one.media_type]));
    for (const { file, bytes } of keptFiles(seed, manifest))
      yield { key: fileKey(dataset, version, file), mediaType: types.get(file) ?? "", bytes };
    const bytes = new Uint8Array(new TextEncoder().encode(JSON.stringify(manifest)));
    yield { key: own, mediaType: "application/json", bytes };
  }
}

/** Brings a local bucket to the published versions. */
export async function putFiles(bucket: R2Bucket, seed: string): Promise<number> {
  const held = await heldKeys(bucket);
  let count = 0;
  for (const { key, mediaType, bytes } of uploadsOf(seed, (manifest) => held.has(manifest))) {
    await bucket.put(key, bytes, { httpMetadata: { contentType: mediaType } });
    count += 1;
  }
  return count;
}

async function heldKeys(bucket: R2Bucket): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  let cursor: string | undefined;
  do {
    const page: R2Objects = await bucket.list(cursor === undefined ? {} : { cursor });
    for (const { key } of page.objects) keys.add(key);
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  return keys;
}
