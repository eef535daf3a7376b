import type { Figure } from "../domain/figure.ts";
import { parsePeriod, type Period } from "../domain/period.ts";
import type { Source } from "../domain/source.ts";
import { MEASURE_WORDS, STATUS_WORDS } from "../domain/words/codes.ts";
import { partName } from "../domain/labels.ts";
import type { View } from "./page.ts";
import { CONTEXT, placeNode } from "./schema-org.ts";

/** What pages are about in the words of schema.org, as far as it has words for it. */

const DAY_MS = 86_400_000;

/** A figure as an observation of a statistical variable, with the document that prints it. */
export function describeFigure(one: Figure, source: Source | undefined, description: string, view: View): object {
  const { catalog, lang, origin, here } = view;
  const known = catalog.indicators.get(one.indicator);
  const period = parsePeriod(one.period);
  return {
    "@context": CONTEXT,
    "@type": "Observation",
    "@id": `${origin}/${lang}${here}`,
    url: `${origin}/${lang}${here}`,
    identifier: one.figure,
    description,
    name: [variableName(one, view), catalog.places.get(one.place)?.name[lang], one.period].join(", "),
    observationAbout: placeNode(catalog, one.place, lang),
    variableMeasured: {
      "@type": "StatisticalVariable",
      name: variableName(one, view),
      description: known?.definition[lang],
      url: `${origin}/${lang}/${known?.sector}/${one.indicator}`,
      identifier: one.indicator,
    },
    ...(period ? { observationDate: period.end, observationPeriod: lengthOf(period) } : {}),
    ...(one.value === null ? {} : { value: one.value }),
    ...(one.low === null ? {} : { minValue: one.low }),
    ...(one.high === null ? {} : { maxValue: one.high }),
    unitText: catalog.units.get(one.unit)?.name[lang] ?? one.unit,
    ...(source ? { subjectOf: documentOf(source) } : {}),
  };
}

/** An indicator's part, measure and scenario tell one variable from another. */
function variableName(one: Figure, { catalog, lang }: View): string {
  const more = [
    partName(catalog, lang, one.breakdown),
    one.measure === "level" ? "" : MEASURE_WORDS[one.measure][lang],
    one.scenario === "target" ? STATUS_WORDS[one.status][lang] : "",
  ].filter(Boolean);
  return [catalog.indicators.get(one.indicator)?.name[lang], ...more].join(", ");
}

/** A document as a work that others may read and cite. */
export function describeSource(source: Source, { catalog, lang, origin, here }: View): object {
  const licence = catalog.data.licences.find((one) => one.licence === source.licence)?.url;
  return {
    "@context": CONTEXT,
    ...documentOf(source),
    identifier: source.source,
    mainEntityOfPage: `${origin}/${lang}${here}`,
    ...(licence ? { license: licence } : {}),
    ...(source.original_publisher === ""
      ? {}
      : { isBasedOn: { "@type": "CreativeWork", publisher: organization(source.original_publisher) } }),
  };
}

function documentOf(source: Source) {
  return {
    "@type": "CreativeWork",
    name: source.title,
    publisher: organization(source.publisher),
    inLanguage: source.language,
    ...(source.published_on === "" ? {} : { datePublished: source.published_on }),
    ...(source.url === "" ? {} : { url: source.url }),
  };
}

const organization = (name: string) => ({ "@type": "Organization", name });

/** How long a period is, as ISO 8601 writes durations: `P1Y`, `P9M`, `P1D`. */
function lengthOf({ frequency, start, end, text }: Period): string {
  if (frequency === "annual") return "P1Y";
  const isMonths = frequency !== "daily" && !/^\d{4}-\d\d-\d\d/.test(text);
  if (!isMonths) return `P${(Date.parse(end) - Date.parse(start)) / DAY_MS + 1}D`;
  const [first, last] = [start, end].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return `P${(last ?? 0) - (first ?? 0) + 1}M`;
}
