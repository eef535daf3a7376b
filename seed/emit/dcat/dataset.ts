import type { Place } from "../../../src/domain/catalog.ts";
import { LANGUAGES, type Language, type Texts } from "../../../src/domain/codes.ts";
import {
  ALL,
  INTERNATIONAL,
  type DatasetVersion,
  type Manifest,
  type PublishedDataset,
} from "../../../src/domain/published-dataset.ts";
import { ORIGIN } from "../../../src/http/discovery.ts";
import type { Coverage } from "../../datasets/coverage.ts";
import { titleOf } from "../../datasets/names.ts";
import { distributionNode } from "./distribution.ts";
import { authority, day, iri, texts, typed, type Node } from "./terms.ts";

/** A dataset with what its newest version consists of and covers. */
export interface Described {
  readonly known: PublishedDataset;
  readonly newest: DatasetVersion;
  readonly manifest: Manifest;
  readonly coverage: Coverage;
}

/** What a node refers to elsewhere in the document. */
export interface Around {
  readonly publisher: Node;
  readonly places: ReadonlyMap<string, Place>;
  /** The themes of a dataset, by IRI. */
  themesOf(dataset: string): readonly string[];
  /** The parts of `all`. */
  readonly parts: readonly string[];
}

/** Where a dataset is, absolute: what names it. */
export function datasetIri(dataset: string): string {
  return `${ORIGIN}/v1/datasets/${dataset}`;
}

/** A published dataset as it now is; its versions are told of, but are no datasets of the catalogue. */
export function datasetNode({ known, newest, manifest, coverage }: Described, around: Around): Node {
  const { dataset, versions } = known;
  const address = datasetIri(dataset);
  const current = `${address}/versions/${newest.version}`;
  const { holding, other } = filesOf(manifest);
  const ofSector = dataset !== INTERNATIONAL && dataset !== ALL;
  return {
    "@id": address,
    "@type": "dcat:Dataset",
    "dct:identifier": `so-mo-${dataset}`,
    "dct:title": texts({ en: titleOf(known, "en"), vi: titleOf(known, "vi") }),
    "dct:description": texts(descriptionOf(known, newest)),
    "dct:publisher": around.publisher,
    "dct:creator": around.publisher,
    "dcat:keyword": LANGUAGES.flatMap((language) =>
      [...KEYWORDS[language], known.name[language]].map((word) => ({ "@value": word, "@language": language })),
    ),
    "dcat:theme": around.themesOf(dataset).map(iri),
    "dct:language": ["ENG", "VIE"].map((code) => typed("dct:LinguisticSystem", authority("language", code))),
    // In a sector's dataset other countries are compared with now and then; it is not about them.
    "dct:spatial": ofSector ? VIET_NAM : spatialOf(coverage, around.places),
    ...temporalOf(coverage),
    // A version is made when there are documents to add, not by a calendar.
    "dct:accrualPeriodicity": typed("dct:Frequency", authority("frequency", "IRREG")),
    "dct:accessRights": typed("dct:RightsStatement", authority("access-right", "PUBLIC")),
    "dct:provenance": { "@type": "dct:ProvenanceStatement", "rdfs:label": texts(provenanceOf(newest)) },
    "foaf:page": typed("foaf:Document", `${ORIGIN}/docs/`),
    "dct:issued": day(versions.at(-1)?.released_on ?? newest.released_on),
    "dct:modified": day(newest.released_on),
    "dcat:version": newest.version,
    "adms:versionNotes": texts(newest.title),
    "dcat:hasCurrentVersion": iri(current),
    "dcat:hasVersion": versions.map((version, at) => versionNode(address, version, versions[at + 1])),
    ...(dataset === ALL ? { "dct:hasPart": around.parts.map((part) => iri(datasetIri(part))) } : {}),
    "dcat:distribution": holding.map((file) =>
      distributionNode({ file, version: current, issued: newest.released_on, licensed: ofSector }),
    ),
    ...(other.length > 0 ? { "dct:relation": other.map(({ file }) => iri(`${current}/files/${file}`)) } : {}),
  };
}

/** A file that holds the dataset is named after it; what a version changed in the one before is no form of the data. */
function filesOf({ dataset, files }: Manifest) {
  const { holding = [], other = [] } = Object.groupBy(files, ({ file }) =>
    file.startsWith(`${dataset}.`) ? "holding" : "other",
  );
  return { holding, other };
}

/** Of no class: a harvester would take a version that is called a dataset for one more dataset. */
function versionNode(address: string, { version, released_on, title }: DatasetVersion, before?: DatasetVersion): Node {
  return {
    "@id": `${address}/versions/${version}`,
    "dcat:version": version,
    "dcat:isVersionOf": iri(address),
    "dct:issued": day(released_on),
    "adms:versionNotes": texts(title),
    ...(before ? { "dcat:previousVersion": iri(`${address}/versions/${before.version}`) } : {}),
  };
}

const KEYWORDS: Readonly<Record<Language, readonly string[]>> = {
  en: ["Viet Nam", "statistics", "information and communication technology"],
  vi: ["Việt Nam", "thống kê", "công nghệ thông tin và truyền thông"],
};

function descriptionOf({ definition }: PublishedDataset, { version, observations, figures, sources }: DatasetVersion) {
  const count = (language: Language, number: number) => new Intl.NumberFormat(language).format(number);
  return {
    en: `${definition.en} Version ${version} holds ${count("en", observations)} published values, ${count("en", figures)} printed numbers and ${count("en", sources)} documents that printed them.`,
    vi: `${definition.vi} Phiên bản ${version} gồm ${count("vi", observations)} giá trị công bố, ${count("vi", figures)} con số đã in và ${count("vi", sources)} tài liệu đã in các con số đó.`,
  };
}

function provenanceOf({ sources }: DatasetVersion): Texts {
  return {
    en: `Read number by number from ${sources} documents. Each number keeps the string that was printed, its place in the document and how it was read; where documents disagree, all claims are kept, with the rule that chose one.`,
    vi: `Đọc từng con số từ ${sources} tài liệu. Mỗi con số giữ nguyên chuỗi ký tự đã in, vị trí trong tài liệu và cách đọc; khi các tài liệu không thống nhất, mọi số liệu đều được giữ, kèm quy tắc đã chọn một.`,
  };
}

function temporalOf({ first, last }: Coverage): Node {
  if (first === "") return {};
  return { "dct:temporal": { "@type": "dct:PeriodOfTime", "dcat:startDate": day(first), "dcat:endDate": day(last) } };
}

const VIET_NAM = typed("dct:Location", authority("country", "VNM"));

/** The countries of which there are values; a province is part of its country. */
function spatialOf({ places }: Coverage, known: ReadonlyMap<string, Place>): Node[] {
  return places.flatMap((code) => {
    const place = known.get(code);
    if (place?.kind !== "country") return [];
    if (code === "VN") return [VIET_NAM];
    const node = typed("dct:Location", `${ORIGIN}/catalog.jsonld#place-${code}`);
    return [{ ...node, "dct:identifier": code, "skos:prefLabel": texts(place.name) }];
  });
}
