import { escapeXml as escapeSigns } from "../../domain/xml.ts";

const SPACES: Readonly<Record<string, string>> = { "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" };

/** A text between tags and in attributes alike, where readers make plain spaces of unescaped ones (XML 1.0, 3.3.3). */
export function escapeXml(text: string): string {
  return escapeSigns(text).replace(/[\t\n\r]/g, (space) => SPACES[space] ?? space);
}

/** ` name="value"` with its space. */
export function attribute(name: string, value: string): string {
  return ` ${name}="${escapeXml(value)}"`;
}
