import type { Catalog, Indicator, Unit } from "../domain/catalog.ts";
import type { Frequency, Measure } from "../domain/codes.ts";
import { TooLarge } from "../domain/errors.ts";
import type { Observation, SeriesKey } from "../domain/observation.ts";
import { seriesOrder } from "../domain/selection.ts";
import { mainFrequency, pointsOf, type Point } from "./points.ts";

/** What a chart draws of the rows that it is given, before any coordinate. */

const MOST_POINTS = 2_000;
const MOST_PANELS = 4;
/** As many colours as can be told apart. */
const MOST_LINES = 8;
/** As many rows as a list of latest values has room for. */
const MOST_LISTED = 36;

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
  const known = rows.filter((row) => catalog.indicators.has(row.indicator));
  const groups = Map.groupBy(known, (row) => [row.unit, row.measure, shapeOf(row, catalog)].join(" "));
  if (groups.size > MOST_PANELS) throw tooMany(`${groups.size} units or measures`, `${MOST_PANELS}`, rows);
  const drawn = [...groups.values()].map((group) => ({ group, kept: withParts ? group : withoutParts(group) }));
  const frequencies = frequenciesOf(
    drawn.map(({ kept }) => kept),
    catalog,
  );
  const plain = drawn
    .map(({ group, kept }) => panelOf(kept, { catalog, frequencies, parts: countSeries(group) - countSeries(kept) }))
    .filter(({ series }) => series.length > 0);
  const colours = coloursOf(plain.flatMap(({ series }) => series.map(({ key }) => key)));
  const panels = plain.map((panel) => ({
    ...panel,
    series: panel.series.map((one): Series => ({ ...one, colour: colours.get(measuredId(one.key)) ?? 1 })),
  }));
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

type Uncoloured = Omit<Panel, "series"> & { readonly series: readonly Omit<Series, "colour">[] };

interface Context {
  readonly catalog: Catalog;
  /** The usual frequency of each way of drawing. */
  readonly frequencies: ReadonlyMap<Panel["shape"], Frequency>;
  /** How many series of parts are not among the rows any more. */
  readonly parts: number;
}

function panelOf(rows: readonly Observation[], { catalog, frequencies, parts }: Context): Uncoloured {
  const [{ unit: unitId, measure }] = rows as readonly [Observation];
  const shape = shapeOf(rows[0] as Observation, catalog);
  const all = [...Map.groupBy(rows, seriesId).values()].map((own) => ({
    key: own[0] as Observation,
    points: pointsOf(own),
  }));
  const points = all.flatMap((one) => one.points);
  const usual = frequencies.get(shape);
  const own = points.filter(({ period }) => period.frequency === usual);
  const frequency = usual && own.length > 1 ? usual : mainFrequency(points);
  const isMain = ({ period }: Point) => period.frequency === frequency;
  const isLeftOut = (point: Point) => shape === "bars" && !isMain(point);
  const series = all.flatMap(({ key, points: found }) => {
    const of = catalog.indicators.get(key.indicator);
    const main = found.filter(isMain);
    const others = found.filter((one) => !isMain(one) && !isLeftOut(one));
    if (!of || main.length + others.length === 0) return [];
    return [{ key, of, main, others }];
  });
  const omitted = { points: points.filter(isLeftOut), parts };
  return { unit: catalog.units.get(unitId), measure, shape, frequency, series, omitted };
}

/** Panels of one way of drawing have one frequency as far as they can: years beside months are not comparable. */
function frequenciesOf(groups: readonly (readonly Observation[])[], catalog: Catalog): Context["frequencies"] {
  const byShape = Map.groupBy(groups.flat(), (row) => shapeOf(row, catalog));
  return new Map([...byShape].map(([shape, rows]) => [shape, mainFrequency(pointsOf(rows))]));
}

const seriesId = (row: SeriesKey): string => seriesOrder(row).join("\u0000");
const countSeries = (rows: readonly Observation[]): number => new Set(rows.map(seriesId)).size;

/** The undivided series alone, where they have more than a single value: among their parts they would be lost. */
function withoutParts(rows: readonly Observation[]): Observation[] {
  const totals = Map.groupBy(
    rows.filter(({ breakdown }) => breakdown === ""),
    (row) => [row.indicator, row.place].join(" "),
  );
  return rows.filter(
    ({ breakdown, indicator, place }) =>
      breakdown === "" || (totals.get([indicator, place].join(" "))?.length ?? 0) < 2,
  );
}

/** The country that the statistics are about has the first colour, whoever stands beside it. */
const HOME = "VN";

/** A colour for everything that is measured; a target has the colour of what happened. */
function coloursOf(rows: readonly SeriesKey[]): ReadonlyMap<string, number> {
  const ids = [...new Set(rows.map((row) => measuredId(row)))];
  const home = ids.filter((id) => id.split("\u0000")[1] === HOME);
  return new Map([...new Set([...home, ...ids])].map((id, at) => [id, (at % MOST_LINES) + 1]));
}

function measuredId({ indicator, place, breakdown }: SeriesKey): string {
  return [indicator, place, breakdown].join("\u0000");
}
