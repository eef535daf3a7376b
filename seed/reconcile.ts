import type { Big } from "big.js";
import { SOURCE_KINDS, STATUSES, type Choice } from "../src/domain/codes.ts";
import type { SeriesKey } from "../src/domain/observation.ts";
import { seriesOrder } from "../src/domain/selection.ts";
import { comparePeriods, compareText, parsePeriod } from "../src/domain/period.ts";
import type { Draft } from "./draft.ts";

/** One figure chosen among claims. */
export interface Chosen {
  readonly chosen: Draft;
  readonly chosenBy: Choice;
  /** The claims that can't be the same number as the chosen one. */
  readonly rivals: readonly Draft[];
}

/** All claims about one period of one series, the best first. */
export interface Cell extends Chosen {
  readonly claims: readonly Draft[];
  /** What was chosen as the documents came out, the oldest first. */
  readonly history: readonly Version[];
}

/** What was chosen from one day until, not including, another; an empty end is now. */
export interface Version extends Chosen {
  readonly validFrom: string;
  readonly validTo: string;
}

export interface DraftSeries {
  readonly key: SeriesKey;
  /** In order of time. */
  readonly cells: readonly Cell[];
}

export interface Reconciled {
  readonly drafts: readonly Draft[];
  readonly series: readonly DraftSeries[];
  readonly chosen: ChosenCells;
}

/** The chosen figure of each cell. */
class ChosenCells {
  readonly #byCell = new Map<string, Draft>();
  readonly #byLevel = new Map<string, Draft[]>();

  constructor(series: readonly DraftSeries[]) {
    for (const { cells } of series) {
      for (const { chosen } of cells) {
        this.#byCell.set(cellOf(chosen), chosen);
        if (chosen.measure !== "level") continue;
        const key = cellOf({ ...chosen, unit: "" });
        this.#byLevel.set(key, [...(this.#byLevel.get(key) ?? []), chosen]);
      }
    }
  }

  get(cell: string): Draft | undefined {
    return this.#byCell.get(cell);
  }

  /** The levels, in every unit, of the cell that a growth or change is about. */
  levels(one: Draft): readonly Draft[] {
    return this.#byLevel.get(cellOf({ ...one, measure: "level", unit: "" })) ?? [];
  }
}

type CellKey = SeriesKey & {
  readonly period: { readonly text: string };
};

function seriesOf(one: SeriesKey): string {
  return seriesOrder(one).join("\u0000");
}

export function cellOf(one: CellKey): string {
  return `${seriesOf(one)}\u0000${one.period.text}`;
}

/** Groups figures into cells and chooses one for each by the published rule; every claim stays visible. */
export function reconcile(drafts: readonly Draft[]): Reconciled {
  const usable = drafts.filter((one) => one.row.cell.unusable === "");
  const bySeries = Map.groupBy(usable, seriesOf);
  const series = [...bySeries]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, own]) => {
      const [first] = own as [Draft];
      const { indicator, place, breakdown, measure, scenario, unit } = first;
      const cells = [...Map.groupBy(own, (one) => one.period.text).values()].map(cellFrom);
      cells.sort((a, b) => comparePeriods(a.chosen.period, b.chosen.period));
      return { key: { indicator, place, breakdown, measure, scenario, unit }, cells };
    });
  return { drafts, series, chosen: new ChosenCells(series) };
}

/** The rules in order; each is negative where the first figure is to be preferred. */
const RULES: readonly [Choice, (a: Draft, b: Draft) => number][] = [
  ["source-kind", (a, b) => SOURCE_KINDS.indexOf(a.sourceKind) - SOURCE_KINDS.indexOf(b.sourceKind)],
  ["status", (a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status)],
  ["published-later", (a, b) => compareText(lastDay(b), lastDay(a))],
  ["more-precise", (a, b) => width(a) - width(b)],
  ["printed-first", (a, b) => compareText(a.source, b.source) || a.number - b.number],
];

function cellFrom(claims: readonly Draft[]): Cell {
  const ranked = [...claims].sort((a, b) => decide(a, b).order);
  return { ...choose(ranked), claims: ranked, history: historyOf(ranked) };
}

function choose(ranked: readonly Draft[]): Chosen {
  const [chosen, next] = ranked as [Draft, Draft?];
  return {
    chosen,
    chosenBy: next ? decide(chosen, next).rule : "only-claim",
    rivals: ranked.filter((claim) => contradicts(chosen, claim)),
  };
}

/** The choice replayed over the documents' dates; undated documents are no part of it. */
function historyOf(ranked: readonly Draft[]): Version[] {
  const dated = ranked.filter((claim) => claim.publishedOn !== "");
  const versions: Version[] = [];
  for (const day of [...new Set(dated.map(lastDay))].sort(compareText)) {
    const then = choose(dated.filter((claim) => lastDay(claim) <= day));
    const before = versions.at(-1);
    if (before && sameChoice(before, then)) continue;
    if (before) versions[versions.length - 1] = { ...before, validTo: day };
    versions.push({ ...then, validFrom: day, validTo: "" });
  }
  return versions;
}

export function sameChoice(a: Chosen, b: Chosen): boolean {
  return a.chosen === b.chosen && a.rivals.length > 0 === b.rivals.length > 0;
}

function decide(a: Draft, b: Draft): { order: number; rule: Choice } {
  for (const [rule, compare] of RULES) {
    const order = compare(a, b);
    if (order !== 0) return { order, rule };
  }
  return { order: 0, rule: "printed-first" };
}

/** A date known only to the month or year counts from its end; an unknown one is older than any. */
function lastDay(one: Draft): string {
  return one.publishedOn === "" ? "" : (parsePeriod(one.publishedOn)?.end ?? "");
}

/** How wide the interval is, in the unit that all claims of a cell share; an open end is the widest. */
function width({ low, high }: Draft): number {
  return low && high ? high.minus(low).toNumber() : Number.MAX_VALUE;
}

/**
 * Two claims contradict each other when their intervals do not meet, unless the difference is no disagreement:
 * a forecast that what happened did not follow, or an older edition of one international database.
 */
function contradicts(chosen: Draft, claim: Draft): boolean {
  if (reaches(chosen.low, claim.high) && reaches(claim.low, chosen.high)) return false;
  if (claim.status === "forecast" && chosen.status !== "forecast") return false;
  const editions = chosen.sourceKind === "international" && claim.sourceKind === "international";
  return !(editions && chosen.voices.some((voice) => claim.voices.includes(voice)));
}

function reaches(low: Big | null, high: Big | null): boolean {
  return low === null || high === null || low.lte(high);
}
