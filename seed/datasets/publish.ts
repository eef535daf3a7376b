import type { DatasetVersion } from "../../src/domain/published-dataset.ts";
import { assemble, type Assembled, type Versions } from "../assemble.ts";
import type { Compiled } from "../compile.ts";
import type { VersionRow } from "../read/versions.ts";
import type { Released } from "../read/released.ts";
import { keptTexts, type KeptFile } from "./archive.ts";
import { compareTables, countsOf, nextVersion, type Comparison } from "./compare.ts";
import { filesOf } from "./files.ts";
import { tablesOf, type DatasetTables } from "./tables.ts";
import { textsOf } from "./text.ts";
import type { Manifest } from "../../src/domain/published-dataset.ts";

/** A dataset that differs from its last version, and the version that it becomes. */
export interface NextVersion {
  readonly tables: DatasetTables;
  readonly comparison: Comparison;
  readonly previous: DatasetVersion | undefined;
  readonly version: DatasetVersion;
}

/** The datasets of a compiled seed that are new or differ from what was last published of them. */
export async function nextVersions(
  seed: string,
  compiled: Compiled,
  { data, figures, sources }: Assembled,
  versions: Versions,
  { released_on, title_en: en, title_vi: vi }: Omit<Released, "changes">,
): Promise<NextVersion[]> {
  const next: NextVersion[] = [];
  for (const tables of tablesOf(compiled, data, figures, sources)) {
    const [previous] = versions.get(tables.dataset) ?? [];
    if (!previous && tables.tables.figures.rows.length === 0) continue;
    const before = previous ? keptTexts(seed, { dataset: tables.dataset, version: previous.version }) : null;
    const comparison = compareTables(before, await textsOf(tables), tables);
    if (!comparison) continue;
    const { observations, figures: printed, sources: documents } = tables.tables;
    const version = {
      version: nextVersion(previous, comparison.kind),
      kind: comparison.kind,
      released_on,
      title: { en, vi },
      ...countsOf(comparison.changes),
      observations: observations.rows.length,
      figures: printed.rows.length,
      sources: documents.rows.length,
    };
    next.push({ tables, comparison, previous, version });
  }
  return next;
}

/** The files of the next versions, as they are published with a release. */
export async function publish(
  compiled: Compiled,
  history: readonly Released[],
  versions: Versions,
  next: readonly NextVersion[],
): Promise<{ readonly manifest: Manifest; readonly files: readonly KeptFile[] }[]> {
  const after = new Map(versions);
  for (const { tables, version } of next) after.set(tables.dataset, [version, ...(versions.get(tables.dataset) ?? [])]);
  const { data } = assemble(compiled, history, after);
  const made = [];
  for (const { tables, comparison, previous, version } of next) {
    const { version: number, released_on: releasedOn } = version;
    const edition = {
      ...tables,
      version: number,
      releasedOn,
      release: data.release.release,
      previous: previous?.version ?? "",
    };
    made.push(await filesOf(edition, comparison));
  }
  return made;
}

/** The lines of `releases/versions.csv`. */
export function versionRow({ tables, version }: NextVersion, release: string): VersionRow {
  const { version: number, kind, added, revised, withdrawn, observations, figures, sources } = version;
  const counts = { added, revised, withdrawn, observations, figures, sources };
  const texts = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
  return { dataset: tables.dataset, version: number, kind, release, ...texts } as VersionRow;
}
