import type { Texts } from "../../domain/codes.ts";
import type { SourceDetail } from "../../domain/source.ts";
import { countWords } from "../../domain/words/number.ts";
import { SOURCE_KIND_WORDS } from "../../domain/words/codes.ts";
import type { View } from "../page.ts";
import { Day } from "./observed.tsx";
import { Fact } from "./reading.tsx";

const WORDS = {
  heading: { vi: "Về tài liệu", en: "About the document" },
  publisher: { vi: "Đơn vị công bố", en: "Publisher" },
  original: { vi: "Dẫn lại số liệu của", en: "Repeats figures of" },
  kind: { vi: "Bên công bố", en: "Who speaks" },
  published: { vi: "Ngày công bố", en: "Published" },
  language: { vi: "Ngôn ngữ", en: "Language" },
  licence: { vi: "Giấy phép", en: "Licence" },
  address: { vi: "Địa chỉ", en: "Address" },
  none: { vi: "không biết địa chỉ công khai nào", en: "no public address is known" },
  hash: { vi: "SHA-256 của tệp đã đọc", en: "SHA-256 of the file read" },
  title: { vi: "Tên tài liệu", en: "Title" },
  byUs: {
    vi: "do chúng tôi đặt, vì chỉ còn địa chỉ hoặc bản sao",
    en: "worded by us, since only an address or a copy is left",
  },
  note: { vi: "Ghi chú", en: "Note" },
  counts: { vi: "Đã đọc được gì", en: "What was read" },
  numbers: { vi: "con số in trong tài liệu", en: "numbers printed" },
  statistics: { vi: "trong đó là số thống kê", en: "of these are statistics" },
  figures: { vi: "số liệu đưa vào đây", en: "figures served here" },
  chosen: { vi: "được chọn", en: "chosen" },
  excluded: { vi: "số thống kê bị loại", en: "statistics excluded" },
} as const satisfies Record<string, Texts>;

/** Who published a document, when, under which terms, and which file was read. */
export function SourceFacts({ source, view: { catalog, lang } }: { source: SourceDetail; view: View }) {
  const licence = catalog.data.licences.find((one) => one.licence === source.licence);
  return (
    <section aria-labelledby="about">
      <h2 id="about">{WORDS.heading[lang]}</h2>
      <dl class="facts">
        <Fact name={WORDS.publisher[lang]}>{source.publisher}</Fact>
        {source.original_publisher !== "" && <Fact name={WORDS.original[lang]}>{source.original_publisher}</Fact>}
        <Fact name={WORDS.kind[lang]}>{SOURCE_KIND_WORDS[source.kind][lang]}</Fact>
        <Fact name={WORDS.published[lang]}>
          <Day date={source.published_on} lang={lang} />
        </Fact>
        <Fact name={WORDS.language[lang]}>{new Intl.DisplayNames(lang, { type: "language" }).of(source.language)}</Fact>
        {source.title_by === "us" && <Fact name={WORDS.title[lang]}>{WORDS.byUs[lang]}</Fact>}
        <Fact name={WORDS.address[lang]}>
          {source.url === "" ? (
            WORDS.none[lang]
          ) : (
            <a class="long" href={source.url} rel="noopener external">
              {source.url}
            </a>
          )}
        </Fact>
        <Fact name={WORDS.licence[lang]}>
          {licence?.url ? (
            <a href={licence.url} rel="noopener external">
              {licence.name[lang]}
            </a>
          ) : (
            licence?.name[lang]
          )}
        </Fact>
        {source.sha256 !== "" && (
          <Fact name={WORDS.hash[lang]}>
            <code class="long">{source.sha256}</code>
          </Fact>
        )}
        {source.note !== "" && (
          <Fact name={WORDS.note[lang]}>
            <span lang="en">{source.note}</span>
          </Fact>
        )}
      </dl>
    </section>
  );
}

/** How much a document prints, and where all of it ended; what was not counted is left away. */
export function SourceCounts({ source, view: { lang } }: { source: SourceDetail; view: View }) {
  const { numbers, statistics, figures, chosen, excluded } = source;
  const counts = Object.entries({ numbers, statistics, figures, chosen, excluded });
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{WORDS.counts[lang]}</h2>
      <ul class="tallies">
        {counts.map(
          ([name, count]) =>
            count !== null && (
              <li>
                <b>{countWords(count, lang)}</b> {WORDS[name as keyof typeof WORDS][lang]}
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
