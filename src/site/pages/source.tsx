import type { Catalog } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import { InvalidQuery } from "../../domain/errors.ts";
import { parseFigureId, type Figure } from "../../domain/figure.ts";
import type { SourceDetail } from "../../domain/source.ts";
import { countWords } from "../../domain/words/number.ts";
import { requireSource } from "../../http/select.ts";
import { MEASURE_WORDS, SOURCE_KIND_WORDS, STATUS_WORDS } from "../../domain/words/codes.ts";
import { valueWords } from "../../domain/words/value.ts";
import { partName } from "../../domain/labels.ts";
import { describeSource } from "../described.ts";
import { page } from "../page.ts";
import { PATHS } from "../paths.ts";
import { LeftOut } from "../parts/left-out.tsx";
import { Day, PeriodOf } from "../parts/observed.tsx";
import { SourceCounts, SourceFacts } from "../parts/source-facts.tsx";
import { Table } from "../parts/table.tsx";

const WORDS = {
  all: { vi: "Mọi tài liệu", en: "All sources" },
  open: { vi: "Mở tài liệu gốc", en: "Open the original" },
  figures: { vi: "Số liệu của tài liệu này", en: "Figures of this document" },
  none: {
    vi: "Không có số liệu nào từ tài liệu này.",
    en: "There are no figures of this document.",
  },
  value: { vi: "Giá trị", en: "Value" },
  printed: { vi: "Nguyên văn", en: "Printed as" },
  indicator: { vi: "Chỉ tiêu", en: "Indicator" },
  period: { vi: "Kỳ", en: "Period" },
  use: { vi: "Được chọn?", en: "Chosen?" },
  chosen: { vi: "được chọn", en: "chosen" },
  rank: { vi: "thứ", en: "rank" },
  unusable: { vi: "không dùng", en: "not used" },
  first: { vi: "Từ đầu", en: "From the beginning" },
  next: { vi: "Các số tiếp theo", en: "The next figures" },
  pages: { vi: "Các trang của bảng", en: "Pages of the table" },
  api: { vi: "Số liệu của tài liệu này trong API", en: "The figures of this document in the API" },
  said: { vi: "số liệu từ tài liệu này", en: "figures of this document" },
} as const satisfies Record<string, Texts>;

const PER_PAGE = 100;

/** A document: who published it, what it contributes, and what of it was left out. */
export const source = page({
  path: PATHS.source,
  parameters: ["after"],
  read: ({ path, query }, { catalog }) => ({
    source: requireSource(catalog, path.source ?? ""),
    after: numberOf(query.after),
  }),
  // One figure more than is shown tells whether others follow.
  find: (wanted, { store, lang }) => store.sourcePage(lang, { ...wanted, limit: PER_PAGE + 1 }),
  show: (found, view, { source: id, after }) => {
    if (!found) throw new Error(`${id} is in the catalogue and not in the database`);
    const { catalog, lang } = view;
    const { source: known } = found;
    const figures = found.figures.slice(0, PER_PAGE);
    const last = found.figures.length > PER_PAGE ? figures.at(-1) : undefined;
    const main = (
      <article>
        <header class="title">
          <p class="crumbs">
            <a href={`/${lang}/sources`}>{WORDS.all[lang]}</a>
          </p>
          <h1 lang={known.language || undefined}>{known.title}</h1>
          <p class="lead">
            {known.publisher}, <Day date={known.published_on} lang={lang} /> · {SOURCE_KIND_WORDS[known.kind][lang]}
          </p>
          {known.url !== "" && (
            <p>
              <a href={known.url} rel="noopener external">
                {WORDS.open[lang]}
              </a>
            </p>
          )}
        </header>
        <SourceCounts source={known} view={view} />
        <section aria-labelledby="figures">
          <h2 id="figures">
            {WORDS.figures[lang]} <small>({countWords(known.figures, lang)})</small>
          </h2>
          {figures.length === 0 ? (
            <p>{WORDS.none[lang]}</p>
          ) : (
            <Figures figures={figures} source={known} catalog={catalog} lang={lang} />
          )}
          {(after > 0 || last) && (
            <nav class="pager" aria-label={WORDS.pages[lang]}>
              {after > 0 && <a href={`/${lang}/sources/${id}#figures`}>{WORDS.first[lang]}</a>}{" "}
              {last && (
                <a href={`/${lang}/sources/${id}?after=${parseFigureId(last.figure)?.number}#figures`} rel="next">
                  {WORDS.next[lang]}
                </a>
              )}
            </nav>
          )}
          <p class="small">
            {WORDS.api[lang]}: <a href={`/v1/figures?source=${id}`}>JSON</a> ·{" "}
            <a href={`/v1/figures.csv?source=${id}`}>CSV</a>
          </p>
        </section>
        <LeftOut source={known} lang={lang} />
        <SourceFacts source={known} view={view} />
      </article>
    );
    return {
      title: known.title,
      description: `${known.title}. ${known.publisher}. ${countWords(known.figures, lang)} ${WORDS.said[lang]}.`,
      main,
      about: describeSource(known, view),
      data: [{ type: "application/json", href: `/v1/sources/${id}?lang=${lang}` }],
    };
  },
});

