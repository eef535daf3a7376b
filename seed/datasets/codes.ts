import type { CatalogData } from "../../src/domain/catalog.ts";
import type { Texts } from "../../src/domain/codes.ts";
import { parseBreakdown } from "../../src/domain/breakdown.ts";
import { column, type Row } from "../../src/domain/dataset.ts";
import type { Figure } from "../../src/domain/figure.ts";

export const codeColumns = [
  column("list", "code", "dimension", "Which list: sector, place, unit, breakdown or licence."),
  column("code", "code", "dimension", "The code; of a breakdown, `key` or `key=value`."),
  column("name_en", "text", "attribute", "Name, in English."),
  column("name_vi", "text", "attribute", "Name, in Vietnamese."),
  column("note", "text", "attribute", "Remarks on the code."),
];

/** The codes of the open lists that some figures or their indicators name, in the order of the catalogue. */
export function codesOf(data: CatalogData, figures: readonly Figure[]): Row[] {
  const measured = new Set(figures.map((one) => one.indicator));
  const indicators = data.indicators.filter((one) => measured.has(one.indicator));
  const sectors = new Set(indicators.map((one) => one.sector));
  const places = new Set([...figures, ...indicators.flatMap((one) => one.breaks)].map((one) => one.place));
  const units = new Set([
    ...figures.map((one) => one.unit),
    ...indicators.flatMap((one) => [one.unit, ...one.other_units]),
  ]);
  const parts = new Set([
    ...[...new Set(figures.map((one) => one.breakdown))].flatMap((text) =>
      [...(parseBreakdown(text) ?? [])].flatMap(([key, value]) => [key, `${key}=${value}`]),
    ),
    ...indicators.flatMap((one) => one.breakdown_keys),
  ]);
  const row = (list: string, code: string, name: Texts, note = "") => ({
    list,
    code,
    name_en: name.en,
    name_vi: name.vi,
    note,
  });
  return [
    ...data.sectors.filter((one) => sectors.has(one.sector)).map((one) => row("sector", one.sector, one.name)),
    ...data.places.filter((one) => places.has(one.place)).map((one) => row("place", one.place, one.name, one.note)),
    ...data.units.filter((one) => units.has(one.unit)).map((one) => row("unit", one.unit, one.name)),
    ...data.breakdowns
      .map((one) => row("breakdown", one.value === "" ? one.key : `${one.key}=${one.value}`, one.name, one.note))
      .filter((one) => parts.has(one.code)),
    ...data.licences.map((one) => row("licence", one.licence, one.name, one.url)),
  ];
}
