import { appendFileSync, cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keptFiles, keptManifests, keptTexts } from "../../../seed/datasets/archive.ts";
import { compile } from "../../../seed/compile.ts";
import { SEED } from "../../../seed/paths.ts";
import { uploadsOf } from "../../../seed/put-files.ts";
import { FILES, VERSIONS } from "../../../seed/read/released.ts";
import { readVersions } from "../../../seed/read/versions.ts";
import { temporaryFolder } from "../../support/seed.ts";

const manifests = keptManifests(SEED);

test("every published version is kept, and nothing else is", () => {
  const versions = readVersions(SEED, compile(SEED).catalog.releases);
  const listed = [...versions].flatMap(([dataset, own]) => own.map((one) => `${dataset} ${one.version}`));
  expect(manifests.map((one) => `${one.dataset} ${one.version}`).sort()).toEqual(listed.sort());
});

test.each(manifests.map((one) => [`${one.dataset} ${one.version}`, one] as const))(
  "%s is byte for byte what its manifest names",
  (_, manifest) => {
    const files = keptFiles(SEED, manifest);
    expect(files.map((one) => [one.file, one.bytes.length])).toEqual(
      manifest.files.map((one) => [one.file, one.bytes]),
    );
    expect(Object.keys(keptTexts(SEED, manifest))).toContain("observations.csv");
  },
);

/** A copy of what is published of one dataset. */
function copyOfMedia(): string {
  const seed = temporaryFolder();
  cpSync(join(SEED, FILES, "media"), join(seed, FILES, "media"), { recursive: true });
  return seed;
}

test("a file that was changed is refused, and nothing of its version is put anywhere after it", () => {
  const seed = copyOfMedia();
  appendFileSync(join(seed, FILES, "media/1.0.0/media.parquet"), " ");
  const put: string[] = [];
  expect(() => {
    for (const { key } of uploadsOf(seed, () => undefined)) put.push(key);
  }).toThrow("releases/files/media/1.0.0/media.parquet is not what was published: its SHA-256 differs");
  expect(put).toEqual([]);
});

test("a bucket is given what it lacks, the manifest last, and never another state of a version that it has", () => {
  const seed = copyOfMedia();
  const uploads = [...uploadsOf(seed, () => undefined)];
  expect(uploads.at(-1)?.key).toBe("datasets/media/1.0.0/manifest.json");
  expect(uploads).toHaveLength(7);
  expect(() => [...uploadsOf(seed, () => "another tag")]).toThrow(
    "media 1.0.0 is published already, and not as it is here",
  );
});

test("the list of versions is read with its counts", () => {
  const [header, first] = readFileSync(join(SEED, VERSIONS), "utf8").split("\n");
  expect(header).toBe("dataset,version,kind,release,added,revised,withdrawn,observations,figures,sources");
  expect(first).toBe("telecom,1.0.0,first,2026-11-22,1204,0,0,1204,1384,190");
});
