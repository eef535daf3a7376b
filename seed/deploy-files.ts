import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wrangler } from "./bundle.ts";
import { md5, uploadsOf } from "./put-files.ts";

const BUCKET = "so-mo-files";
/** What the bucket holds, by the keys of the manifests with their tags: one request instead of one a version. */
const HELD = "datasets/held.json";

/**
 * Puts the files of new versions in the bucket, before the Worker that knows of them is live.
 * @throws Error when a version is published already in other bytes.
 */
export async function deployFiles(seed: string, where: readonly string[], scratch: string): Promise<number> {
  const held = await readHeld(where, scratch);
  let count = 0;
  for (const { key, mediaType, bytes } of uploadsOf(seed, (manifest) => held[manifest])) {
    await put(key, mediaType, bytes, where, scratch);
    if (key.endsWith("/manifest.json")) held[key] = md5(bytes);
    count += 1;
  }
  if (count > 0) await put(HELD, "application/json", Buffer.from(JSON.stringify(held)), where, scratch);
  return count;
}

async function readHeld(where: readonly string[], scratch: string): Promise<Record<string, string>> {
  const file = join(scratch, "held.json");
  try {
    await wrangler("r2", "object", "get", `${BUCKET}/${HELD}`, "--file", file, ...where);
  } catch (cause) {
    // A bucket that is new holds no list yet; anything else is a reason to stop.
    if (/does not exist/.test(String((cause as { stderr?: unknown }).stderr ?? cause))) return {};
    throw cause;
  }
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
}

async function put(
  key: string,
  mediaType: string,
  bytes: Uint8Array,
  where: readonly string[],
  scratch: string,
): Promise<void> {
  const file = join(scratch, "upload");
  writeFileSync(file, bytes);
  await wrangler(
    "r2",
    "object",
    "put",
    `${BUCKET}/${key}`,
    "--file",
    file,
    "--content-type",
    mediaType,
    "--force",
    ...where,
  );
}
