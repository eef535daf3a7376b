import { TooLarge } from "../domain/errors.ts";
import { isLabelled } from "./bar-labels.ts";
import { AIR, endLabels, OVER, UNDER, heightOf, type EndLabel } from "./end-labels.ts";
import { block, column, type Block } from "./frame.ts";
import { drawKey } from "./key.ts";
import { commonWords, nameSeries, panelUnit } from "./names.ts";
import { breaksIn, keyOf, notesOf } from "./notes.ts";
import { drawPanel, drawTimeAxis, timeAxisHeight } from "./panel.ts";
import type { Panel } from "./plan.ts";
import type { ChartQuestion } from "./question.ts";
import { dimensionsOf, leading, type Dimensions } from "./size.ts";
import { widthOf } from "./text.ts";
import { timeAxis, type TimeAxis } from "./time-axis.ts";
import { valueAxis, type ValueAxis } from "./value-axis.ts";

/** Pixels of height for a tick of values, in sizes of text. */
const TICK = 3.8;
/** No panel is lower than this, in sizes of text; nor, where there are several and the picture may grow, higher. */
const LOWEST = 11;
const USUAL = 13;
/** Labels take no more of the width than this. */
const WIDEST = 0.32;

/**
 * Panels over one axis of time, one above the other; on a card of one size, which is wide and low, two beside each other.
 * They end at a bottom, or further down where the picture may grow.
 */
export function drawTime(panels: readonly Panel[], question: ChartQuestion, top: number, bottom: number): Block {
  const { lang } = question;
  const size = dimensionsOf(question);
  const { left, width } = column(size);
  const columns = size.fixed && panels.length > 1 ? 2 : 1;
  const rows = Math.ceil(panels.length / columns);
  const gap = size.text * 2;
  const cell = (width - gap * (columns - 1)) / columns;
  const labelled = labelledPanels(panels, question, cell);
  const lines = headings(panels, question);

  // What does not depend on the height of the panels: that follows from what is left.
  const draftAxes = panels.map((panel) => valueAxis(panel, 4, lang));
  const draft = horizontal(panels, draftAxes, labelled(Infinity), { left, width: cell }, question);
  const key = drawKey(keyOf(panels, draft.time, lang), left, 0, width, size);
  const notes = block(notesOf(panels, draftAxes, question), { left, top: 0, width }, size.small, "soft");
  const headHeight = (texts: readonly string[], room: number): number =>
    block(texts, { left, top: 0, width: room }, size.subtitle, "strong").height;
  const heads = Math.max(0, ...lines.panels.map((texts) => headHeight(texts, cell)));
  const above =
    size.subtitle * 0.4 +
    (panels.some((panel) =>
      isLabelled(panel, { x: draft.time.x, left: draft.plotLeft, right: draft.plotRight }, size, lang),
    )
      ? size.small
      : 0) +
    (breaksIn(panels).length > 0 ? leading(size.small) : 0);
  const below = timeAxisHeight(draft.time, size);
  const between = size.text * 1.1;
  const air = panels.length > 1 ? size.subtitle * 0.6 : 0;
  const taken =
    headHeight(lines.common, width) +
    key.height +
    air +
    (heads + above) * rows +
    between * (rows - 1) +
    below +
    (notes.height > 0 ? notes.height + size.small * 0.7 : 0);
  const usual = (bottom - top - taken) / rows;
  const lowest = Math.max(size.text * LOWEST, ...labelled(Infinity).map((own) => labelsHeight(own, size)));
  const height = size.fixed ? usual : Math.max(lowest, rows > 1 ? Math.min(usual, size.text * USUAL) : usual);
  if (height < size.text * 3) throw unfit(panels);

  const labels = labelled(height);
  const axes = panels.map((panel) => valueAxis(panel, Math.max(3, Math.round(height / (size.text * TICK))), lang));
  let y = top;
  const parts: string[] = [];
  const put = (one: Block): void => {
    parts.push(one.svg);
    y += one.height;
  };
  put(block(lines.common, { left, top: y, width }, size.subtitle, "soft"));
  put(drawKey(keyOf(panels, draft.time, lang), left, y, width, size));
  y += air;
  for (const [at, panel] of panels.entries()) {
    const [row, place] = [Math.floor(at / columns), at % columns];
    const begin = left + place * (cell + gap);
    const head = y + row * (heads + above + height + between);
    const { time, plotLeft, plotRight } = horizontal(panels, axes, labels, { left: begin, width: cell }, question);
    const box = { left: plotLeft, right: plotRight, top: head + heads + above, bottom: head + heads + above + height };
    parts.push(
      block(lines.panels[at] ?? [], { left: begin, top: head, width: cell }, size.subtitle, "strong").svg,
      drawPanel(panel, axes[at] as ValueAxis, time, labels[at] ?? [], box, size, lang),
      at + columns >= panels.length ? drawTimeAxis(time, plotLeft, plotRight, box.bottom, size) : "",
    );
  }
  y += (heads + above + height) * rows + between * (rows - 1) + below;
  if (notes.height > 0) y += size.small * 0.7;
  put(block(notesOf(panels, axes, question), { left, top: y, width }, size.small, "soft"));
  return { svg: parts.join(""), height: y - top };
}

