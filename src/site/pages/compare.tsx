import type { Catalog } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import { listWords } from "../../domain/words/list.ts";
import { FORMATS } from "../../formats/registry.ts";
import { withSuffix } from "../../http/links.ts";
import { addressesOf, comparedOf, readComparison, type Compared, type Comparison } from "../comparison.ts";
import { page, type View } from "../page.ts";
import { PATHS } from "../paths.ts";
import { CompareForm } from "../parts/compare-form.tsx";
import { CompareStart } from "../parts/compare-start.tsx";
import { Drawing } from "../parts/drawing.tsx";
import { Copied } from "../parts/get-it.tsx";
import { PivotTable } from "../parts/pivot-table.tsx";

const WORDS = {
  title: { vi: "So sánh", en: "Compare" },
  lead: {
    vi: "Đặt các chỉ tiêu, các nước hay các tỉnh cạnh nhau, mỗi con số vẫn dẫn về chỗ nó được in.",
    en: "Put indicators, countries or provinces side by side; every number still leads to where it was printed.",
  },
  change: { vi: "Đổi phép so sánh", en: "Change the comparison" },
  table: { vi: "Bảng số liệu", en: "Table" },
  totals: {
    vi: "Chỉ gồm tổng số (không chia phần), theo đơn vị của chỉ tiêu, là mức đã diễn ra: không có mục tiêu, kế hoạch hay tốc độ tăng. Ô trống nghĩa là không tài liệu nào in số của kỳ đó; không có gì được điền thêm.",
    en: "Totals only (no breakdowns), in the unit of the indicator, levels of what happened: no targets, plans or growth rates. An empty cell means that no document printed a number for that period; nothing was filled in.",
  },
  none: {
    vi: "Không có số liệu nào như vậy. Hãy đổi nơi hoặc khoảng thời gian.",
    en: "There are no such data. Change the places or the time.",
  },
  lacking: { vi: "Không có số liệu", en: "No data" },
  get: { vi: "Lấy số liệu này", en: "Get these data" },
  part: { vi: "phần", en: "part" },
} as const satisfies Record<string, Texts>;

/** What leaves by an address of the API, in the order in which people want it. */
const OFFERED = ["svg", "csv", "json"];

/** Several indicators or places side by side; without an indicator, where to begin. */
export const compare = page({
  path: PATHS.compare,
  parameters: ["indicator", "place", "from", "to", "frequency"],
  lists: ["indicator", "place", "frequency"],
  read: ({ query }, { catalog }) => readComparison(query, catalog),
  find: ({ indicators, wanted }, { store }) => (indicators.length === 0 ? null : store.comparePage(wanted)),
  show: (found, view, asked) => {
    const { catalog, lang } = view;
    const compared = found ? comparedOf(found.series, asked, catalog) : [];
    const [indicators, places] = namesOf(asked, catalog, lang);
    const subject = found ? `${listWords(indicators, lang)}: ${listWords(places, lang)}` : "";
    const addresses = found ? addressesOf(asked, catalog) : [];
    const main = (
      <article>
        <header class="title">
          <h1>{WORDS.title[lang]}</h1>
          <p class="lead">{found ? subject : WORDS.lead[lang]}</p>
        </header>
        {found ? (
          <>
            {compared.length === 0 ? (
              <p>{WORDS.none[lang]}</p>
            ) : (
              <>
                <Drawing
                  rows={compared.flatMap((one) => one.rows)}
                  address={addresses.join(" ")}
                  catalog={catalog}
                  lang={lang}
                />
                <section aria-labelledby="table">
                  <h2 id="table">{WORDS.table[lang]}</h2>
                  <p class="small">{WORDS.totals[lang]}</p>
                  <Lacking asked={asked} compared={compared} catalog={catalog} lang={lang} />
                  <PivotTable compared={compared} caption={subject} catalog={catalog} lang={lang} />
                </section>
              </>
            )}
            <section aria-labelledby="change">
              <h2 id="change">{WORDS.change[lang]}</h2>
              <CompareForm asked={asked} known={found.places} catalog={catalog} lang={lang} />
            </section>
            {compared.length > 0 && <Addresses addresses={addresses} view={view} />}
          </>
        ) : (
          <CompareStart asked={asked} catalog={catalog} lang={lang} />
        )}
      </article>
    );
    const title = found ? titleOf(asked, subject, indicators, lang) : WORDS.title[lang];
    return {
      title,
      description: found ? `${subject}. ${WORDS.totals[lang]}` : WORDS.lead[lang],
      main,
      data: addresses.map((href) => ({ type: "application/json", href })),
      // Comparisons are without number: only the beginning is a page to be found.
      ...(found ? { hidden: true } : {}),
    };
  },
});

interface Inside {
  readonly catalog: Catalog;
  readonly lang: Language;
}

/** Search engines and tabs cut longer titles. */
const LONGEST_TITLE = 70;

/** As much as a title has room for: indicators and places, indicators alone, or how many of each. */
function titleOf({ places }: Comparison, subject: string, indicators: readonly string[], lang: Language): string {
  const counts = {
    vi: `${indicators.length} chỉ tiêu, ${places.length} nơi`,
    en: `indicators (${indicators.length}), places (${places.length})`,
  };
  const titles = [subject, indicators.join("; "), counts[lang]].map((one) => `${WORDS.title[lang]}: ${one}`);
  return titles.find((one) => one.length <= LONGEST_TITLE) ?? WORDS.title[lang];
}

function namesOf({ indicators, places }: Comparison, catalog: Catalog, lang: Language): [string[], string[]] {
  return [
    indicators.map((id) => catalog.indicators.get(id)?.name[lang] ?? id),
    places.map((id) => catalog.places.get(id)?.name[lang] ?? id),
  ];
}

/** Which of the series asked for have nothing to show: said once, not as a column of empty cells. */
function Lacking({ asked, compared, catalog, lang }: Inside & { asked: Comparison; compared: readonly Compared[] }) {
  const lacking = asked.indicators.flatMap((id) =>
    asked.places
      .filter((place) => !compared.some((one) => one.of.indicator === id && one.place === place))
      .map((place) => [catalog.indicators.get(id)?.name[lang], catalog.places.get(place)?.name[lang]].join(", ")),
  );
  if (lacking.length === 0) return null;
  return (
    <p>
      {WORDS.lacking[lang]}: {lacking.join("; ")}.
    </p>
  );
}

/** The addresses of the API that hold the same rows. */
function Addresses({ addresses, view: { lang, origin } }: { addresses: readonly string[]; view: View }) {
  const formats = OFFERED.filter((name) => FORMATS.some((one) => one.name === name));
  return (
    <section aria-labelledby="get">
      <h2 id="get">{WORDS.get[lang]}</h2>
      {formats.flatMap((name) =>
        addresses.map((address, at) => (
          <Copied
            lang={lang}
            label={name.toUpperCase() + (addresses.length > 1 ? `, ${WORDS.part[lang]} ${at + 1}` : "")}
            text={origin + withSuffix(address, name, lang)}
          />
        )),
      )}
    </section>
  );
}
