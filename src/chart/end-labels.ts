import type { Catalog } from "../domain/catalog.ts";
import type { Language } from "../domain/codes.ts";
import { periodWords } from "../domain/words/time.ts";
import { amountShort } from "./amount.ts";
import { markX, type Space } from "./marks.ts";
import { nameSeries } from "./names.ts";
import type { Panel, Series } from "./plan.ts";
import { numberOf, type Point } from "./points.ts";
import { leading, type Dimensions } from "./size.ts";
import { element, textAt } from "./svg.ts";
import { widthOf, wrap } from "./text.ts";

/** A label at the end of a series: its name, and its latest value. */
export interface EndLabel {
  readonly series: Series;
  readonly point: Point;
  readonly lines: readonly { readonly text: string; readonly strong: boolean }[];
  readonly width: number;
}

const SWATCH = 1.1;

export function lastPoint({ main, others }: Series): Point {
  return [...main, ...others].reduce((a, b) => (b.end >= a.end ? b : a));
}

/** The labels of a panel: of a single series its latest value and when, of several their names. */
export function endLabels(
  panel: Panel,
  all: readonly Series[],
  {
    catalog,
    lang,
    size,
    brief,
  }: { readonly catalog: Catalog; readonly lang: Language; readonly size: Dimensions; readonly brief: boolean },
): EndLabel[] {
  return panel.series.map((series) => {
    const point = lastPoint(series);
    const amount = amountShort(point.observation, panel.unit, lang);
    const name = all.length > 1 ? nameSeries(series, all, catalog, lang) : "";
    const named = wrap(name, size.label, size.text, 600).map((text) => ({ text, strong: true }));
    const value = wrap(amount, size.label, size.text).map((text) => ({ text, strong: name === "" }));
    const when = wrap(periodWords(point.period, lang), size.label, size.text).map((text) => ({ text, strong: false }));
    const lines = name === "" ? [...value, ...when] : brief ? named : [...named, ...value];
    const width = Math.max(...lines.map(({ text, strong }) => widthOf(text, size.text, strong ? 600 : 400)));
    return { series, point, lines, width: width + (name === "" ? 0 : size.text * SWATCH) };
  });
}

export function heightOf({ lines }: EndLabel, size: Dimensions): number {
  return lines.length * leading(size.text);
}

/** Tops of labels as near to where their series end as they can be without touching one another. */
export function spread(
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

/** Draws the labels to the right of a panel, with a thin line to a series that ends elsewhere. */
export function drawEndLabels(panel: Panel, labels: readonly EndLabel[], space: Space, size: Dimensions): string {
  const line = leading(size.text);
  const targets = labels.map((label) => ({
    centre: space.y(numberOf(label.point)),
    height: heightOf(label, size),
  }));
  const tops = spread(targets, space.top - size.text, space.bottom + size.text * 0.6, size.text * 0.35);
  const left = space.right + size.text * 0.9;
  return labels
    .map((label, at) => {
      const top = tops[at] ?? 0;
      const named = label.lines.some(({ strong }) => strong) && panel.series.length > 1;
      const indent = named ? size.text * SWATCH : 0;
      const middle = top + line / 2;
      const [x, y] = [markX(panel, label.series, label.point, space), targets[at]?.centre ?? 0];
      const isFar = space.right - x > size.text * 2 || Math.abs(middle - y) > line;
      const leader =
        named && isFar
          ? element("path", {
              d: `M${Math.round(x + size.dot + 2)} ${Math.round(y)}L${Math.round(left - 3)} ${Math.round(middle)}`,
              class: "leader",
              fill: "none",
            })
          : "";
      const swatch = named
        ? element("path", {
            d: `M${Math.round(left)} ${Math.round(middle)}h${Math.round(size.text * 0.7)}`,
            class: `s${label.series.colour} swatch`,
            stroke: "currentColor",
          })
        : "";
      const texts = label.lines.map(({ text, strong }, row) =>
        textAt(left + indent, top + row * line + size.text, text, {
          size: size.text,
          class: strong ? "strong" : "soft",
        }),
      );
      return leader + swatch + texts.join("");
    })
    .join("");
}
