import type { Ledger } from "../src/domain/catalog.ts";
import { compareText } from "../src/domain/period.ts";
import type { Compiled } from "./compile.ts";

/** Where every row that was read ended: served, folded into a range, read twice, or left out with its reason. */
export function ledgerOf({ documents, drafts, series }: Pick<Compiled, "documents" | "drafts" | "series">): Ledger {
  const rows = documents.flatMap((document) => document.rows);
  const excluded = Map.groupBy(
    rows.filter((row) => row.cell.excluded !== ""),
    (row) => row.cell.excluded,
  );
  // Both ends of a range were read as statistics of their own where a document's numbers were counted.
  const counted = documents.filter(({ head }) => head.statistics !== "");
  const rangeEnds = counted.reduce((sum, { head, rows: own }) => sum + Number(head.statistics) - own.length, 0);
  const doubles = documents.reduce((sum, { head }) => sum + Number(head.doubles), 0);
  return {
    read: rows.length + rangeEnds + doubles,
    served: drafts.length,
    chosen: series.reduce((sum, one) => sum + one.cells.length, 0),
    unusable: drafts.filter((draft) => draft.row.cell.unusable !== "").length,
    range_ends: rangeEnds,
    doubles,
    excluded: [...excluded]
      .map(([reason, own]) => ({ reason, rows: own.length }))
      .sort((a, b) => b.rows - a.rows || compareText(a.reason, b.reason)),
  };
}

/** The ledger in lines for a terminal. */
export function formatLedger({ read, served, chosen, unusable, range_ends, doubles, excluded }: Ledger): string {
  const left = excluded.reduce((sum, one) => sum + one.rows, 0);
  return [
    `${read} rows read = ${served} figures + ${range_ends} second ends of ranges + ${doubles} read twice + ${left} excluded`,
    `${served} figures = ${chosen} chosen + ${served - chosen - unusable} other claims + ${unusable} unusable`,
    ...excluded.map(({ reason, rows }) => `  ${rows} excluded: ${reason}`),
  ].join("\n");
}
