import { amountWords } from "../domain/words/number.ts";
import { periodWords } from "../domain/words/time.ts";
import { TooLarge } from "../domain/errors.ts";
import { amountShort } from "./amount.ts";
import { lastPoint } from "./end-labels.ts";
import { block, column } from "./frame.ts";
import { isFirm } from "./marks.ts";
import { commonWords, nameSeries, unitWords } from "./names.ts";
import type { Panel } from "./plan.ts";
import { numberOf } from "./points.ts";
import type { ChartQuestion } from "./question.ts";
import { DIMENSIONS, leading } from "./size.ts";
import { element, textAt } from "./svg.ts";
import { widthOf, wrap } from "./text.ts";
import type { Body } from "./time-chart.ts";

/** The latest value of each series as a bar of its own, where there are no lines to draw or too many to be told apart. */
export function drawList(panels: readonly Panel[], question: ChartQuestion, top: number, bottom: number): Body {
  const { catalog, lang } = question;
  const size = DIMENSIONS[question.size];
  const { left, width } = column(size);
  const all = panels.flatMap(({ series }) => series);
  const common = commonWords(all, catalog, lang).join(", ");
  const rows = all.length;
  const columns = size.fixed && rows > 12 ? (rows > 24 ? 3 : 2) : 1;
  const gap = size.text * 2;
  const each = (width - gap * (columns - 1)) / columns;
  const text = rows > 12 && size.fixed ? size.small : size.text;
  const note = noteOf(
    all.some(({ main, others }) => main.length + others.length > 1),
    lang,
  );
  const noteHeight = note === "" ? 0 : leading(size.small) * 1.4;

  let y = top;
  const parts: string[] = [];
  for (const [at, panel] of panels.entries()) {
    const words = [at === 0 ? common : "", unitWords(panel, "", lang)].filter(Boolean).join(" · ");
    const head = block([words], { left, top: y, width }, size.subtitle, "soft");
    parts.push(head.svg);
    y += head.height + size.text * 0.4;
    const nameWidth = each * 0.44;
    const items = panel.series.map((series) => {
      const point = lastPoint(series);
      return {
        series,
        point,
        name: wrap(nameSeries(series, all, catalog, lang), nameWidth, text),
        amount: amountShort(point.observation, panel.unit, lang),
        when: periodWords(point.period, lang),
      };
    });
    const isSamePeriod = new Set(all.map((series) => lastPoint(series).period.text)).size === 1;
    const perColumn = Math.ceil(items.length / columns);
    const most = Math.max(...items.map(({ point }) => Math.abs(numberOf(point))), 0);
    const tail =
      Math.max(...items.map(({ amount, when }) => widthOf(isSamePeriod ? amount : `${amount} ${when}`, text) + text)) +
      text * 0.6;
    const barSpace = Math.max(text, each - nameWidth - text * 0.6 - tail);
    let tallest = 0;
    for (let one = 0; one < columns; one += 1) {
      let row = y;
      for (const { series, point, name, amount, when } of items.slice(one * perColumn, (one + 1) * perColumn)) {
        const x = left + one * (each + gap);
        const height = name.length * leading(text) + text * 0.5;
        parts.push(...name.map((line, place) => textAt(x, row + text + place * leading(text), line, { size: text })));
        const long = panel.shape === "ranks" || most === 0 ? 0 : (Math.abs(numberOf(point)) / most) * barSpace;
        const begin = x + nameWidth + text * 0.6;
        const style = point.observation.disputed ? "bar hollow" : isFirm(point) ? "bar" : "bar pale";
        if (long > 0)
          parts.push(
            element(
              "g",
              { class: "s1", fill: "currentColor", stroke: "currentColor" },
              element("rect", {
                x: begin,
                y: row + text * 0.2,
                width: Math.max(1, long),
                height: text * 0.95,
                class: style,
              }),
            ),
          );
        const after = begin + long + (long > 0 ? text * 0.4 : 0);
        parts.push(textAt(after, row + text, amount, { size: text, class: "strong" }));
        if (!isSamePeriod)
          parts.push(
            textAt(after + widthOf(amount, text, 600) + text * 0.4, row + text, when, { size: text, class: "soft" }),
          );
        row += height;
        void series;
      }
      tallest = Math.max(tallest, row - y);
    }
    y += tallest + size.text * 0.6;
  }
  if (note !== "") parts.push(textAt(left, y + size.small, note, { size: size.small, class: "soft" }));
  y += noteHeight;
  if (size.fixed && y > bottom)
    throw new TooLarge(
      `${rows} series don't fit in one picture: ask for fewer, with place= or breakdown=, or size=page.`,
      ["size=page"],
    );
  void amountWords;
  return { svg: parts.join(""), height: Math.max(bottom, y) - top };
}

function noteOf(hasMore: boolean, lang: "en" | "vi"): string {
  if (!hasMore) return "";
  return lang === "vi" ? "Số mới nhất của mỗi chuỗi." : "The latest value of each series.";
}
