import { periodWords } from "../domain/words/time.ts";
import { amountShort } from "./amount.ts";
import { lastPoint } from "./end-labels.ts";
import { block, column, type Block } from "./frame.ts";
import { drawKey } from "./key.ts";
import { isFirm } from "./marks.ts";
import { commonWords, nameSeries, panelUnit } from "./names.ts";
import { signsOf } from "./notes.ts";
import type { Panel } from "./plan.ts";
import { numberOf, type Point } from "./points.ts";
import type { ChartQuestion } from "./question.ts";
import { dimensionsOf, leading, type Dimensions } from "./size.ts";
import { element, textAt } from "./svg.ts";
import { widthOf, wrap } from "./text.ts";

/** How a list is set: in so many columns, in text of a size. */
interface Setting {
  readonly columns: number;
  readonly text: number;
  /** Names need the room of the bars where there are very many. */
  readonly bars: boolean;
}

/** The latest value of each series as a bar of its own, where there are no lines to draw or too many to be told apart. */
export function drawList(panels: readonly Panel[], question: ChartQuestion, top: number, bottom: number): Block {
  const size = dimensionsOf(question);
  for (const setting of settingsOf(size)) {
    const made = setList(panels, question, setting, top);
    if (!size.fixed || top + made.height <= bottom) return made;
  }
  // Not even the smallest fits: better a higher picture than one that leaves some out.
  return setList(panels, question, { columns: 2, text: size.small, bars: true }, top);
}

/** The longest bar of a list is no shorter than this, in sizes of text. */
const SHORTEST = 7;

/** From the most readable to the smallest. */
function settingsOf({ fixed, text, small }: Dimensions): Setting[] {
  if (!fixed) return [{ columns: 1, text, bars: true }];
  return [
    { columns: 1, text, bars: true },
    { columns: 2, text, bars: true },
    { columns: 2, text: small, bars: true },
    { columns: 2, text: small, bars: false },
    { columns: 3, text: small, bars: false },
    { columns: 3, text: small * 0.88, bars: false },
  ];
}

interface Item {
  readonly point: Point;
  readonly name: readonly string[];
  readonly amount: string;
  readonly when: string;
  /** Its lines, where they stand below the amount. */
  readonly below: readonly string[];
}

function setList(
  panels: readonly Panel[],
  question: ChartQuestion,
  { columns, text, bars }: Setting,
  top: number,
): Block {
  const { catalog, lang } = question;
  const size = dimensionsOf(question);
  const { left, width } = column(size);
  const all = panels.flatMap(({ series }) => series);
  const latest = all.map(lastPoint);
  const isOneTime = new Set(latest.map(({ period }) => period.text)).size === 1;
  const [first] = latest;
  const when = isOneTime && first ? periodWords(first.period, lang) : lang === "vi" ? "số mới nhất" : "latest values";
  const common = [commonWords(all, catalog, lang).join(", "), when].filter(Boolean);
  const gap = text * 2;
  const room = (width - gap * (columns - 1)) / columns;
  let y = top;
  const parts: string[] = [];
  const put = (one: Block): void => {
    parts.push(one.svg);
    y += one.height;
  };
  for (const [at, panel] of panels.entries()) {
    const words = [...(at === 0 ? common : []), panelUnit(panel, "", lang)].join(" · ");
    put(block([words], { left, top: y, width }, size.subtitle, "soft"));
    if (at === 0) put(drawKey(signsOf(latest, "bar", lang), left, y, width, size));
    y += text * 0.7;
    const names = panel.series.map((series) => nameSeries(series, all, catalog, lang));
    const values = panel.series.map((series, row) => {
      const point = lastPoint(series);
      const amount = amountShort(point.observation, panel.unit, lang);
      return { point, name: names[row] ?? "", amount, when: isOneTime ? "" : periodWords(point.period, lang) };
    });
    // A long period stands below its number.
    const isStacked = values.some((item) => tailOf(item, text) > room * 0.5);
    const tail = isStacked ? room * 0.5 : Math.max(...values.map((item) => tailOf(item, text)));
    const widest = Math.max(...names.map((name) => widthOf(name, text)));
    const nameRoom = Math.min(widest, bars ? room * 0.46 : room - tail - text * 0.8, room - tail - text * 0.8);
    const items = values.map((item): Item => ({
      ...item,
      name: wrap(item.name, nameRoom, text),
      below: isStacked ? wrap(item.when, tail - text * 0.4, text) : [],
    }));
    const most = panel.shape === "ranks" ? 0 : Math.max(...items.map(({ point }) => Math.abs(numberOf(point))));
    // Bars too short to be compared would only be in the way of their numbers.
    const free = room - nameRoom - text * 1.2 - tail;
    const scale = most === 0 || !bars || free < text * SHORTEST ? 0 : free / most;
    const perColumn = Math.ceil(items.length / columns);
    const ends = Array.from({ length: columns }, (_, place) => {
      let row = y;
      for (const item of items.slice(place * perColumn, (place + 1) * perColumn)) {
        parts.push(itemAt(item, { x: left + place * (room + gap), y: row, text, nameRoom, scale }));
        row += Math.max(item.name.length, 1 + item.below.length) * leading(text) + text * 0.45;
      }
      return row;
    });
    y = Math.max(...ends) + text * 0.8;
  }
  return { svg: parts.join(""), height: y - top };
}

function tailOf({ amount, when }: Pick<Item, "amount" | "when">, text: number): number {
  return widthOf(amount, text, 600) + (when === "" ? 0 : text * 0.5 + widthOf(when, text)) + text * 0.4;
}

interface Row {
  readonly x: number;
  readonly y: number;
  readonly text: number;
  readonly nameRoom: number;
  /** Length of a bar for each unit of its value. */
  readonly scale: number;
}

function itemAt({ point, name, amount, when, below }: Item, { x, y, text, nameRoom, scale }: Row): string {
  const begin = x + nameRoom + text * 0.8;
  const long = Math.abs(numberOf(point)) * scale;
  const style = point.observation.disputed ? "bar hollow" : isFirm(point) ? "bar" : "bar pale";
  const rect = element("rect", {
    x: begin,
    y: y + text * 0.22,
    width: Math.max(1, long),
    height: text * 0.92,
    class: style,
  });
  const after = begin + (scale > 0 ? Math.max(1, long) + text * 0.4 : 0);
  return [
    ...name.map((line, at) => textAt(x, y + text + at * leading(text), line, { size: text })),
    scale > 0 ? element("g", { class: "s1", fill: "currentColor", stroke: "currentColor" }, rect) : "",
    textAt(after, y + text, amount, { size: text, class: "strong" }),
    ...below.map((line, at) => textAt(after, y + text + (at + 1) * leading(text), line, { size: text, class: "soft" })),
    when === "" || below.length > 0
      ? ""
      : textAt(after + widthOf(amount, text, 600) + text * 0.5, y + text, when, { size: text, class: "soft" }),
  ].join("");
}
