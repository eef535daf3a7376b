import { TooLarge } from "../domain/errors.ts";
import { endLabels, heightOf, type EndLabel } from "./end-labels.ts";
import { block, column } from "./frame.ts";
import { drawKey } from "./key.ts";
import { keyOf, notesOf } from "./notes.ts";
import { commonWords, unitWords } from "./names.ts";
import { drawPanel, drawTimeAxis, timeAxisHeight } from "./panel.ts";
import type { Panel } from "./plan.ts";
import type { ChartQuestion } from "./question.ts";
import { DIMENSIONS, leading, type Dimensions } from "./size.ts";
import { textAt } from "./svg.ts";
import { widthOf } from "./text.ts";
import { timeAxis } from "./time-axis.ts";
import { valueAxis } from "./value-axis.ts";

export interface Body {
  readonly svg: string;
  readonly height: number;
}

/** Panels one above the other over one axis of time, between a top and, where the picture is of one size, a bottom. */
export function drawTime(panels: readonly Panel[], question: ChartQuestion, top: number, bottom: number): Body {
  const { catalog, lang } = question;
  const size = DIMENSIONS[question.size];
  const { left, width } = column(size);
  const all = panels.flatMap(({ series }) => series);
  const ticksOf = (height: number): number => Math.max(2, Math.round(height / (size.text * 3.4)));

  const draft = panels.map((panel) => valueAxis(panel, 5, lang));
  const gutter =
    Math.max(...draft.flatMap(({ ticks }) => ticks.map(({ label }) => widthOf(label, size.text)))) + size.text * 0.6;
  const fits = (height: number) => labelsThatFit(panels, height, question, size);
  const wideLabels = Math.max(
    ...fits(Infinity)
      .flat()
      .map((label) => label.width),
  );
  const plotLeft = left + gutter;
  const plotRight = left + width - wideLabels - size.text * 0.9;
  const time = timeAxis(panels, { left: plotLeft, right: plotRight, size: size.text }, lang);

  const heading = leading(size.subtitle) + size.subtitle * 0.5;
  const key = drawKey(keyOf(panels, time, lang), left, top, width, size);
  const common = commonWords(all, catalog, lang).join(", ");
  const notes = notesOf(panels, draft, lang);
  const noteHeight = block(notes, { left, top: 0, width }, size.small, "soft").height;
  const below = timeAxisHeight(time, size) + (notes.length > 0 ? size.small * 0.7 + noteHeight : 0);
  const gap = size.text * 1.1;
  const free = bottom - top - (key.height > 0 ? key.height + size.small * 0.5 : 0) - below;
  const usual = free / panels.length - heading - gap * ((panels.length - 1) / panels.length);
  const needed = Math.max(...fits(Infinity).map((labels) => labelsHeight(labels, size)), size.text * 9);
  const height = size.fixed ? usual : Math.max(needed, panels.length === 1 ? usual : Math.min(usual, size.text * 12));
  const labels = fits(height);

  let y = top;
  const parts: string[] = [];
  for (const [at, panel] of panels.entries()) {
    const axis = valueAxis(panel, ticksOf(height), lang);
    const words = [at === 0 || panels.length === 1 ? common : "", unitWords(panel, axis.scale, lang)]
      .filter(Boolean)
      .join(" · ");
    parts.push(
      textAt(left, y + size.subtitle, words, { size: size.subtitle, class: panels.length > 1 ? "strong" : "soft" }),
    );
    y += leading(size.subtitle);
    if (at === 0 && key.height > 0) {
      parts.push(drawKey(keyOf(panels, time, lang), left, y + size.small * 0.3, width, size).svg);
      y += key.height + size.small * 0.5;
    }
    y += size.subtitle * 0.5;
    parts.push(
      drawPanel(
        panel,
        axis,
        time,
        labels[at] ?? [],
        { left: plotLeft, right: plotRight, top: y, bottom: y + height },
        size,
        lang,
      ),
    );
    y += height + (at < panels.length - 1 ? gap : 0);
  }
  parts.push(drawTimeAxis(time, plotLeft, plotRight, y, size));
  y += timeAxisHeight(time, size);
  if (notes.length > 0) {
    y += size.small * 0.7;
    parts.push(block(notes, { left, top: y, width }, size.small, "soft").svg);
    y += noteHeight;
  }
  return { svg: parts.join(""), height: y - top };
}

function labelsHeight(labels: readonly EndLabel[], size: Dimensions): number {
  return labels.reduce((sum, label) => sum + heightOf(label, size) + size.text * 0.35, 0) - size.text * 1.6;
}

/** Labels with their values, or with names alone where there is no room for both. */
function labelsThatFit(
  panels: readonly Panel[],
  height: number,
  { catalog, lang }: ChartQuestion,
  size: Dimensions,
): EndLabel[][] {
  const all = panels.flatMap(({ series }) => series);
  for (const brief of [false, true]) {
    const labels = panels.map((panel) => endLabels(panel, all, { catalog, lang, size, brief }));
    if (labels.every((own) => labelsHeight(own, size) <= height)) return labels;
  }
  throw new TooLarge(
    `The names of ${all.length} series don't fit beside their lines: ask for fewer, with place= or breakdown=.`,
    ["place=", "breakdown="],
  );
}
