import type { Frequency } from "../codes.ts";
import { comparePeriods, compareText, type Period } from "../period.ts";
import { breakBetween } from "./breaks.ts";
import { subtract } from "./interval.ts";
import { computed, refused, withoutParent, type Outcome, type Published } from "./outcome.ts";
import { broken, differentSources } from "./reasons.ts";
import { datedOf, dayAfter, isWithinOneYear, periodOfDays, type Dated } from "./timeline.ts";

/** What may be longer than another by a month, a quarter or a half-year. */
const PARTED: ReadonlySet<Frequency> = new Set(["annual", "half-yearly", "quarterly", "cumulative"]);

/** Two spans that begin on one day, and the month, quarter or half-year by which one is longer. */
interface Pair {
  readonly longer: Dated;
  readonly shorter: Dated;
  readonly rest: Period;
}

/**
 * The months, quarters and half-years that follow from two cumulative figures of one document: 2021-Q3 from
 * 2021-01/2021-09 and 2021-H1. Where several pairs give a period, the one that gives it most closely counts, then the
 * later published.
 */
export function perPeriod(series: Published): Outcome[] {
  const dated = datedOf(series.observations);
  const pairs = pairsOf(dated);
  const used = new Set(pairs.map(({ longer }) => longer));
  const unpaired = dated.filter((item) => PARTED.has(item.period.frequency) && !used.has(item));
  const periods = [...Map.groupBy(pairs, ({ rest }) => rest.text).values()];
  return [
    ...periods.sort(byTime).map((own) => best(own.map((pair) => subtractPair(series, pair)))),
    ...unpaired.map(({ one }) => withoutParent(one)),
  ];
}

function pairsOf(dated: readonly Dated[]): Pair[] {
  const pairs: Pair[] = [];
  for (const together of Map.groupBy(dated, ({ period }) => period.start).values()) {
    for (const longer of together) {
      if (!isWithinOneYear(longer.period)) continue;
      for (const shorter of together) {
        if (shorter.period.end >= longer.period.end) continue;
        const rest = periodOfDays(dayAfter(shorter.period.end), longer.period.end);
        if (rest) pairs.push({ longer, shorter, rest });
      }
    }
  }
  return pairs;
}

function subtractPair(series: Published, { longer, shorter, rest }: Pair): Outcome {
  const at = { ...longer.one, period: rest.text, frequency: rest.frequency };
  if (longer.one.source !== shorter.one.source) return refused(at, differentSources(longer.one, shorter.one));
  const between = breakBetween(series, shorter.period, longer.period);
  if (between) return refused(at, broken(between));
  const { unit } = series;
  return computed(at, [longer.one, shorter.one], { ...subtract(longer.one, shorter.one), measure: "level", unit });
}

function best(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((a, b) => (compareOutcomes(a, b) <= 0 ? a : b));
}

/** A row before a refusal, the narrower before the wider, the later published before the earlier. */
function compareOutcomes(a: Outcome, b: Outcome): number {
  if (a.kind !== "row" || b.kind !== "row") return Number(b.kind === "row") - Number(a.kind === "row");
  const [widthA, widthB] = [widthOf(a), widthOf(b)];
  return widthA === widthB ? compareText(b.at.published_on, a.at.published_on) : widthA - widthB;
}

function widthOf({ at: { low, high } }: Extract<Outcome, { kind: "row" }>): number {
  return low === null || high === null ? Number.MAX_VALUE : high - low;
}

function byTime([a]: readonly Pair[], [b]: readonly Pair[]): number {
  return a && b ? comparePeriods(a.rest, b.rest) : 0;
}
