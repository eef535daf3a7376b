import { Big } from "big.js";
import { parsePeriod, yearBefore } from "../../src/domain/period.ts";
import type { Draft } from "../draft.ts";
import { warning, type Finding } from "../finding.ts";
import { cellOf, type Reconciled } from "../reconcile.ts";

/** A check over all figures: what it finds is published beside them, for readers to judge. */
export interface Check {
  readonly name: string;
  readonly run: (data: Reconciled) => Finding[];
}

/** How far two neighbours of one series may lie apart before somebody should look: a slip of a mark is a factor of 10. */
const JUMP = 5;
/** Dong for a dollar, 2000 to today, with room: outside it one of two amounts has a wrong scale. */
const DONG_PER_DOLLAR = { least: 13_000, most: 28_000 };

export const publishedBeforePeriodEnd: Check = {
  name: "published-before-period-end",
  run: ({ drafts }) =>
    drafts
      .filter(
        (one) =>
          one.scenario === "actual" &&
          one.status !== "forecast" &&
          one.publishedOn !== "" &&
          lastDayOf(one.publishedOn) < firstKnowable(one),
      )
      .map((one) =>
        warning("published-before-period-end", [one], `${one.period.text} had not ended on ${one.publishedOn}`),
      ),
};

/** A stock, a rate or a rank may be taken on any day of its period; a flow, a growth or a change needs all of it. */
function firstKnowable(one: Draft): string {
  return one.measure === "level" && one.kind !== "flow" ? one.period.start : one.period.end;
}

/** A date known only to the month or year may be any of its days. */
function lastDayOf(date: string): string {
  return parsePeriod(date)?.end ?? date;
}

export const sameFigureTwice: Check = {
  name: "same-figure-twice",
  run: ({ drafts }) => {
    const findings: Finding[] = [];
    const seen = new Map<string, Draft>();
    for (const one of drafts) {
      const key = `${one.source} ${cellOf(one)}`;
      const before = seen.get(key);
      if (before) {
        const same = equal(before.value, one.value) && equal(before.low, one.low) && equal(before.high, one.high);
        const how = same ? "again" : `with another value than ${before.id}`;
        findings.push(warning("same-figure-twice", [one], `${one.source} prints the cell of ${before.id} ${how}`));
      } else seen.set(key, one);
    }
    return findings;
  },
};

export const jump: Check = {
  name: "jump",
  run: ({ series }) =>
    series.flatMap(({ key, cells }) => {
      if (key.measure !== "level") return [];
      // Cumulative spans differ in length, so one says nothing of the next.
      const points = cells
        .map((cell) => cell.chosen)
        .filter((point) => point.value?.gt(0) && point.period.frequency !== "cumulative");
      return [...Map.groupBy(points, (point) => point.period.frequency).values()].flatMap(jumpsIn);
    }),
};

/** Neighbours of one frequency that lie too far apart. */
function jumpsIn(points: readonly Draft[]): Finding[] {
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    if (!before?.value || !point.value) return [];
    const ratio = point.value.div(before.value);
    if (ratio.lte(JUMP) && ratio.gte(new Big(1).div(JUMP))) return [];
    const times = ratio.gt(1) ? ratio.toFixed(1) : `1/${new Big(1).div(ratio).toFixed(1)}`;
    return [warning("jump", [point, before], `${point.period.text} is ${times} times ${before.period.text}`)];
  });
}

/** A growth printed for a period against the growth that the levels of the two periods give. */
export const growthAgainstLevels: Check = {
  name: "growth-against-levels",
  run: ({ drafts, chosen }) => {
    const findings: Finding[] = [];
    for (const growth of drafts) {
      const before = growth.measure === "growth" ? yearBefore(growth.period) : undefined;
      if (!before || growth.scenario !== "actual") continue;
      for (const [now, then] of levelPairs(growth, before.text, chosen)) {
        const [low, high] = [percent(now.low, then.high), percent(now.high, then.low)];
        if ((!low || !growth.high || growth.high.gte(low)) && (!high || !growth.low || growth.low.lte(high))) continue;
        const reason = `printed ${growth.row.cell.printed}, but ${now.id} and ${then.id} give ${low?.toFixed(2)} to ${high?.toFixed(2)} percent`;
        findings.push(warning("growth-against-levels", [growth, now, then], reason));
      }
    }
    return findings;
  },
};

/** The chosen levels of the growth's own cell and of the year before, in each unit that has both. */
function levelPairs(growth: Draft, before: string, chosen: Reconciled["chosen"]): [Draft, Draft][] {
  const pairs: [Draft, Draft][] = [];
  for (const now of chosen.levels(growth)) {
    const then = chosen.get(cellOf({ ...now, period: { ...now.period, text: before } }));
    if (then && then.unit === now.unit) pairs.push([now, then]);
  }
  return pairs;
}

function percent(now: Big | null, then: Big | null): Big | null {
  return now && then && then.gt(0) ? now.div(then).minus(1).times(100) : null;
}

/** One amount in dong and in dollars from one source: the rate between them must be a possible one. */
export const twoCurrencies: Check = {
  name: "two-currencies",
  run: ({ drafts }) => {
    const findings: Finding[] = [];
    const dollars = new Map<string, Draft>();
    const amounts = drafts.filter((one) => one.measure === "level");
    for (const one of amounts)
      if (one.unit === "USD") dollars.set(`${one.source} ${cellOf({ ...one, unit: "" })}`, one);
    for (const dong of amounts) {
      if (dong.unit !== "VND") continue;
      const dollar = dollars.get(`${dong.source} ${cellOf({ ...dong, unit: "" })}`);
      if (!dollar?.value?.gt(0) || !dong.value) continue;
      const rate = dong.value.div(dollar.value);
      if (rate.gte(DONG_PER_DOLLAR.least) && rate.lte(DONG_PER_DOLLAR.most)) continue;
      findings.push(
        warning(
          "two-currencies",
          [dong, dollar],
          `${dong.id} and ${dollar.id} imply ${rate.toFixed(0)} dong for a dollar`,
        ),
      );
    }
    return findings;
  },
};

function equal(a: Big | null, b: Big | null): boolean {
  return a === null || b === null ? a === b : a.eq(b);
}
