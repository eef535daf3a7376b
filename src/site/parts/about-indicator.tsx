import type { Catalog, Indicator } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import { compareText } from "../../domain/period.ts";
import type { Source } from "../../domain/source.ts";
import type { Store } from "../../store/store.ts";
import { CHOICE_WORDS, KIND_WORDS, SOURCE_KIND_WORDS } from "../../domain/words/codes.ts";
import { valueWords } from "../../domain/words/value.ts";
import { partName } from "../../domain/labels.ts";
import { Day, PeriodOf, unitName } from "./observed.tsx";
import { Table } from "./table.tsx";

const WORDS = {
  about: { vi: "Chỉ tiêu này đo gì", en: "What is measured" },
  kind: { vi: "Loại số", en: "Kind" },
  unit: { vi: "Đơn vị", en: "Unit" },
  codes: { vi: "Mã ở hệ thống khác", en: "Codes elsewhere" },
  breaks: { vi: "Chỗ ngắt chuỗi", en: "Breaks in the series" },
  breaksNote: {
    vi: "Số trước và sau các mốc này không so trực tiếp được với nhau.",
    en: "Values before and after these can't be compared directly.",
  },
  from: { vi: "Từ", en: "From" },
  disputes: { vi: "Nguồn không thống nhất", en: "Where sources disagree" },
  published: { vi: "Số được công bố ở đây", en: "Published here" },
  other: { vi: "Nguồn khác in", en: "Another source prints" },
  why: { vi: "Quy tắc chọn", en: "The rule that chose" },
  period: { vi: "Kỳ", en: "Period" },
  sources: { vi: "Tài liệu nguồn", en: "Sources" },
  older: { vi: "Các tài liệu trước đó", en: "Earlier documents" },
} as const satisfies Record<string, Texts>;

/** As many documents as stand open. */
const OPEN = 8;

type Dispute = Awaited<ReturnType<Store["indicatorPage"]>>["disputes"][number];

interface Inside {
  readonly catalog: Catalog;
  readonly lang: Language;
}

/** What an indicator means, where its series break, where sources disagree, and the documents that tell of it. */
export function About({
  known,
  disputes,
  sources,
  ...inside
}: Inside & { known: Indicator; disputes: readonly Dispute[]; sources: readonly Source[] }) {
  return (
    <>
      <Facts known={known} {...inside} />
      {known.breaks.length > 0 && <Breaks known={known} {...inside} />}
      {disputes.length > 0 && <Disputes disputes={disputes} {...inside} />}
      {sources.length > 0 && <Sources sources={sources} {...inside} />}
    </>
  );
}

function Facts({ known, catalog, lang }: Inside & { known: Indicator }) {
  const codes = [
    ["ITU", known.itu_code],
    ["World Bank", known.world_bank_code],
    ["UN", known.un_code],
  ].filter(([, code]) => code !== "");
  return (
    <section aria-labelledby="about">
      <h2 id="about">{WORDS.about[lang]}</h2>
      <p>{known.definition[lang]}</p>
      <dl class="facts">
        <div>
          <dt>{WORDS.kind[lang]}</dt>
          <dd>{KIND_WORDS[known.kind][lang]}</dd>
        </div>
        <div>
          <dt>{WORDS.unit[lang]}</dt>
          <dd>{[known.unit, ...known.other_units].map((id) => unitName(catalog, id, lang)).join(", ")}</dd>
        </div>
        {codes.length > 0 && (
          <div>
            <dt>{WORDS.codes[lang]}</dt>
            <dd>{codes.map(([system, code]) => `${system} ${code}`).join(", ")}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Breaks({ known, catalog, lang }: Inside & { known: Indicator }) {
  return (
    <section aria-labelledby="breaks">
      <h2 id="breaks">{WORDS.breaks[lang]}</h2>
      <p>{WORDS.breaksNote[lang]}</p>
      <ul>
        {known.breaks.map(({ from, place, reason }) => (
          <li>
            {WORDS.from[lang]} <PeriodOf period={from} lang={lang} />
            {place && ` (${catalog.places.get(place)?.name[lang] ?? place})`}: {reason[lang]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Disputes({ disputes, catalog, lang }: Inside & { disputes: readonly Dispute[] }) {
  return (
    <section aria-labelledby="disputes">
      <h2 id="disputes">{WORDS.disputes[lang]}</h2>
      <Table
        heading="disputes"
        heads={[
          { name: WORDS.period[lang] },
          { name: WORDS.published[lang], number: true },
          { name: WORDS.other[lang], number: true },
          { name: WORDS.why[lang] },
        ]}
      >
        {disputes.map((one) => {
          const rival = { ...one, value: one.rival_value, low: one.rival_low, high: one.rival_high };
          const about = [
            one.place === "VN" ? "" : catalog.places.get(one.place)?.name[lang],
            partName(catalog, lang, one.breakdown),
          ].filter(Boolean);
          return (
            <tr>
              <th scope="row">
                <PeriodOf period={one.period} lang={lang} short />
                {about.length > 0 && <small>{about.join(", ")}</small>}
              </th>
              <td class="number">
                <a href={`/${lang}/figures/${one.figure}`}>{valueWords(one, catalog, lang)}</a>
              </td>
              <td class="number">
                <a href={`/${lang}/figures/${one.rival_figure}`}>{valueWords(rival, catalog, lang)}</a>
              </td>
              <td>{CHOICE_WORDS[one.chosen_by][lang]}</td>
            </tr>
          );
        })}
      </Table>
    </section>
  );
}

function Sources({ sources, lang }: Inside & { sources: readonly Source[] }) {
  const newestFirst = sources.toSorted((a, b) => compareText(b.published_on, a.published_on));
  const older = newestFirst.slice(OPEN);
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">
        {WORDS.sources[lang]} <small>({sources.length})</small>
      </h2>
      <Documents sources={newestFirst.slice(0, OPEN)} lang={lang} />
      {older.length > 0 && (
        <details>
          <summary>
            {WORDS.older[lang]} ({older.length})
          </summary>
          <Documents sources={older} lang={lang} />
        </details>
      )}
    </section>
  );
}

function Documents({ sources, lang }: { sources: readonly Source[]; lang: Language }) {
  return (
    <ul class="documents">
      {sources.map((one) => (
        <li>
          <a href={`/${lang}/sources/${one.source}`} lang={one.language || undefined}>
            {one.title}
          </a>
          <small>
            {one.publisher}, <Day date={one.published_on} lang={lang} /> · {SOURCE_KIND_WORDS[one.kind][lang]}
          </small>
        </li>
      ))}
    </ul>
  );
}
