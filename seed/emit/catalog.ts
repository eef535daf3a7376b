import type { Kind, Texts } from "../../src/domain/codes.ts";
import type { CatalogData, Extent, Indicator, Release, Sector } from "../../src/domain/catalog.ts";
import { comparePeriods, compareText } from "../../src/domain/period.ts";
import type { Compiled } from "../compile.ts";
import type { Draft } from "../draft.ts";
import { ledgerOf } from "../ledger.ts";
import { listOf } from "../read/catalog.ts";
import type { Released } from "../read/released.ts";
import type { DraftSeries } from "../reconcile.ts";

/** What of the catalogue follows from the seed's documents and codes alone. */
export type Vocabulary = Omit<CatalogData, "release" | "datasets">;

export function vocabularyData(compiled: Compiled, history: readonly Released[] = []): Vocabulary {
  const { catalog, series, documents, warnings } = compiled;
  const byIndicator = Map.groupBy(series, ({ key }) => key.indicator);
  const drafts = Map.groupBy(compiled.drafts, (draft) => draft.indicator);
  const breaks = Map.groupBy(catalog.breaks, (row) => row.cell.indicator);
  const indicators = catalog.indicators.map(({ cell }): Indicator => ({
    indicator: cell.indicator,
    sector: cell.sector,
    name: texts(cell, "name"),
    definition: texts(cell, "definition"),
    kind: cell.kind as Kind,
    unit: cell.unit,
    other_units: listOf(cell.other_units),
    decimals: Number(cell.decimals),
    breakdown_keys: listOf(cell.breakdown_keys),
    itu_code: cell.itu_code,
    world_bank_code: cell.world_bank_code,
    un_code: cell.un_code,
    headline: cell.headline === "1",
    breaks: (breaks.get(cell.indicator) ?? []).map((row) => ({
      from: row.cell.from,
      place: row.cell.place,
      reason: texts(row.cell, "reason"),
    })),
    ...extentOf(byIndicator.get(cell.indicator) ?? [], drafts.get(cell.indicator) ?? []),
  }));
  const sectors = catalog.sectors.map(({ cell }): Sector => {
    const ids = indicators.filter((one) => one.sector === cell.sector).map((one) => one.indicator);
    const own = ids.flatMap((id) => byIndicator.get(id) ?? []);
    const printed = ids.flatMap((id) => drafts.get(id) ?? []);
    return {
      sector: cell.sector,
      name: texts(cell, "name"),
      definition: texts(cell, "definition"),
      indicators: ids.length,
      ...extentOf(own, printed),
      published_on: newest(own.flatMap((one) => one.cells.map((each) => each.chosen.publishedOn))),
    };
  });
  return {
    ledger: ledgerOf(compiled),
    releases: catalog.releases.map(({ cell }, at) => ({
      released_on: cell.released_on,
      title: texts(cell, "title"),
      changes: history[at]?.changes.length ?? 0,
    })),
    sectors,
    indicators,
    units: catalog.units.map(({ cell: { unit, symbol, kind, base, ...cell } }) => ({
      unit,
      name: texts(cell, "name"),
      symbol,
      kind,
      base,
    })),
    places: catalog.places.map(({ cell: { place, kind, members, note, ...cell } }) => ({
      place,
      name: texts(cell, "name"),
      kind,
      members: listOf(members),
      note,
    })),
    breakdowns: catalog.breakdowns.map(({ cell: { key, value, note, ...cell } }) => ({
      key,
      value,
      name: texts(cell, "name"),
      note,
    })),
    licences: catalog.licences.map(({ cell: { licence, url, ...cell } }) => ({
      licence,
      name: texts(cell, "name"),
      url,
    })),
    sources: documents.map(({ head }) => head.source).sort(compareText),
    international: documents
      .filter(({ head }) => head.kind === "international")
      .map(({ head }) => head.source)
      .sort(compareText),
    flags: [...new Set(warnings.map(({ check }) => check))].sort(compareText),
  };
}

export function releaseRow(release: string, compiled: Compiled): Release {
  const { catalog, drafts, series, documents, flags } = compiled;
  const current = catalog.releases.at(-1)?.cell;
  return {
    release,
    released_on: current?.released_on ?? "",
    title: { en: current?.title_en ?? "", vi: current?.title_vi ?? "" },
    indicators: catalog.indicators.length,
    series: series.length,
    observations: series.reduce((sum, one) => sum + one.cells.length, 0),
    figures: drafts.length,
    sources: documents.length,
    excluded: documents.reduce((sum, { rows }) => sum + rows.filter((row) => row.cell.excluded !== "").length, 0),
    flagged: flags.size,
    disputed: series.reduce((sum, one) => sum + one.cells.filter((cell) => cell.rivals.length > 0).length, 0),
  };
}

function extentOf(series: readonly DraftSeries[], printed: readonly Draft[]): Extent {
  const cells = series.flatMap((one) => one.cells);
  const periods = cells
    .map((cell) => cell.chosen)
    .filter(({ scenario, status }) => scenario === "actual" && status !== "forecast")
    .map((chosen) => chosen.period)
    .sort(comparePeriods);
  return {
    series: series.length,
    observations: cells.length,
    figures: printed.length,
    sources: new Set(printed.map((draft) => draft.source)).size,
    first_period: periods[0]?.text ?? "",
    last_period: periods.at(-1)?.text ?? "",
  };
}

function newest(dates: readonly string[]): string {
  return dates.reduce((a, b) => (a > b ? a : b), "");
}

function texts<Name extends string>(cell: Record<`${Name}_en` | `${Name}_vi`, string>, name: Name): Texts {
  return { en: cell[`${name}_en`], vi: cell[`${name}_vi`] };
}
