import { valueWords } from "../domain/words/value.ts";
import { periodWords } from "../domain/words/time.ts";
import { DISPUTED_WORDS, STATUS_WORDS } from "../domain/words/codes.ts";
import { nameSeries } from "./names.ts";
import type { Panel } from "./plan.ts";
import { isFirm } from "./marks.ts";
import type { ChartQuestion } from "./question.ts";

/** As many values of a series as a description reads out; of more it says the first, the last and the extremes. */
const MOST_READ = 24;

/** What the chart shows, in words, for those who do not see it. */
export function describe(panels: readonly Panel[], { catalog, lang }: ChartQuestion): string {
  const all = panels.flatMap(({ series }) => series);
  const sentences = panels.flatMap(({ series }) =>
    series.map((one) => {
      const points = [...one.main, ...one.others].toSorted((a, b) => a.end - b.end);
      const name = all.length > 1 ? `${nameSeries(one, all, catalog, lang)}: ` : "";
      const values = points.map((point) => {
        const remarks = [
          ...(isFirm(point) ? [] : [STATUS_WORDS[point.observation.status][lang]]),
          ...(point.observation.disputed ? [DISPUTED_WORDS[lang]] : []),
        ];
        const remark = remarks.length > 0 ? ` (${remarks.join(", ")})` : "";
        return `${periodWords(point.period, lang)} ${valueWords(point.observation, catalog, lang)}${remark}`;
      });
      const shown = values.length <= MOST_READ ? values : [...values.slice(0, 2), "…", ...values.slice(-MOST_READ + 2)];
      const count = lang === "vi" ? `${values.length} giá trị` : `${values.length} values`;
      return `${name}${values.length > MOST_READ ? `${count}: ` : ""}${shown.join("; ")}.`;
    }),
  );
  return sentences.join(" ");
}
