import type { Catalog } from "../../domain/catalog.ts";
import type { Language } from "../../domain/codes.ts";
import type { Observation } from "../../domain/observation.ts";
import { parsePeriod } from "../../domain/period.ts";
import { unitWords, type Form } from "../../domain/words/number.ts";
import { valueWords } from "../../domain/words/value.ts";
import { dayWords, periodWords, shortDay, shortPeriod } from "../../domain/words/time.ts";
import { DISPUTED_WORDS, STATUS_WORDS } from "../../domain/words/codes.ts";

/** A period in words, as a machine-readable time where HTML has a form for it. */
export function PeriodOf({ period, lang, short = false }: { period: string; lang: Language; short?: boolean }) {
  const known = parsePeriod(period);
  const words = known ? (short ? shortPeriod : periodWords)(known, lang) : period;
  return /^\d{4}(-\d\d){0,2}$/.test(period) ? <time datetime={period}>{words}</time> : <>{words}</>;
}

/** A day on which something was published, as far as it is known. */
export function Day({ date, lang, short = false }: { date: string; lang: Language; short?: boolean }) {
  const words = (short ? shortDay : dayWords)(date, lang);
  return date === "" ? <>{words}</> : <time datetime={date}>{words}</time>;
}

/** How firm a value is, where that needs to be said, and whether sources differ. */
export function Marks({ one, lang }: { one: Pick<Observation, "status" | "disputed">; lang: Language }) {
  return (
    <>
      {one.status !== "actual" && <span class="mark">{STATUS_WORDS[one.status][lang]}</span>}
      {one.disputed && <span class="mark disputed">{DISPUTED_WORDS[lang]}</span>}
    </>
  );
}

/** A value with its unit, a link to the figure that printed it. @param form - `full` is without the unit: a column's head names it */
export function ValueLink({
  one,
  catalog,
  lang,
  form = "exact",
}: {
  one: Observation;
  catalog: Catalog;
  lang: Language;
  form?: Form;
}) {
  return (
    <a class="value" href={`/${lang}/figures/${one.figure}`}>
      {valueWords(one, catalog, lang, form)}
    </a>
  );
}

/** What a unit is called over a column of its numbers. */
export function unitName(catalog: Catalog, unit: string, lang: Language): string {
  const known = catalog.units.get(unit);
  return known ? unitWords(known, lang) : unit;
}
