import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { dimensions } from "./dimensions.ts";

/**
 * What each release changed, a row a value. `position` counts from the oldest release and against the order of answers
 * within one, so that a place in the list stays where it is when another release comes.
 */
export const change = sqliteTable(
  "change",
  {
    release: text().notNull(),
    position: integer().notNull(),
    ...dimensions(),
    unit: text().notNull(),
    period: text().notNull(),
    from_value: real(),
    from_low: real(),
    from_high: real(),
    from_status: text().notNull(),
    from_figure: text().notNull(),
    to_value: real(),
    to_low: real(),
    to_high: real(),
    to_status: text().notNull(),
    to_figure: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.release, t.position] })],
);

/**
 * The changes of one kind that one release made to one indicator stand together: a row here says where. A question
 * filters these few rows, reads only the changes that it returns, and counts without reading any.
 */
export const changeGroup = sqliteTable(
  "change_group",
  {
    release: text().notNull(),
    first_position: integer().notNull(),
    last_position: integer().notNull(),
    released_on: text().notNull(),
    title_en: text().notNull(),
    title_vi: text().notNull(),
    sector: text().notNull(),
    indicator: text().notNull(),
    change: text().$type<"added" | "revised" | "withdrawn">().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.release, t.first_position] }),
    index("change_group_by_sector").on(t.release, t.sector, t.first_position),
    index("change_group_by_indicator").on(t.release, t.indicator, t.first_position),
    index("change_group_by_change").on(t.release, t.change, t.first_position),
    index("change_group_by_day").on(t.release, t.released_on, t.first_position),
  ],
);
