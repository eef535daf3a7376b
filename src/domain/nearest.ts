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
    const score = likeness(wanted, pairs(candidate));
    if (score >= 0.4) scored.push([score, candidate]);
  }
  return scored
    .sort(([a, x], [b, y]) => b - a || compareText(x, y))
    .slice(0, count)
    .map(([, candidate]) => candidate);
}

function pairs(text: string): Map<string, number> {
  const letters = ` ${fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()} `;
  const found = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters.slice(at, at + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

function likeness(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return (2 * shared) / (size(a) + size(b));
}

function size(counts: Map<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
