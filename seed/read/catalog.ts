import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../finding.ts";
import { readCells, readTable, type Row } from "./csv.ts";

const TEXTS = ["name_en", "name_vi"] as const;

/** The files of `seed/catalog` and their columns. */
export const CATALOG_COLUMNS = {
  sectors: ["sector", ...TEXTS, "definition_en", "definition_vi"],
  indicators: [
    "indicator",
    "sector",
    ...TEXTS,
    "definition_en",
    "definition_vi",
    "kind",
    "unit",
    "other_units",
    "decimals",
    "breakdown_keys",
    "itu_code",
    "world_bank_code",
    "un_code",
    "headline",
  ],
  units: ["unit", ...TEXTS, "symbol", "kind", "base"],
  places: ["place", ...TEXTS, "kind", "members", "note"],
  breakdowns: ["key", "value", ...TEXTS, "note"],
  publishers: ["publisher", ...TEXTS, "url"],
  licences: ["licence", ...TEXTS, "url"],
  identities: ["kind", "result", "part", "whole", "note"],
  breaks: ["indicator", "from", "place", "reason_en", "reason_vi"],
  releases: ["released_on", "title_en", "title_vi"],
} as const;

type Columns = typeof CATALOG_COLUMNS;
export type CatalogFile = keyof Columns;
export type CatalogRow<File extends CatalogFile> = Row<Columns[File][number]>;
export type SeedCatalog = { readonly [File in CatalogFile]: readonly CatalogRow<File>[] };

/** Reads every file of the catalogue; what is wrong with their form goes to `findings`. */
export function readCatalog(folder: string, findings: Finding[]): SeedCatalog {
  const tables = Object.entries(CATALOG_COLUMNS).map(([name, columns]) => {
    const file = `catalog/${name}.csv`;
    const records = readCells(file, readFileSync(join(folder, file), "utf8"), findings);
    return [name, readTable<string>(file, records, columns, findings)];
  });
  return Object.fromEntries(tables) as SeedCatalog;
}

/** The items of a cell that holds a list. */
export function listOf(cell: string): string[] {
  return cell === "" ? [] : cell.split(";").map((item) => item.trim());
}
