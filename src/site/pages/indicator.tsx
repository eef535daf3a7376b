import type { Catalog } from "../../domain/catalog.ts";
import { sentenceOf } from "../../domain/citation/citation.ts";
import { observationColumns } from "../../domain/columns.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import type { Observation, Series } from "../../domain/observation.ts";
import { ANY_TIME, currentOf, type SeriesSelection } from "../../domain/selection.ts";
import { partName } from "../../domain/labels.ts";
import { citationOf } from "../../http/citation.ts";
import { requireIndicator, requireSector, Selector } from "../../http/select.ts";
import { headlineOf, levelsOf, type Told } from "../told.ts";
import { page, Refusal, type Finding } from "../page.ts";
import { PATHS } from "../paths.ts";
import { indicatorAbout } from "../json-ld.ts";
import { About } from "../parts/about-indicator.tsx";
import { Drawing } from "../parts/drawing.tsx";
import { EmbedCodes } from "../parts/embed-codes.tsx";
import { GetIt } from "../parts/get-it.tsx";
import { Marks, PeriodOf, ValueLink, unitName } from "../parts/observed.tsx";
import { ObservationTable } from "../parts/observation-table.tsx";
import { Parts } from "../parts/parts-table.tsx";
import { Places } from "../parts/places.tsx";

const WORDS = {
  table: { vi: "Bảng số liệu", en: "Table" },
  now: { vi: "Số mới nhất", en: "The number now" },
  printed: { vi: "xem chỗ in số này", en: "see where it was printed" },
  onePlace: {
    vi: "Trang này chỉ nói về một nơi; nhiều nơi thì xem ở trang So sánh.",
    en: "This page is about one place; several are on the page Compare.",
  },
  none: { vi: "Chưa có số liệu của nơi này.", en: "There are no data for this place yet." },
} as const satisfies Record<string, Texts>;

/** An indicator in one place: the number now, how it came to be, what it means, where it is from, how to take it along. */
export const indicator = page({
  path: PATHS.indicator,
  parameters: ["place"],
  read: ({ path, query }, { catalog }) => {
    const sector = requireSector(catalog, path.sector ?? "");
    const id = requireIndicator(catalog, path.indicator ?? "", sector);
    const selector = new Selector(catalog);
    const { places } = selector.done(selector.series([id], { place: [query.place ?? "VN"] }, "usual"));
    const [place, ...others] = places ?? [];
    if (place === undefined || others.length > 0) throw new Refusal("place", WORDS.onePlace);
    return { id, place };
  },
  find: async ({ id, place }, finding) => {
    const found = await finding.store.indicatorPage(finding.lang, { indicator: id, places: [place] });
    const levels = levelsOf(found.series);
    return { ...found, citation: await citationIn(finding, { id, place, levels }) };
  },
  show: ({ series, sources, disputes, places, citation }, view, { id, place }) => {
    const { catalog, lang, origin } = view;
    const known = catalog.indicators.get(id);
    if (!known) throw new Error(`${id} is not in the catalogue`);
    const path = `/v1/${known.sector}/${id}`;
    const query = place === "VN" ? "" : `?place=${place}`;
    const told = headlineOf(series, sources, catalog, lang);
    const where = catalog.places.get(place)?.name[lang] ?? place;
    const drawn = told ? chartRows(series, told.one) : [];
    const publishers = new Map(sources.map((one) => [one.source, one.publisher]));
    const main = (
      <article>
        <header class="title">
          <p class="crumbs">
            <a href={`/${lang}/${known.sector}`}>{catalog.sectors.get(known.sector)?.name[lang]}</a>
          </p>
          <h1>{known.name[lang]}</h1>
          <p class="lead">{firstSentence(known.definition[lang])}</p>
        </header>
        {told ? <Now told={told} where={where} catalog={catalog} lang={lang} /> : <p>{WORDS.none[lang]}</p>}
        {drawn.length > 1 && <Drawing rows={drawn} catalog={catalog} lang={lang} address={path + query} />}
        <Places known={known} place={place} places={places} view={view} />
        {told && (
          <section aria-labelledby="table">
            <h2 id="table">{WORDS.table[lang]}</h2>
            <ObservationTable
              rows={sameSeries(series, told.one)}
              caption={captionOf(told.one, where, catalog, lang)}
              catalog={catalog}
              lang={lang}
              publishers={publishers}
            />
          </section>
        )}
        <Parts series={series} headline={told?.one ?? null} catalog={catalog} lang={lang} />
        <About known={known} disputes={disputes} sources={sources} catalog={catalog} lang={lang} />
        {told && (
          <>
            <GetIt path={path} query={query} origin={origin} lang={lang} citation={citation} />
            <EmbedCodes
              sector={known.sector}
              indicator={id}
              place={place}
              name={known.name[lang]}
              said={told.sentence}
              view={view}
            />
          </>
        )}
      </article>
    );
    return {
      title: place === "VN" ? known.name[lang] : `${known.name[lang]}, ${where}`,
      description: told?.sentence ?? known.definition[lang],
      main,
      // The picture is of Viet Nam, and of what happened.
      ...(place === "VN" && told ? { image: `${path}.png?lang=${lang}` } : {}),
      about: indicatorAbout(known, place, view, view.here),
      ...(told ? { embeddable: true as const } : {}),
      data: [
        { type: "application/json", href: path + query },
        { type: "text/csv", href: `${path}.csv${query}` },
      ],
    };
  },
});

