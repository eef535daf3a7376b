import type { Catalog } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import { parsePeriod } from "../../domain/period.ts";
import { countWords } from "../../domain/words/number.ts";
import { page } from "../page.ts";
import { PATHS } from "../paths.ts";
import { Day, PeriodOf } from "../parts/observed.tsx";
import { Fact } from "../parts/reading.tsx";
import { Table } from "../parts/table.tsx";

const WORDS = {
  title: { vi: "Tình trạng", en: "Status" },
  lead: { vi: "Dịch vụ đang hoạt động, cơ sở dữ liệu trả lời.", en: "The service is well, and the database answers." },
  release: { vi: "Bản phát hành", en: "Release" },
  day: { vi: "Ngày phát hành", en: "Released" },
  news: { vi: "Nội dung mới", en: "What is new" },
  indicators: { vi: "Chỉ tiêu", en: "Indicators" },
  series: { vi: "Chuỗi", en: "Series" },
  observations: { vi: "Số liệu được công bố", en: "Observations" },
  figures: { vi: "Số liệu như đã in", en: "Figures as printed" },
  sources: { vi: "Tài liệu", en: "Sources" },
  disputed: { vi: "Chỗ các nguồn không thống nhất", en: "Where sources disagree" },
  flagged: { vi: "Số liệu có phép kiểm tra cảnh báo", en: "Figures that a check warns about" },
  fresh: { vi: "Từng lĩnh vực mới đến đâu", en: "How fresh each sector is" },
  sector: { vi: "Lĩnh vực", en: "Sector" },
  latest: { vi: "Kỳ mới nhất", en: "Latest period" },
  published: { vi: "Tài liệu mới nhất", en: "Newest source" },
  age: { vi: "Số ngày từ đó", en: "Days since" },
  ledger: { vi: "Mọi con số đã đọc đi về đâu", en: "Where everything that was read ended" },
  ledgerNote: {
    vi: "Không con số nào đã đọc bị bỏ đi mà không ghi lại; các dòng không thụt vào cộng lại đúng bằng tổng.",
    en: "Nothing that was read is dropped unsaid: the lines that are not indented add up to the whole.",
  },
  read: { vi: "Đã đọc từ tài liệu", en: "Read from documents" },
  served: { vi: "Đưa vào đây", en: "Served here" },
  chosen: { vi: "trong đó được chọn làm số công bố", en: "of these, chosen as the published value" },
  claims: {
    vi: "trong đó là số của tài liệu khác cho cùng chỉ tiêu, nơi và kỳ",
    en: "of these, what other documents print for the same indicator, place and period",
  },
  unusable: { vi: "trong đó chỉ để đối chiếu, không bao giờ được chọn", en: "of these, shown but never chosen" },
  range_ends: { vi: "Đầu thứ hai của một khoảng đã in", en: "The second end of a printed range" },
  doubles: {
    vi: "Cùng một con số đọc lần thứ hai trong cùng tài liệu",
    en: "The same figure, read a second time from one document",
  },
  excluded: { vi: "Bị loại", en: "Excluded" },
  machine: { vi: "Cho máy đọc", en: "For machines" },
} as const satisfies Record<string, Texts>;

const DAY_MS = 86_400_000;
const COUNTS = ["indicators", "series", "observations", "figures", "sources", "disputed", "flagged"] as const;

/** Whether the service is well, how fresh its data are, and where all that was read ended. */
export const status = page({
  path: PATHS.status,
  fresh: true,
  read: () => null,
  find: async (_, { store }) => {
    await store.ping();
    return { today: Date.now() };
  },
  show: ({ today }, { catalog, lang }) => {
    const { release } = catalog.data;
    const main = (
      <>
        <header class="title">
          <h1>{WORDS.title[lang]}</h1>
          <p class="lead">{WORDS.lead[lang]}</p>
        </header>
        <dl class="facts">
          <Fact name={WORDS.release[lang]}>
            <code>{release.release}</code>
          </Fact>
          <Fact name={WORDS.day[lang]}>
            <Day date={release.released_on} lang={lang} />
          </Fact>
          <Fact name={WORDS.news[lang]}>{release.title[lang]}</Fact>
          {COUNTS.map((name) => (
            <Fact name={WORDS[name][lang]}>{countWords(release[name], lang)}</Fact>
          ))}
        </dl>
        <Freshness today={today} catalog={catalog} lang={lang} />
        <Ledger catalog={catalog} lang={lang} />
        <p class="small">
          {WORDS.machine[lang]}: <a href="/v1/status">/v1/status</a>
        </p>
      </>
    );
    return {
      title: WORDS.title[lang],
      description: WORDS.lead[lang],
      main,
      data: [{ type: "application/json", href: "/v1/status" }],
    };
  },
});

interface Inside {
  readonly catalog: Catalog;
  readonly lang: Language;
}

/** @param today - as `Date.now()` says it */
function Freshness({ today, catalog, lang }: Inside & { today: number }) {
  return (
    <section aria-labelledby="fresh">
      <h2 id="fresh">{WORDS.fresh[lang]}</h2>
      <Table
        heading="fresh"
        kind="roomy"
        heads={[
          { name: WORDS.sector[lang] },
          { name: WORDS.latest[lang] },
          { name: WORDS.published[lang] },
          { name: WORDS.age[lang], number: true },
          { name: WORDS.observations[lang], number: true },
          { name: WORDS.figures[lang], number: true },
        ]}
      >
        {catalog.data.sectors.map((one) => (
          <tr>
            <th scope="row">
              <a href={`/${lang}/${one.sector}`}>{one.name[lang]}</a>
            </th>
            <td>{one.last_period && <PeriodOf period={one.last_period} lang={lang} short />}</td>
            <td>
              <Day date={one.published_on} lang={lang} short />
            </td>
            <td class="number">{daysSince(one.published_on, today, lang)}</td>
            <td class="number">{countWords(one.observations, lang)}</td>
            <td class="number">{countWords(one.figures, lang)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

/** Whole days since the last day that a date may mean. */
function daysSince(date: string, today: number, lang: Language): string {
  const period = parsePeriod(date);
  return period ? countWords(Math.max(0, Math.floor((today - Date.parse(period.end)) / DAY_MS)), lang) : "–";
}

function Ledger({ catalog, lang }: Inside) {
  const { ledger } = catalog.data;
  const excluded = ledger.excluded.reduce((sum, { rows }) => sum + rows, 0);
  const lines: readonly (readonly [name: keyof typeof WORDS, rows: number, part?: true])[] = [
    ["served", ledger.served],
    ["chosen", ledger.chosen, true],
    ["claims", ledger.served - ledger.chosen - ledger.unusable, true],
    ["unusable", ledger.unusable, true],
    ["range_ends", ledger.range_ends],
    ["doubles", ledger.doubles],
    ["excluded", excluded],
  ];
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">{WORDS.ledger[lang]}</h2>
      <p>{WORDS.ledgerNote[lang]}</p>
      <div class="scroll" tabindex={0} role="group" aria-labelledby="ledger">
        <table class="narrow">
          <tbody>
            {lines.map(([name, rows, part]) => (
              <tr class={part && "part"}>
                <th scope="row">{WORDS[name][lang]}</th>
                <td class="number">{countWords(rows, lang)}</td>
              </tr>
            ))}
            {ledger.excluded.map(({ reason, rows }) => (
              <tr class="part">
                <th scope="row" lang="en">
                  {reason}
                </th>
                <td class="number">{countWords(rows, lang)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{WORDS.read[lang]}</th>
              <td class="number">{countWords(ledger.read, lang)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
