import type { Catalog, Indicator, Unit } from "../domain/catalog.ts";
import type { Frequency, Measure } from "../domain/codes.ts";
import { TooLarge } from "../domain/errors.ts";
import type { Observation, SeriesKey } from "../domain/observation.ts";
import { seriesOrder } from "../domain/selection.ts";
import { mainFrequency, pointsOf, type Point } from "./points.ts";

/** What a chart draws of the rows that it is given, before any coordinate. */

export const MOST_POINTS = 2_000;
export const MOST_PANELS = 4;
/** As many colours as can be told apart. */
export const MOST_LINES = 8;
/** As many rows as a list of latest values has room for. */
export const MOST_LISTED = 36;

export interface Series {
  readonly key: SeriesKey;
  readonly of: Indicator;
  /** From 1: the same series has the same colour in every panel. */
  readonly colour: number;
  /** Values of the panel's frequency, which a line may join. */
  readonly main: readonly Point[];
  /** Values of other frequencies: points of their own. */
  readonly others: readonly Point[];
}

/** Everything of one unit, one measure and one way of drawing. */
export interface Panel {
  readonly unitId: string;
  readonly unit: Unit | undefined;
  readonly measure: Measure;
  readonly shape: "lines" | "bars" | "ranks";
  readonly frequency: Frequency;
  readonly series: readonly Series[];
  /** What is said to be left out: values of other lengths of time than the bars', and parts beside their total. */
  readonly omitted: { readonly points: readonly Point[]; readonly parts: number };
}

export type Plan =
  | { readonly form: "empty" }
  | { readonly form: "card"; readonly panel: Panel; readonly point: Point }
  | { readonly form: "list"; readonly panels: readonly Panel[] }
  | { readonly form: "time"; readonly panels: readonly Panel[] };

/**
 * What to draw.
 * @param withParts - draws parts beside their total, as somebody who named them wants
 * @throws TooLarge, which says what to ask for less of
 */
export function planChart(rows: readonly Observation[], catalog: Catalog, withParts: boolean): Plan {
  if (rows.length > MOST_POINTS) throw tooMany(`${rows.length} values`, `${MOST_POINTS}`, rows);
  const groups = Map.groupBy(
    rows.filter((row) => catalog.indicators.has(row.indicator)),
    (row) => [row.unit, row.measure, shapeOf(row, catalog)].join(" "),
  );
  if (groups.size > MOST_PANELS) throw tooMany(`${groups.size} units or measures`, `${MOST_PANELS}`, rows);
  const colours = new Map<string, number>();
  const panels = [...groups.values()]
    .map((group) => panelOf(group, catalog, withParts, colours))
    .filter(({ series }) => series.length > 0);
  const all = panels.flatMap(({ series }) => series);
  const [first] = panels;
  if (!first) return { form: "empty" };
  const points = all.flatMap(({ main, others }) => [...main, ...others]);
  const [point] = points;
  if (point && points.length === 1) return { form: "card", panel: first, point };
  const isMany = panels.some(({ series }) => series.length > MOST_LINES);
  const isSingle = all.every(({ main, others }) => main.length + others.length === 1);
  if (!isMany && !isSingle) return { form: "time", panels };
  if (all.length > MOST_LISTED) throw tooMany(`${all.length} series`, `${MOST_LISTED}`, rows);
  return { form: "list", panels };
}

function tooMany(found: string, most: string, rows: readonly Observation[]): TooLarge {
  const names = (["indicator", "place", "breakdown"] as const).filter(
    (name) => new Set(rows.map((row) => row[name])).size > 1,
  );
  const narrow = [...names, "from"].map((name) => `${name}=`);
  return new TooLarge(
    `${found} are more than one chart can show so that they can be told apart: ${most} at most. ` +
      `Ask for fewer, with ${narrow.join(", ")}; csv and xlsx hold all of them.`,
    narrow,
  );
}

function shapeOf({ measure, indicator }: Observation, catalog: Catalog): Panel["shape"] {
  const kind = catalog.indicators.get(indicator)?.kind;
  if (measure === "change" || measure === "change-previous") return "bars";
  if (measure !== "level") return "lines";
  return kind === "flow" ? "bars" : kind === "rank" ? "ranks" : "lines";
}

function panelOf(
  rows: readonly Observation[],
  catalog: Catalog,
  withParts: boolean,
  colours: Map<string, number>,
): Panel {
  const [{ unit: unitId, measure }] = rows as [Observation];
  const shape = shapeOf(rows[0] as Observation, catalog);
  const bySeries = Map.groupBy(rows, (row) => seriesOrder(row).join("\u0000"));
  const all = [...bySeries.values()].map((own) => ({ key: own[0] as Observation, points: pointsOf(own) }));
  const drawn = withParts ? all : all.filter((one) => one.key.breakdown === "" || !hasTotal(one.key, all));
  const frequency = mainFrequency(drawn.flatMap(({ points }) => points));
  const isMain = ({ period }: Point) => period.frequency === frequency;
  const omitted = shape === "bars" ? drawn.flatMap(({ points }) => points.filter((one) => !isMain(one))) : [];
  const series = drawn.flatMap(({ key, points }): Series[] => {
    const of = catalog.indicators.get(key.indicator);
    const main = points.filter(isMain);
    const others = shape === "bars" ? [] : points.filter((one) => !isMain(one));
    if (!of || main.length + others.length === 0) return [];
    return [{ key, of, colour: colourOf(key, colours), main, others }];
  });
  const parts = all.length - drawn.length;
  return {
    unitId,
    unit: catalog.units.get(unitId),
    measure,
    shape,
    frequency,
    series,
    omitted: { points: omitted, parts },
  };
}

/** Whether the undivided series of a part is there, with more than a single value to show. */
function hasTotal(
  part: SeriesKey,
  all: readonly { readonly key: SeriesKey; readonly points: readonly Point[] }[],
): boolean {
  return all.some(
    ({ key, points }) =>
      key.breakdown === "" && key.indicator === part.indicator && key.place === part.place && points.length > 1,
  );
}

/** A target has the colour of what happened. */
function colourOf({ indicator, place, breakdown }: SeriesKey, colours: Map<string, number>): number {
  const id = [indicator, place, breakdown].join("\u0000");
  const known = colours.get(id) ?? (colours.size % MOST_LINES) + 1;
  colours.set(id, known);
  return known;
}
