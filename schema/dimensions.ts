import { text } from "drizzle-orm/sqlite-core";
import type { Measure, Scenario } from "../src/domain/codes.ts";

/** Where and which part, what of it is told, and whether it happened: in every table that names a cell. */
export const dimensions = () => ({
  place: text().notNull(),
  breakdown: text().notNull(),
  measure: text().$type<Measure>().notNull(),
  scenario: text().$type<Scenario>().notNull(),
});
