import { namesIn } from "../../domain/labels.ts";
import { breakdown } from "../../domain/cell-columns.ts";
import { sinceThen } from "../../domain/frozen.ts";
import type { Observation } from "../../domain/observation.ts";
import { nameWords, placeWords } from "../../domain/sentence/subject.ts";
import { amountWords, withUnit } from "../../domain/words/number.ts";
import { STATUS_WORDS } from "../code-words.ts";
import { Foot, Out, pageOf, PeriodOf, type Embed } from "./parts.tsx";
import { changedWords, shownWords, WORDS } from "./words.ts";

/** So many rows fit a page of somebody else. */
const MOST_ROWS = 24;

/** The values of a series, the newest first. */
export function TableView({ rows, embed }: { rows: readonly Observation[]; embed: Embed }) {
  const { question, catalog } = embed;
  const { lang } = question;
  const [first] = rows;
  if (!first) return null;
  const hasParts = rows.some((row) => row.breakdown !== first.breakdown);
  const shown = rows.toReversed().slice(0, MOST_ROWS);
  const named = hasParts ? { ...first, breakdown: "" } : first;
  return (
    <>
      <main>
        <h1>
          <Out href={pageOf(question)}>{nameWords(named, catalog, lang)}</Out>
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
                </th>
                {hasParts && <td>{namesIn(catalog, lang)(breakdown, row.breakdown) ?? row.breakdown}</td>}
                <td class="number">
                  <Out href={`/${lang}/figures/${row.figure}`}>{amountWords(row, undefined, lang)}</Out>
                  {row.status !== "actual" && <small> {STATUS_WORDS[row.status][lang]}</small>}
                  {row.disputed && <small> {WORDS.disputed[lang]}</small>}
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

/** How many of the values became others since the release that is shown. */
export function Changed({ rows, embed: { question, chosen } }: { rows: readonly Observation[]; embed: Embed }) {
  const { lang, release } = question;
  const changed = release === null ? 0 : rows.filter((row) => sinceThen(row, chosen.now) !== null).length;
  if (release === null || changed === 0) return null;
  return (
    <Out href={pageOf(question)} class="mark since">
      {changedWords(changed, release, lang)}
    </Out>
  );
}
