import type { Child } from "hono/jsx";
import type { Catalog } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import type { Figure } from "../../domain/figure.ts";
import { numberWords, withUnit } from "../../domain/words/number.ts";
import { MEASURE_WORDS, STATUS_WORDS } from "../../domain/words/codes.ts";
import { FLAG_WORDS, meaningWords, READING_WORDS } from "../figure-words.ts";

const WORDS = {
  heading: { vi: "Con số này được đọc thế nào", en: "How this number was read" },
  value: { vi: "Giá trị", en: "Value" },
  meaning: { vi: "Con số in ra có thể là", en: "What the print can mean" },
  qualifier: { vi: "Từ ước chừng đi kèm", en: "Word of approximation beside it" },
  reading: { vi: "Cách đọc", en: "Reading" },
  measure: { vi: "Đại lượng", en: "Measure" },
  comparison: { vi: "So với", en: "Measured against" },
  status: { vi: "Mức độ chắc chắn", en: "How firm" },
  note: { vi: "Ghi chú", en: "Note" },
  flags: { vi: "Cảnh báo của phép kiểm tra", en: "Checks that warn" },
} as const satisfies Record<string, Texts>;

/** What was made of a print: value, interval, readings, what it is measured against, and what checks say of it. */
export function Reading({ one, catalog, lang }: { one: Figure; catalog: Catalog; lang: Language }) {
  const unit = catalog.units.get(one.unit);
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{WORDS.heading[lang]}</h2>
      <dl class="facts">
        {one.value !== null && (
          <Fact name={WORDS.value[lang]}>{withUnit(numberWords(one.value, lang), unit, lang)}</Fact>
        )}
        <Fact name={WORDS.meaning[lang]}>{meaningWords(one, unit, lang)}</Fact>
        {one.qualifier !== "" && (
          <Fact name={WORDS.qualifier[lang]}>
            <span lang={isVietnamese(one.qualifier) ? "vi" : "en"}>{one.qualifier}</span>
          </Fact>
        )}
        {one.reading.length > 0 && (
          <Fact name={WORDS.reading[lang]}>
            {one.reading.map((name) => READING_WORDS[name]?.[lang] ?? name).join(" ")}
          </Fact>
        )}
        {one.measure !== "level" && <Fact name={WORDS.measure[lang]}>{MEASURE_WORDS[one.measure][lang]}</Fact>}
        {one.comparison !== "" && (
          <Fact name={WORDS.comparison[lang]}>
            <span lang="en">{one.comparison}</span>
          </Fact>
        )}
        <Fact name={WORDS.status[lang]}>{STATUS_WORDS[one.status][lang]}</Fact>
        {one.note !== "" && (
          <Fact name={WORDS.note[lang]}>
            <span lang="en">{one.note}</span>
          </Fact>
        )}
      </dl>
      {one.flags.length > 0 && (
        <div class="warning">
          <h3>{WORDS.flags[lang]}</h3>
          <ul>
            {one.flags.map((name) => (
              <li>
                {FLAG_WORDS[name]?.[lang]} <code>{name}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** One line of a list of facts. */
export function Fact({ name, children }: { name: string; children?: Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Words of approximation are written down in Vietnamese or in English. */
function isVietnamese(word: string): boolean {
  return /[^ -~]/.test(word);
}
