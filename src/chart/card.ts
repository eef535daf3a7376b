import { valueWords } from "../domain/words/value.ts";
import { periodWords } from "../domain/words/time.ts";
import { DISPUTED_WORDS, MEASURE_WORDS, STATUS_WORDS } from "../domain/words/codes.ts";
import { block, column, type Block } from "./frame.ts";
import { isFirm } from "./marks.ts";
import { commonWords } from "./names.ts";
import { notesOf } from "./notes.ts";
import type { Panel } from "./plan.ts";
import type { Point } from "./points.ts";
import type { ChartQuestion } from "./question.ts";
import { dimensionsOf, leading } from "./size.ts";
import { textAt } from "./svg.ts";
import { widthOf } from "./text.ts";

/** A single number, large, with its period: an axis of one point says nothing. */
export function drawCard(panel: Panel, point: Point, question: ChartQuestion, top: number, bottom: number): Block {
  const { catalog, lang } = question;
  const size = dimensionsOf(question);
  const { left, width } = column(size);
  const { observation } = point;
  const amount = valueWords(observation, catalog, lang);
  const full = size.title * 2.2;
  const large = Math.max(size.title, Math.min(full, (full * width) / widthOf(amount, full, 600)));
  const about = [
    panel.measure === "level" ? "" : MEASURE_WORDS[panel.measure][lang],
    periodWords(point.period, lang),
    ...commonWords(panel.series, catalog, lang),
    isFirm(point) ? "" : STATUS_WORDS[observation.status][lang],
    observation.disputed ? DISPUTED_WORDS[lang] : "",
  ].filter(Boolean);
  const notes = notesOf([panel], [], question);
  const text = block([about.join(" · ")], { left, top: 0, width }, size.subtitle, "soft");
  const number =
    widthOf(amount, large, 600) > width
      ? block([amount], { left, top: 0, width }, large, "strong").height
      : leading(large);
  const below = block(notes, { left, top: 0, width }, size.small, "soft").height;
  const needed = number + text.height + size.text + below;
  const y = top + Math.max(0, (Math.max(bottom - top, needed) - needed) * 0.42);
  const svg = [
    widthOf(amount, large, 600) > width
      ? block([amount], { left, top: y, width }, large, "strong").svg
      : textAt(left, y + large, amount, { size: large, class: "strong" }),
    block([about.join(" · ")], { left, top: y + number, width }, size.subtitle, "soft").svg,
    block(notes, { left, top: y + number + text.height + size.text, width }, size.small, "soft").svg,
  ];
  return { svg: svg.join(""), height: Math.max(bottom - top, needed) };
}
