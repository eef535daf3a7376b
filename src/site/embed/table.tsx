import type { Observation } from "../../domain/observation.ts";
import { comparePeriods, parsePeriod } from "../../domain/period.ts";
import { placeWords } from "../../domain/sentence/subject.ts";
import { withUnit } from "../../domain/words/number.ts";
import { DISPUTED_WORDS, STATUS_WORDS } from "../../domain/words/codes.ts";
import { valueWords } from "../../domain/words/value.ts";
import { partName } from "../../domain/labels.ts";
import { PeriodOf } from "../parts/observed.tsx";
import { Changed, Foot, nameOf, Out, pageOf, type Embed } from "./parts.tsx";
import { shownWords, WORDS } from "./words.ts";

/** So many rows fit a page of somebody else. */
const MOST_ROWS = 24;

/** The values of a series, the newest first. */
export function TableView({ rows, embed }: { rows: readonly Observation[]; embed: Embed }) {
  const { question, catalog } = embed;
  const { lang } = question;
  const [first] = rows;
  if (!first) return null;
  const hasParts = rows.some((row) => row.breakdown !== first.breakdown);
  const shown = rows.toSorted(newestFirst).slice(0, MOST_ROWS);
  const named = hasParts ? { ...first, breakdown: "" } : first;
  return (
    <>
      <main>
        <h1>
          <Out href={pageOf(question)}>{nameOf(named, catalog, lang)}</Out>
        </h1>
        <p class="about">
          <span>{placeWords(first.place, catalog, lang)}</span>
          {shown.length < rows.length && <span>{shownWords(shown.length, rows.length, lang)}</span>}
          <Changed rows={rows} embed={embed} />
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">{WORDS.period[lang]}</th>
              {hasParts && <th scope="col">{WORDS.part[lang]}</th>}
              <th scope="col" class="number">
                {WORDS.value[lang]}
                {unitIn(first, embed)}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr>
                <th scope="row">
                  <PeriodOf period={row.period} lang={lang} />
                  {row.status !== "actual" && <small> {STATUS_WORDS[row.status][lang]}</small>}
                  {row.disputed && <small> {DISPUTED_WORDS[lang]}</small>}
                </th>
                {hasParts && <td>{partName(catalog, lang, row.breakdown)}</td>}
                <td class="number">
                  <Out href={`/${lang}/figures/${row.figure}`}>{valueWords(row, catalog, lang, "full")}</Out>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </main>
      <Foot rows={shown} embed={embed} />
    </>
  );
}

/** ` (%)`, ` (thuê bao)`; nothing of ranks and scores. */
function unitIn({ unit }: Observation, { question: { lang }, catalog }: Embed): string {
  const words = withUnit("", catalog.units.get(unit), lang).trim();
  return words === "" ? "" : ` (${words})`;
}

/** Of several parts, those of one period together. */
function newestFirst(a: Observation, b: Observation): number {
  const [first, second] = [parsePeriod(a.period), parsePeriod(b.period)];
  return first && second ? comparePeriods(second, first) : 0;
}
