import type { Break } from "../catalog.ts";
import { parsePeriod, type Period } from "../period.ts";
import type { Published } from "./outcome.ts";

/**
 * The break that lies between two periods of a series; undefined when nothing does. A flow runs through its period,
 * so a break within the earlier one parts them; whatever else is counted is counted at the end.
 */
export function breakBetween(
  { of, place }: Pick<Published, "of" | "place">,
  one: Period,
  other: Period,
): Break | undefined {
  const isFirst = one.start === other.start ? one.end < other.end : one.start < other.start;
  const [earlier, later] = isFirst ? [one, other] : [other, one];
  return of.breaks.find((known) => {
    const from = parsePeriod(known.from)?.start;
    if (from === undefined || (known.place !== "" && known.place !== place)) return false;
    return later.end >= from && (of.kind === "flow" ? earlier.start : earlier.end) < from;
  });
}
