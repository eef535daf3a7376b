import type { VersionChange } from "../../src/domain/version-change.ts";
import type { RowChange } from "./compare.ts";
import { STRUCTURES } from "./structure.ts";

type Cells = Readonly<Record<string, string>> | undefined;

/** A change as the list of a version's changes serves it. */
export function versionChange({ change, table, from, to, columns }: RowChange): VersionChange {
  const row = to ?? from ?? {};
  const isValue = table === "observations";
  const [before, after] = isValue ? [from, to] : [];
  return {
    change,
    table,
    id: isValue ? "" : STRUCTURES[table].primaryKey.map((name) => row[name]).join(" "),
    indicator: row.indicator ?? "",
    place: row.place ?? "",
    breakdown: row.breakdown ?? "",
    measure: row.measure ?? "",
    scenario: row.scenario ?? "",
    unit: row.unit ?? "",
    period: row.period ?? "",
    from_value: numberIn(before, "value"),
    from_figure: before?.figure ?? "",
    to_value: numberIn(after, "value"),
    to_figure: after?.figure ?? "",
    from_low: numberIn(before, "low"),
    from_high: numberIn(before, "high"),
    to_low: numberIn(after, "low"),
    to_high: numberIn(after, "high"),
    from_status: before?.status ?? "",
    to_status: after?.status ?? "",
    columns,
  };
}

function numberIn(cells: Cells, name: string): number | null {
  const text = cells?.[name] ?? "";
  return text === "" ? null : Number(text);
}
