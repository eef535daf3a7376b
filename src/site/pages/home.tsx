import type { Catalog } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import type { Observation } from "../../domain/observation.ts";
import { compareText, parsePeriod } from "../../domain/period.ts";
import { ALL } from "../../domain/published-dataset.ts";
import { countWords } from "../../domain/words/number.ts";
import { partName } from "../../domain/labels.ts";
import { siteAbout } from "../json-ld.ts";
import { page } from "../page.ts";
import { latestOf } from "../told.ts";
import { PATHS } from "../paths.ts";
import { Day, Marks, PeriodOf, ValueLink } from "../parts/observed.tsx";
import { SearchForm } from "../parts/search-form.tsx";

const WORDS = {
  title: { vi: "Số liệu mở ngành ICT Việt Nam", en: "Open statistics of Viet Nam's ICT sector" },
  lead: {
    vi: "Viễn thông, bưu chính, công nghiệp ICT, chính phủ số, an toàn thông tin, báo chí. Mỗi con số dẫn về đúng chuỗi chữ đã in trong một tài liệu.",
    en: "Telecommunications, posts, the ICT industry, digital government, cybersecurity, media. Every number leads to the very string printed in a document.",
  },
  sectors: { vi: "Các lĩnh vực", en: "Sectors" },
  newest: { vi: "Số liệu mới nhất", en: "Newest figures" },
  changed: { vi: "Bản phát hành mới nhất", en: "The newest release" },
  indicators: { vi: "chỉ tiêu", en: "indicators" },
  observations: { vi: "số liệu", en: "observations" },
  documents: { vi: "tài liệu", en: "documents" },
  published: { vi: "Công bố", en: "Published" },
  all: { vi: "Mọi thay đổi", en: "All changes" },
  download: { vi: "Tải bộ dữ liệu", en: "Download datasets" },
  noChange: { vi: "Không có giá trị nào thay đổi.", en: "No value changed." },
} as const satisfies Record<string, Texts>;

/** As many newest figures as stand in two columns without scrolling far. */
const NEWEST = 8;
const PER_SECTOR = 3;

/** The home page: search, the sectors, the newest figures, what the last release changed. */
export const home = page({
  path: PATHS.home,
  read: () => null,
  find: async (_, { store }) => ({ latest: (await store.front()).flatMap(latestOf) }),
  show: ({ latest }, view) => {
    const { catalog, lang } = view;
    const { indicators, observations, sources } = catalog.data.release;
    const main = (
      <>
        <section class="hero">
          <h1>{WORDS.title[lang]}</h1>
          <p class="lead">{WORDS.lead[lang]}</p>
          <SearchForm lang={lang} large />
          <p class="counts">
            <b>{countWords(indicators, lang)}</b> {WORDS.indicators[lang]} · <b>{countWords(observations, lang)}</b>{" "}
            {WORDS.observations[lang]} · <b>{countWords(sources, lang)}</b> {WORDS.documents[lang]}
          </p>
        </section>
        <section aria-labelledby="sectors">
          <h2 id="sectors">{WORDS.sectors[lang]}</h2>
          <ul class="cards">
            {catalog.data.sectors.map(({ sector }) => (
              <SectorCard sector={sector} latest={latest} catalog={catalog} lang={lang} />
            ))}
          </ul>
        </section>
        <section aria-labelledby="newest">
          <h2 id="newest">{WORDS.newest[lang]}</h2>
          <ul class="newest">
            {newestOf(latest, catalog).map((one) => (
              <li>
                <Named one={one} catalog={catalog} lang={lang} />
                <p>
                  <ValueLink one={one} catalog={catalog} lang={lang} /> <Marks one={one} lang={lang} />
                </p>
                <p class="small">
                  <PeriodOf period={one.period} lang={lang} />. {WORDS.published[lang]}{" "}
                  <Day date={one.published_on} lang={lang} />
                </p>
              </li>
            ))}
          </ul>
        </section>
        <Release catalog={catalog} lang={lang} />
      </>
    );
    const about = siteAbout(view, WORDS.lead[lang]);
    return { title: WORDS.title[lang], description: WORDS.lead[lang], main, about, searches: true };
  },
});

