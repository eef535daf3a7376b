import type { Packed, PackedSeries } from "../../schema/tables.ts";
import { figureId } from "../domain/figure.ts";
import type { Series, Version } from "../domain/observation.ts";
import { parsePeriod } from "../domain/period.ts";

/** The versions of a packed row. */
export function unpack({ points, ...key }: PackedSeries): Series {
  const { indicator, place, breakdown, measure, scenario, unit } = key;
  const versions = points.period.map((period, at): Version => {
    const source = valueAt(points.source, at);
    return {
      indicator,
      place,
      breakdown,
      measure,
      scenario,
      frequency: parsePeriod(period)?.frequency ?? "annual",
      period,
      value: valueAt(points.value, at),
      unit,
      status: valueAt(points.status, at),
      low: valueAt(points.low, at),
      high: valueAt(points.high, at),
      disputed: valueAt(points.disputed, at) === 1,
      source,
      published_on: valueAt(points.published_on, at),
      figure: figureId(source, valueAt(points.number, at)),
      note: valueAt(points.note, at),
      chosen_by: valueAt(points.chosen_by, at),
      derived_from: [],
      valid_from: valueAt(points.valid_from, at),
      valid_to: valueAt(points.valid_to, at),
      current: valueAt(points.current, at) === 1,
    };
  });
  return { indicator, place, breakdown, measure, scenario, unit, versions };
}

function valueAt<T extends string | number | null>(packed: Packed<T>, index: number): T {
  return isColumn(packed) ? (packed[index] as T) : packed;
}

function isColumn<T>(packed: Packed<T>): packed is readonly T[] {
  return Array.isArray(packed);
}
