import { parseBreakdown } from "./breakdown.ts";
import type { Catalog } from "./catalog.ts";
import type { Language, Texts } from "./codes.ts";
import { column, valueOf, type Column, type Row, type Shape } from "./dataset.ts";

/** How codes are served: as they are, as their names, or with their names beside them. */
export const LABELS = ["id", "name", "both"] as const;
export type Labels = (typeof LABELS)[number];

/** What a column's code is called; undefined when nobody knows. */
export type NameOf = (column: Column, code: string) => string | undefined;

const NAMED = new Set(["indicator", "place", "breakdown", "unit", "sector", "licence"]);
const UNDIVIDED: Texts = { en: "Total", vi: "Tổng số" };

/** Whether the codes of a column have names. */
export function isNamed({ name, type }: Column): boolean {
  return type === "code" && NAMED.has(name);
}

/** The column of a code column's names. */
export function nameColumn({ name }: Column): Column {
  return column(
    `${name}_name`,
    "text",
    "attribute",
    `Name of \`${name}\`, with \`labels=both\`; empty when it has none.`,
  );
}

/** The names that a catalogue gives, in one language. */
export function namesIn(catalog: Catalog, language: Language): NameOf {
  const licences = new Map(catalog.data.licences.map((one) => [one.licence, one]));
  const lists: Readonly<Record<string, ReadonlyMap<string, { readonly name: Texts }>>> = {
    indicator: catalog.indicators,
    place: catalog.places,
    unit: catalog.units,
    sector: catalog.sectors,
    licence: licences,
  };
  const breakdowns = new Map<string, string | undefined>();
  return ({ name }, code) => {
    if (name !== "breakdown") return lists[name]?.get(code)?.name[language];
    if (!breakdowns.has(code)) breakdowns.set(code, breakdownName(catalog, language, code));
    return breakdowns.get(code);
  };
}

/** What a part is called: `Technology: 4G; User: Households`; a code without names stands for itself, the total has no name. */
export function partName(catalog: Catalog, language: Language, breakdown: string): string {
  return breakdown === "" ? "" : (breakdownName(catalog, language, breakdown) ?? breakdown);
}

/** `Technology: 4G; User: Households`, made of the names of keys and values. */
function breakdownName(catalog: Catalog, language: Language, code: string): string | undefined {
  if (code === "") return UNDIVIDED[language];
  const names = [...(parseBreakdown(code) ?? [])].map(([key, value]) => [
    catalog.breakdowns.get(key)?.name[language],
    catalog.breakdowns.get(`${key}=${value}`)?.name[language],
  ]);
  if (names.length === 0 || names.some((pair) => pair.includes(undefined))) return undefined;
  return names.map((pair) => pair.join(": ")).join("; ");
}

interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/**
 * Rows with the names of their codes, in nested rows too: `both` appends a column for each, `name` puts names in
 * place of codes (a code without a name stays).
 */
export function labelled<T extends Table & Shape>(dataset: T, labels: Labels, nameOf: NameOf): T {
  return labels === "id" ? dataset : { ...dataset, ...withNames(dataset, labels, nameOf) };
}

function withNames({ columns, rows }: Table, labels: Exclude<Labels, "id">, nameOf: NameOf): Table {
  const named = columns.filter(isNamed).map((one) => ({ one, title: nameColumn(one) }));
  const nested = columns.flatMap((one) => (one.columns ? [{ column: one, columns: one.columns }] : []));
  const changed = columns.map((one): Column => {
    if (one.columns) return { ...one, columns: withNames({ columns: one.columns, rows: [] }, labels, nameOf).columns };
    return labels === "name" && isNamed(one) ? { ...one, type: "text" } : one;
  });
  return {
    columns: labels === "both" ? [...changed, ...named.map(({ title }) => title)] : changed,
    rows: rows.map((row) => {
      const names = named.map(({ one, title }) => {
        const code = String(valueOf(row, one) ?? "");
        const name = nameOf(one, code);
        return labels === "both" ? [title.name, name ?? ""] : [one.name, name ?? code];
      });
      const inner = nested.map(({ column: one, columns: own }) => {
        const held = valueOf(row, one) as readonly Row[] | null;
        return [one.name, withNames({ columns: own, rows: held ?? [] }, labels, nameOf).rows];
      });
      return { ...row, ...Object.fromEntries([...names, ...inner]) };
    }),
  };
}
