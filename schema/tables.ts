import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Choice, Frequency, Measure, Scenario, SourceKind, Status } from "../src/domain/codes.ts";
import { dimensions } from "./dimensions.ts";

export { change, changeGroup } from "./changes.ts";

/**
 * Every row names its release: two releases live side by side and each Worker reads its own.
 * `migrations/` holds the same tables as SQL (drizzle has no word for WITHOUT ROWID, which halves their size);
 * a test holds the two together.
 */

export const release = sqliteTable("release", {
  release: text().primaryKey(),
  released_on: text().notNull(),
  title_en: text().notNull(),
  title_vi: text().notNull(),
  indicators: integer().notNull(),
  series: integer().notNull(),
  observations: integer().notNull(),
  figures: integer().notNull(),
  sources: integer().notNull(),
  excluded: integer().notNull(),
  flagged: integer().notNull(),
  disputed: integer().notNull(),
});

/**
 * One row a series, its observations packed in `points`: a whole series costs one row read. Measure and scenario
 * stand before the breakdown in the key, so that the levels of what happened are neighbours.
 */
export const series = sqliteTable(
  "series",
  {
    release: text().notNull(),
    indicator: text().notNull(),
    ...dimensions(),
    unit: text().notNull(),
    observations: integer().notNull(),
    first_period: text().notNull(),
    last_period: text().notNull(),
    points: text({ mode: "json" }).$type<Points>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.release, t.indicator, t.place, t.measure, t.scenario, t.breakdown, t.unit] })],
);

/**
 * Versions of observations by column, in order of time and then of publication. A column that holds one same value
 * throughout is that value.
 */
export interface Points {
  readonly period: readonly string[];
  readonly value: Packed<number | null>;
  readonly low: Packed<number | null>;
  readonly high: Packed<number | null>;
  readonly status: Packed<Status>;
  readonly disputed: Packed<0 | 1>;
  readonly source: Packed<string>;
  readonly published_on: Packed<string>;
  /** The figure's number in its source. */
  readonly number: Packed<number>;
  readonly note: Packed<string>;
  readonly chosen_by: Packed<Choice>;
  /** The days between which a version was what was published; empty is undated, and now. */
  readonly valid_from: Packed<string>;
  readonly valid_to: Packed<string>;
  readonly current: Packed<0 | 1>;
}
export type Packed<T> = T | readonly T[];

/** The latest observation of each indicator of a sector, packed as in `series`: a sector costs one row read. */
export const snapshot = sqliteTable(
  "snapshot",
  {
    release: text().notNull(),
    sector: text().notNull(),
    scenario: text().$type<Scenario>().notNull(),
    series: text({ mode: "json" }).$type<PackedSeries[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.release, t.sector, t.scenario] })],
);

export interface PackedSeries {
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: string;
  readonly measure: Measure;
  readonly scenario: Scenario;
  readonly unit: string;
  readonly points: Points;
}

/** One row a printed number, stored by document; the index serves the questions about one indicator. */
export const figure = sqliteTable(
  "figure",
  {
    release: text().notNull(),
    source: text().notNull(),
    number: integer().notNull(),
    indicator: text().notNull(),
    ...dimensions(),
    period: text().notNull(),
    frequency: text().$type<Frequency>().notNull(),
    period_start: text().notNull(),
    period_end: text().notNull(),
    printed: text().notNull(),
    value: real(),
    low: real(),
    high: real(),
    unit: text().notNull(),
    status: text().$type<Status>().notNull(),
    locator: text().notNull(),
    comparison: text().notNull(),
    note: text().notNull(),
    chosen: integer({ mode: "boolean" }).notNull(),
    qualifier: text().notNull(),
    reading: text({ mode: "json" }).$type<string[]>().notNull(),
    flags: text({ mode: "json" }).$type<string[]>().notNull(),
    published_on: text().notNull(),
    /** Place among the claims of its cell; null when it may never be chosen. */
    rank: integer(),
    unusable: text().notNull(),
    /** Place among all figures: by series, period and rank. */
    position: integer().notNull(),
    /** The last day on which its source may have been published; empty when undated. */
    published_by: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.release, t.source, t.number] }),
    index("figure_by_indicator").on(t.release, t.indicator, t.source, t.number),
    index("figure_by_position").on(t.release, t.indicator, t.position),
    index("figure_flagged")
      .on(t.release, t.source, t.number)
      .where(sql`flags <> '[]'`),
    index("figure_by_cell").on(t.release, t.indicator, t.place, t.period, t.position),
  ],
);

/** One row a document. */
export const source = sqliteTable(
  "source",
  {
    release: text().notNull(),
    source: text().notNull(),
    title: text().notNull(),
    publisher_en: text().notNull(),
    publisher_vi: text().notNull(),
    url: text().notNull(),
    kind: text().$type<SourceKind>().notNull(),
    published_on: text().notNull(),
    language: text().notNull(),
    licence: text().notNull(),
    figures: integer().notNull(),
    chosen: integer().notNull(),
    numbers: integer(),
    statistics: integer(),
    excluded: integer().notNull(),
    sha256: text().notNull(),
    note: text().notNull(),
    left_out: text({ mode: "json" }).$type<{ reason: string; numbers: number }[]>().notNull(),
    exclusions: text({ mode: "json" })
      .$type<{ figure: string; printed: string; locator: string; period: string; reason: string }[]>()
      .notNull(),
    title_by: text().notNull(),
    original_publisher_en: text().notNull(),
    original_publisher_vi: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.release, t.source] })],
);

/** One row a cell on which sources disagree, the widest disagreement first. */
export const dispute = sqliteTable(
  "dispute",
  {
    release: text().notNull(),
    position: integer().notNull(),
    sector: text().notNull(),
    indicator: text().notNull(),
    ...dimensions(),
    unit: text().notNull(),
    period: text().notNull(),
    value: real(),
    low: real(),
    high: real(),
    figure: text().notNull(),
    source: text().notNull(),
    chosen_by: text().$type<Choice>().notNull(),
    rival_value: real(),
    rival_low: real(),
    rival_high: real(),
    rival_figure: text().notNull(),
    rival_source: text().notNull(),
    gap: real().notNull(),
    claims: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.release, t.position] })],
);

/** Full-text search (FTS5) over folded names and definitions. */
export const search = sqliteTable("search", {
  release: text().notNull(),
  kind: text().$type<"indicator" | "source" | "place" | "sector">().notNull(),
  id: text().notNull(),
  sector: text().notNull(),
  name_en: text().notNull(),
  name_vi: text().notNull(),
  /** Folded: what ranks first. */
  names: text().notNull(),
  /** Folded: definitions, codes, publishers. */
  body: text().notNull(),
});
