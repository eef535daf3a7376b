import type { CatalogData } from "../../../src/domain/catalog.ts";
import { ALL } from "../../../src/domain/published-dataset.ts";
import { ORIGIN } from "../../../src/http/discovery.ts";
import { COMPILATION } from "../../../src/domain/licence.ts";
import { PUBLISHER } from "../../datasets/names.ts";
import { datasetIri, datasetNode, type Described } from "./dataset.ts";
import { authority, CONTEXT, day, iri, texts, typed, type Node } from "./terms.ts";

const OWN = `${ORIGIN}/catalog.jsonld`;
const THEMES = `${OWN}#sectors`;
const DATA_THEME_SCHEME = "http://publications.europa.eu/resource/authority/data-theme";

const DESCRIPTION = {
  en: "Open statistics of Viet Nam's ICT sector: telecommunications, posts, the ICT industry, digital government, cybersecurity and media. Every number traces to the string that a document printed.",
  vi: "Thống kê mở về lĩnh vực công nghệ thông tin và truyền thông của Việt Nam: viễn thông, bưu chính, công nghiệp ICT, chính phủ số, an toàn thông tin mạng và truyền thông. Mỗi con số đều dẫn về chuỗi ký tự mà một tài liệu đã in.",
};

/** The EU's data themes of a sector; the rest of the sectors is of science and technology alone. */
const DATA_THEMES: Readonly<Record<string, readonly string[]>> = {
  postal: ["ECON"],
  "ict-industry": ["TECH", "ECON"],
  "digital-government": ["TECH", "GOVE"],
  media: ["EDUC"],
};

/**
 * The catalogue of what is published, as DCAT-AP 3.0.1 (semiceu.github.io/DCAT-AP/releases/3.0.1) in JSON-LD. There is
 * no series: the datasets are parts of one subject, not issues of one dataset. There is no contact point, as there is
 * none to name. Absolute addresses begin with ORIGIN.
 * @param begun the day of the first release, `YYYY-MM-DD`.
 */
export function dcatCatalog(data: CatalogData, described: readonly Described[], begun: string): object {
  const publisher: Node = { "@id": `${OWN}#publisher`, "@type": "foaf:Agent", "foaf:name": PUBLISHER };
  const served = described.map(({ known }) => iri(datasetIri(known.dataset)));
  const around = {
    publisher: iri(`${OWN}#publisher`),
    places: new Map(data.places.map((place) => [place.place, place])),
    themesOf: (dataset: string) => themesOf(data, dataset),
    parts: described.map(({ known }) => known.dataset).filter((dataset) => dataset !== ALL),
  };
  return {
    "@context": CONTEXT,
    "@id": `${OWN}#catalog`,
    "@type": "dcat:Catalog",
    "dct:title": texts({
      en: `${PUBLISHER}: open statistics of Viet Nam's ICT sector`,
      vi: `${PUBLISHER}: thống kê mở ICT Việt Nam`,
    }),
    "dct:description": texts(DESCRIPTION),
    "dct:publisher": publisher,
    "dct:language": ["ENG", "VIE"].map((code) => typed("dct:LinguisticSystem", authority("language", code))),
    "dct:license": typed("dct:LicenseDocument", COMPILATION.url),
    "dct:spatial": typed("dct:Location", authority("country", "VNM")),
    "dct:issued": day(begun),
    "dct:modified": day(data.release.released_on),
    "dcat:themeTaxonomy": [iri(DATA_THEME_SCHEME), themeScheme(data)],
    "dcat:dataset": described.map((one) => datasetNode(one, around)),
    "dcat:service": [api(served, around.publisher), sdmx(served, around.publisher)],
  };
}

/** The EU's themes, which every harvester knows, and our own, which say what it is. */
function themesOf({ sectors }: CatalogData, dataset: string): string[] {
  const own = sectors
    .filter(({ sector }) => sector === dataset || dataset === ALL)
    .map(({ sector }) => themeOf(sector));
  return [...(DATA_THEMES[dataset] ?? ["TECH"]).map((code) => authority("data-theme", code)), ...own];
}

function themeOf(sector: string): string {
  return `${OWN}#sector-${sector}`;
}

function themeScheme({ sectors }: CatalogData): Node {
  return {
    "@id": THEMES,
    "@type": "skos:ConceptScheme",
    "dct:title": texts({ en: "Sectors", vi: "Lĩnh vực" }),
    "skos:hasTopConcept": sectors.map(({ sector, name, definition }) => ({
      "@id": themeOf(sector),
      "@type": "skos:Concept",
      "skos:inScheme": iri(THEMES),
      "skos:notation": sector,
      "skos:prefLabel": texts(name),
      "skos:definition": texts(definition),
    })),
  };
}

function api(served: readonly Node[], publisher: Node): Node {
  return {
    ...service("/v1", served, publisher),
    "dct:title": texts({ en: `${PUBLISHER} API`, vi: `API ${PUBLISHER}` }),
    "dct:description": texts({
      en: "Observations, every claim behind them, documents and catalogues, in the formats that the suffix of an address names.",
      vi: "Giá trị công bố, mọi số liệu đứng sau, tài liệu và danh mục, ở các định dạng do đuôi của địa chỉ chọn.",
    }),
    "dct:conformsTo": typed("dct:Standard", "https://spec.openapis.org/oas/v3.1.0"),
  };
}

function sdmx(served: readonly Node[], publisher: Node): Node {
  return {
    ...service("/sdmx/v2", served, publisher),
    "dct:title": texts({ en: `${PUBLISHER} SDMX REST API`, vi: `API SDMX REST ${PUBLISHER}` }),
    "dct:description": texts({
      en: "The observations of each dataset as a dataflow, with structures and code lists, by the SDMX REST API 2.",
      vi: "Giá trị công bố của từng bộ dữ liệu dưới dạng dataflow, kèm cấu trúc và danh mục mã, theo SDMX REST API 2.",
    }),
    "dct:conformsTo": typed("dct:Standard", "https://github.com/sdmx-twg/sdmx-rest"),
  };
}

function service(path: string, served: readonly Node[], publisher: Node): Node {
  return {
    "@id": `${ORIGIN}${path}`,
    "@type": "dcat:DataService",
    "dcat:endpointURL": iri(`${ORIGIN}${path}`),
    "dcat:endpointDescription": iri(`${ORIGIN}/v1/openapi.json`),
    "foaf:page": typed("foaf:Document", `${ORIGIN}/docs/`),
    "dcat:servesDataset": served,
    "dct:publisher": publisher,
    "dct:license": typed("dct:LicenseDocument", COMPILATION.url),
    "dct:accessRights": typed("dct:RightsStatement", authority("access-right", "PUBLIC")),
  };
}
