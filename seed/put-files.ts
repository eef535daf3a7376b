import { createHash } from "node:crypto";
import { fileKey } from "../src/store/files.ts";
import { keptFiles, keptManifests } from "./datasets/archive.ts";

/** What is put in a bucket: the files of a version before its manifest, so that a version that has one is whole. */
export interface Upload {
  readonly key: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The files of the versions that a bucket lacks; `tagOf` gives the entity tag that it has for a key.
 * @throws Error on a kept file that is not what was published, and on a version that the bucket holds in other bytes.
 */
export function* uploadsOf(seed: string, tagOf: (key: string) => string | undefined): Generator<Upload> {
  for (const manifest of keptManifests(seed)) {
    const { dataset, version } = manifest;
    const key = fileKey(dataset, version, "manifest.json");
    const bytes = new Uint8Array(new TextEncoder().encode(JSON.stringify(manifest)));
    const held = tagOf(key);
    if (held === md5(bytes)) continue;
    if (held !== undefined) throw new Error(`${dataset} ${version} is published already, and not as it is here`);
    const types = new Map(manifest.files.map((one) => [one.file, one.media_type]));
    for (const { file, bytes: content } of keptFiles(seed, manifest))
      yield { key: fileKey(dataset, version, file), mediaType: types.get(file) ?? "", bytes: content };
    yield { key, mediaType: "application/json", bytes };
  }
}

/** The entity tag that R2 gives to an object put in one piece. */
export function md5(bytes: Uint8Array): string {
  return createHash("md5").update(bytes).digest("hex");
}

/** Brings a local bucket to the published versions. */
export async function putFiles(bucket: R2Bucket, seed: string): Promise<void> {
  const tags = await heldTags(bucket);
  for (const { key, mediaType, bytes } of uploadsOf(seed, (held) => tags.get(held)))
    await bucket.put(key, bytes, { httpMetadata: { contentType: mediaType } });
}

async function heldTags(bucket: R2Bucket): Promise<ReadonlyMap<string, string>> {
  const tags = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page: R2Objects = await bucket.list(cursor === undefined ? {} : { cursor });
    for (const { key, etag } of page.objects) tags.set(key, etag);
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  return tags;
}
