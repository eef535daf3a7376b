import type { Catalog, Indicator } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import { listWords } from "../../domain/words/list.ts";
import { compareAddress, type Comparison } from "../comparison.ts";
import { headlinesFirst } from "./compare-form.tsx";

const WORDS = {
  examples: { vi: "Thử một so sánh", en: "Try a comparison" },
  choose: { vi: "Hoặc chọn một chỉ tiêu để bắt đầu", en: "Or choose an indicator to begin with" },
  others: { vi: "Các chỉ tiêu khác", en: "Other indicators" },
  where: { vi: "Nơi đã chọn", en: "Places chosen" },
} as const satisfies Record<string, Texts>;

/** Comparisons worth a look: places with places, indicators with indicators, and different units. */
export const EXAMPLES: readonly Pick<Comparison, "indicators" | "places">[] = [
  { indicators: ["individuals-using-the-internet"], places: ["VN", "TH", "ID", "PH"] },
  { indicators: ["e-government-development-index-rank"], places: ["VN", "TH", "ID", "MY", "SG"] },
  { indicators: ["mobile-cellular-subscriptions", "fixed-telephone-subscriptions"], places: ["VN"] },
  { indicators: ["telecom-service-revenue", "postal-service-revenue", "information-security-revenue"], places: ["VN"] },
  { indicators: ["fixed-broadband-subscriptions", "individuals-using-the-internet"], places: ["VN", "TH"] },
];

interface Inside {
  readonly catalog: Catalog;
  readonly lang: Language;
}

/** Where a comparison begins: examples, and every indicator by sector. */
export function CompareStart({ asked: { places }, catalog, lang }: Inside & { asked: Comparison }) {
  const placeNames = (codes: readonly string[]) => codes.map((code) => catalog.places.get(code)?.name[lang] ?? code);
  const link = ({ indicator, name }: Indicator) => (
    <li>
      <a href={`/${lang}${compareAddress([indicator], places)}`}>{name[lang]}</a>
    </li>
  );
  return (
    <>
      {places.join(",") !== "VN" && (
        <p>
          {WORDS.where[lang]}: {listWords(placeNames(places), lang)}.
        </p>
      )}
      <section aria-labelledby="examples">
        <h2 id="examples">{WORDS.examples[lang]}</h2>
        <ul>
          {EXAMPLES.filter((one) => one.indicators.every((id) => catalog.indicators.has(id))).map((one) => (
            <li>
              <a href={`/${lang}${compareAddress(one.indicators, one.places)}`}>
                {one.indicators.map((id) => catalog.indicators.get(id)?.name[lang]).join("; ")}
              </a>
              : {listWords(placeNames(one.places), lang)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="choose">
        <h2 id="choose">{WORDS.choose[lang]}</h2>
        <div class="cards">
          {catalog.data.sectors.map(({ sector, name }) => {
            const all = headlinesFirst(catalog, sector);
            const others = all.filter(({ headline }) => !headline);
            return (
              <div class="card">
                <h3>{name[lang]}</h3>
                <ul>{all.filter(({ headline }) => headline).map(link)}</ul>
                {others.length > 0 && (
                  <details>
                    <summary>
                      {WORDS.others[lang]} ({others.length})
                    </summary>
                    <ul>{others.map(link)}</ul>
                  </details>
                )}
              </div>
            );
          })}
        </div>
      </section>
    </>
  );
}
