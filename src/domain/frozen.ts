import type { Status } from "./codes.ts";
import { sourceOfFigure } from "./figure.ts";
import type { Observation, Series, SeriesKey, Version } from "./observation.ts";
import { comparePeriods, parsePeriod } from "./period.ts";
import { currentOf, seriesOrder } from "./selection.ts";

/** What a release did to a cell, as the record of changes keeps it: empty texts and nulls where there was nothing. */
export interface RecordedChange extends SeriesKey {
  readonly period: string;
  /** Its place in the record: the newest is the highest. */
  readonly position: number;
  readonly from_value: number | null;
  readonly from_low: number | null;
  readonly from_high: number | null;
  readonly from_status: string;
  readonly from_figure: string;
}

/**
 * Series as of a release: those of now, with everything undone that later releases did.
 * @param changes - every change of their cells after that release
 * @param publishedOn - the day of a document; empty when nobody knows
 * @returns what was published then and nothing older; by which rule it was chosen is not kept.
 */
export function frozenAt(
  series: readonly Series[],
  changes: readonly RecordedChange[],
  publishedOn: (source: string) => string,
): Series[] {
  const frozen = new Map(series.map((one) => [keyOf(one), new Map(currentOf(one).map((cell) => [cell.period, cell]))]));
  // The newest is undone first, so that of several changes of one cell the oldest has the last word.
  for (const change of changes.toSorted((a, b) => b.position - a.position)) {
    const cells = frozen.get(keyOf(change)) ?? new Map<string, Version>();
    frozen.set(keyOf(change), cells);
    if (change.from_figure === "") cells.delete(change.period);
    else cells.set(change.period, before(change, cells.get(change.period), publishedOn));
  }
  return [...frozen.values()].flatMap((cells) => {
    const versions = [...cells.values()].sort(inTime);
    const [first] = versions;
    if (!first) return [];
    const { indicator, place, breakdown, measure, scenario, unit } = first;
    return [{ indicator, place, breakdown, measure, scenario, unit, versions }];
  });
}

/**
 * What became of an observation: `revised` when value, interval or status are others now, as the digest of a citation
 * would tell, `withdrawn` when its cell is empty, null when it still holds.
 * @param series - as they are now
 */
export function sinceThen(one: Observation, series: readonly Series[]): "revised" | "withdrawn" | null {
  const cells = series.filter((each) => keyOf(each) === keyOf(one)).flatMap(currentOf);
  const now = cells.find((cell) => cell.period === one.period);
  if (!now) return "withdrawn";
  const isSame = SAID.every((name) => now[name] === one[name]);
  return isSame ? null : "revised";
}

const SAID = ["value", "low", "high", "status"] as const;

/** The cell as it was before a change. */
function before(change: RecordedChange, now: Version | undefined, publishedOn: (source: string) => string): Version {
  const { indicator, place, breakdown, measure, scenario, unit, period, from_figure: figure } = change;
  const source = sourceOfFigure(figure);
  const same = now?.figure === figure ? now : undefined;
  return {
    indicator,
    place,
    breakdown,
    measure,
    scenario,
    unit,
    period,
    figure,
    source,
    frequency: parsePeriod(period)?.frequency ?? "annual",
    value: change.from_value,
    low: change.from_low,
    high: change.from_high,
    status: change.from_status as Status,
    published_on: publishedOn(source),
    disputed: same?.disputed ?? false,
    note: same?.note ?? "",
    chosen_by: same?.chosen_by ?? "only-claim",
    derived_from: [],
    valid_from: "",
    valid_to: "",
    current: true,
  };
}

function keyOf(one: SeriesKey): string {
  return seriesOrder(one).join("\u0000");
}

function inTime(a: Version, b: Version): number {
  const [first, second] = [parsePeriod(a.period), parsePeriod(b.period)];
  return first && second ? comparePeriods(first, second) : 0;
}
