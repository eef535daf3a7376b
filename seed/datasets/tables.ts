import type { CatalogData } from "../../src/domain/catalog.ts";
import type { Texts } from "../../src/domain/codes.ts";
import { figureColumns, indicatorFacts, observationColumns, sourceColumns } from "../../src/domain/columns.ts";
import { column, type Column, type Dataset, type Row } from "../../src/domain/dataset.ts";
import type { Figure } from "../../src/domain/figure.ts";
import {
  ALL,
  DATASET_NAMES,
  datasetsOf,
  INTERNATIONAL,
  type PublishedDataset,
} from "../../src/domain/published-dataset.ts";
import type { Compiled } from "../compile.ts";
import type { SourceRow } from "../emit/rows.ts";
import { codesOf, codeColumns } from "./codes.ts";

/** The tables that a published dataset consists of, by name; files are made of them and of nothing else. */
export const TABLES = ["observations", "figures", "sources", "indicators", "breaks", "codes"] as const;
export type TableName = (typeof TABLES)[number];

/** One dataset as tables: columns as the API names them, texts in both languages beside each other. */
export interface DatasetTables {
  readonly dataset: string;
  readonly name: Texts;
  readonly definition: Texts;
  readonly tables: Readonly<Record<TableName, Dataset>>;
}

const licence = column("licence", "code", "attribute", "The terms of the document that printed the number.", {
  example: "not-stated",
});
const sector = column("sector", "code", "attribute", "The sector of the indicator.", { example: "telecom" });

const inBoth = (name: string, description: string): Column[] => [
  column(`${name}_en`, "text", "attribute", `${description}, in English.`),
  column(`${name}_vi`, "text", "attribute", `${description}, in Vietnamese.`),
];

/** Nothing is computed in a published file, so no row has parents. */
const publishedColumns = [...observationColumns.filter((one) => one.name !== "derived_from"), sector, licence];

/** What a document contributes elsewhere must not make a new version here, so its counts are of the dataset alone. */
const bilingualSources = sourceColumns
  .filter((one) => one.name !== "excluded")
  .flatMap((one) =>
    one.name === "publisher" || one.name === "original_publisher"
      ? inBoth(one.name, one.description.split(",")[0] ?? "")
      : [one],
  );

const indicatorColumns = [
  column("indicator", "code", "dimension", "What is measured."),
  sector,
  ...inBoth("name", "Name"),
  ...inBoth("definition", "What is counted, by whom, and what it must not be joined with"),
  ...indicatorFacts,
];

const breakColumns = [
  column("indicator", "code", "dimension", "What is measured."),
  column("from", "code", "time", "The first period of what is new."),
  column("place", "code", "dimension", "Where; empty is everywhere."),
  ...inBoth("reason", "What changed"),
];

/** Every published dataset of a compiled seed; sectors first, in the order of the catalogue. */
export function tablesOf(
  compiled: Compiled,
  data: CatalogData,
  figures: readonly Figure[],
  sources: readonly SourceRow[],
): DatasetTables[] {
  const sectorOf = new Map(data.indicators.map((one) => [one.indicator, one.sector]));
  const sourceOf = new Map(sources.map((one) => [one.source, one]));
  const belongs = (figure: { indicator: string; source: string }, dataset: string) =>
    datasetsOf(sectorOf.get(figure.indicator) ?? "", sourceOf.get(figure.source)?.kind === "international").includes(
      dataset,
    );
  const observations = observationsOf(compiled, figures).map((row) => ({
    ...row,
    sector: sectorOf.get(row.indicator) ?? "",
    licence: sourceOf.get(row.source)?.licence ?? "",
  }));
  return namesOf(data).map(({ dataset, name, definition }) => {
    const printed = figures.filter((one) => belongs(one, dataset));
    const printedBy = Map.groupBy(printed, (one) => one.source);
    const measured = new Set(printed.map((one) => one.indicator));
    const own = observations.filter((one) => belongs(one, dataset));
    const indicators = data.indicators.filter((one) => measured.has(one.indicator));
    const table = (title: TableName, columns: readonly Column[], rows: readonly Row[]): Dataset => ({
      name: title,
      columns,
      rows,
      cube: title === "observations",
    });
    return {
      dataset,
      name,
      definition,
      tables: {
        observations: table("observations", publishedColumns, own),
        figures: table("figures", figureColumns, printed),
        sources: table(
          "sources",
          bilingualSources,
          sources.flatMap((one) => {
            const theirs = printedBy.get(one.source);
            return theirs
              ? [{ ...one, figures: theirs.length, chosen: theirs.filter((each) => each.chosen).length }]
              : [];
          }),
        ),
        indicators: table("indicators", indicatorColumns, indicators.map(inBothLanguages)),
        breaks: table(
          "breaks",
          breakColumns,
          indicators.flatMap((one) =>
            one.breaks.map(({ from, place, reason }) => ({
              indicator: one.indicator,
              from,
              place,
              reason_en: reason.en,
              reason_vi: reason.vi,
            })),
          ),
        ),
        codes: table("codes", codeColumns, codesOf(data, printed)),
      },
    };
  });
}

/** What the datasets are called. */
export function namesOf({ sectors }: Pick<CatalogData, "sectors">): Omit<PublishedDataset, "versions">[] {
  return [
    ...sectors.map(({ sector: dataset, name, definition }) => ({ dataset, name, definition })),
    ...([INTERNATIONAL, ALL] as const).map((dataset) => ({ dataset, ...DATASET_NAMES[dataset] })),
  ];
}

function inBothLanguages({ name, definition, ...rest }: CatalogData["indicators"][number]): Row {
  return { ...rest, name_en: name.en, name_vi: name.vi, definition_en: definition.en, definition_vi: definition.vi };
}

/** What is published now of every cell, by series and in order of time. */
function observationsOf({ series }: Compiled, figures: readonly Figure[]) {
  const byId = new Map(figures.map((one) => [one.figure, one]));
  return series.flatMap(({ cells }) =>
    cells.map(({ chosen, chosenBy, rivals }) => ({
      ...(byId.get(chosen.id) as Figure),
      disputed: rivals.length > 0,
      chosen_by: chosenBy,
    })),
  );
}
