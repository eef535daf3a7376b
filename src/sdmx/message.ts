import type { Texts } from "../domain/codes.ts";
import { LANGUAGES, type Language } from "../domain/codes.ts";
import { AGENCY } from "./identity.ts";

/** What every SDMX-JSON message is made with. */
export interface Writing {
  readonly lang: Language;
  /** The release that it tells of, and its day. */
  readonly release: string;
  readonly releasedOn: string;
  /** Where the service is, `https://host`, for links. */
  readonly origin: string;
}

const SERVICE: Texts = {
  en: "Số Mở: open statistics of Viet Nam's ICT sector",
  vi: "Số Mở: số liệu mở ngành TT&TT Việt Nam",
};

/** A name in the language asked for, and in all: clients read the one or the other. */
export function named(name: Texts, lang: Language) {
  return { name: name[lang], names: name };
}

/** The same with a description. */
export function described({ name, description }: { name: Texts; description?: Texts | undefined }, lang: Language) {
  const more = description ? { description: description[lang], descriptions: description } : {};
  return { ...named(name, lang), ...more };
}

/**
 * The head of a message. `prepared` is the day of the release that it tells of: the same question has the same answer
 * until the next one.
 */
export function metaOf({ lang, release, releasedOn }: Writing) {
  return {
    id: `${AGENCY}-${release}`,
    test: false,
    prepared: `${releasedOn}T00:00:00+07:00`,
    contentLanguages: [lang, ...LANGUAGES.filter((one) => one !== lang)],
    sender: { id: AGENCY, ...named(SERVICE, lang) },
  };
}

/** The agency as its scheme names it. */
export const AGENCY_TEXTS = { name: SERVICE } as const;

/** SDMX's own numbers of errors (Web Services Guidelines), and one of ours for what they have none for. */
export const ERROR_CODES: Readonly<Record<number, number>> = {
  400: 140,
  404: 100,
  406: 1000,
  413: 130,
  422: 150,
  500: 500,
  501: 501,
  503: 503,
};

/** A message of what went wrong. Details are in English, as the problems of /v1 are. */
export function errorMessage(status: number, details: readonly string[], writing: Writing, requestId: string): string {
  const code = ERROR_CODES[status] ?? 500;
  return JSON.stringify({
    meta: { ...metaOf(writing), id: requestId },
    errors: details.map((detail) => ({ code, detail, details: { en: detail } })),
  });
}
