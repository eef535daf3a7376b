import type { Texts } from "../../src/domain/codes.ts";
import type { Language } from "../../src/domain/codes.ts";
import type { Dataset, Row, Value } from "../../src/domain/dataset.ts";
import type { Edition } from "./edition.ts";

/** What the files of a dataset say of themselves, the same in each. */

export const PUBLISHER = "Số Mở";

/** `Số Mở: Telecommunications`. */
export function titleOf({ name }: Pick<Edition, "name">, language: Language): string {
  return `${PUBLISHER}: ${name[language]}`;
}

/** How the whole is cited: publisher, year, title, version, release. */
export function citationOf(edition: Edition, language: Language): string {
  const { version, release, releasedOn, name } = edition;
  const words: Texts = {
    en: `version ${version}, release ${release}, ${releasedOn} [data set].`,
    vi: `phiên bản ${version}, bản phát hành ${release}, ${releasedOn} [bộ dữ liệu].`,
  };
  return `${PUBLISHER} (${releasedOn.slice(0, 4)}). ${name[language]}, ${words[language]}`;
}

/** Whether it holds numbers of international bodies, some of which are under licences of their own. */
export function holdsInternational({ tables }: Edition): boolean {
  return textsOf(tables.sources, "kind").includes("international");
}

/** The terms under which the sources of a dataset stand, and how many sources there are of each. */
export function termsOf({ tables }: Edition): { licence: string; name: Texts; url: string; sources: number }[] {
  const licences = textsOf(tables.sources, "licence");
  return tables.codes.rows
    .filter((row) => textOf(row, "list") === "licence")
    .map((row) => ({
      licence: textOf(row, "code"),
      name: { en: textOf(row, "name_en"), vi: textOf(row, "name_vi") },
      url: textOf(row, "note"),
      sources: licences.filter((one) => one === textOf(row, "code")).length,
    }))
    .filter((one) => one.sources > 0);
}

/** A text of a row by its column's name; empty when there is none. */
export function textOf(row: Row, name: string): string {
  return String((row as Record<string, Value | undefined>)[name] ?? "");
}

function textsOf(table: Dataset, name: string): string[] {
  return table.rows.map((row) => textOf(row, name));
}
