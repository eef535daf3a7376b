import type { Language } from "../../../domain/codes.ts";
import { Parameters } from "../../../sdmx/parameters.ts";
import { Refusal } from "../../../sdmx/refusal.ts";
import type { CsvOneOptions } from "../../../sdmx/v1/data-csv.ts";
import { languageOf, one, rangesOf, type Message, type Range } from "../representation.ts";

type Kind = "genericdata" | "structurespecificdata" | "csvdata" | "structure";

/** How an answer is written: what was agreed on, and the language of the names in CSV. */
export interface Representation {
  readonly kind: Kind;
  readonly csv: CsvOneOptions;
  readonly lang: Language;
  /** As the answer names it. */
  readonly mediaType: string;
  /** Tells every representation from every other; part of the ETag. */
  readonly name: string;
}

const ML = "2.1";
const CSV = "1.0.0";

/** What each is written as, the usual one first. */
const TYPES: Readonly<Record<Message, Readonly<Partial<Record<Kind, string>>>>> = {
  data: {
    genericdata: "application/vnd.sdmx.genericdata+xml",
    structurespecificdata: "application/vnd.sdmx.structurespecificdata+xml",
    csvdata: "application/vnd.sdmx.data+csv",
  },
  structure: { structure: "application/vnd.sdmx.structure+xml" },
};
/** Other names: of SDMX-ML, whichever is usual, and of CSV. */
const PLAIN_XML = new Set(["xml", "application/xml", "text/xml", "application/*", "*/*"]);
const PLAIN_CSV = new Set(["csv", "text/csv", "text/*"]);

/**
 * Agrees on a representation: `format` (a word such as `csvdata`, or a media type), `labels`, `timeFormat` and `lang`
 * in the address win over Accept and Accept-Language. Without either it is SDMX-ML 2.1, of data GenericData.
 * @throws Refusal 406 when nothing that is accepted can be written, InvalidQuery for a word that there is not.
 */
export function agree(
  message: Message,
  search: string,
  accept: string | undefined,
  languages: string | undefined,
): Representation {
  const asked = new Parameters(search);
  const format = asked.get("format");
  const lang = languageOf(asked.get("lang"), languages);
  for (const range of rangesOf(format ?? accept ?? "*/*")) {
    const found = writable(message, range, asked, lang);
    if (found) return found;
  }
  const types = kindsOf(message).map(([kind, type]) => `${kind} (${type};version=${versionOf(kind)})`);
  const what = format === undefined ? `Accept: ${accept}` : `format=${format}`;
  throw new Refusal(406, `${what} is nothing that this can be written as; there are ${types.join(", ")}.`);
}

const LABELS = ["id", "both"] as const;
const TIMES = ["original", "normalized"] as const;

function writable(message: Message, range: Range, asked: Parameters, lang: Language): Representation | null {
  const kind = kindOf(message, range.type);
  if (kind === null) return null;
  const version = versionOf(kind);
  if (!`${version}.`.startsWith(`${range.parameters.get("version") ?? version}.`)) return null;
  // In the address it is right or wrong; in Accept it is one wish among several.
  const labels = one(LABELS, range.parameters.get("labels"));
  const timeFormat = one(TIMES, range.parameters.get("timeformat"));
  if (labels === null || timeFormat === null) return null;
  const csv = { labels: asked.word("labels", LABELS, labels), timeFormat: asked.word("timeFormat", TIMES, timeFormat) };
  const more = `;labels=${csv.labels};timeFormat=${csv.timeFormat};charset=utf-8`;
  const mediaType = `${TYPES[message][kind]};version=${version}${kind === "csvdata" ? more : ""}`;
  return { kind, csv, lang, mediaType, name: `sdmx-v1-${kind}-${csv.labels}-${csv.timeFormat}-${lang}` };
}

function versionOf(kind: Kind): string {
  return kind === "csvdata" ? CSV : ML;
}

function kindsOf(message: Message): [Kind, string][] {
  return Object.entries(TYPES[message]) as [Kind, string][];
}

function kindOf(message: Message, type: string): Kind | null {
  const kinds = kindsOf(message);
  const [usual] = kinds;
  if (usual && PLAIN_XML.has(type)) return usual[0];
  if (message === "data" && PLAIN_CSV.has(type)) return "csvdata";
  return kinds.find(([kind, mediaType]) => type === kind || type === mediaType)?.[0] ?? null;
}
