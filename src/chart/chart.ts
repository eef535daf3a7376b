import type { Texts } from "../domain/codes.ts";
import { drawCard } from "./card.ts";
import { describe } from "./describe.ts";
import { block, column, footerLines, picture, type Block } from "./frame.ts";
import { drawList } from "./list-chart.ts";
import { titleOf } from "./names.ts";
import { planChart, type Panel, type Plan } from "./plan.ts";
import type { ChartQuestion } from "./question.ts";
import { dimensionsOf, leading } from "./size.ts";
import { drawTime } from "./time-chart.ts";

export type { ChartQuestion } from "./question.ts";
export { sparkline } from "./sparkline.ts";

/**
 * Draws observations over time as SVG: lines for what stands or is measured, bars for flows, a list where there is one
 * value each, a large number where there is one at all.
 * @throws TooLarge when more is asked for than can be told apart; it says what to ask for less of.
 */
export function drawChart(question: ChartQuestion): string {
  const { rows, catalog, lang, form } = question;
  const size = dimensionsOf(question);
  const { left, width } = column(size);
  const plan = planChart(rows, catalog, question.withParts ?? false);
  const panels = plan.form === "empty" ? [] : plan.form === "card" ? [plan.panel] : plan.panels;
  const title = titleOf(rows, catalog, lang) || "Số Mở";
  const isFile = form === "file";
  const margin = isFile ? size.margin : 0;
  const head = isFile ? block([title], { left, top: margin, width }, size.title, "strong") : { svg: "", height: 0 };
  const top = margin + (isFile ? head.height + size.subtitle * 0.35 : 0);
  const lines = isFile ? footerLines(sourcesOf(panels), question) : [];
  const footer = block(lines, { left, top: 0, width }, size.small, "soft").height + (isFile ? size.small * 1.1 : 0);
  const bottom = size.height - margin - footer;
  const body = bodyOf(plan, question, top, bottom);
  const end = Math.max(top + body.height, size.fixed ? bottom : 0);
  const foot = block(lines, { left, top: end + (isFile ? size.small * 1.1 : 0), width }, size.small, "soft");
  return picture(
    {
      title,
      description: describe(panels, question) || NOTHING[lang],
      height: Math.max(size.fixed && isFile ? size.height : 0, end + footer + margin),
      body: head.svg + body.svg + foot.svg,
    },
    question,
  );
}

function bodyOf(plan: Plan, question: ChartQuestion, top: number, bottom: number): Block {
  switch (plan.form) {
    case "card":
      return drawCard(plan.panel, plan.point, question, top, bottom);
    case "list":
      return drawList(plan.panels, question, top, bottom);
    case "time":
      return drawTime(plan.panels, question, top, bottom);
    case "empty": {
      const size = dimensionsOf(question);
      const text = block(
        [NOTHING[question.lang]],
        { ...column(size), top: top + leading(size.text) },
        size.subtitle,
        "soft",
      );
      return { svg: text.svg, height: bottom - top };
    }
  }
}

const NOTHING: Texts = { vi: "Không có số liệu.", en: "No values." };

/** The sources of what is drawn, the newest values first. */
function sourcesOf(panels: readonly Panel[]): string[] {
  const points = panels.flatMap(({ series }) => series.flatMap(({ main, others }) => [...main, ...others]));
  return [...new Set(points.toSorted((a, b) => b.end - a.end).map(({ observation }) => observation.source))];
}
