import { fold } from "./fold.ts";
import { compareText } from "./period.ts";

/**
 * The candidates most like a text that is none of them, best first, at most `count`; none if nothing is near.
 * Likeness is the Dice coefficient of letter pairs after folding, so that a typing slip, a missing
 * diacritic or swapped words still find their code.
 */
export function nearest(text: string, candidates: Iterable<string>, count = 3): string[] {
  const wanted = pairs(text);
  const scored: [number, string][] = [];
  for (const candidate of candidates) {
    const score = likeness(wanted, pairsOfCandidate(candidate));
    if (score >= 0.4) scored.push([score, candidate]);
  }
  return scored
    .sort(([a, x], [b, y]) => b - a || compareText(x, y))
    .slice(0, count)
    .map(([, candidate]) => candidate);
}

/** The letter pairs of a text, with how often each is there, and how many they are. */
interface Pairs {
  of: Map<string, number>;
  size: number;
}

function pairs(text: string): Pairs {
  const letters = ` ${fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()} `;
  const of = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters.slice(at, at + 2);
    of.set(pair, (of.get(pair) ?? 0) + 1);
  }
  return { of, size: letters.length - 1 };
}

// Candidates are the names of the catalogue and of the parameters: few, the same for every request.
const kept = new Map<string, Pairs>();

function pairsOfCandidate(text: string): Pairs {
  const held = kept.get(text) ?? pairs(text);
  kept.set(text, held);
  return held;
}

function likeness(a: Pairs, b: Pairs): number {
  let shared = 0;
  for (const [pair, count] of a.of) shared += Math.min(count, b.of.get(pair) ?? 0);
  return (2 * shared) / (a.size + b.size);
}
