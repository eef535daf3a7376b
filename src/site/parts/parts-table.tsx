import type { Catalog } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import type { Observation, Series } from "../../domain/observation.ts";
import { MEASURE_WORDS } from "../../domain/words/codes.ts";
import { currentOf } from "../../domain/selection.ts";
import { partName } from "../../domain/labels.ts";
import { Marks, PeriodOf, ValueLink } from "./observed.tsx";
import { Table } from "./table.tsx";

const WORDS = {
  parts: { vi: "Các phần và con số liên quan", en: "Parts, and what goes with them" },
  part: { vi: "Phần", en: "Part" },
  measure: { vi: "Đại lượng", en: "Measure" },
  latest: { vi: "Số mới nhất", en: "Latest" },
  period: { vi: "Kỳ", en: "Period" },
  count: { vi: "Số kỳ", en: "Periods" },
  total: { vi: "Tổng số", en: "Total" },
  target: { vi: "Mục tiêu, kế hoạch", en: "Target or plan" },
} as const satisfies Record<string, Texts>;

/** Every other series of an indicator in a place: parts, other units, growth as printed, targets; the latest of each. */
export function Parts({
  series,
  headline,
  catalog,
  lang,
}: {
  series: readonly Series[];
  headline: Observation | null;
  catalog: Catalog;
  lang: Language;
}) {
  const others = series.flatMap((one) => {
    const published = currentOf(one);
    const latest = published.at(-1);
    return latest && !isSame(one, headline) ? [{ one, latest, count: published.length }] : [];
  });
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{WORDS.parts[lang]}</h2>
      <Table
        heading="parts"
        heads={[
          { name: WORDS.part[lang] },
          { name: WORDS.measure[lang] },
          { name: WORDS.latest[lang], number: true },
          { name: WORDS.period[lang] },
          { name: WORDS.count[lang], number: true },
        ]}
      >
        {others.map(({ one, latest, count }) => (
          <tr>
            <th scope="row">{partName(catalog, lang, one.breakdown) || WORDS.total[lang]}</th>
            <td>{one.scenario === "target" ? WORDS.target[lang] : MEASURE_WORDS[one.measure][lang]}</td>
            <td class="number">
              <ValueLink one={latest} catalog={catalog} lang={lang} /> <Marks one={latest} lang={lang} />
            </td>
            <td>
              <PeriodOf period={latest.period} lang={lang} short />
            </td>
            <td class="number">{count}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function isSame(one: Series, headline: Observation | null): boolean {
  return (
    headline !== null &&
    one.breakdown === headline.breakdown &&
    one.unit === headline.unit &&
    one.measure === headline.measure &&
    one.scenario === headline.scenario
  );
}
