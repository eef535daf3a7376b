import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, strToU8 } from "fflate";
import type { Texts as BothLanguages } from "../../src/domain/codes.ts";
import { ALL, type Manifest, type PublishedFile } from "../../src/domain/published-dataset.ts";
import { findFormat } from "../../src/formats/registry.ts";
import { sha256, type KeptFile } from "./archive.ts";
import { versionChange } from "./change-rows.ts";
import type { Comparison } from "./compare.ts";
import type { Edition } from "./edition.ts";
import { COMPILATION } from "../../src/domain/licence.ts";
import { citationOf, holdsInternational, titleOf } from "./names.ts";
import { packageOf } from "./package.ts";
import { sqliteOf } from "./sqlite.ts";
import { written } from "./text.ts";

/** A file of a version as it is made. */
interface Made extends KeptFile {
  readonly media_type: string;
  readonly description: BothLanguages;
}

/** Formats in which the observations of a dataset are offered as one file. */
const FLAT = ["csv", "parquet", "xlsx"] as const;
/** What a row under another licence says. */
const OWN_TERMS = "each row under the terms of its source in column licence";
const SQLITE = "so-mo.sqlite";

/** Everything that a version of a dataset consists of, with what says so. */
export async function filesOf(
  edition: Edition,
  { changes }: Comparison,
): Promise<{ readonly manifest: Manifest; readonly files: readonly KeptFile[] }> {
  const { dataset, version, previous, releasedOn: released_on, release } = edition;
  const made = [...(await flatFiles(edition)), await zipFile(edition)];
  if (dataset === ALL) made.push(sqliteFile(edition));
  made.push(changesFile(changes.map(versionChange)));
  const files = made.map(({ file, bytes, media_type, description }): PublishedFile => ({
    file,
    media_type,
    bytes: bytes.length,
    sha256: sha256(bytes),
    description,
  }));
  return { manifest: { dataset, version, previous, released_on, release, files }, files: made };
}

async function flatFiles(edition: Edition): Promise<Made[]> {
  const { dataset, version, release, releasedOn } = edition;
  const observations = { ...edition.tables.observations, name: titleOf(edition, "en") };
  const meta = {
    title_vi: titleOf(edition, "vi"),
    dataset,
    version,
    release,
    released_on: releasedOn,
    licence: holdsInternational(edition) ? `${COMPILATION.licence} (compilation), ${OWN_TERMS}` : COMPILATION.licence,
    citation: citationOf(edition, "en"),
    citation_vi: citationOf(edition, "vi"),
  };
  const links = { self: `/v1/datasets/${dataset}/versions/${version}` };
  const files: Made[] = [];
  for (const suffix of FLAT) {
    const format = findFormat(suffix);
    if (!format) throw new Error(`There is no format ${suffix}`);
    const bytes = await written(format, { dataset: observations, meta, links });
    const file = { file: `${dataset}.${suffix}`, media_type: format.mediaType, bytes };
    files.push({ ...file, description: { en: `Observations, ${suffix}`, vi: `Các giá trị công bố, ${suffix}` } });
    if (suffix === "csv")
      files.push({
        file: `${dataset}.csv.gz`,
        media_type: "application/gzip",
        // Made in JavaScript, so that every machine makes the same bytes.
        bytes: gzipSync(bytes, { level: 9, mtime: 0 }),
        description: { en: "Observations, csv compressed with gzip", vi: "Các giá trị công bố, csv nén gzip" },
      });
  }
  return files;
}

async function zipFile(edition: Edition): Promise<Made> {
  return {
    file: `${edition.dataset}.zip`,
    media_type: "application/zip",
    bytes: await packageOf(edition),
    description: {
      en: "Every table as CSV with a README and a citation: a Data Package and CSVW at once",
      vi: "Mọi bảng dạng CSV kèm README và cách trích dẫn: vừa là Data Package vừa là CSVW",
    },
  };
}

function sqliteFile(edition: Edition): Made {
  const folder = mkdtempSync(join(tmpdir(), "so-mo-"));
  try {
    const path = join(folder, SQLITE);
    sqliteOf(edition, path);
    return {
      file: SQLITE,
      media_type: "application/vnd.sqlite3",
      bytes: new Uint8Array(readFileSync(path)),
      description: {
        en: "Everything as one SQLite database, with views to begin with",
        vi: "Toàn bộ trong một cơ sở dữ liệu SQLite, có sẵn các view để bắt đầu",
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function changesFile(rows: readonly object[]): Made {
  return {
    file: "changes.ndjson",
    media_type: "application/x-ndjson; charset=utf-8",
    bytes: new Uint8Array(strToU8(rows.map((row) => `${JSON.stringify(row)}\n`).join(""))),
    description: { en: "What the version changed in the one before", vi: "Những thay đổi so với phiên bản trước" },
  };
}
