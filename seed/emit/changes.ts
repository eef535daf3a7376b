import type { CatalogData } from "../../src/domain/catalog.ts";
import { CHANGES } from "../../src/domain/change.ts";
import { compareText } from "../../src/domain/period.ts";
import type { ChangedCell, Released } from "../read/released.ts";

/**
 * The rows of `change` and `change_group`. Answers begin with the newest release and go by sector, indicator and kind
 * of change; positions count the other way, from the oldest, so that a new release moves none of them.
 */
export function changeRows(
  history: readonly Released[],
  { sectors, indicators }: Pick<CatalogData, "sectors" | "indicators">,
): { changes: object[]; groups: object[] } {
  const sectorOf = new Map(indicators.map((one) => [one.indicator, one.sector]));
  const order = sectors.map((one) => one.sector);
  const changes: object[] = [];
  const groups: object[] = [];
  for (const { released_on, title_en, title_vi, changes: own } of history) {
    const grouped = [...Map.groupBy(own, ({ indicator, change }) => `${indicator} ${change}`).values()].map((cells) => {
      const [{ indicator, change }] = cells as [ChangedCell];
      // An indicator may have left the catalogue since.
      return { sector: sectorOf.get(indicator) ?? "", indicator, change, cells };
    });
    grouped.sort(
      (a, b) =>
        order.indexOf(a.sector) - order.indexOf(b.sector) ||
        compareText(a.indicator, b.indicator) ||
        CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change),
    );
    for (const { cells, ...group } of grouped.toReversed()) {
      const first_position = changes.length;
      for (const cell of cells.toReversed()) changes.push(changeRow(cell, changes.length));
      groups.push({ ...group, released_on, title_en, title_vi, first_position, last_position: changes.length - 1 });
    }
  }
  return { changes, groups };
}

function changeRow({ change: _change, indicator: _indicator, ...cell }: ChangedCell, position: number): object {
  return {
    ...cell,
    position,
    from_value: number(cell.from_value),
    from_low: number(cell.from_low),
    from_high: number(cell.from_high),
    to_value: number(cell.to_value),
    to_low: number(cell.to_low),
    to_high: number(cell.to_high),
  };
}

/** Decimals become the nearest double only here; an empty cell is null. */
function number(text: string): number | null {
  return text === "" ? null : Number(text);
}
