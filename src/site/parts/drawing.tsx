import { raw } from "hono/html";
import { drawChart } from "../../chart/chart.ts";
import type { Catalog } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import { TooLarge } from "../../domain/errors.ts";
import type { Observation } from "../../domain/observation.ts";

const WORDS = {
  chart: { vi: "Biểu đồ", en: "Chart" },
  crowded: {
    vi: "Không vẽ biểu đồ: có quá nhiều giá trị, đơn vị hay chuỗi để phân biệt được trong một hình.",
    en: "There is no chart: too many values, units or series to be told apart in one picture.",
  },
} as const satisfies Record<string, Texts>;

/**
 * The chart at the width of the page, and a narrower one for phones: only one of them is shown and read out. Where more is
 * to be drawn than can be told apart, that is said instead.
 */
export function Drawing({
  rows,
  address,
  catalog,
  lang,
}: {
  rows: readonly Observation[];
  address: string;
  catalog: Catalog;
  lang: Language;
}) {
  const draw = (size: "page" | "narrow") =>
    raw(drawChart({ rows, catalog, lang, size, theme: "auto", address, form: "inline" }));
  return (
    <section aria-labelledby="chart">
      <h2 id="chart">{WORDS.chart[lang]}</h2>
      {unlessTooLarge(() => (
        <>
          <div class="chart broad">{draw("page")}</div>
          <div class="chart slim">{draw("narrow")}</div>
        </>
      )) ?? <p>{WORDS.crowded[lang]}</p>}
    </section>
  );
}

function unlessTooLarge<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}
