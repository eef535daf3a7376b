import { periodWords } from "../domain/words/time.ts";
import { amountShort } from "./amount.ts";
import { isForecast, markX, type Space } from "./marks.ts";
import { nameSeries } from "./names.ts";
import type { Panel, Series } from "./plan.ts";
import { numberOf, type Point } from "./points.ts";
import type { ChartQuestion } from "./question.ts";
import { dimensionsOf, leading, type Dimensions } from "./size.ts";
import { element, round, textAt } from "./svg.ts";
import { widthOf, wrap } from "./text.ts";

/** A label at the end of a series: its name, its latest value, and of when that is where it is not the latest of all. */
export interface EndLabel {
  readonly series: Series;
  readonly point: Point;
  readonly named: boolean;
  readonly lines: readonly { readonly text: string; readonly strong: boolean }[];
  readonly width: number;
}

/** Room for the piece of line before a name, as a part of the size of the text. */
const SWATCH = 1.1;

/** The newest of what happened; of what is only forecast, the newest of that. */
export function lastPoint({ main, others }: Series): Point {
  const all = [...main, ...others];
  const happened = all.filter((point) => !isForecast(point));
  return (happened.length > 0 ? happened : all).reduce((a, b) => (b.end >= a.end ? b : a));
}

/**
 * The labels of a panel. A single series is named by the title: its label is its latest value and when that was.
 * @param room - the widest that a line may be
 * @param brief - names alone, where there is no room for values
 */
export function endLabels(panel: Panel, question: ChartQuestion, room: number, brief: boolean): EndLabel[] {
  const { catalog, lang } = question;
  const size = dimensionsOf(question);
  const latest = Math.max(...panel.series.map((series) => lastPoint(series).end));
  const named = panel.series.length > 1;
  return panel.series.map((series) => {
    const point = lastPoint(series);
    const amount = amountShort(point.observation, panel.unit, lang);
    const when = periodWords(point.period, lang);
    const linesOf = (text: string, strong: boolean) =>
      wrap(text, room, size.text, strong ? 600 : 400).map((line) => ({ text: line, strong }));
    const lines = named
      ? [
          ...linesOf(nameSeries(series, panel.series, catalog, lang), true),
          ...(brief ? [] : linesOf(point.end < latest ? `${amount}, ${when}` : amount, false)),
        ]
      : [...linesOf(amount, true), ...linesOf(when, false)];
    const width = Math.max(...lines.map(({ text, strong }) => widthOf(text, size.text, strong ? 600 : 400)));
    return { series, point, named, lines, width: width + (named ? size.text * SWATCH : 0) };
  });
}

/** How far labels may stand above and below their panel, as parts of the size of the text. */
export const OVER = 0.3;
export const UNDER = 0.6;
/** Air between two labels, as a part of the size of the text. */
export const AIR = 0.35;

export function heightOf({ lines }: EndLabel, size: Dimensions): number {
  return lines.length * leading(size.text);
}

/** Tops of labels as near to where their series end as they can be without touching one another. */
function spread(
  wanted: readonly { readonly centre: number; readonly height: number }[],
  top: number,
  bottom: number,
  air: number,
): number[] {
  const order = wanted
    .map((one, at) => ({ ...one, at, y: one.centre - one.height / 2 }))
    .sort((a, b) => a.centre - b.centre);
  let floor = top;
  for (const one of order) {
    one.y = Math.max(one.y, floor);
    floor = one.y + one.height + air;
  }
  let ceiling = bottom;
  for (const one of order.toReversed()) {
    one.y = Math.min(one.y, ceiling - one.height);
    ceiling = one.y - air;
  }
  return order.sort((a, b) => a.at - b.at).map(({ y }) => y);
}

/** Further from the right than this part of the panel, a label tells its period instead of being led to its point. */
const FAR = 0.12;

/** Draws the labels to the right of a panel, with a thin line to a point that is near but not beside its label. */
export function drawEndLabels(panel: Panel, labels: readonly EndLabel[], space: Space, size: Dimensions): string {
  const line = leading(size.text);
  const targets = labels.map((label) => ({
    centre: space.y(numberOf(label.point)),
    height: heightOf(label, size),
  }));
  const tops = spread(targets, space.top - size.text * OVER, space.bottom + size.text * UNDER, size.text * AIR);
  const left = space.right + size.text * 0.9;
  return labels
    .map((label, at) => {
      const top = tops[at] ?? 0;
      const middle = top + line / 2;
      const [x, y] = [markX(panel, label.series, label.point, space), targets[at]?.centre ?? 0];
      const isNear = space.right - x < (space.right - space.left) * FAR;
      const isBeside = space.right - x < size.text * 2 && Math.abs(middle - y) < line;
      const leader = element("path", {
        d: `M${round(x + size.dot + 2)} ${round(y)}L${round(left - 3)} ${round(middle)}`,
        class: "leader",
        fill: "none",
      });
      const swatch = element("path", {
        d: `M${round(left)} ${round(middle)}h${round(size.text * 0.7)}`,
        class: `s${label.series.colour}`,
        stroke: "currentColor",
        "stroke-width": size.text * 0.24,
      });
      const indent = label.named ? size.text * SWATCH : 0;
      const texts = label.lines.map(({ text, strong }, row) =>
        textAt(left + indent, top + row * line + size.text, text, {
          size: size.text,
          class: strong ? "strong" : "soft",
        }),
      );
      return [label.named && isNear && !isBeside ? leader : "", label.named ? swatch : "", ...texts].join("");
    })
    .join("");
}
