import { LANGUAGES, type Language } from "../../domain/codes.ts";
import type { CsvOptions } from "../../sdmx/data-csv.ts";
import { Parameters } from "../../sdmx/parameters.ts";
import { Refusal } from "../../sdmx/refusal.ts";

/** How an answer is written: what was agreed on, and the language of its names. */
export interface Representation {
  readonly kind: "json" | "csv";
  readonly csv: CsvOptions;
  readonly lang: Language;
  /** As the answer names it. */
  readonly mediaType: string;
  /** Tells every representation from every other; part of the ETag. */
  readonly name: string;
}

/** What an address can be written as; data are JSON or CSV, all else is JSON. */
export type Message = "data" | "structure";

const VERSION = "2.0.0";
const LABELS = ["id", "name", "both"] as const;
const TIMES = ["original", "normalized"] as const;
const KEYS = ["none", "obs", "series", "both"] as const;

/** Words of `format`, which browsers can say where they can't say Accept. */
const FORMATS: Readonly<Record<Message, Readonly<Record<string, string>>>> = {
  data: {
    jsondata: "application/vnd.sdmx.data+json",
    json: "application/vnd.sdmx.data+json",
    csvdata: "application/vnd.sdmx.data+csv",
    csv: "application/vnd.sdmx.data+csv",
  },
  structure: {
    jsonstructure: "application/vnd.sdmx.structure+json",
    json: "application/vnd.sdmx.structure+json",
  },
};

/** One range of an Accept header, its names in lower case. */
export interface Range {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly weight: number;
}

/**
 * Agrees on a representation: `format`, `formatVersion`, `labels`, `timeFormat`, `keys` and `lang` in the address win
 * over Accept and Accept-Language (SDMX REST, doc/extend.md). Without either it is JSON in English.
 * @throws Refusal 406 when nothing that is accepted can be written.
 */
export function agree(message: Message, search: string, accept: string | undefined, languages: string | undefined) {
  const asked = new Parameters(search);
  const format = asked.get("format");
  const lang = languageOf(asked.get("lang"), languages);
  const options = {
    labels: asked.get("labels"),
    timeformat: asked.get("timeFormat"),
    keys: asked.get("keys"),
  };
  const ranges =
    format === undefined ? rangesOf(accept ?? "*/*") : [rangeOfFormat(message, format, asked.get("formatVersion"))];
  for (const range of ranges) {
    const found = writable(message, range, options, lang);
    if (found) return found;
  }
  const types = Object.values(FORMATS[message]);
  const what = format === undefined ? `Accept: ${accept}` : `format=${format}`;
  throw new Refusal(
    406,
    `${what} is nothing that this can be written as; there are ${[...new Set(types)].map((type) => `${type};version=${VERSION}`).join(" and ")}.`,
  );
}

function rangeOfFormat(message: Message, format: string, version: string | undefined): Range {
  const [range] = rangesOf(FORMATS[message][format] ?? format);
  const { type = format, parameters = new Map<string, string>() } = range ?? {};
  return { type, parameters: new Map([...parameters, ...(version ? [["version", version] as const] : [])]), weight: 1 };
}

/** The ranges of an Accept header, what is liked best first; what is refused (q=0) is left out. */
export function rangesOf(header: string): Range[] {
  const ranges = header.split(",").map((item): Range => {
    const [type = "", ...rest] = item.split(";").map((part) => part.trim().toLowerCase());
    const parameters = new Map(
      rest.map((pair) => {
        const [name = "", value = ""] = pair.split("=");
        return [name.trim(), value.trim().replace(/^"(.*)"$/, "$1")] as const;
      }),
    );
    const weight = Number(parameters.get("q") ?? "1");
    return { type, parameters, weight: Number.isNaN(weight) ? 0 : weight };
  });
  return ranges.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
}

type Options = Readonly<Record<"labels" | "timeformat" | "keys", string | undefined>>;

function writable(
  message: Message,
  { type, parameters }: Range,
  options: Options,
  lang: Language,
): Representation | null {
  const kind = kindOf(message, type);
  if (kind === null || !["", "2", "2.0", VERSION].includes(parameters.get("version") ?? "")) return null;
  // The examples of SDMX-CSV write `key`, the REST API writes `keys`.
  const labels = one(LABELS, options.labels ?? parameters.get("labels"));
  const timeFormat = one(TIMES, options.timeformat ?? parameters.get("timeformat"));
  const keys = one(KEYS, options.keys ?? parameters.get("keys") ?? parameters.get("key"));
  if (labels === null || timeFormat === null || keys === null) return null;
  const csv = { labels, timeFormat, keys };
  if (kind === "json") {
    const mediaType = `application/vnd.sdmx.${message}+json;version=${VERSION}`;
    return { kind, csv, lang, mediaType, name: `sdmx-${message}-json-${lang}` };
  }
  const mediaType = `application/vnd.sdmx.data+csv;version=${VERSION};labels=${labels};timeFormat=${timeFormat};keys=${keys};charset=utf-8`;
  return { kind, csv, lang, mediaType, name: `sdmx-csv-${labels}-${timeFormat}-${keys}-${lang}` };
}

function kindOf(message: Message, type: string): "json" | "csv" | null {
  if (["*/*", "application/*", "application/json", `application/vnd.sdmx.${message}+json`].includes(type))
    return "json";
  return message === "data" && ["text/*", "text/csv", "application/vnd.sdmx.data+csv"].includes(type) ? "csv" : null;
}

/** The first word is meant when nothing is said; null when it is another. */
export function one<T extends string>(words: readonly [T, ...T[]], text: string | undefined): T | null {
  return text === undefined ? words[0] : (words.find((word) => word === text) ?? null);
}

/** @throws Refusal 406 when the address asks for a language that there is not. */
export function languageOf(asked: string | undefined, header: string | undefined): Language {
  if (asked !== undefined) {
    const found = known(asked);
    if (found) return found;
    throw new Refusal(406, `There are no names in the language "${asked}"; there are ${LANGUAGES.join(" and ")}.`);
  }
  for (const { type } of rangesOf(header ?? "")) {
    const found = known(type);
    if (found) return found;
  }
  return LANGUAGES[0];
}

function known(tag: string): Language | undefined {
  return LANGUAGES.find((language) => language === tag.toLowerCase().split("-")[0]);
}
