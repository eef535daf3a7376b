import type { Language } from "../domain/codes.ts";
import { amountShort } from "./amount.ts";
import { hasBars, isTarget, markX, type Space } from "./marks.ts";
import type { Panel } from "./plan.ts";
import type { Point } from "./points.ts";
import type { Dimensions } from "./size.ts";
import { textAt } from "./svg.ts";
import { widthOf } from "./text.ts";

/** Bars of a single series carry their values themselves and need no label beside them. */
export function isLabelled(panel: Panel, space: Pick<Space, "x">): boolean {
  const [one, ...more] = panel.series;
  return one !== undefined && more.length === 0 && !isTarget(one) && hasBars(panel, space);
}

/** The values above their bars, or below where they are negative: all of them where they fit, the latest anyway. */
export function barLabels(panel: Panel, space: Space, size: Dimensions, lang: Language): string {
  const [series] = panel.series;
  if (!series || !isLabelled(panel, space)) return "";
  const labels = series.main.map((point) => ({
    point,
    x: markX(panel, series, point, space),
    text: amountShort(point.observation, panel.unit, lang),
  }));
  const half = ({ text }: { readonly text: string }): number => widthOf(text, size.small, 600) / 2;
  const fit = labels.every((label, at) => {
    const before = labels[at - 1];
    return !before || label.x - half(label) > before.x + half(before) + size.small * 0.4;
  });
  return labels
    .filter((_, at) => fit || at === labels.length - 1)
    .map((label) => {
      const isNegative = topOf(label.point) < 0;
      const y = space.y(topOf(label.point)) + (isNegative ? size.small * 1.2 : -size.small * 0.45);
      const x = Math.min(Math.max(label.x, space.left + half(label)), space.right - half(label));
      return textAt(x, y, label.text, { size: size.small, class: "strong", anchor: "middle" });
    })
    .join("");
}

function topOf({ extent }: Point): number {
  return extent.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
}
