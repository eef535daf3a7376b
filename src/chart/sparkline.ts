import { extent } from "d3-array";
import { line } from "d3-shape";
import type { Observation } from "../domain/observation.ts";
import { mainFrequency, numberOf, pointsOf, type Point } from "./points.ts";
import { element, round } from "./svg.ts";

/** Air for the dot at the end. */
const AIR = 2.5;

/** The course of one series, as small as a word: its usual frequency only, a dot at its end; empty below two values. */
export function sparkline(
  rows: readonly Observation[],
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
  const y = (point: Point): number =>
    round(height - AIR - ((numberOf(point) - low) / (high - low || 1)) * (height - 2 * AIR));
  const path = line<Point>(x, y)(drawn) ?? "";
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
