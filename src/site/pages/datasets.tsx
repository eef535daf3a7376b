import type { Texts } from "../../domain/codes.ts";
import { COMPILATION } from "../../domain/licence.ts";
import { ALL, type PublishedDataset } from "../../domain/published-dataset.ts";
import { countWords } from "../../domain/words/number.ts";
import { fileKinds } from "../file-words.ts";
import { siteAbout } from "../json-ld.ts";
import { page } from "../page.ts";
import { PATHS } from "../paths.ts";
import { Copied } from "../parts/get-it.tsx";
import { Day } from "../parts/observed.tsx";

const WORDS = {
  title: { vi: "Bộ dữ liệu", en: "Datasets" },
  lead: {
    vi: "Tải về trọn vẹn: mỗi lĩnh vực một bộ, số liệu của các tổ chức quốc tế một bộ riêng, và một bộ gồm tất cả. Phiên bản đã công bố không bao giờ thay đổi.",
    en: "Download the whole: a dataset for each sector, one for what international bodies publish, and one of everything. A published version never changes.",
  },
  version: { vi: "Phiên bản", en: "Version" },
  observations: { vi: "giá trị công bố", en: "published values" },
  figures: { vi: "con số đã in", en: "printed numbers" },
  sources: { vi: "tài liệu", en: "documents" },
  formats: { vi: "Mỗi định dạng dùng để làm gì", en: "What each format is for" },
  address: { vi: "Địa chỉ ổn định", en: "Stable addresses" },
  addressText: {
    vi: "Địa chỉ có latest luôn dẫn đến phiên bản mới nhất; 1.* đến phiên bản mới nhất không bỏ hay đổi tên cột, mã nào; số phiên bản đầy đủ thì mãi là đúng những byte ấy.",
    en: "An address with latest always leads to the newest version; 1.* to the newest one in which nothing was removed or renamed; a full version number is the very same bytes for ever.",
  },
  newest: { vi: "Mới nhất", en: "The newest" },
  compatible: { vi: "Mới nhất trong loạt 1.x", en: "The newest of 1.x" },
  licence: { vi: "Giấy phép", en: "Licence" },
  licenceText: {
    vi: "Phần biên soạn (việc chọn, đọc, đặt tên, ghi chú) theo giấy phép CC BY 4.0. Mỗi tài liệu nguồn giữ điều kiện của mình; bộ quốc tế và bộ gồm tất cả ghi giấy phép của nguồn ở từng dòng, cột licence.",
    en: "The compilation (selection, readings, names, notes) is under CC BY 4.0. Each source keeps its own terms; the international dataset and the one of everything name the licence of the source in every row, in the column licence.",
  },
} as const satisfies Record<string, Texts>;

/** What can be downloaded as a whole. */
export const datasets = page({
  path: PATHS.datasets,
  read: () => null,
  find: () => null,
  show: (_, { catalog, lang, origin }) => {
    const files = `${origin}/v1/datasets/${ALL}/versions`;
    const main = (
      <article>
        <header class="title">
          <h1>{WORDS.title[lang]}</h1>
          <p class="lead">{WORDS.lead[lang]}</p>
        </header>
        <ul class="cards">
          {wholeFirst(catalog.data.datasets).flatMap(({ dataset, name, definition, versions: [newest] }) =>
            newest ? (
              <li class="card">
                <h2>
                  <a href={`/${lang}/datasets/${dataset}`}>{name[lang]}</a>
                </h2>
                <p>{definition[lang]}</p>
                <p class="small">
                  {WORDS.version[lang]} {newest.version}, <Day date={newest.released_on} lang={lang} />.{" "}
                  {countWords(newest.observations, lang)} {WORDS.observations[lang]}, {countWords(newest.figures, lang)}{" "}
                  {WORDS.figures[lang]}, {countWords(newest.sources, lang)} {WORDS.sources[lang]}
                </p>
              </li>
            ) : (
              []
            ),
          )}
        </ul>
        <section aria-labelledby="formats">
          <h2 id="formats">{WORDS.formats[lang]}</h2>
          <dl class="facts">
            {fileKinds(lang).map(({ name, use }) => (
              <div>
                <dt>{name}</dt>
                <dd>{use}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="addresses">
          <h2 id="addresses">{WORDS.address[lang]}</h2>
          <p>{WORDS.addressText[lang]}</p>
          <Copied lang={lang} label={WORDS.newest[lang]} text={`${files}/latest/files/${ALL}.csv.gz`} />
          <Copied lang={lang} label={WORDS.compatible[lang]} text={`${files}/1.*/files/so-mo.sqlite`} />
        </section>
        <section aria-labelledby="licence">
          <h2 id="licence">{WORDS.licence[lang]}</h2>
          <p>
            {WORDS.licenceText[lang]} <a href={COMPILATION.url}>CC BY 4.0</a>
          </p>
        </section>
      </article>
    );
    return {
      title: WORDS.title[lang],
      description: WORDS.lead[lang],
      main,
      about: siteAbout({ catalog, lang, origin }, WORDS.lead[lang]),
      data: [
        { type: "application/json", href: "/v1/datasets" },
        { type: "application/ld+json", href: "/catalog.jsonld" },
      ],
    };
  },
});

/** Most people who download want everything. */
function wholeFirst(all: readonly PublishedDataset[]): PublishedDataset[] {
  return all.toSorted((a, b) => Number(b.dataset === ALL) - Number(a.dataset === ALL));
}
