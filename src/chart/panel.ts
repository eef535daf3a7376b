import type { Language } from "../domain/codes.ts";
import { barLabels, isLabelled } from "./bar-labels.ts";
import { drawEndLabels, type EndLabel } from "./end-labels.ts";
import { marksOf, type Space } from "./marks.ts";
import { breaksIn } from "./notes.ts";
import type { Panel } from "./plan.ts";
import { dayOf } from "./points.ts";
import { parsePeriod } from "../domain/period.ts";
import { leading, type Dimensions } from "./size.ts";
import { element, round, textAt } from "./svg.ts";
import { widthOf } from "./text.ts";
import type { TimeAxis } from "./time-axis.ts";
import type { ValueAxis } from "./value-axis.ts";
import { BREAK_WORDS } from "./words.ts";

/** One panel between its corners: rules, marks, breaks, labels. */
export function drawPanel(
  panel: Panel,
  axis: ValueAxis,
  time: TimeAxis,
  labels: readonly EndLabel[],
  {
    left,
    right,
    top,
    bottom,
  }: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  size: Dimensions,
  lang: Language,
): string {
  const y = (value: number): number => bottom - ((value - axis.bottom) / (axis.top - axis.bottom)) * (bottom - top);
  const space: Space = { x: time.x, y, left, right, top, bottom };
  return [
    ...axis.ticks.map(({ value }) => {
      const isBase = value === 0 && panel.shape !== "ranks";
      return element("path", {
        d: `M${round(left)} ${round(y(value))}H${round(right)}`,
        class: isBase ? "axis" : "rule",
      });
    }),
    ...axis.ticks.map(({ value, label }) =>
      textAt(left - size.text * 0.6, y(value) + size.text * 0.35, label, {
        size: size.text,
        class: "soft",
        anchor: "end",
      }),
    ),
    breakRules(panel, space, size, lang),
    marksOf(panel, space, size),
    barLabels(panel, space, size, lang),
    drawEndLabels(panel, labels, space, size),
  ].join("");
}

function breakRules(panel: Panel, space: Space, size: Dimensions, lang: Language): string {
  const { x, left, right, top, bottom } = space;
  const word = BREAK_WORDS[lang];
  const width = widthOf(word, size.small);
  // Values that stand on their bars come first.
  const lift = isLabelled(panel, space, size, lang) ? size.small : 0;
  let free = left;
  return breaksIn([panel])
    .map(({ from }) => ({ at: x(dayOf(parsePeriod(from)?.start ?? from)) }))
    .filter(({ at }) => at >= left && at <= right)
    .sort((a, b) => a.at - b.at)
    .map(({ at }) => {
      const rule = element("path", {
        d: `M${round(at)} ${round(top - lift - leading(size.small))}V${round(bottom)}`,
        class: "break",
      });
      // To the right of its rule, or to the left where the picture ends.
      const begin = at + 4 + width <= right ? at + 4 : at - 4 - width;
      if (begin < free) return rule;
      free = begin + width + 6;
      return rule + textAt(begin, top - lift - size.small * 0.4, word, { size: size.small, class: "soft" });
    })
    .join("");
}

/** The axis of time below the last panel; returns the height that it takes. */
export function drawTimeAxis(time: TimeAxis, left: number, right: number, y: number, size: Dimensions): string {
  const mark = size.text * 0.35;
  const row = y + mark + size.text;
  return [
    element("path", { d: `M${round(left)} ${round(y)}H${round(right)}`, class: "axis" }),
    ...time.ticks.map(({ mark: x }) =>
      element("path", { d: `M${round(x)} ${round(y)}v${round(mark)}`, class: "axis" }),
    ),
    ...time.ticks.map(({ x, label }) => textAt(x, row, label, { size: size.text, class: "soft", anchor: "middle" })),
    ...time.years.map(({ x, label }) =>
      textAt(x, row + leading(size.text), label, { size: size.text, class: "soft", anchor: "middle" }),
    ),
  ].join("");
}

export function timeAxisHeight(time: TimeAxis, size: Dimensions): number {
  return size.text * 0.35 + leading(size.text) * (time.years.length > 0 ? 2 : 1);
}
