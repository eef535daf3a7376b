import type { Texts } from "../../../src/domain/codes.ts";
import type { TableName } from "../tables.ts";
import { declared, type ColumnDeclaration, type Declaration, type Described } from "./declaration.ts";

/** The views that a person opens first: rows that explain themselves, with names in both languages. */
export function viewsOf(like: Described): Declaration[] {
  const named = (name: string, alias: string, about: Texts): ColumnDeclaration[] => [
    declared(`${name}_en`, `${alias}.name_en`, { en: `${about.en}, in English.`, vi: `${about.vi}, bằng tiếng Anh.` }),
    declared(`${name}_vi`, `${alias}.name_vi`, {
      en: `${about.en}, in Vietnamese.`,
      vi: `${about.vi}, bằng tiếng Việt.`,
    }),
  ];
  const of = (table: TableName, names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([name, alias]) => declared(name, `${alias}.${name}`, like(table, name)));

  const cell = [
    ...of("figures", { indicator: "series" }),
    ...named("indicator", "indicator", { en: "Name of the indicator", vi: "Tên chỉ tiêu" }),
    ...of("figures", { place: "series" }),
    ...named("place", "place", { en: "Name of the place", vi: "Tên địa bàn" }),
    ...of("figures", { breakdown: "series" }),
    ...named("breakdown", "breakdown", { en: "Name of the breakdown", vi: "Tên phân tổ" }),
    ...of("figures", { measure: "series", scenario: "series", frequency: "period", period: "period" }),
    declared("first_day", "period.first_day", { en: "First day of the period.", vi: "Ngày đầu của kỳ." }),
    declared("last_day", "period.last_day", { en: "Last day of the period.", vi: "Ngày cuối của kỳ." }),
    ...of("figures", { value: "figure", unit: "series" }),
    ...named("unit", "unit", { en: "Name of the unit", vi: "Tên đơn vị" }),
    ...of("figures", { status: "figure", low: "figure", high: "figure" }),
  ];
  const printed = [
    ...of("figures", { figure: "figure", printed: "figure", locator: "figure", note: "figure", source: "figure" }),
    declared("source_title", "source.title", like("sources", "title")),
    ...named("publisher", "publisher", { en: "Who published the source", vi: "Đơn vị công bố nguồn" }),
    ...of("sources", { published_on: "source", url: "source", licence: "source" }),
    declared("source_kind", "source.kind", like("sources", "kind")),
    declared("sector", "indicator.sector", like("observations", "sector")),
    ...named("sector", "sector", { en: "Name of the sector", vi: "Tên lĩnh vực" }),
  ];
  const claim = [
    declared("chosen", "figure.rank IS 1", like("figures", "chosen")),
    ...of("figures", { rank: "figure", qualifier: "figure", comparison: "figure", unusable: "figure" }),
    declared("reading", listOf("reading"), like("figures", "reading")),
    declared("flags", listOf("flag"), like("figures", "flags")),
  ];
  const decision = of("observations", { disputed: "observation", chosen_by: "observation" });
  const joins = [
    "JOIN series ON series.series = figure.series",
    "JOIN period ON period.period = figure.period",
    "JOIN indicator ON indicator.indicator = series.indicator",
    "JOIN sector ON sector.sector = indicator.sector",
    "JOIN place ON place.place = series.place",
    "JOIN breakdown ON breakdown.breakdown = series.breakdown",
    "JOIN unit ON unit.unit = series.unit",
    "JOIN source ON source.source = figure.source",
    "JOIN publisher ON publisher.publisher = source.publisher",
  ];
  const published = ["FROM observation", "JOIN figure ON figure.figure = observation.figure", ...joins];
  return [
    {
      name: "observations",
      says: { en: "Every published value with all names.", vi: "Mọi giá trị công bố kèm đầy đủ tên." },
      columns: [...cell, ...decision, ...printed],
      rest: published,
    },
    {
      name: "latest",
      says: {
        en: "The newest observation of each series; forecasts have not happened and are left out.",
        vi: "Giá trị mới nhất của mỗi chuỗi; không tính dự báo vì chưa xảy ra.",
      },
      columns: [...cell, ...decision, ...printed],
      rest: [
        ...published,
        "WHERE figure.status <> 'forecast' AND NOT EXISTS (",
        "  SELECT 1 FROM observation AS other",
        "  JOIN figure AS later ON later.figure = other.figure JOIN period AS its ON its.period = other.period",
        "  WHERE other.series = observation.series AND later.status <> 'forecast'",
        "  AND (its.last_day, its.first_day) > (period.last_day, period.first_day))",
      ],
    },
    {
      name: "figures",
      says: { en: "Every printed number with all names.", vi: "Mọi con số đã in kèm đầy đủ tên." },
      columns: [...cell, ...claim, ...printed],
      rest: ["FROM figure", ...joins],
    },
    {
      name: "claims",
      says: {
        en: "What each source says of the cells on which sources disagree, the published figure first.",
        vi: "Các nguồn nói gì về những ô mà các nguồn không khớp nhau, số được chọn đứng đầu.",
      },
      columns: [...cell, ...claim, ...printed],
      rest: [
        "FROM observation",
        "JOIN figure ON figure.series = observation.series AND figure.period = observation.period",
        ...joins,
        "WHERE observation.disputed = 1 AND figure.rank IS NOT NULL",
        "ORDER BY observation.series, period.last_day, period.first_day, figure.rank",
      ],
    },
    {
      name: "sources",
      says: { en: "Every document with its publisher and terms.", vi: "Mọi tài liệu kèm đơn vị công bố và điều kiện." },
      columns: [
        ...of("sources", { source: "source", title: "source" }),
        ...named("publisher", "publisher", { en: "Who published it", vi: "Đơn vị công bố" }),
        ...named("original_publisher", "original", { en: "Who first published it", vi: "Đơn vị công bố đầu tiên" }),
        ...of("sources", { kind: "source", published_on: "source", language: "source", url: "source" }),
        ...of("sources", { licence: "source", figures: "source", chosen: "source", note: "source" }),
        ...named("licence", "licence", { en: "Name of the licence", vi: "Tên giấy phép" }),
      ],
      rest: [
        "FROM source",
        "JOIN publisher ON publisher.publisher = source.publisher",
        "LEFT JOIN publisher AS original ON original.publisher = source.original_publisher",
        "JOIN licence ON licence.licence = source.licence",
      ],
    },
  ];
}

/** A figure's readings or flags in one cell, joined as in the CSV. */
function listOf(name: "reading" | "flag"): string {
  const table = `figure_${name}`;
  return `(SELECT group_concat(${table}.${name}, '|') FROM ${table} WHERE ${table}.figure = figure.figure)`;
}
