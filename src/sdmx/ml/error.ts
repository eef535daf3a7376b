import { closing, opening } from "./message.ts";
import { attribute, escapeXml } from "./xml.ts";

/** An SDMX-ML 2.1 Error message: one of SDMX's codes, and in English what was meant, each thing in a text of its own. */
export function errorXml(code: number, details: readonly string[]): string {
  const said = details.map((detail) => `<common:Text xml:lang="en">${escapeXml(detail)}</common:Text>`);
  return (
    `${opening("Error", ["message", "common"])}<message:ErrorMessage${attribute("code", String(code))}>` +
    `${said.join("")}</message:ErrorMessage>\n${closing("Error")}`
  );
}
