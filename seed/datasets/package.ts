import { zipSync, type Zippable } from "fflate";
import type { Edition } from "./edition.ts";
import { citationFileOf } from "./package/citation-file.ts";
import { csvwOf } from "./package/csvw.ts";
import { datapackageOf } from "./package/datapackage.ts";
import { LICENCE_FILE, licenceFileOf } from "./package/licence.ts";
import { readmeInEnglish } from "./package/readme-en.ts";
import { readmeInVietnamese } from "./package/readme-vi.ts";
import { TABLES } from "./tables.ts";
import { textsOf } from "./text.ts";

/**
 * A dataset as one zip: a Data Package (version 2) and CSVW over the same CSV files, which are those of the API's
 * CSV, with a README in both languages, CITATION.cff and the licence. The same edition gives the same bytes on every
 * machine.
 */
export async function packageOf(edition: Edition): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const csvTexts = await textsOf(edition);
  const tables = new Map(TABLES.map((table) => [table, encoder.encode(csvTexts[`${table}.csv`])]));
  const texts: Readonly<Record<string, string>> = {
    "datapackage.json": json(datapackageOf(edition, tables)),
    "csv-metadata.json": json(csvwOf(edition)),
    "README.md": readmeInEnglish(edition),
    "README.vi.md": readmeInVietnamese(edition),
    "CITATION.cff": citationFileOf(edition),
    [LICENCE_FILE]: licenceFileOf(edition),
  };
  const files: Zippable = {};
  for (const [name, text] of Object.entries(texts)) files[name] = encoder.encode(text);
  for (const [name, bytes] of tables) files[`${name}.csv`] = bytes;
  return zipSync(files, { level: 9, mtime: zipTime(edition.releasedOn) }) as Uint8Array<ArrayBuffer>;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A zip holds local time: the noon of the day on whatever clock the machine has, as midnight may not exist on it. */
function zipTime(day: string): Date {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return new Date(year, month - 1, date, 12);
}
