import { line } from "d3-shape";
import { breakBetween } from "../domain/derive/breaks.ts";
import type { Panel, Series } from "./plan.ts";
import { numberOf, usualStep, type Point } from "./points.ts";
import type { Dimensions } from "./size.ts";
import { element, round } from "./svg.ts";
import { placeOf } from "./time-axis.ts";

/** Where values stand in a panel. */
export interface Space {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Bars of several series that would be thinner than this are lines instead; a single series keeps its bars. */
const THINNEST = 3;
const VISIBLE = 2;
const FIRM = new Set(["actual", "target", "plan"]);

export const isFirm = ({ observation }: Point): boolean => FIRM.has(observation.status);
/** A forecast has not happened: it never speaks for its series. */
export const isForecast = ({ observation }: Point): boolean => observation.status === "forecast";
export const isTarget = ({ key }: Series): boolean => key.scenario === "target";
const isRange = ({ observation: { value, low, high } }: Point): boolean =>
  value === null && low !== null && high !== null;

/** Whether a panel's flows are drawn as bars: one beside another in each period, as long as each can be seen. */
export function hasBars(panel: Panel, { x }: Pick<Space, "x">): boolean {
  const count = panel.shape === "bars" ? barsOf(panel).length : 0;
  return count === 1 || (count > 1 && barWidth(panel, x) >= THINNEST);
}

const barsOf = ({ series }: Panel): readonly Series[] => series.filter((one) => !isTarget(one));

/** Spans that overlap leave each bar the width that stands free at its end. */
function barWidth(panel: Panel, x: Space["x"]): number {
  const series = barsOf(panel);
  const ends = [...new Set(series.flatMap(({ main }) => main.map(({ end }) => end)))].sort((a, b) => a - b);
  const steps = ends.slice(1).map((end, at) => x(end) - x(ends[at] ?? end));
  const spans = series.flatMap(({ main }) => main.map(({ start, end }) => x(end) - x(start)));
  const free = Math.min(...spans, ...(panel.frequency === "cumulative" ? steps : [])) * 0.76;
  return Math.max(VISIBLE, free / series.length);
}

/** The middle of a point's mark. */
export function markX(panel: Panel, series: Series, point: Point, space: Pick<Space, "x">): number {
  if (!hasBars(panel, space)) return space.x(placeOf(point, panel.shape === "bars"));
  if (isTarget(series)) return space.x(placeOf(point, true));
  return barLeft(panel, series, point, space) + barWidth(panel, space.x) / 2;
}

function barLeft(panel: Panel, series: Series, point: Point, { x }: Pick<Space, "x">): number {
  const width = barWidth(panel, x);
  const all = barsOf(panel);
  const group = width * all.length;
  const begin = panel.frequency === "cumulative" ? x(point.end) - group : (x(point.start) + x(point.end) - group) / 2;
  return begin + width * all.indexOf(series);
}

export function marksOf(panel: Panel, space: Space, size: Dimensions): string {
  const bars = hasBars(panel, space);
  return panel.series
    .map((series) => {
      const inner = bars && !isTarget(series) ? barMarks(panel, series, space) : lineMarks(panel, series, space, size);
      return element("g", { class: `s${series.colour}`, fill: "currentColor", stroke: "currentColor" }, inner);
    })
    .join("");
}

function barMarks(panel: Panel, series: Series, space: Space): string {
  const width = barWidth(panel, space.x);
  const gap = Math.min(1.5, width * 0.12);
  return series.main
    .map((point) => {
      const [from, to] = isRange(point) ? (point.extent as [number, number]) : [0, numberOf(point)];
      const [y, bottom] = [space.y(Math.max(from, to)), space.y(Math.min(from, to))];
      const hollow = point.observation.disputed;
      const soft = !isFirm(point);
      const edge = hollow || soft ? 1.5 : 0;
      return element("rect", {
        x: barLeft(panel, series, point, space) + gap / 2 + edge / 2,
        y: y + edge / 2,
        width: Math.max(1, width - gap - edge),
        height: Math.max(0.5, bottom - y - edge),
        class: `${hollow ? "bar hollow" : soft ? "bar pale" : "bar"}${isForecast(point) ? " awaited" : ""}`,
      });
    })
    .join("");
}

function lineMarks(panel: Panel, series: Series, space: Space, size: Dimensions): string {
  const at = (point: Point): [number, number] => [markX(panel, series, point, space), space.y(numberOf(point))];
  const path = line<Point>(
    (point) => round(at(point)[0]),
    (point) => round(at(point)[1]),
  );
  const solid = isTarget(series) ? "target" : "line";
  const joined = stretchesOf(series).map(({ points, isGap }) =>
    element("path", {
      d: path(points) ?? "",
      class: solid,
      "stroke-width": isGap ? size.line * 0.45 : size.line,
      fill: "none",
    }),
  );
  const spacing = (space.right - space.left) / Math.max(1, series.main.length);
  const radius = Math.max(size.line * 0.75, Math.min(size.dot, spacing / 6));
  const dots = series.main.map((point) => pointMark(point, at(point), radius, space, isTarget(series)));
  const others = series.others.map((point) => pointMark(point, at(point), size.dot * 0.6, space, isTarget(series)));
  return [...joined, ...others, ...dots].join("");
}

interface Stretch {
  readonly points: Point[];
  /** Periods of the frequency are missing between its two points. */
  readonly isGap: boolean;
}

/** What is joined: never across a break, never to or from a range; apart where periods are missing in between. */
export function stretchesOf({ main, of, key }: Series): Stretch[] {
  const stretches: Stretch[] = [];
  const step = usualStep(main) * 1.5;
  for (const [at, next] of main.entries()) {
    const point = main[at - 1];
    if (!point || isRange(point) || isRange(next)) continue;
    if (breakBetween({ of, place: key.place }, point.period, next.period)) continue;
    const isGap = next.end - point.end > step;
    const last = stretches.at(-1);
    if (last && !isGap && !last.isGap && last.points.at(-1) === point) last.points.push(next);
    else stretches.push({ points: [point, next], isGap });
  }
  return stretches;
}

/** A dot for what is firm, a diamond for what is not yet; hollow where sources disagree; a bar for a range. */
function pointMark(
  point: Point,
  [x, y]: readonly [number, number],
  radius: number,
  space: Space,
  target: boolean,
): string {
  const name = [
    "point",
    ...(isFirm(point) ? [] : ["pale"]),
    ...(isForecast(point) ? ["awaited"] : []),
    ...(point.observation.disputed ? ["hollow"] : []),
  ].join(" ");
  if (isRange(point)) {
    const [low = 0, high = 0] = point.extent;
    const [top, bottom] = [space.y(high), space.y(low)].sort((a, b) => a - b) as [number, number];
    return element("rect", {
      x: x - radius,
      y: top,
      width: radius * 2,
      height: Math.max(1, bottom - top),
      class: "point range",
    });
  }
  if (target)
    return element("path", {
      d: `M${round(x - radius * 1.8)} ${round(y)}h${round(radius * 3.6)}`,
      class: "aim",
      "stroke-width": radius,
    });
  if (!isFirm(point)) {
    const r = round(radius * 1.25);
    return element("path", { d: `M${round(x)} ${round(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`, class: name });
  }
  return element("circle", { cx: x, cy: y, r: radius, class: name });
}