/** The whole stands further down, beside kind and unit. */
function firstSentence(definition: string): string {
  return /^.{40,}?[.;](?= |$)/.exec(definition)?.[0].replace(/;$/, ".") ?? definition;
}

/** The levels of what happened in a place: exactly what the address of the API answers, so that its citation is right. */
async function citationIn(
  { catalog, lang, origin }: Finding,
  { id, place, levels }: { readonly id: string; readonly place: string; readonly levels: readonly Observation[] },
): Promise<string> {
  const known = catalog.indicators.get(id);
  const wanted: SeriesSelection = {
    indicators: [id],
    places: [place],
    breakdowns: null,
    measures: ["level"],
    scenarios: ["actual"],
    units: null,
  };
  const cells = { ...wanted, ...ANY_TIME, kind: "observations", newest: false, asOf: null, transform: null } as const;
  const address = `/v1/${known?.sector}/${id}${place === "VN" ? "" : `?place=${place}`}`;
  const answer = { address, columns: observationColumns, rows: levels, total: levels.length, cells };
  return sentenceOf(await citationOf(answer, catalog, origin), lang);
}

interface Inside {
  readonly catalog: Catalog;
  readonly lang: Language;
}

function Now({ told: { one, sentence }, where, catalog, lang }: Inside & { told: Told; where: string }) {
  const part = partName(catalog, lang, one.breakdown);
  return (
    <section class="now" aria-label={WORDS.now[lang]}>
      <p class="huge">
        <ValueLink one={one} catalog={catalog} lang={lang} /> <Marks one={one} lang={lang} />
      </p>
      <p>
        {where}, <PeriodOf period={one.period} lang={lang} />
        {part && `. ${part}`}
      </p>
      <p class="sentence">{sentence}</p>
      <p class="small">
        <a href={`/${lang}/figures/${one.figure}`}>{WORDS.printed[lang]}</a>
      </p>
    </section>
  );
}

/** What the chart shows: the series of the headline, or all parts where nothing was ever printed of the whole. */
function chartRows(series: readonly Series[], one: Observation): readonly Observation[] {
  if (one.breakdown === "") return sameSeries(series, one);
  const parts = levelsOf(series).filter((each) => each.unit === one.unit);
  const names = new Set(parts.map(({ breakdown }) => breakdown));
  return names.size <= MOST_LINES ? parts : sameSeries(series, one);
}

const MOST_LINES = 6;

function sameSeries(series: readonly Series[], { breakdown, unit, measure, scenario }: Observation): Observation[] {
  return series
    .filter(
      (each) =>
        each.breakdown === breakdown && each.unit === unit && each.measure === measure && each.scenario === scenario,
    )
    .flatMap(currentOf);
}

function captionOf(one: Observation, where: string, catalog: Catalog, lang: Language): string {
  const part = partName(catalog, lang, one.breakdown);
  return [where, part, unitName(catalog, one.unit, lang)].filter(Boolean).join(", ");
}
