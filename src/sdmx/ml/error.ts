import { closing, opening } from "./message.ts";
import { attribute, escapeXml } from "./xml.ts";

/** An SDMX-ML 2.1 Error message: a message with one of SDMX's codes for every detail, in English. */
export function errorXml(code: number, details: readonly string[]): string {
  const messages = details.map((detail) => {
    const text = `<common:Text xml:lang="en">${escapeXml(detail)}</common:Text>`;
    return `<message:ErrorMessage${attribute("code", String(code))}>${text}</message:ErrorMessage>\n`;
  });
  return opening("Error", ["message", "common"]) + messages.join("") + closing("Error");
}