/** The number of the figure after which a page begins. @throws InvalidQuery */
function numberOf(text: string | undefined): number {
  if (text === undefined) return 0;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const detail = `"${text}" is no number of a figure.`;
  throw new InvalidQuery([{ parameter: "after", detail, did_you_mean: [String(PER_PAGE)] }]);
}

interface Held {
  readonly figures: readonly Figure[];
  readonly source: SourceDetail;
  readonly catalog: Catalog;
  readonly lang: Language;
}

function Figures({ figures, source: known, catalog, lang }: Held) {
  return (
    <Table
      heading="figures"
      kind="roomy"
      heads={[
        { name: WORDS.value[lang], number: true },
        { name: WORDS.printed[lang] },
        { name: WORDS.indicator[lang] },
        { name: WORDS.period[lang] },
        { name: WORDS.use[lang] },
      ]}
    >
      {figures.map((one) => (
        <tr>
          <td class="number">
            <a class="value" href={`/${lang}/figures/${one.figure}`}>
              {valueWords(one, catalog, lang)}
            </a>
            {one.status !== "actual" && <span class="mark">{STATUS_WORDS[one.status][lang]}</span>}
          </td>
          <td>
            <span class="printed" lang={known.language || undefined} translate="no">
              {one.printed}
            </span>
          </td>
          <td>
            <Indicated one={one} catalog={catalog} lang={lang} />
          </td>
          <td>
            <PeriodOf period={one.period} lang={lang} short />
          </td>
          <td>
            <Use one={one} lang={lang} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Indicated({ one, catalog, lang }: { one: Figure; catalog: Catalog; lang: Language }) {
  const known = catalog.indicators.get(one.indicator);
  const isHome = one.place === "VN";
  const more = [
    isHome ? "" : (catalog.places.get(one.place)?.name[lang] ?? one.place),
    partName(catalog, lang, one.breakdown),
    one.measure === "level" ? "" : MEASURE_WORDS[one.measure][lang],
  ].filter(Boolean);
  return (
    <>
      <a href={`/${lang}/${known?.sector}/${one.indicator}${isHome ? "" : `?place=${one.place}`}`}>
        {known?.name[lang]}
      </a>
      {more.length > 0 && <small>{more.join(", ")}</small>}
    </>
  );
}

function Use({ one, lang }: { one: Figure; lang: Language }) {
  if (one.chosen) return <span class="mark chosen">{WORDS.chosen[lang]}</span>;
  if (one.rank === null) return <span class="mark">{WORDS.unusable[lang]}</span>;
  return (
    <small>
      {WORDS.rank[lang]} {one.rank}
    </small>
  );
}
