import { coverageJson } from "#build/coverage.ts";
import type { Catalog, Indicator } from "../domain/catalog.ts";
import type { Language } from "../domain/codes.ts";
import { COMPILATION } from "../domain/licence.ts";
import { parsePeriod } from "../domain/period.ts";
import type { DatasetVersion, Manifest, PublishedDataset } from "../domain/published-dataset.ts";
import { countWords } from "../domain/words/number.ts";
import { findFormat } from "../formats/registry.ts";
import { versionAddress } from "../http/dataset-rows.ts";
import {
  bare,
  CONTEXT,
  dataCatalog,
  datasetId,
  isMixed,
  licensesOf,
  NAME,
  placeNode,
  publisher,
  variable,
  type Node,
} from "./schema-org.ts";

/** What a page is about in the words of schema.org, for search engines of data. Every address is absolute. */

interface Inside {
  readonly catalog: Catalog;
  readonly lang: Language;
  readonly origin: string;
}

/** The site and the catalogue of its data, for the home page. */
export function siteAbout({ catalog, lang, origin }: Inside, description: string): object {
  return {
    "@context": CONTEXT,
    "@graph": [
      {
        "@type": "WebSite",
        "@id": `${origin}/#site`,
        name: NAME,
        url: `${origin}/${lang}`,
        description,
        inLanguage: ["vi", "en"],
        publisher: publisher(origin),
        potentialAction: {
          "@type": "SearchAction",
          target: { "@type": "EntryPoint", urlTemplate: `${origin}/${lang}/search?q={search_term_string}` },
          "query-input": "required name=search_term_string",
        },
      },
      {
        ...dataCatalog(origin),
        description,
        url: `${origin}/${lang}/datasets`,
        inLanguage: ["vi", "en"],
        license: COMPILATION.url,
        isAccessibleForFree: true,
        publisher: publisher(origin),
        dateModified: catalog.data.release.released_on,
        dataset: catalog.data.datasets.map(({ dataset, name, definition }) => ({
          "@type": "Dataset",
          "@id": datasetId(origin, dataset),
          name: titled(name[lang]),
          description: definition[lang],
          url: `${origin}/${lang}/datasets/${dataset}`,
          license: licensesOf(dataset, catalog),
          creator: publisher(origin),
        })),
      },
    ],
  };
}

/** A dataset in its newest version, with its files. */
export function datasetAbout(
  known: PublishedDataset,
  version: DatasetVersion,
  manifest: Manifest,
  { catalog, lang, origin }: Inside,
): object {
  const { dataset, name, definition } = known;
  const address = origin + versionAddress(dataset, version.version);
  const { first, last, places } = coverageOf(dataset);
  const mixed = isMixed(dataset);
  return {
    "@context": CONTEXT,
    "@type": "Dataset",
    "@id": datasetId(origin, dataset),
    name: titled(name[lang]),
    description: `${definition[lang]} ${contentsOf(version, lang)}`,
    url: `${origin}/${lang}/datasets/${dataset}`,
    sameAs: `${origin}/v1/datasets/${dataset}`,
    identifier: address,
    version: version.version,
    license: licensesOf(dataset, catalog),
    ...(mixed ? { usageInfo: `${origin}/${lang}/method#licence` } : {}),
    creator: publisher(origin),
    publisher: publisher(origin),
    datePublished: known.versions.at(-1)?.released_on,
    dateModified: version.released_on,
    ...(first === "" ? {} : { temporalCoverage: `${first.slice(0, 4)}/${last.slice(0, 4)}` }),
    // A sector's figures of other countries stand there for comparison.
    spatialCoverage: mixed
      ? places.flatMap((code) => placeNode(catalog, code, lang) ?? [])
      : placeNode(catalog, "VN", lang),
    inLanguage: ["vi", "en"],
    isAccessibleForFree: true,
    keywords: [name[lang], ...KEYWORDS[lang]],
    variableMeasured: variablesOf(dataset, catalog, lang),
    includedInDataCatalog: dataCatalog(origin),
    distribution: manifest.files.map(({ file, media_type, bytes, sha256, description }) => ({
      "@type": "DataDownload",
      name: file,
      description: description[lang],
      encodingFormat: bare(media_type),
      contentUrl: `${address}/files/${file}`,
      contentSize: `${bytes} B`,
      sha256,
    })),
  };
}

