import { raw } from "hono/html";
import { drawChart, sparkline } from "../../chart/chart.ts";
import type { Observation } from "../../domain/observation.ts";
import { amountWords } from "../../domain/words/number.ts";
import { Changed, Foot, nameOf, Out, pageOf, partOf, PeriodOf, type Embed } from "./parts.tsx";

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
function Course({ rows, embed: { question, chosen, catalog } }: { rows: readonly Observation[]; embed: Embed }) {
  const one = chosen.told?.one ?? rows.at(-1);
  if (!one) return null;
  const { lang } = question;
  const isPart = one.breakdown !== "" && question.wanted.breakdowns === null;
  const own = rows.filter(({ breakdown, unit }) => breakdown === one.breakdown && unit === one.unit);
  return (
    <div class="slim">
      {raw(sparkline(own, SPARK))}
      <p class="amount">{amountWords(one, catalog.units.get(one.unit), lang)}</p>
      <p class="about">
        {isPart && <span>{partOf(one.breakdown, catalog, lang)}</span>}
        <span>
          <PeriodOf period={one.period} lang={lang} />
        </span>
      </p>
    </div>
  );
}
