import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DatasetVersion } from "../../src/domain/published-dataset.ts";
import { VERSION_KINDS } from "../../src/domain/published-dataset.ts";
import { isOneOf } from "../../src/domain/codes.ts";
import { error, SeedErrors, type Finding } from "../finding.ts";
import type { CatalogRow } from "./catalog.ts";
import { readCells, readTable } from "./csv.ts";
import { releaseKeys, VERSIONS } from "./released.ts";

export const VERSION_COLUMNS = [
  "dataset",
  "version",
  "kind",
  /** The release that made it: its day, and from the second of a day on its number. */
  "release",
  "added",
  "revised",
  "withdrawn",
  "observations",
  "figures",
  "sources",
] as const;
export type VersionRow = Readonly<Record<(typeof VERSION_COLUMNS)[number], string>>;

const NUMBER = /^\d+$/;

/**
 * The versions of each dataset, the newest first; none before the first release of files.
 * @throws SeedErrors with every line that can't be read.
 */
export function readVersions(
  seed: string,
  releases: readonly CatalogRow<"releases">[],
): ReadonlyMap<string, readonly DatasetVersion[]> {
  if (!existsSync(join(seed, VERSIONS))) return new Map();
  const findings: Finding[] = [];
  const rows = readTable(
    VERSIONS,
    readCells(VERSIONS, readFileSync(join(seed, VERSIONS), "utf8"), findings),
    VERSION_COLUMNS,
    findings,
  );
  const keys = releaseKeys(releases.map(({ cell }) => cell));
  const versions = new Map<string, DatasetVersion[]>();
  for (const { file, line, cell } of rows) {
    const wrong = (reason: string) => findings.push(error("release-file", file, line, reason));
    const release = releases[keys.indexOf(cell.release)];
    const own = versions.get(cell.dataset) ?? [];
    if (!release) wrong(`catalog/releases.csv has no release "${cell.release}"`);
    if (!/^\d+\.\d+\.\d+$/.test(cell.version)) wrong(`"${cell.version}" is no version such as 1.4.2`);
    if (own.some((one) => one.version === cell.version)) wrong(`${cell.dataset} ${cell.version} stands here already`);
    if (!isOneOf(VERSION_KINDS, cell.kind)) wrong(`"${cell.kind}" is none of ${VERSION_KINDS.join(", ")}`);
    for (const name of VERSION_COLUMNS.slice(4))
      if (!NUMBER.test(cell[name])) wrong(`${name} is "${cell[name]}" and must be a count`);
    if (findings.length > 0 || !release) continue;
    const { released_on, title_en, title_vi } = release.cell;
    versions.set(cell.dataset, [
      {
        version: cell.version,
        kind: cell.kind as DatasetVersion["kind"],
        released_on,
        title: { en: title_en, vi: title_vi },
        added: Number(cell.added),
        revised: Number(cell.revised),
        withdrawn: Number(cell.withdrawn),
        observations: Number(cell.observations),
        figures: Number(cell.figures),
        sources: Number(cell.sources),
      },
      ...own,
    ]);
  }
  if (findings.length > 0) throw new SeedErrors(findings);
  return versions;
}
