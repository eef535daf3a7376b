import type { PublishedFile } from "../../../src/domain/published-dataset.ts";
import { findFormat } from "../../../src/formats/registry.ts";
import { COMPILATION } from "../../../src/domain/licence.ts";
import { authority, day, iri, literal, texts, typed, type Node } from "./terms.ts";

/** A file and the version that it belongs to. */
export interface Placed {
  readonly file: PublishedFile;
  /** The version's address, absolute. */
  readonly version: string;
  readonly issued: string;
  /** Whether all of it stands under the licence of the compilation. */
  readonly licensed: boolean;
}

/** Codes of the EU's table of file types; what it lacks is told by its media type alone. */
const FILE_TYPES: Readonly<Record<string, string>> = { csv: "CSV", json: "JSON", parquet: "PARQUET", xlsx: "XLSX" };

const STANDARDS: Readonly<Record<string, readonly string[]>> = {
  csv: ["https://www.rfc-editor.org/info/rfc4180"],
  zip: ["https://datapackage.org/profiles/2.0/datapackage.json", "https://www.w3.org/TR/tabular-metadata/"],
};

const RIGHTS = {
  own: {
    en: "The licence is that of the compilation. Each source keeps its own terms for what it printed: column licence.",
    vi: "Giấy phép áp dụng cho phần biên tập. Mỗi nguồn giữ điều kiện sử dụng của mình đối với những gì đã in: cột licence.",
  },
  mixed: {
    en: "No one licence holds for the whole: the terms are those of each source, named in the column licence.",
    vi: "Không có một giấy phép chung cho toàn bộ: điều kiện sử dụng là của từng nguồn, nêu ở cột licence.",
  },
} as const;

/** One file as a distribution: what is inside is its format, what it is packed in stands beside. */
export function distributionNode({ file: { file, media_type, bytes, sha256, description }, ...where }: Placed): Node {
  const { version, issued, licensed } = where;
  const { inner, packing, mediaType } = formOf(file, media_type);
  const fileType = FILE_TYPES[inner];
  return {
    "@id": `${version}#${file}`,
    "@type": "dcat:Distribution",
    "dct:title": texts(description),
    "dcat:accessURL": iri(version),
    "dcat:downloadURL": iri(`${version}/files/${file}`),
    ...(fileType ? { "dct:format": typed("dct:MediaTypeOrExtent", authority("file-type", fileType)) } : {}),
    ...(mediaType ? { "dcat:mediaType": media(mediaType) } : {}),
    ...packing,
    "dcat:byteSize": literal(String(bytes), "xsd:nonNegativeInteger"),
    "spdx:checksum": {
      "@type": "spdx:Checksum",
      "spdx:algorithm": typed("spdx:ChecksumAlgorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
      "spdx:checksumValue": literal(sha256, "xsd:hexBinary"),
    },
    "dct:issued": day(issued),
    "dct:language": ["ENG", "VIE"].map((code) => typed("dct:LinguisticSystem", authority("language", code))),
    ...(licensed ? { "dct:license": typed("dct:LicenseDocument", COMPILATION.url) } : {}),
    "dct:rights": { "@type": "dct:RightsStatement", "rdfs:label": texts(RIGHTS[licensed ? "own" : "mixed"]) },
    ...standardsOf(file),
  };
}

interface Form {
  /** The suffix of what is inside. */
  readonly inner: string;
  readonly packing: Node;
  readonly mediaType: string | undefined;
}

function formOf(file: string, mediaType: string): Form {
  const [inner = "", outer] = file.split(".").slice(1);
  const inside = (suffix: string) => registered(findFormat(suffix)?.mediaType ?? "");
  if (outer === "gz")
    return { inner, packing: { "dcat:compressFormat": media("application/gzip") }, mediaType: inside(inner) };
  if (inner === "zip")
    return { inner: "csv", packing: { "dcat:packageFormat": media("application/zip") }, mediaType: inside("csv") };
  return { inner, packing: {}, mediaType: registered(mediaType) };
}

/** Without its parameters; undefined where IANA has no such type. */
function registered(mediaType: string): string | undefined {
  const [range = ""] = mediaType.split(";");
  return range === "" || range.includes("/x-") ? undefined : range;
}

function media(mediaType: string): Node {
  return typed("dct:MediaType", `https://www.iana.org/assignments/media-types/${mediaType}`);
}

function standardsOf(file: string): Node {
  const standards = STANDARDS[file.split(".")[1] ?? ""] ?? [];
  return standards.length > 0 ? { "dct:conformsTo": standards.map((one) => typed("dct:Standard", one)) } : {};
}
