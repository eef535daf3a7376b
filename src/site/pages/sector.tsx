import type { Catalog, Indicator } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import type { Observation, Series } from "../../domain/observation.ts";
import { compareText } from "../../domain/period.ts";
import { countWords } from "../../domain/words/number.ts";
import { partName } from "../../domain/labels.ts";
import { requireSector } from "../../http/select.ts";
import { page } from "../page.ts";
import { latestOf } from "../told.ts";
import { PATHS } from "../paths.ts";
import { Marks, PeriodOf, ValueLink } from "../parts/observed.tsx";
import { Spark } from "../parts/spark.tsx";
import { Table } from "../parts/table.tsx";

const WORDS = {
  headline: { vi: "Các chỉ tiêu chính", en: "Headline indicators" },
  all: { vi: "Mọi chỉ tiêu", en: "All indicators" },
  indicator: { vi: "Chỉ tiêu", en: "Indicator" },
  latest: { vi: "Số mới nhất", en: "Latest" },
  period: { vi: "Kỳ", en: "Period" },
  count: { vi: "Số liệu", en: "Observations" },
  span: { vi: "Các năm", en: "Years" },
  none: { vi: "chưa có số của Việt Nam", en: "none of Viet Nam yet" },
  files: { vi: "Tải cả lĩnh vực", en: "Download the sector" },
} as const satisfies Record<string, Texts>;

/** A sector: its headline numbers with how they came to be, and every indicator. */
export const sector = page({
  path: PATHS.sector,
  read: ({ path }, { catalog }) => requireSector(catalog, path.sector ?? ""),
  find: (id, { store, catalog }) => store.sectorPage(id, catalog.indicatorsOf(id)),
  show: ({ latest, series }, { catalog, lang }, id) => {
    const known = catalog.sectors.get(id);
    const indicators = catalog.data.indicators.filter((one) => one.sector === id);
    const newest = new Map<string, Observation[]>();
    for (const one of latest.flatMap(latestOf).toSorted(simplestFirst))
      newest.set(one.indicator, [...(newest.get(one.indicator) ?? []), one]);
    const rows = { catalog, lang, newest, series };
    const main = (
      <>
        <header class="title">
          <h1>{known?.name[lang]}</h1>
          <p class="lead">{known?.definition[lang]}</p>
        </header>
        <section aria-labelledby="headline">
          <h2 id="headline">{WORDS.headline[lang]}</h2>
          <ul class="cards">
            {indicators
              .filter((one) => one.headline)
              .map((one) => (
                <Headline {...rows} of={one} />
              ))}
          </ul>
        </section>
        <section aria-labelledby="all">
          <h2 id="all">{WORDS.all[lang]}</h2>
          <Table
            heading="all"
            heads={[
              { name: WORDS.indicator[lang] },
              { name: WORDS.latest[lang], number: true },
              { name: WORDS.period[lang] },
              { name: WORDS.count[lang], number: true },
              { name: WORDS.span[lang] },
            ]}
          >
            {indicators.map((one) => (
              <Line {...rows} of={one} />
            ))}
          </Table>
          <p>
            <a href={`/${lang}/datasets/${id}`}>{WORDS.files[lang]}</a> · <a href={`/v1/${id}.csv`}>CSV</a> ·{" "}
            <a href={`/v1/${id}`}>JSON</a>
          </p>
        </section>
      </>
    );
    return {
      title: known?.name[lang] ?? id,
      description: known?.definition[lang] ?? "",
      main,
      data: [
        { type: "application/json", href: `/v1/${id}?lang=${lang}` },
        { type: "text/csv", href: `/v1/${id}.csv` },
      ],
    };
  },
});

/** Of several parts the one with the fewest keys speaks first, as it does in sentences. */
function simplestFirst(a: Observation, b: Observation): number {
  const keys = ({ breakdown }: Observation) => breakdown.split(";").length;
  return keys(a) - keys(b) || compareText(a.breakdown, b.breakdown);
}

function yearsOf({ first_period, last_period }: Indicator): string {
  return [...new Set([first_period.slice(0, 4), last_period.slice(0, 4)])].join("–");
}

interface Row {
  readonly of: Indicator;
  readonly catalog: Catalog;
  readonly lang: Language;
  readonly newest: ReadonlyMap<string, readonly Observation[]>;
  readonly series: readonly Series[];
}

function Headline({ of, catalog, lang, newest, series }: Row) {
  const [one] = newest.get(of.indicator) ?? [];
  const levels = series.find((each) => each.indicator === of.indicator && each.unit === of.unit);
  return (
    <li class="card">
      <h3>
        <a href={`/${lang}/${of.sector}/${of.indicator}`}>{of.name[lang]}</a>
      </h3>
      {one && (
        <p class="big">
          <ValueLink one={one} catalog={catalog} lang={lang} /> <Marks one={one} lang={lang} />
        </p>
      )}
      {levels && <Spark series={levels} of={of} />}
      {one && (
        <p class="small">
          {one.breakdown !== "" && `${partName(catalog, lang, one.breakdown)}, `}
          <PeriodOf period={one.period} lang={lang} />
        </p>
      )}
    </li>
  );
}

function Line({ of, catalog, lang, newest }: Row) {
  const found = newest.get(of.indicator) ?? [];
  const [one] = found;
  return (
    <tr>
      <th scope="row">
        <a href={`/${lang}/${of.sector}/${of.indicator}`}>{of.name[lang]}</a>
      </th>
      <td class="number">
        {one ? (
          <>
            <ValueLink one={one} catalog={catalog} lang={lang} /> <Marks one={one} lang={lang} />
            {one.breakdown !== "" && <small>{partName(catalog, lang, one.breakdown)}</small>}
          </>
        ) : (
          <small>{WORDS.none[lang]}</small>
        )}
      </td>
      <td>{one && <PeriodOf period={one.period} lang={lang} short />}</td>
      <td class="number">{countWords(of.observations, lang)}</td>
      <td class="years">{of.first_period && yearsOf(of)}</td>
    </tr>
  );
}
