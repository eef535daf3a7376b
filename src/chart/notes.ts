import type { Language } from "../domain/codes.ts";
import { breakBetween } from "../domain/derive/breaks.ts";
import { countWords } from "../domain/words/number.ts";
import { listWords } from "../domain/words/list.ts";
import { DISPUTED_WORDS, FREQUENCY_WORDS, STATUS_WORDS } from "../domain/words/codes.ts";
import { hasBars, isFirm, isTarget, stretchesOf, type Space } from "./marks.ts";
import type { Panel } from "./plan.ts";
import type { Point } from "./points.ts";
import type { ValueAxis } from "./value-axis.ts";
import { BREAK_WORDS, GAP_WORDS, TARGET_WORDS } from "./words.ts";
import type { ChartQuestion } from "./question.ts";

/** A sign of the chart and what it means. */
export interface KeyItem {
  readonly sign: "pale" | "hollow" | "gap" | "target" | "range" | "other" | "break";
  readonly shape: "bar" | "point";
  readonly words: string;
}

/** What is said of single values: not final, disputed, a range. */
export function signsOf(points: readonly Point[], shape: KeyItem["shape"], lang: Language): KeyItem[] {
  const soft = [...new Set(points.filter((point) => !isFirm(point)).map((point) => point.observation.status))];
  const items: (KeyItem | false)[] = [
    soft.length > 0 && {
      sign: "pale",
      shape,
      words: listWords(
        soft.map((one) => STATUS_WORDS[one][lang]),
        lang,
      ),
    },
    points.some((point) => point.observation.disputed) && { sign: "hollow", shape, words: DISPUTED_WORDS[lang] },
    points.some(({ observation }) => observation.value === null) && {
      sign: "range",
      shape,
      words: lang === "vi" ? "khoảng giá trị" : "range",
    },
  ];
  return items.filter((item) => item !== false);
}

/** The signs that occur, in a fixed order. */
export function keyOf(panels: readonly Panel[], space: Pick<Space, "x">, lang: Language): KeyItem[] {
  const drawn = panels.flatMap((panel) =>
    panel.series.map((series) => ({ panel, series, points: [...series.main, ...series.others] })),
  );
  const points = drawn.flatMap((one) => one.points);
  const shape = panels.every((panel) => hasBars(panel, space)) ? "bar" : "point";
  const lines = drawn.filter(({ panel, series }) => !hasBars(panel, space) || isTarget(series));
  const others = [...new Set(drawn.flatMap(({ series }) => series.others.map((one) => one.period.frequency)))];
  const items: (KeyItem | false)[] = [
    ...signsOf(points, shape, lang),
    drawn.some(({ series }) => isTarget(series)) && { sign: "target", shape, words: TARGET_WORDS[lang] },
    others.length > 0 && {
      sign: "other",
      shape,
      words: otherWords(
        others.map((one) => FREQUENCY_WORDS[one][lang]),
        panels,
        lang,
      ),
    },
    lines.some(({ series }) => stretchesOf(series).some(({ isGap }) => isGap)) && {
      sign: "gap",
      shape,
      words: GAP_WORDS[lang],
    },
    breaksIn(panels).length > 0 && { sign: "break", shape, words: breakMeaning(lang) },
  ];
  return items.filter((item) => item !== false);
}

function otherWords(names: readonly string[], panels: readonly Panel[], lang: Language): string {
  const line = [...new Set(panels.map(({ frequency }) => FREQUENCY_WORDS[frequency][lang]))];
  const [small, joined] = [listWords(names, lang), listWords(line, lang)];
  return lang === "vi"
    ? `số liệu theo ${small} (đường nối: theo ${joined})`
    : `${small} values (the line joins ${joined} ones)`;
}

const breakMeaning = (lang: Language): string =>
  lang === "vi" ? `${BREAK_WORDS.vi}: trước và sau không so sánh được` : `${BREAK_WORDS.en}: not comparable across`;

/** The breaks that lie between values of a series that is drawn, each once. */
export function breaksIn(
  panels: readonly Panel[],
): { readonly panel: Panel; readonly from: string; readonly reason: string }[] {
  const found = panels.flatMap((panel) =>
    panel.series.flatMap(({ of, key, main, others }) => {
      const [first, ...rest] = [...main, ...others].toSorted((a, b) => a.end - b.end);
      const last = rest.at(-1);
      if (!first || !last) return [];
      return of.breaks
        .filter((one) => breakBetween({ of: { ...of, breaks: [one] }, place: key.place }, first.period, last.period))
        .map((one) => ({ panel, from: one.from, reason: one.reason.en }));
    }),
  );
  const seen = new Set<string>();
  return found.filter(({ panel, from }) => {
    const id = `${panels.indexOf(panel)} ${from}`;
    return !seen.has(id) && seen.add(id);
  });
}

/** What a reader has to know beside the signs: what is not drawn, and where an axis begins. */
export function notesOf(
  panels: readonly Panel[],
  axes: readonly ValueAxis[],
  { lang, form }: Pick<ChartQuestion, "lang" | "form">,
): string[] {
  const vi = lang === "vi";
  // A page has no parameters to add: it shows the rest below.
  const hint = (parameter: string): string => (form === "inline" ? "" : ` (${vi ? "thêm" : "add"} ${parameter}=)`);
  const parts = panels.reduce((sum, { omitted }) => sum + omitted.parts, 0);
  const cut = panels.filter((_, at) => axes[at]?.fromZero === false);
  return [
    ...(cut.length > 0 ? [vi ? "Trục đứng không bắt đầu từ 0." : "The vertical axis does not start at zero."] : []),
    ...panels
      .filter(({ omitted }) => omitted.points.length > 0)
      .map((panel) => leftOutWords(panel, panels.length > 1, lang) + hint("frequency") + "."),
    ...(parts > 0
      ? [
          vi
            ? `Chưa vẽ ${countWords(parts, lang)} chuỗi phân tổ${hint("breakdown")}.`
            : `${countWords(parts, lang)} ${parts === 1 ? "series of a part is" : "series of parts are"} not drawn${hint("breakdown")}.`,
        ]
      : []),
  ];
}

function leftOutWords({ omitted, frequency, unit }: Panel, isNamed: boolean, lang: Language): string {
  const counts = Map.groupBy(omitted.points, ({ period }) => period.frequency);
  const each = [...counts].map(([other, own]) => {
    const count = countWords(own.length, lang);
    return lang === "vi" ? `${count} số theo ${FREQUENCY_WORDS[other].vi}` : `${count} ${FREQUENCY_WORDS[other].en}`;
  });
  const [drawn, left] = [FREQUENCY_WORDS[frequency][lang], listWords(each, lang)];
  const of = isNamed && unit ? `${unit.name[lang]}: ` : "";
  const words =
    lang === "vi"
      ? `${of}chỉ vẽ số theo ${drawn}; chưa vẽ ${left}`
      : `${of}only ${drawn} values are drawn, not ${left}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
