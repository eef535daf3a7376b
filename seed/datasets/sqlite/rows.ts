import type { Row, Value } from "../../../src/domain/dataset.ts";
import { parsePeriod } from "../../../src/domain/period.ts";
import type { Edition } from "../edition.ts";
import { textOf } from "../names.ts";
import { codeRows, distinct, namesOf, publisherKey, publishersOf } from "./code-rows.ts";

const SERIES = ["indicator", "place", "breakdown", "measure", "scenario", "unit"];

/** The rows of every table that holds data, by table. */
export function rowsOf(edition: Edition): ReadonlyMap<string, readonly Row[]> {
  const { observations, figures, sources, indicators, breaks } = edition.tables;
  const publishers = publishersOf(sources.rows);
  const publisherOf = (row: Row, prefix: string) =>
    publishers.get(publisherKey(namesOf(row, prefix)))?.publisher ?? null;
  const series = new Map<string, Row>();
  for (const row of figures.rows) {
    const key = seriesKey(row);
    if (!series.has(key)) series.set(key, { ...row, series: series.size + 1 });
  }
  const inSeries = (row: Row) => ({ ...row, series: cellOf(series.get(seriesKey(row)) ?? {}, "series") });
  const listed = (rows: readonly Row[], id: string, list: string, item: string) =>
    rows.flatMap((row) =>
      ((cellOf(row, list) ?? []) as readonly string[]).map((one) => ({ [id]: textOf(row, id), [item]: one })),
    );
  return new Map([
    ...codeRows(edition),
    [
      "source",
      sources.rows.map((row) => ({
        ...row,
        publisher: publisherOf(row, "publisher"),
        original_publisher: publisherOf(row, "original_publisher"),
      })),
    ],
    ["indicator", indicators.rows],
    ["indicator_unit", listed(indicators.rows, "indicator", "other_units", "unit")],
    ["indicator_breakdown_key", listed(indicators.rows, "indicator", "breakdown_keys", "key")],
    [
      "period",
      distinct([
        ...figures.rows.map((row) => textOf(row, "period")),
        ...breaks.rows.map((row) => textOf(row, "from")),
      ]).map(periodRow),
    ],
    ["break", breaks.rows.map((row) => ({ ...row, from_period: textOf(row, "from") }))],
    ["series", [...series.values()]],
    ["figure", figures.rows.map(inSeries)],
    ["figure_reading", listed(figures.rows, "figure", "reading", "reading")],
    ["figure_flag", listed(figures.rows, "figure", "flags", "flag")],
    ["observation", observations.rows.map(inSeries)],
  ]);
}

function seriesKey(row: Row): string {
  return SERIES.map((name) => textOf(row, name)).join("\u0000");
}

/** @throws Error for a text that is no period; the compile lets none through. */
function periodRow(text: string): Row {
  const period = parsePeriod(text);
  if (!period) throw new Error(`"${text}" is no period.`);
  return { period: text, frequency: period.frequency, first_day: period.start, last_day: period.end };
}

export function cellOf(row: Row, name: string): Value | undefined {
  return (row as Record<string, Value | undefined>)[name];
}
