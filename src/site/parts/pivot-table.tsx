import type { Catalog } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import type { Version } from "../../domain/observation.ts";
import type { Period } from "../../domain/period.ts";
import { periodsOf, type Compared } from "../comparison.ts";
import { Marks, PeriodOf, ValueLink, unitName } from "./observed.tsx";

const WORDS = {
  period: { vi: "Kỳ", en: "Period" },
  older: { vi: "Các kỳ trước", en: "Earlier periods" },
  break: { vi: "ngắt chuỗi", en: "break" },
  breaks: { vi: "Chỗ ngắt chuỗi", en: "Breaks" },
  from: { vi: "từ", en: "from" },
} as const satisfies Record<string, Texts>;

/** As many periods as stand open; the earlier ones open on demand. */
const OPEN = 25;

interface Inside {
  readonly compared: readonly Compared[];
  readonly caption: string;
  readonly catalog: Catalog;
  readonly lang: Language;
}

/** Series side by side, a row a period, the newest first: a cell is empty where nothing was printed. */
export function PivotTable(inside: Inside) {
  const { compared, caption, lang } = inside;
  const periods = periodsOf(compared);
  const older = periods.slice(OPEN);
  return (
    <>
      <Table {...inside} periods={periods.slice(0, OPEN)} />
      {older.length > 0 && (
        <details>
          <summary>
            {WORDS.older[lang]} ({older.length})
          </summary>
          <Table {...inside} periods={older} caption={`${caption}: ${WORDS.older[lang]}`} />
        </details>
      )}
      <Breaks {...inside} />
    </>
  );
}

function Table({ compared, caption, catalog, lang, periods }: Inside & { periods: readonly Period[] }) {
  const cells = compared.map(({ rows }) => new Map(rows.map((one) => [one.period, one])));
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={caption}>
      <table class="pivot">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.period[lang]}</th>
            {compared.map(({ of, place }) => (
              <th scope="col" class="number">
                <a href={`/${lang}/${of.sector}/${of.indicator}${place === "VN" ? "" : `?place=${place}`}`}>
                  {headOf(compared, of.name[lang], catalog.places.get(place)?.name[lang] ?? place)}
                </a>
                <small>{unitName(catalog, of.unit, lang)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map(({ text }) => (
            <tr>
              <th scope="row">
                <PeriodOf period={text} lang={lang} short />
              </th>
              {compared.map(({ breaks }, at) => (
                <td class="number">
                  <Cell one={cells[at]?.get(text)} catalog={catalog} isBreak={breaks.has(text)} lang={lang} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What tells a column from the others. */
function headOf(compared: readonly Compared[], indicator: string, place: string): string {
  const indicators = new Set(compared.map(({ of }) => of.indicator));
  const places = new Set(compared.map((one) => one.place));
  if (indicators.size === 1) return place;
  return places.size === 1 ? indicator : `${indicator}, ${place}`;
}

interface CellOf {
  readonly one: Version | undefined;
  readonly catalog: Catalog;
  readonly isBreak: boolean;
  readonly lang: Language;
}

/** The unit stands in the head. */
function Cell({ one, catalog, isBreak, lang }: CellOf) {
  if (!one) return null;
  return (
    <>
      <ValueLink one={one} catalog={catalog} lang={lang} form="full" />
      {isBreak && (
        <>
          {" "}
          <a class="mark" href="#breaks">
            {WORDS.break[lang]}
          </a>
        </>
      )}{" "}
      <Marks one={one} lang={lang} />
    </>
  );
}

/** Why some values are no continuation of those before. */
function Breaks({ compared, catalog, lang }: Inside) {
  const broken = [...new Set(compared.filter(({ breaks }) => breaks.size > 0).map(({ of }) => of))];
  const places = new Set(compared.map(({ place }) => place));
  if (broken.length === 0) return null;
  return (
    <>
      <h3 id="breaks">{WORDS.breaks[lang]}</h3>
      <ul>
        {broken.flatMap((of) =>
          of.breaks
            .filter(({ place }) => place === "" || places.has(place))
            .map(({ from, place, reason }) => (
              <li>
                {[of.name[lang], catalog.places.get(place)?.name[lang]].filter(Boolean).join(", ")}, {WORDS.from[lang]}{" "}
                <PeriodOf period={from} lang={lang} />: {reason[lang]}
              </li>
            )),
        )}
      </ul>
    </>
  );
}
