import { CHANGES } from "../../src/domain/change.ts";
import type { SeedCatalog } from "../read/catalog.ts";
import type { ChangedCell } from "../read/released.ts";
import type { Differences } from "./differences.ts";
import { cellWords, counted, valueWords } from "./words.ts";

/** How many changes of one indicator are shown unless all are asked for. */
const SHOWN = 3;

/** Differences by sector and indicator with their counts, for a terminal. */
export function differenceLines(
  since: string,
  { changes, moved }: Differences,
  catalog: Pick<SeedCatalog, "sectors" | "indicators">,
  all: boolean,
): string[] {
  const sectorOf = new Map(catalog.indicators.map(({ cell }) => [cell.indicator, cell.sector]));
  const bySector = Map.groupBy(changes, (one) => sectorOf.get(one.indicator) ?? "");
  const sectors = [...catalog.sectors.map((row) => row.cell.sector), ""];
  return [
    `${since}: ${countWords(changes)}.`,
    ...(moved > 0
      ? [`Of ${counted(moved, "value")} only the figure is another one: no change of what is published.`]
      : []),
    ...sectors.flatMap((sector) => sectorLines(sector, bySector.get(sector) ?? [], all)),
  ];
}

function sectorLines(sector: string, changes: readonly ChangedCell[], all: boolean): string[] {
  if (changes.length === 0) return [];
  const byIndicator = Map.groupBy(changes, (one) => one.indicator);
  return [
    "",
    `${sector || "no longer in the catalogue"}: ${countWords(changes)}`,
    ...[...byIndicator].flatMap(([indicator, own]) => {
      const shown = all ? own : own.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHOWN);
      const hidden = own.length - shown.length;
      return [
        `  ${indicator}: ${countWords(own)}`,
        ...shown.map((one) => `    ${changeWords(one)}`),
        ...(hidden > 0 ? [`    … and ${hidden} more: --all`] : []),
      ];
    }),
  ];
}

/** What changes or takes away a number that somebody may have cited comes before what is new. */
function rank({ change }: ChangedCell): number {
  return ["revised", "withdrawn", "added"].indexOf(change);
}

/** `2 added, 1 revised`; `nothing changed`. */
export function countWords(changes: readonly Pick<ChangedCell, "change">[]): string {
  const counts = CHANGES.map((kind) => [changes.filter((one) => one.change === kind).length, kind] as const);
  const words = counts.filter(([count]) => count > 0).map(([count, kind]) => `${count} ${kind}`);
  return words.join(", ") || "nothing changed";
}

function changeWords(one: ChangedCell): string {
  const from = `${valueWords({ value: one.from_value, low: one.from_low, high: one.from_high })}`;
  const to = `${valueWords({ value: one.to_value, low: one.to_low, high: one.to_high })}`;
  const cell = `${one.change} ${cellWords(one)}:`;
  if (one.change === "added") return `${cell} ${to} ${one.unit} (${one.to_figure})`;
  if (one.change === "withdrawn") return `${cell} ${from} ${one.unit} (${one.from_figure})`;
  const status = one.from_status === one.to_status ? ["", ""] : [` ${one.from_status}`, ` ${one.to_status}`];
  const interval = from === to && status[0] === "" ? `, between ${ends(one, "from")} → ${ends(one, "to")}` : "";
  return `${cell} ${from}${status[0]} → ${to}${status[1]} ${one.unit}${interval} (${one.from_figure} → ${one.to_figure})`;
}

function ends(one: ChangedCell, side: "from" | "to"): string {
  return `${one[`${side}_low`] || "…"} and ${one[`${side}_high`] || "…"}`;
}
