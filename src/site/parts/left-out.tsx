import type { Language, Texts } from "../../domain/codes.ts";
import type { SourceDetail } from "../../domain/source.ts";
import { countWords } from "../../domain/words/number.ts";
import { PeriodOf } from "./observed.tsx";
import { Table } from "./table.tsx";

const WORDS = {
  leftOut: { vi: "Những con số không phải thống kê", en: "Numbers that are no statistics" },
  leftOutNote: {
    vi: "Mọi con số in trong tài liệu đều được đếm; những số dưới đây không phải số thống kê.",
    en: "Every number that the document prints was counted; these are no statistics.",
  },
  reason: { vi: "Lý do", en: "Reason" },
  numbers: { vi: "Số lượng", en: "Numbers" },
  excluded: { vi: "Số thống kê bị loại", en: "Statistics that were excluded" },
  excludedNote: {
    vi: "Đã được đọc, nhưng không đưa vào: mỗi số có lý do của nó.",
    en: "They were read and are not served, each for its reason.",
  },
  printed: { vi: "Nguyên văn", en: "Printed as" },
  period: { vi: "Kỳ", en: "Period" },
  at: { vi: "Vị trí", en: "Place" },
} as const satisfies Record<string, Texts>;

/** What of a document is not served, and why; nothing where all of it is. */
export function LeftOut({ source, lang }: { source: SourceDetail; lang: Language }) {
  return (
    <>
      {source.exclusions.length > 0 && <Exclusions source={source} lang={lang} />}
      {source.left_out.length > 0 && (
        <section aria-labelledby="left-out">
          <h2 id="left-out">{WORDS.leftOut[lang]}</h2>
          <p>{WORDS.leftOutNote[lang]}</p>
          <Table
            heading="left-out"
            kind="narrow"
            heads={[{ name: WORDS.reason[lang] }, { name: WORDS.numbers[lang], number: true }]}
          >
            {source.left_out.map(({ reason, numbers }) => (
              <tr>
                <td lang="en">{reason}</td>
                <td class="number">{countWords(numbers, lang)}</td>
              </tr>
            ))}
          </Table>
        </section>
      )}
    </>
  );
}

function Exclusions({ source, lang }: { source: SourceDetail; lang: Language }) {
  return (
    <section aria-labelledby="excluded">
      <h2 id="excluded">
        {WORDS.excluded[lang]} <small>({countWords(source.exclusions.length, lang)})</small>
      </h2>
      <p>{WORDS.excludedNote[lang]}</p>
      <Table
        heading="excluded"
        heads={[
          { name: WORDS.printed[lang] },
          { name: WORDS.period[lang] },
          { name: WORDS.at[lang] },
          { name: WORDS.reason[lang] },
        ]}
      >
        {source.exclusions.map(({ printed, period, locator, reason }) => (
          <tr>
            <td>
              <span class="printed" lang={source.language || undefined} translate="no">
                {printed}
              </span>
            </td>
            <td>
              <PeriodOf period={period} lang={lang} />
            </td>
            <td lang="en">{locator}</td>
            <td lang="en">{reason}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
