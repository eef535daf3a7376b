import { Big } from "big.js";
import { formatBreakdown } from "../../src/domain/breakdown.ts";
import type { Draft } from "../draft.ts";
import { warning, type Finding } from "../finding.ts";
import type { Identity, Term } from "../read/identity.ts";
import type { Check } from "./warnings.ts";

/**
 * The arithmetic that the catalogue states: parts add up to their total, a share is its part over its whole.
 * Only figures of one source, place, period and scenario are held against each other; keys that a term does
 * not name must be equal in all of them.
 */
export function identityChecks(identities: readonly Identity[]): Check[] {
  const named = (name: string, find: (levels: Levels) => Finding[]): Check => ({
    name,
    run: ({ drafts }) => find(new Levels(drafts)),
  });
  const sums = identities.filter((one) => one.kind === "sum");
  const ratios = identities.filter((one) => one.kind === "ratio");
  return [
    named("parts-against-total", (levels) => sums.flatMap((one) => checkSum(one, levels))),
    named("share-against-count", (levels) => ratios.flatMap((one) => checkShare(one, levels))),
    named("share-of-whole-number", (levels) => ratios.flatMap((one) => checkWholeNumber(one, levels))),
    named("shares-of-one-whole", (levels) => ratios.flatMap((one) => checkOneWhole(one, levels))),
  ];
}

/** What `$x` of a term stands for, and the keys that no term names. */
interface Match {
  readonly bound: ReadonlyMap<string, string>;
  readonly rest: ReadonlyMap<string, string>;
}

/** The levels of all figures, to be found by term. */
class Levels {
  readonly #byIndicator: Map<string, Draft[]>;

  constructor(drafts: readonly Draft[]) {
    this.#byIndicator = Map.groupBy(
      drafts.filter((one) => one.measure === "level"),
      (one) => one.indicator,
    );
  }

  /** Every figure that a term fits, with what its variables and its other keys are. */
  matching(term: Term): [Draft, Match][] {
    const found: [Draft, Match][] = [];
    for (const draft of this.#byIndicator.get(term.indicator) ?? []) {
      const bound = new Map<string, string>();
      const rest = new Map(draft.parts);
      const fits = [...term.parts].every(([key, value]) => {
        const own = rest.get(key);
        rest.delete(key);
        if (own === undefined || (value.startsWith("$") ? false : own !== value)) return false;
        if (value.startsWith("$")) bound.set(value, own);
        return true;
      });
      if (fits) found.push([draft, { bound, rest }]);
    }
    return found;
  }

  /** The figure beside `beside` that a term with the same variables and other keys names. */
  at(term: Term, match: Match, beside: Draft, unit?: string): Draft | undefined {
    const parts = new Map(match.rest);
    for (const [key, value] of term.parts) parts.set(key, match.bound.get(value) ?? value);
    return this.#byIndicator
      .get(term.indicator)
      ?.find(
        (one) =>
          one.source === beside.source &&
          (unit === undefined || one.unit === unit) &&
          one.place === beside.place &&
          one.scenario === beside.scenario &&
          one.period.text === beside.period.text &&
          one.parts.size === parts.size &&
          [...parts].every(([key, value]) => one.parts.get(key) === value),
      );
  }
}

function checkSum(identity: Extract<Identity, { kind: "sum" }>, levels: Levels): Finding[] {
  return levels.matching(identity.result).flatMap(([total, match]) => {
    const parts = identity.parts.map((term) => levels.at(term, match, total, total.unit));
    if (!total.value || !parts.every((part) => part?.value)) return [];
    const known = parts as Draft[];
    const [least, most] = [sumOf(known.map((part) => part.low)), sumOf(known.map((part) => part.high))];
    if ((!least || !total.high || least.lte(total.high)) && (!most || !total.low || most.gte(total.low))) return [];
    const sum = sumOf(known.map((part) => part.value));
    const reason = `the parts add up to ${sum?.toFixed()}, the total is ${total.value.toFixed()}`;
    return [warning("parts-against-total", [total, ...known], reason)];
  });
}

/** Null, an open end, if any of them is. */
function sumOf(numbers: readonly (Big | null)[]): Big | null {
  return numbers.reduce((sum, one) => (sum && one ? sum.plus(one) : null), new Big(0) as Big | null);
}

function checkShare(identity: Extract<Identity, { kind: "ratio" }>, levels: Levels): Finding[] {
  return levels.matching(identity.result).flatMap(([share, match]) => {
    const part = levels.at(identity.part, match, share);
    const whole = levels.at(identity.whole, match, share);
    if (!share.value || !part?.value || !whole?.value?.gt(0)) return [];
    const [low, high] = [ratio(part.low, whole.high), ratio(part.high, whole.low)];
    if ((!low || !share.high || low.lte(share.high)) && (!high || !share.low || high.gte(share.low))) return [];
    const exact = part.value.div(whole.value).times(100);
    return [
      warning(
        "share-against-count",
        [share, part, whole],
        `${part.id} of ${whole.id} is ${exact.toFixed(2)} percent, not ${share.value.toFixed()}`,
      ),
    ];
  });
}

/** A share of a counted whole must be some whole number of it. */
function checkWholeNumber(identity: Extract<Identity, { kind: "ratio" }>, levels: Levels): Finding[] {
  return levels.matching(identity.result).flatMap(([share, match]) => {
    const whole = levels.at(identity.whole, match, share);
    if (levels.at(identity.part, match, share) || !whole?.value || !share.low || !share.high) return [];
    const least = share.low.times(whole.value).div(100).round(0, Big.roundUp);
    if (least.lte(share.high.times(whole.value).div(100))) return [];
    const near = least.div(whole.value).times(100).toFixed(2);
    const reason = `no whole number of ${whole.value.toFixed()} rounds to ${share.value?.toFixed()} percent (${least.toFixed()} is ${near})`;
    return [warning("share-of-whole-number", [share, whole], reason)];
  });
}

/** Shares of one whole that is not printed must all allow one and the same whole. */
function checkOneWhole(identity: Extract<Identity, { kind: "ratio" }>, levels: Levels): Finding[] {
  const groups = new Map<string, { draft: Draft; least: Big; most: Big }[]>();
  for (const [share, match] of levels.matching(identity.result)) {
    const part = levels.at(identity.part, match, share);
    if (levels.at(identity.whole, match, share) || !part?.low || !part.high || !share.low?.gt(0) || !share.high)
      continue;
    const key = JSON.stringify([
      share.source,
      share.place,
      share.scenario,
      share.period.text,
      formatBreakdown(match.rest),
    ]);
    const implied = {
      draft: share,
      least: part.low.div(share.high).times(100),
      most: part.high.div(share.low).times(100),
    };
    groups.set(key, [...(groups.get(key) ?? []), implied]);
  }
  return [...groups.values()].flatMap((group) => {
    const least = group.reduce((a, b) => (a.least.gte(b.least) ? a : b));
    const most = group.reduce((a, b) => (a.most.lte(b.most) ? a : b));
    if (least.least.lte(most.most)) return [];
    return [
      warning(
        "shares-of-one-whole",
        [least.draft, most.draft],
        `${least.draft.id} and ${most.draft.id} can't be shares of one whole`,
      ),
    ];
  });
}

function ratio(part: Big | null, whole: Big | null): Big | null {
  return part && whole?.gt(0) ? part.div(whole).times(100) : null;
}
