import * as cell from "./cell-columns.ts";
import { CHANGES } from "./change.ts";
import { column, type Column } from "./dataset.ts";
import { fromToColumns } from "./version-change.ts";

/** A change of a published value, wherever changes are listed. New columns go last. */
export const changeColumns: readonly Column[] = [
  column("released_on", "date", "time", "The day of the release.", { example: "2026-11-21" }),
  column("title", "text", "attribute", "The title of the release, in the language asked for."),
  column("change", "code", "dimension", "What it did to the value.", { codes: CHANGES }),
  cell.indicator,
  column("sector", "code", "attribute", "The indicator's sector; empty when the indicator is no longer kept."),
  ...cell.dimensionColumns,
  cell.period,
  ...fromToColumns,
];
