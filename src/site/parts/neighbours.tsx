import type { Catalog } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Observation, Series } from "../../domain/observation.ts";
import { comparePeriods, parsePeriod } from "../../domain/period.ts";
import { valueWords } from "../../domain/words/value.ts";
import { currentOf } from "../../domain/selection.ts";
import { Marks, PeriodOf } from "./observed.tsx";

const WORDS = {
  heading: { vi: "Trước và sau trong chuỗi", en: "Before and after in the series" },
  before: { vi: "Kỳ trước", en: "Before" },
  after: { vi: "Kỳ sau", en: "After" },
} as const satisfies Record<string, Texts>;

/** As many observations as stand around a figure, its own cell among them. */
const SHOWN = 5;

/** The observations before and after a figure in its series, those of the same length of period. */
export function Neighbours({
  one,
  series,
  catalog,
  lang,
}: {
  one: Figure;
  series: Series | null;
  catalog: Catalog;
  lang: Language;
}) {
  const { before, same, after } = around(one, series ? currentOf(series) : []);
  if (before.length + after.length === 0) return null;
  const [previous, next] = [before.at(-1), after[0]];
  return (
    <nav aria-labelledby="around">
      <h2 id="around">{WORDS.heading[lang]}</h2>
      <ol class="strip">
        {shown(before, same, after).map((each) => (
          <li aria-current={each === same ? "true" : undefined}>
            <a
              href={`/${lang}/figures/${each.figure}`}
              rel={each === previous ? "prev" : each === next ? "next" : undefined}
            >
              <small>
                <PeriodOf period={each.period} lang={lang} />
              </small>
              <span class="value">{valueWords(each, catalog, lang)}</span>
            </a>{" "}
            <Marks one={each} lang={lang} />
            {each === previous && <small>← {WORDS.before[lang]}</small>}
            {each === next && <small>{WORDS.after[lang]} →</small>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface Around {
  readonly before: readonly Observation[];
  /** What is published of the figure's own cell; undefined where nothing is. */
  readonly same: Observation | undefined;
  readonly after: readonly Observation[];
}

function around({ period, frequency }: Figure, published: readonly Observation[]): Around {
  const own = parsePeriod(period);
  const order = (each: Observation): number => {
    const of = parsePeriod(each.period);
    return of && own ? comparePeriods(of, own) : 0;
  };
  const alike = published.filter((each) => each.frequency === frequency);
  return {
    before: alike.filter((each) => order(each) < 0),
    same: alike.find((each) => each.period === period),
    after: alike.filter((each) => order(each) > 0),
  };
}

/** As even a number on both sides as there are. */
function shown(before: Around["before"], same: Around["same"], after: Around["after"]): Observation[] {
  const others = SHOWN - (same ? 1 : 0);
  const ahead = Math.max(Math.ceil(others / 2), others - after.length);
  const earlier = before.slice(-ahead);
  return [...earlier, ...(same ? [same] : []), ...after.slice(0, others - earlier.length)];
}
