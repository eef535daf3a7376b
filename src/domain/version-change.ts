import * as cell from "./cell-columns.ts";
import { CHANGES, type Change } from "./change.ts";
import { column, type Column } from "./dataset.ts";

/** What a version of a dataset did to one row of one of its tables. */
export interface VersionChange {
  readonly change: Change;
  readonly table: string;
  readonly id: string;
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: string;
  readonly measure: string;
  readonly scenario: string;
  readonly unit: string;
  readonly period: string;
  readonly from_value: number | null;
  readonly from_figure: string;
  readonly to_value: number | null;
  readonly to_figure: string;
  readonly from_low: number | null;
  readonly from_high: number | null;
  readonly to_low: number | null;
  readonly to_high: number | null;
  readonly from_status: string;
  readonly to_status: string;
  readonly columns: readonly string[];
}

const number = (name: string, description: string) =>
  column(name, "number", "measure", description, { nullable: true });

/** What a value was and what it has become; the same in every list of changes. */
export const fromToColumns: readonly Column[] = [
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

export const versionChangeColumns: readonly Column[] = [
  column("change", "code", "dimension", "What the version did to the row.", { codes: CHANGES }),
  column("table", "code", "dimension", "The table of the dataset: observations, figures, sources …", {
    example: "observations",
  }),
  column("id", "code", "dimension", "The id of the row; empty for an observation, which its cell names.", {
    example: "mic-2021-04-14-f1",
  }),
  cell.indicator,
  ...cell.dimensionColumns,
  cell.period,
  ...fromToColumns,
  column("columns", "list", "attribute", "The columns that differ; none where the row was added or withdrawn.", {
    example: ["value", "status"],
  }),
];
