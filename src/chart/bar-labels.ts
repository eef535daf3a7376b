import type { Language } from "../domain/codes.ts";
import { STATUS_WORDS } from "../domain/words/codes.ts";
import { amountShort } from "./amount.ts";
import { hasBars, isForecast, isTarget, markX, type Space } from "./marks.ts";
import type { Panel } from "./plan.ts";
import { numberOf, type Point } from "./points.ts";
import type { Dimensions } from "./size.ts";
import { textAt } from "./svg.ts";
import { widthOf } from "./text.ts";

/** The value of a bar, above it. */
interface BarLabel {
  readonly point: Point;
  readonly x: number;
  readonly text: string;
  readonly half: number;
}

/** From left to right: all that a label needs to know of the height is which bar is higher. */
export type Across = Pick<Space, "x" | "left" | "right">;

/** Whether the bars of a panel carry their values themselves, and need no label beside them. */
export function isLabelled(panel: Panel, across: Across, size: Dimensions, lang: Language): boolean {
  return labelsOf(panel, across, size, lang).length > 0;
}

/** The labels of a single series: of all bars where they fit, of the latest where no higher bar is in its way. */
function labelsOf(panel: Panel, across: Across, size: Dimensions, lang: Language): BarLabel[] {
  const [series, ...others] = panel.series;
  if (!series || others.length > 0 || isTarget(series) || !hasBars(panel, across)) return [];
  const labels = series.main.map((point): BarLabel => {
    const amount = amountShort(point.observation, panel.unit, lang);
    const text = isForecast(point) ? `${amount} (${STATUS_WORDS.forecast[lang]})` : amount;
    const half = widthOf(text, size.small, 600) / 2;
    const x = markX(panel, series, point, across);
    return { point, x: Math.min(Math.max(x, across.left + half), across.right - half), text, half };
  });
  const air = size.small * 0.4;
  if (
    labels.every((one, at) => one.x - one.half > (labels[at - 1]?.x ?? -Infinity) + (labels[at - 1]?.half ?? 0) + air)
  )
    return labels;
  const last = labels.findLast(({ point }) => !isForecast(point)) ?? labels.at(-1);
  if (!last) return [];
  const isFree = labels.every(
    (one) =>
      one === last ||
      Math.abs(one.x - last.x) > last.half * 2 ||
      Math.max(...one.point.extent) < numberOf(last.point) * 0.97,
  );
  return isFree && numberOf(last.point) > 0 ? [last] : [];
}

/** Draws the values above their bars, or below where they are negative. */
export function barLabels(panel: Panel, space: Space, size: Dimensions, lang: Language): string {
  return labelsOf(panel, space, size, lang)
    .map(({ point, x, text }) => {
      const end = point.extent.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
      const y = space.y(end) + (end < 0 ? size.small * 1.2 : -size.small * 0.45);
      return textAt(x, y, text, { size: size.small, class: "strong", anchor: "middle" });
    })
    .join("");
}
