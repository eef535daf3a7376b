import type { Texts } from "../../domain/codes.ts";
import { LANGUAGES } from "../../domain/codes.ts";
import { AGENCY } from "../identity.ts";
import { AGENCY_TEXTS, type Writing } from "../message.ts";
import { attribute, escapeXml } from "./xml.ts";

/** What all SDMX-ML 2.1 messages have: namespaces, and a header whose elements the schema wants in this order. */

const SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1";

const NAMESPACES = {
  message: `${SCHEMAS}/message`,
  common: `${SCHEMAS}/common`,
  generic: `${SCHEMAS}/data/generic`,
  specific: `${SCHEMAS}/data/structurespecific`,
  structure: `${SCHEMAS}/structure`,
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
} as const;
type Prefix = keyof typeof NAMESPACES;

/** The declaration and the opening tag of a message. `own` are further namespaces, by prefix. */
export function opening(root: string, prefixes: readonly Prefix[], own: Readonly<Record<string, string>> = {}): string {
  const all = [...prefixes.map((prefix) => [prefix, NAMESPACES[prefix]] as const), ...Object.entries(own)];
  const declared = all.map(([prefix, uri]) => attribute(`xmlns:${prefix}`, uri)).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<message:${root}${declared}>\n`;
}

export function closing(root: string): string {
  return `</message:${root}>\n`;
}

/** The header; `rest` is what a data message has after its sender. Prepared is the day of the release, see metaOf. */
export function header({ release, releasedOn }: Writing, rest = ""): string {
  return (
    `<message:Header><message:ID>${AGENCY}-${escapeXml(release)}</message:ID><message:Test>false</message:Test>` +
    `<message:Prepared>${releasedOn}T00:00:00+07:00</message:Prepared>` +
    `<message:Sender id="${AGENCY}">${inLanguages("common:Name", AGENCY_TEXTS.name)}</message:Sender>` +
    `${rest}</message:Header>\n`
  );
}

/** An element in every language. */
export function inLanguages(element: string, text: Texts): string {
  const one = (language: keyof Texts) => `<${element} xml:lang="${language}">${escapeXml(text[language])}</${element}>`;
  return LANGUAGES.map(one).join("");
}
