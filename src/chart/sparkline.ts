import { extent } from "d3-array";
import { line } from "d3-shape";
import type { Indicator } from "../domain/catalog.ts";
import { breakBetween } from "../domain/derive/breaks.ts";
import type { Observation } from "../domain/observation.ts";
import { mainFrequency, numberOf, pointsOf, type Point } from "./points.ts";
import { element, round } from "./svg.ts";

/** Air for the dot at the end. */
const AIR = 2.5;

/**
 * The course of one series, as small as a word: its usual frequency only, a dot at its end; a rank has its best on top,
 * and nothing is joined across a break. Empty below two values.
 */
export function sparkline(
  rows: readonly Observation[],
  of: Indicator,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const points = pointsOf(rows);
  const frequency = mainFrequency(points);
  const drawn = points.filter(({ period }) => period.frequency === frequency);
  const last = drawn.at(-1);
  if (!last || drawn.length < 2) return "";
  const [first = 0, end = 1] = extent(drawn, (point) => point.end) as [number, number];
  const [low = 0, high = 1] = extent(drawn, numberOf) as [number, number];
  const x = (point: Point): number => round(AIR + ((point.end - first) / (end - first || 1)) * (width - 2 * AIR));
  const y = (point: Point): number => {
    const part = (numberOf(point) - low) / (high - low || 1);
    return round(AIR + (of.kind === "rank" ? part : 1 - part) * (height - 2 * AIR));
  };
  const path = unbroken(drawn, of)
    .map((stretch) => line<Point>(x, y)(stretch) ?? "")
    .join("");
  return element(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      class: "chart sparkline",
      "aria-hidden": "true",
      focusable: "false",
    },
    element(
      "g",
      { class: "s1", fill: "currentColor", stroke: "currentColor" },
      element("path", { d: path, class: "line", "stroke-width": 1.5, fill: "none" }) +
        element("circle", { cx: x(last), cy: y(last), r: 2, class: "point" }),
    ),
  );
}

/** The stretches of a series between its breaks. */
function unbroken(points: readonly Point[], of: Indicator): Point[][] {
  const stretches: Point[][] = [];
  for (const point of points) {
    const before = stretches.at(-1)?.at(-1);
    const { place } = point.observation;
    if (before && !breakBetween({ of, place }, before.period, point.period)) stretches.at(-1)?.push(point);
    else stretches.push([point]);
  }
  return stretches;
}
