import { raw } from "hono/html";
import { drawChart, sparkline } from "../../chart/chart.ts";
import { mainFrequency, pointsOf } from "../../chart/points.ts";
import type { Observation } from "../../domain/observation.ts";
import { valueWords } from "../../domain/words/value.ts";
import { partName } from "../../domain/labels.ts";
import { PeriodOf } from "../parts/observed.tsx";
import { Changed, Foot, Marks, nameOf, Out, pageOf, type Embed } from "./parts.tsx";

/** The course that a sidebar has room for. */
const SPARK = { width: 224, height: 72 } as const;

/**
 * A series over time, drawn for wide and for narrow frames, and for very narrow ones as a mere course with its newest
 * value: the stylesheet shows the one that can be read.
 */
export function ChartView({ rows, embed }: { rows: readonly Observation[]; embed: Embed }) {
  const { question, catalog } = embed;
  const { lang, theme, wanted } = question;
  const [first] = rows;
  if (!first) return null;
  const address = pageOf(question);
  const part = wanted.breakdowns?.[0];
  const drawn = (size: Parameters<typeof drawChart>[0]["size"]) =>
    raw(drawChart({ rows, catalog, lang, theme, address, size, form: "inline", withParts: part !== undefined }));
  return (
    <>
      <main>
        <h1>
          <Out href={address}>
            {nameOf({ ...first, breakdown: part === undefined ? "" : first.breakdown }, catalog, lang)}
          </Out>
        </h1>
        <p class="about">
          <Changed rows={rows} embed={embed} />
        </p>
        <Course rows={rows} embed={embed} />
        <div class="drawing narrow">{drawn("narrow")}</div>
        <div class="drawing wide">{drawn("page")}</div>
      </main>
      <Foot rows={rows} embed={embed} />
    </>
  );
}

/** Of several series, that of the value beside it. */
function Course({ rows, embed }: { rows: readonly Observation[]; embed: Embed }) {
  const { question, chosen, catalog } = embed;
  const spoken = chosen.told?.one ?? rows.at(-1);
  if (!spoken) return null;
  const { lang } = question;
  const own = rows.filter(({ breakdown, unit }) => breakdown === spoken.breakdown && unit === spoken.unit);
  // The course is of one frequency, and so must be the value at its end.
  const frequency = mainFrequency(pointsOf(own));
  const one = own.findLast((row) => row.frequency === frequency) ?? spoken;
  const of = catalog.indicators.get(one.indicator);
  const isPart = one.breakdown !== "" && question.wanted.breakdowns === null;
  return (
    <div class="slim">
      {of && raw(sparkline(own, of, SPARK))}
      <p class="amount">{valueWords(one, catalog, lang)}</p>
      <p class="about">
        {isPart && <span>{partName(catalog, lang, one.breakdown)}</span>}
        <span>
          <PeriodOf period={one.period} lang={lang} />
        </span>
        <Marks one={one} embed={embed} />
      </p>
    </div>
  );
}
