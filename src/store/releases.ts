import { asc, desc, eq } from "drizzle-orm";
import { release as table } from "../../schema/tables.ts";
import type { Release } from "../domain/catalog.ts";
import { run, select } from "./query.ts";

const columns = {
  release: table.release,
  released_on: table.released_on,
  title_en: table.title_en,
  title_vi: table.title_vi,
  indicators: table.indicators,
  series: table.series,
  observations: table.observations,
  figures: table.figures,
  sources: table.sources,
  excluded: table.excluded,
  flagged: table.flagged,
  disputed: table.disputed,
};

/** Every release that the database holds, newest first. */
export async function findReleases(database: D1Database): Promise<Release[]> {
  const [rows] = await run(
    database,
    select(columns, (from) => from.from(table).orderBy(desc(table.released_on), asc(table.release)).limit(500)),
  );
  return rows.map(({ title_en: en, title_vi: vi, ...row }) => ({ ...row, title: { en, vi } }));
}

/** Whether a release is loaded, whole. */
export async function hasRelease(database: D1Database, release: string): Promise<boolean> {
  const [[row]] = await run(
    database,
    select({ release: table.release }, (from) => from.from(table).where(eq(table.release, release)).limit(1)),
  );
  return row !== undefined;
}
