import type { Compiled } from "../compile.ts";
import type { Draft } from "../draft.ts";
import { cellOf, reconcile, type Cell } from "../reconcile.ts";
import { cellWords, counted, valueWords } from "../release/words.ts";

/** What a document does to what is published: each of its cells once, in order of the series. */
export interface Effects {
  readonly added: readonly Cell[];
  /** The document's figure takes the place of another. */
  readonly replaced: readonly { readonly cell: Cell; readonly before: Draft }[];
  /** The document and another contradict each other, whichever is published. */
  readonly disputed: readonly Cell[];
  /** The document's figure stands beside another, which stays published, and does not contradict it. */
  readonly beside: readonly Cell[];
}

export function effectsOf({ series, drafts }: Compiled, source: string): Effects {
  const without = reconcile(drafts.filter((one) => one.source !== source)).chosen;
  const own = series
    .flatMap(({ cells }) => cells)
    .filter(({ claims }) => claims.some((claim) => claim.source === source));
  const known = own.map((cell) => ({ cell, before: without.get(cellOf(cell.chosen)) }));
  const disputed = own.filter(
    ({ chosen, rivals }) => rivals.length > 0 && [chosen, ...rivals].some((one) => one.source === source),
  );
  return {
    added: known.filter(({ before }) => !before).map(({ cell }) => cell),
    replaced: known.flatMap(({ cell, before }) => (before && cell.chosen.source === source ? [{ cell, before }] : [])),
    disputed,
    beside: known
      .filter(({ cell, before }) => before && cell.chosen.source !== source && !disputed.includes(cell))
      .map(({ cell }) => cell),
  };
}

/** How many cells of one kind are shown unless all are asked for. */
const SHOWN = 10;

export function effectLines({ added, replaced, disputed, beside }: Effects, all: boolean): string[] {
  return [
    "Against all other documents:",
    ...group(all, added, "new", "", ({ chosen }) => `${valueOf(chosen)} ${chosen.unit}`),
    ...group(
      all,
      replaced.map(({ cell }) => cell),
      "replaced",
      " (this document is published instead)",
      (cell) => {
        const before = replaced.find((one) => one.cell === cell)?.before as Draft;
        const ids = `${before.id} → ${cell.chosen.id}`;
        return `${valueOf(before)} → ${valueOf(cell.chosen)} ${cell.chosen.unit} (${ids}, ${cell.chosenBy})`;
      },
    ),
    ...group(all, disputed, "disputed", " (another document says something else)", ({ chosen, rivals, chosenBy }) => {
      const others = rivals.map((one) => `${valueOf(one)} (${one.id})`).join(", ");
      return `${valueOf(chosen)} ${chosen.unit} (${chosen.id}) is published by ${chosenBy}, against ${others}`;
    }),
    ...group(all, beside, "confirmed", " (another document's figure stays published)", ({ chosen }) => {
      return `${valueOf(chosen)} ${chosen.unit} (${chosen.id})`;
    }),
  ];
}

function group(
  all: boolean,
  cells: readonly Cell[],
  what: string,
  why: string,
  words: (cell: Cell) => string,
): string[] {
  const shown = all ? cells : cells.slice(0, SHOWN);
  const hidden = cells.length - shown.length;
  return [
    `${counted(cells.length, "cell")} ${what}${cells.length > 0 ? `${why}:` : "."}`,
    ...shown.map((cell) => {
      const { indicator, period } = cell.chosen;
      return `  ${indicator} ${cellWords({ ...cell.chosen, period: period.text })}: ${words(cell)}`;
    }),
    ...(hidden > 0 ? [`  … and ${hidden} more: --all`] : []),
  ];
}

function valueOf({ value, low, high }: Draft): string {
  const text = (number: Draft["value"]) => number?.toFixed() ?? "";
  return valueWords({ value: text(value), low: text(low), high: text(high) });
}
