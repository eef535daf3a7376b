import { Unavailable } from "../domain/errors.ts";
import type { Manifest } from "../domain/published-dataset.ts";
import type { VersionChange } from "../domain/version-change.ts";

/** Where a file of a version stands in the bucket; `seed/put-files.ts` puts it there. */
export function fileKey(dataset: string, version: string, file: string): string {
  return `datasets/${dataset}/${version}/${file}`;
}

/** The published files, which cost no query: R2 in production, a folder of the local state otherwise. */
export function createFiles(bucket: R2Bucket) {
  const read = async (dataset: string, version: string, file: string): Promise<string> => {
    const object = await asked(bucket.get(fileKey(dataset, version, file)));
    // A version that the catalogue knows is published: its files must be there.
    if (!object) throw new Unavailable(`The bucket lacks ${fileKey(dataset, version, file)}.`);
    return object.text();
  };
  return {
    /** @throws Unavailable when the version's files are not in the bucket. */
    async manifest(dataset: string, version: string): Promise<Manifest> {
      return JSON.parse(await read(dataset, version, "manifest.json")) as Manifest;
    },
    /** Some of the rows that a version changed, from a place on, and how many there are in all. */
    async changes(
      dataset: string,
      version: string,
      { from, limit }: { readonly from: number; readonly limit: number },
    ) {
      const lines = (await read(dataset, version, "changes.ndjson")).split("\n").filter(Boolean);
      const rows = lines.slice(from, from + limit).map((line) => JSON.parse(line) as VersionChange);
      return { rows, total: lines.length };
    },
    /** The file, or only what says of it where the client holds it already; null where there is none. */
    async open(
      key: string,
      { onlyIf, range }: { readonly onlyIf: Headers; readonly range: R2Range | null },
    ): Promise<R2ObjectBody | R2Object | null> {
      return asked(bucket.get(key, { onlyIf, ...(range ? { range } : {}) }));
    },
    async head(key: string): Promise<R2Object | null> {
      return asked(bucket.head(key));
    },
  };
}

export type Files = ReturnType<typeof createFiles>;

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw new Unavailable("The bucket did not answer.", { cause });
  }
}
