import type { Catalog } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import { words } from "../../domain/fold.ts";
import { MOST_WORDS } from "../../domain/limits.ts";
import { countWords } from "../../domain/words/number.ts";
import { spanWords } from "../../domain/words/time.ts";
import type { Hit } from "../../store/store.ts";
import { page, Refusal, type View } from "../page.ts";
import { PATHS } from "../paths.ts";
import { Pager, pagesOf, readPage } from "../parts/pager.tsx";
import { SearchForm } from "../parts/search-form.tsx";

const WORDS = {
  title: { vi: "Tìm kiếm", en: "Search" },
  found: { vi: "kết quả cho", en: "results for" },
  one: { vi: "kết quả cho", en: "result for" },
  none: { vi: "Không tìm thấy gì cho", en: "Nothing was found for" },
  advice: {
    vi: "Hãy thử ít từ hơn hoặc từ khác; gõ có dấu hay không dấu đều được. Hoặc bắt đầu từ một lĩnh vực:",
    en: "Try fewer words or others, in Vietnamese (with or without diacritics) or in English. Or begin with a sector:",
  },
  empty: {
    vi: "Gõ tên một chỉ tiêu, một nơi hay một tài liệu, có dấu hoặc không dấu. Hoặc bắt đầu từ một lĩnh vực:",
    en: "Type the name of an indicator, a place or a document, in Vietnamese or English. Or begin with a sector:",
  },
  observation: { vi: "số liệu", en: "observation" },
  observations: { vi: "số liệu", en: "observations" },
  compare: { vi: "so sánh với Việt Nam", en: "compare with Viet Nam" },
} as const satisfies Record<string, Texts>;

const KIND_NAMES: Readonly<Record<Hit["kind"], Texts>> = {
  indicator: { vi: "Chỉ tiêu", en: "Indicators" },
  sector: { vi: "Lĩnh vực", en: "Sectors" },
  place: { vi: "Nơi", en: "Places" },
  source: { vi: "Tài liệu", en: "Documents" },
};

const PER_PAGE = 50;

/** What a question finds, by kind. */
export const search = page({
  path: PATHS.search,
  parameters: ["q", "page"],
  read: ({ query }) => {
    const asked = query.q?.trim() ?? "";
    const count = words(asked).length;
    if (count > MOST_WORDS)
      throw new Refusal("q", {
        vi: `câu hỏi có ${count} từ, nhiều nhất là ${MOST_WORDS}.`,
        en: `the question has ${count} words, and ${MOST_WORDS} are the most.`,
      });
    return { asked, isQuestion: count > 0, page: readPage(query.page) };
  },
  find: async ({ asked, isQuestion, page: number }, { store, lang }) => {
    // Nothing is asked of the database for nothing.
    if (!isQuestion) return { rows: [], total: 0, pages: 1 };
    const found = await store.search(lang, asked, { skip: (number - 1) * PER_PAGE, limit: PER_PAGE });
    return { ...found, pages: pagesOf(found.total, PER_PAGE, number) };
  },
  show: ({ rows, total, pages }, view, { asked, page: number }) => {
    const { catalog, lang } = view;
    const main = (
      <>
        <header class="title">
          <h1>{WORDS.title[lang]}</h1>
        </header>
        <SearchForm lang={lang} asked={asked} large />
        <Outcome asked={asked} total={total} lang={lang} />
        {total === 0 && <Sectors catalog={catalog} lang={lang} />}
        {[...Map.groupBy(rows, (hit) => hit.kind)].map(([kind, hits]) => (
          <section aria-labelledby={kind}>
            <h2 id={kind}>{KIND_NAMES[kind][lang]}</h2>
            <ul class="documents">
              {hits.map((hit) => (
                <Found hit={hit} view={view} />
              ))}
            </ul>
          </section>
        ))}
        <Pager page={number} pages={pages} address={(to) => addressOf(lang, asked, to)} lang={lang} />
      </>
    );
    return {
      title: asked === "" ? WORDS.title[lang] : `${WORDS.title[lang]}: ${asked}`,
      description: WORDS.empty[lang],
      main,
      searches: true,
      hidden: true,
    };
  },
});

function Outcome({ asked, total, lang }: { asked: string; total: number; lang: Language }) {
  if (asked === "") return <p class="outcome">{WORDS.empty[lang]}</p>;
  if (total === 0)
    return (
      <p class="outcome">
        {WORDS.none[lang]} “{asked}”. {WORDS.advice[lang]}
      </p>
    );
  return (
    <p class="outcome">
      <b>{countWords(total, lang)}</b> {(total === 1 ? WORDS.one : WORDS.found)[lang]} “{asked}”
    </p>
  );
}

function addressOf(lang: Language, asked: string, to: number): string {
  const query = new URLSearchParams({ q: asked, ...(to === 1 ? {} : { page: String(to) }) });
  return `/${lang}/search?${query}`;
}

function Sectors({ catalog, lang }: { catalog: Catalog; lang: Language }) {
  return (
    <ul class="cards">
      {catalog.data.sectors.map(({ sector, name, definition }) => (
        <li class="card">
          <h2>
            <a href={`/${lang}/${sector}`}>{name[lang]}</a>
          </h2>
          <p class="small">{definition[lang]}</p>
        </li>
      ))}
    </ul>
  );
}

function Found({ hit, view: { catalog, lang } }: { hit: Hit; view: View }) {
  const { kind, id, name, sector } = hit;
  const known = kind === "indicator" ? catalog.indicators.get(id) : undefined;
  return (
    <li>
      <a href={pageOf(hit, lang)}>{name}</a>
      {known && (
        <small>
          {catalog.sectors.get(sector)?.name[lang]} · {countWords(known.observations, lang)}{" "}
          {(known.observations === 1 ? WORDS.observation : WORDS.observations)[lang]}
          {known.first_period && `, ${spanWords([known.first_period, known.last_period], lang)}`}
        </small>
      )}
      {kind === "sector" && <small>{catalog.sectors.get(id)?.definition[lang]}</small>}
      {kind === "place" && <small>{WORDS.compare[lang]}</small>}
    </li>
  );
}

function pageOf({ kind, id, sector }: Hit, lang: Language): string {
  if (kind === "indicator") return `/${lang}/${sector}/${id}`;
  if (kind === "sector") return `/${lang}/${id}`;
  return kind === "source" ? `/${lang}/sources/${id}` : `/${lang}/compare?place=VN,${id}`;
}