interface Horizontal {
  readonly time: TimeAxis;
  readonly plotLeft: number;
  readonly plotRight: number;
}

/** From left to right: the ticks of values, the plot, the labels at the ends. */
function horizontal(
  panels: readonly Panel[],
  axes: readonly ValueAxis[],
  labels: readonly (readonly EndLabel[])[],
  { left, width }: { readonly left: number; readonly width: number },
  question: ChartQuestion,
): Horizontal {
  const size = dimensionsOf(question);
  const ticks = Math.max(...axes.flatMap((axis) => axis.ticks.map(({ label }) => widthOf(label, size.text))));
  const labelled = Math.max(0, ...labels.flat().map((label) => label.width + size.text * 0.9));
  const plotLeft = left + ticks + size.text * 0.6;
  const plotRight = left + width - labelled;
  return {
    plotLeft,
    plotRight,
    time: timeAxis(panels, { left: plotLeft, right: plotRight, size: size.text, edge: left + width }, question.lang),
  };
}

/** What is said once above all panels, and what above each: the unit, and the series where each panel has its own. */
function headings(panels: readonly Panel[], { catalog, lang }: ChartQuestion) {
  const all = panels.flatMap(({ series }) => series);
  const common = commonWords(all, catalog, lang).join(", ");
  const unitOf = (panel: Panel): string => panelUnit(panel, valueAxis(panel, 4, lang).scale, lang);
  const [first, ...more] = panels;
  if (first && more.length === 0) return { common: [[common, unitOf(first)].filter(Boolean).join(" · ")], panels: [] };
  const own = panels.map((panel) => {
    const [series, ...others] = panel.series;
    const name = series && others.length === 0 ? nameSeries(series, all, catalog, lang) : "";
    return [[name === common ? "" : name, unitOf(panel)].filter(Boolean).join(" · ")];
  });
  return { common: common === "" ? [] : [common], panels: own };
}

function labelsHeight(labels: readonly EndLabel[], size: Dimensions): number {
  return (
    labels.reduce((sum, label) => sum + heightOf(label, size) + size.text * AIR, 0) - size.text * (OVER + UNDER + AIR)
  );
}

/** The labels of each panel as they fit into a height: with their values, or with names alone. */
function labelledPanels(
  panels: readonly Panel[],
  question: ChartQuestion,
  width: number,
): (height: number) => EndLabel[][] {
  const size = dimensionsOf(question);
  // Narrower than the plot will be: what fits here fits there.
  const right = width * 0.86;
  const { x } = timeAxis(panels, { left: 0, right, size: size.text, edge: width }, question.lang);
  const across = { x, left: 0, right };
  const room = Math.min(size.label, width * WIDEST);
  return (height) => {
    for (const [brief, widest] of [
      [false, room],
      [true, room],
      [true, room * 1.4],
    ] as const) {
      const labels = panels.map((panel) =>
        isLabelled(panel, across, size, question.lang) ? [] : endLabels(panel, question, widest, brief),
      );
      if (labels.every((own) => labelsHeight(own, size) <= height)) return labels;
    }
    throw unfit(panels);
  };
}

function unfit(panels: readonly Panel[]): TooLarge {
  const count = panels.reduce((sum, { series }) => sum + series.length, 0);
  return new TooLarge(
    `${count} series in ${panels.length} units don't fit into one picture: ask for fewer, with indicator=, place=, breakdown= or unit=.`,
    ["place=", "breakdown=", "unit="],
  );
}
