import * as cell from "./cell-columns.ts";
import { CHANGES } from "./change.ts";
import { column, type Column } from "./dataset.ts";

const number = (name: string, description: string) =>
  column(name, "number", "measure", description, { nullable: true });

/** A change of a published value, wherever changes are listed. New columns go last. */
export const changeColumns: readonly Column[] = [
  column("released_on", "date", "time", "The day of the release.", { example: "2026-11-21" }),
  column("title", "text", "attribute", "The title of the release, in the language asked for."),
  column("change", "code", "dimension", "What it did to the value.", { codes: CHANGES }),
  cell.indicator,
  column("sector", "code", "attribute", "The indicator's sector; empty when the indicator is no longer kept."),
  ...cell.dimensionColumns,
  cell.period,
  number("from_value", "What was published before; null for a range, and when it is added."),
  column("from_figure", "code", "attribute", "The figure it rested on; empty when it is added."),
  number("to_value", "What is published since; null for a range, and when it is withdrawn."),
  column("to_figure", "code", "attribute", "The figure it rests on since; empty when it is withdrawn."),
  number("from_low", "The least that the print before can mean; null is an open end."),
  number("from_high", "The most that the print before can mean; null is an open end."),
  number("to_low", "The least that the print since can mean; null is an open end."),
  number("to_high", "The most that the print since can mean; null is an open end."),
  column("from_status", "code", "attribute", "How firm it was; empty when it is added."),
  column("to_status", "code", "attribute", "How firm it is since; empty when it is withdrawn."),
];
