import { parseBreakdown } from "../../../src/domain/breakdown.ts";
import type { Row } from "../../../src/domain/dataset.ts";
import { compareText } from "../../../src/domain/period.ts";
import type { Edition } from "../edition.ts";
import { textOf } from "../names.ts";

interface Names {
  readonly name_en: string;
  readonly name_vi: string;
}

/** The undivided whole. */
const TOTAL: Names = { name_en: "Total", name_vi: "Chung" };

/** Rows of the tables of codes, by table. */
export function codeRows({ tables }: Edition): [table: string, rows: readonly Row[]][] {
  const listed = (list: string) =>
    tables.codes.rows
      .filter((row) => textOf(row, "list") === list)
      .map((row) => ({ ...namesOf(row, "name"), code: textOf(row, "code"), note: textOf(row, "note") }));
  const parts = listed("breakdown").map((one) => {
    const [key = "", value = ""] = one.code.split("=");
    return { ...one, key, value };
  });
  const nameOf = new Map<string, Names>(parts.map((one) => [one.code, one]));
  const breakdowns = distinct(tables.figures.rows.map((row) => textOf(row, "breakdown")));
  return [
    ["sector", listed("sector").map((one) => ({ ...one, sector: one.code }))],
    ["unit", listed("unit").map((one) => ({ ...one, unit: one.code }))],
    ["place", listed("place").map((one) => ({ ...one, place: one.code }))],
    ["breakdown_key", parts.filter((one) => one.value === "")],
    ["breakdown_value", parts.filter((one) => one.value !== "")],
    ["breakdown", breakdowns.map((breakdown) => ({ breakdown, ...namesOfBreakdown(breakdown, nameOf) }))],
    [
      "breakdown_part",
      breakdowns.flatMap((breakdown) => pairsOf(breakdown).map(([key, value]) => ({ breakdown, key, value }))),
    ],
    ["licence", listed("licence").map((one) => ({ ...one, licence: one.code, url: one.note }))],
    ["publisher", [...publishersOf(tables.sources.rows)].map(([, publisher]) => publisher)],
  ];
}

/** `Technology: 5G; User: Households`, out of the names of keys and values. */
function namesOfBreakdown(breakdown: string, names: ReadonlyMap<string, Names>): Names {
  if (breakdown === "") return TOTAL;
  const word = (code: string, language: keyof Names) => names.get(code)?.[language] ?? code;
  const said = (language: keyof Names) =>
    pairsOf(breakdown)
      .map(([key, value]) => `${word(key, language)}: ${word(`${key}=${value}`, language)}`)
      .join("; ");
  return { name_en: said("name_en"), name_vi: said("name_vi") };
}

function pairsOf(breakdown: string): [key: string, value: string][] {
  return [...(parseBreakdown(breakdown) ?? [])];
}

/** Publishers have no id in the published tables: both names together tell them apart. */
export function publishersOf(sources: readonly Row[]): ReadonlyMap<string, Names & { readonly publisher: number }> {
  const names = new Map(
    sources
      .flatMap((row) => [namesOf(row, "publisher"), namesOf(row, "original_publisher")])
      .filter((one) => one.name_en !== "")
      .map((one) => [publisherKey(one), one]),
  );
  const inOrder = [...names].sort(([a], [b]) => compareText(a, b));
  return new Map(inOrder.map(([key, one], at) => [key, { publisher: at + 1, ...one }]));
}

export function publisherKey({ name_en, name_vi }: Names): string {
  return `${name_en}\u0000${name_vi}`;
}

export function namesOf(row: Row, prefix: string): Names {
  return { name_en: textOf(row, `${prefix}_en`), name_vi: textOf(row, `${prefix}_vi`) };
}

/** Each text once, by code unit. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compareText);
}