/** The series of an indicator in a place: what its page shows, as the address of the API holds it. */
export function indicatorAbout(
  known: Indicator,
  place: string,
  { catalog, lang, origin }: Inside,
  /** The page after the language, with its place where that is another than Viet Nam. */
  here: string,
): object {
  const path = `${origin}/v1/${known.sector}/${known.indicator}`;
  const query = place === "VN" ? "" : `?place=${place}`;
  const where = catalog.places.get(place)?.name[lang] ?? place;
  const [first, last] = [parsePeriod(known.first_period)?.start ?? "", parsePeriod(known.last_period)?.end ?? ""];
  const drawn = findFormat("png");
  return {
    "@context": CONTEXT,
    "@type": "Dataset",
    name: `${known.name[lang]}, ${where}`,
    description: `${known.name[lang]}, ${where}. ${known.definition[lang]}`,
    url: `${origin}/${lang}${here}`,
    identifier: path + query,
    license: COMPILATION.url,
    usageInfo: `${origin}/${lang}/method#licence`,
    creator: publisher(origin),
    publisher: publisher(origin),
    dateModified: catalog.data.release.released_on,
    // The catalogue knows of when the indicator is in Viet Nam.
    ...(place === "VN" && first !== "" ? { temporalCoverage: `${first.slice(0, 4)}/${last.slice(0, 4)}` } : {}),
    spatialCoverage: placeNode(catalog, place, lang),
    inLanguage: ["vi", "en"],
    isAccessibleForFree: true,
    variableMeasured: variable(known, catalog, lang),
    includedInDataCatalog: dataCatalog(origin),
    isPartOf: { "@type": "Dataset", "@id": datasetId(origin, known.sector) },
    distribution: ["csv", "json", "xlsx"].map((name) => ({
      "@type": "DataDownload",
      encodingFormat: bare(findFormat(name)?.mediaType ?? ""),
      contentUrl: `${path}.${name}${query}`,
    })),
    ...(drawn
      ? {
          image: {
            "@type": "ImageObject",
            contentUrl: `${path}.png${query}${query === "" ? "?" : "&"}lang=${lang}`,
            encodingFormat: "image/png",
            creditText: NAME,
            license: COMPILATION.url,
          },
        }
      : {}),
  };
}

const KEYWORDS: Readonly<Record<Language, readonly string[]>> = {
  en: ["Viet Nam", "statistics", "information and communication technology"],
  vi: ["Việt Nam", "thống kê", "công nghệ thông tin và truyền thông"],
};

function titled(name: string): string {
  return `${NAME}: ${name}`;
}

function contentsOf({ version, observations, figures, sources }: DatasetVersion, lang: Language): string {
  const [values, prints, documents] = [observations, figures, sources].map((count) => countWords(count, lang));
  return lang === "vi"
    ? `Phiên bản ${version} gồm ${values} giá trị công bố, rút từ ${prints} con số in trong ${documents} tài liệu.`
    : `Version ${version} holds ${values} published values, chosen from ${prints} numbers printed in ${documents} documents.`;
}

function variablesOf(dataset: string, catalog: Catalog, lang: Language): Node[] {
  const ids = isMixed(dataset)
    ? catalog.data.indicators.filter((one) => one.headline)
    : catalog.indicatorsOf(dataset).flatMap((id) => catalog.indicators.get(id) ?? []);
  return ids.map((one) => variable(one, catalog, lang));
}

interface Coverage {
  readonly first: string;
  readonly last: string;
  readonly places: readonly string[];
}

let coverage: Readonly<Record<string, Coverage>> | undefined;

/** Of when and where the newest version of a dataset is, by its own file. */
function coverageOf(dataset: string): Coverage {
  coverage ??= JSON.parse(coverageJson) as Readonly<Record<string, Coverage>>;
  return coverage[dataset] ?? { first: "", last: "", places: [] };
}
