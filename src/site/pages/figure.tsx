import { cellOf } from "../../domain/citation/cited.ts";
import { sentenceOf } from "../../domain/citation/citation.ts";
import { figureColumns } from "../../domain/columns.ts";
import type { Catalog } from "../../domain/catalog.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import { NotFound } from "../../domain/errors.ts";
import { parseFigureId, type Figure } from "../../domain/figure.ts";
import { nearest } from "../../domain/nearest.ts";
import { parsePeriod } from "../../domain/period.ts";
import { periodWords } from "../../domain/words/time.ts";
import { citationOf } from "../../http/citation.ts";
import { MEASURE_WORDS } from "../../domain/words/codes.ts";
import { valueWords } from "../../domain/words/value.ts";
import { partName } from "../../domain/labels.ts";
import { describeFigure } from "../described.ts";
import { page, type Finding } from "../page.ts";
import { PATHS } from "../paths.ts";
import { CiteFigure } from "../parts/cite-figure.tsx";
import { Claims } from "../parts/claims.tsx";
import { Neighbours } from "../parts/neighbours.tsx";
import { Marks } from "../parts/observed.tsx";
import { Print } from "../parts/print.tsx";
import { Reading } from "../parts/reading.tsx";

const WORDS = {
  whole: { vi: "Chỉ tiêu này qua mọi kỳ", en: "All periods of this indicator" },
  number: { vi: "Con số", en: "The number" },
  published: { vi: "Đây là số được công bố cho kỳ này.", en: "This is the published value of the period." },
  other: { vi: "Số được công bố cho kỳ này là", en: "The published value of the period is another:" },
  unusable: {
    vi: "Được giữ lại để đối chiếu, nhưng không bao giờ được chọn:",
    en: "Kept and shown, but never chosen:",
  },
  said: {
    vi: "%s. In là “%p” trong “%t”, %o.",
    en: "%s. Printed as “%p” in “%t”, %o.",
  },
} as const satisfies Record<string, Texts>;

/** One printed number: the very string, the document, how it was read, and whoever else tells of the same. */
export const figure = page({
  path: PATHS.figure,
  read: ({ path: { figure: id = "" } }, { catalog }) => {
    const parts = parseFigureId(id);
    if (parts && catalog.sources.has(parts.source)) return { id, ...parts };
    const near = nearest(parts?.source ?? id, catalog.sources).map((source) => `/v1/sources/${source}`);
    throw new NotFound(`There is no figure "${id}".`, near.length > 0 ? near : ["/v1/sources"]);
  },
  find: async ({ id, ...key }, finding) => {
    const found = await finding.store.figurePage(finding.lang, key);
    const one = found.claims.find((claim) => claim.figure === id);
    if (!one) throw new NotFound(`There is no figure "${id}" in ${key.source}.`, [`/v1/sources/${key.source}`]);
    return { ...found, one, citation: await citationIn(finding, one) };
  },
  show: ({ one, claims, series, sources, citation }, view) => {
    const { catalog, lang } = view;
    const known = catalog.indicators.get(one.indicator);
    const source = sources.find((each) => each.source === one.source);
    const published = series?.versions.find((each) => each.current && each.period === one.period);
    const path = `/v1/figures/${one.figure}`;
    const amount = valueWords(one, catalog, lang);
    const about = aboutWords(one, catalog, lang);
    const description = describe(`${known?.name[lang]}, ${about}: ${amount}`, one, source, lang);
    const main = (
      <article>
        <header class="title">
          <p class="crumbs">
            <a href={`/${lang}/${known?.sector}`}>{catalog.sectors.get(known?.sector ?? "")?.name[lang]}</a> /{" "}
            <a href={`/${lang}/${known?.sector}/${one.indicator}${one.place === "VN" ? "" : `?place=${one.place}`}`}>
              {WORDS.whole[lang]}
            </a>
          </p>
          <h1>{known?.name[lang]}</h1>
          <p class="lead">{about}</p>
        </header>
        <section class="now" aria-label={WORDS.number[lang]}>
          <p class="huge">
            {amount} <Marks one={{ status: one.status, disputed: published?.disputed ?? false }} lang={lang} />
          </p>
          <Standing one={one} published={claims.find((claim) => claim.chosen)} catalog={catalog} lang={lang} />
        </section>
        <Print one={one} source={source} lang={lang} />
        <Reading one={one} catalog={catalog} lang={lang} />
        <Claims one={one} claims={claims} sources={sources} published={published} catalog={catalog} lang={lang} />
        <Neighbours one={one} series={series} catalog={catalog} lang={lang} />
        <CiteFigure path={path} citation={citation} view={view} />
      </article>
    );
    return {
      title: `${amount}: ${known?.name[lang]}, ${about}`,
      description,
      main,
      // The picture is of Viet Nam, and of what happened.
      ...(one.place === "VN" && one.measure === "level" && one.scenario === "actual"
        ? { image: `/v1/${known?.sector}/${one.indicator}.png?lang=${lang}` }
        : {}),
      embeddable: true,
      about: describeFigure(one, source, description, view),
      data: [
        { type: "application/json", href: path },
        { type: "text/csv", href: `${path}.csv` },
      ],
    };
  },
});

/** The citation of what the address of the API answers. */
async function citationIn({ catalog, lang, origin }: Finding, one: Figure): Promise<string> {
  const cells = { ...cellOf(one), kind: "figures", newest: false, asOf: null, transform: null } as const;
  const answer = { address: `/v1/figures/${one.figure}`, columns: figureColumns, rows: [one], total: 1, cells };
  return sentenceOf(await citationOf(answer, catalog, origin), lang);
}

/** Where, which part, what of it, and when. */
function aboutWords(one: Figure, catalog: Catalog, lang: Language): string {
  const period = parsePeriod(one.period);
  return [
    catalog.places.get(one.place)?.name[lang] ?? one.place,
    partName(catalog, lang, one.breakdown),
    one.measure === "level" ? "" : MEASURE_WORDS[one.measure][lang],
    period ? periodWords(period, lang) : one.period,
  ]
    .filter(Boolean)
    .join(", ");
}

function describe(
  said: string,
  { printed }: Figure,
  source: { readonly title: string; readonly publisher: string } | undefined,
  lang: Language,
): string {
  const parts: Readonly<Record<string, string>> = {
    "%s": said,
    "%p": printed,
    "%t": source?.title ?? "",
    "%o": source?.publisher ?? "",
  };
  return WORDS.said[lang].replace(/%[spto]/g, (name) => parts[name] ?? name);
}

interface Standing {
  readonly one: Figure;
  readonly published: Figure | undefined;
  readonly catalog: Catalog;
  readonly lang: Language;
}

/** Whether a figure is what is published of its cell, and what is when it is not. */
function Standing({ one, published, catalog, lang }: Standing) {
  if (one.chosen) return <p>{WORDS.published[lang]}</p>;
  return (
    <>
      {one.unusable !== "" && (
        <p>
          {WORDS.unusable[lang]} <span lang="en">{one.unusable}</span>.
        </p>
      )}
      {published && (
        <p>
          {WORDS.other[lang]}{" "}
          <a class="value" href={`/${lang}/figures/${published.figure}`}>
            {valueWords(published, catalog, lang)}
          </a>
          .
        </p>
      )}
    </>
  );
}