/** The headline values that were published last, one an indicator. */
function newestOf(latest: readonly Observation[], catalog: Catalog): Observation[] {
  const headlines = latest.filter(
    (one) => one.place === "VN" && one.breakdown === "" && catalog.indicators.get(one.indicator)?.headline,
  );
  return headlines
    .toSorted((a, b) => compareText(b.published_on, a.published_on) || compareText(endOf(b), endOf(a)))
    .slice(0, NEWEST);
}

function endOf({ period }: Observation): string {
  return parsePeriod(period)?.end ?? "";
}

interface Inside {
  readonly catalog: Catalog;
  readonly lang: Language;
}

function Named({ one, catalog, lang }: Inside & { one: Observation }) {
  const known = catalog.indicators.get(one.indicator);
  const part = partName(catalog, lang, one.breakdown);
  return (
    <a class="name" href={`/${lang}/${known?.sector}/${one.indicator}`}>
      {known?.name[lang]}
      {part && <small> {part}</small>}
    </a>
  );
}

function SectorCard({ sector, latest, catalog, lang }: Inside & { sector: string; latest: readonly Observation[] }) {
  const known = catalog.sectors.get(sector);
  if (!known) return null;
  const headlines = latest
    .filter((one) => {
      const of = catalog.indicators.get(one.indicator);
      return of?.sector === sector && of.headline && one.breakdown === "" && one.unit === of.unit;
    })
    .toSorted((a, b) => compareText(endOf(b), endOf(a)))
    .slice(0, PER_SECTOR);
  return (
    <li class="card">
      <h3>
        <a href={`/${lang}/${sector}`}>{known.name[lang]}</a>
      </h3>
      <dl>
        {headlines.map((one) => (
          <div>
            <dt>
              <Named one={one} catalog={catalog} lang={lang} />
            </dt>
            <dd>
              <ValueLink one={one} catalog={catalog} lang={lang} />{" "}
              <small>
                <PeriodOf period={one.period} lang={lang} short />
              </small>
            </dd>
          </div>
        ))}
      </dl>
      <p class="small">
        {countWords(known.indicators, lang)} {WORDS.indicators[lang]}, {countWords(known.observations, lang)}{" "}
        {WORDS.observations[lang]}
      </p>
    </li>
  );
}

/** What the newest release says of itself, and what it did to each dataset. */
function Release({ catalog, lang }: Inside) {
  const { release, datasets } = catalog.data;
  const changed = datasets.flatMap(({ dataset, name, versions: [newest] }) =>
    dataset !== ALL &&
    newest?.released_on === release.released_on &&
    newest.added + newest.revised + newest.withdrawn > 0
      ? [{ dataset, name, newest }]
      : [],
  );
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{WORDS.changed[lang]}</h2>
      <p>
        <Day date={release.released_on} lang={lang} />: {release.title[lang]}.
      </p>
      {changed.length === 0 ? (
        <p>{WORDS.noChange[lang]}</p>
      ) : (
        <ul>
          {changed.map(({ dataset, name, newest }) => (
            <li>
              <a href={`/${lang}/datasets/${dataset}`}>{name[lang]}</a> {newest.version}: {changeWords(newest, lang)}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`/${lang}/changes`}>{WORDS.all[lang]}</a> · <a href={`/${lang}/datasets`}>{WORDS.download[lang]}</a>
      </p>
    </section>
  );
}

function changeWords(
  { added, revised, withdrawn }: { added: number; revised: number; withdrawn: number },
  lang: Language,
): string {
  const [a, r, w] = [added, revised, withdrawn].map((count) => countWords(count, lang));
  return lang === "vi" ? `thêm ${a}, sửa ${r}, rút ${w}` : `${a} added, ${r} revised, ${w} withdrawn`;
}
