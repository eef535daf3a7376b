import type { Big } from "big.js";
import type { Figure } from "../../src/domain/figure.ts";
import type { SourceDetail } from "../../src/domain/source.ts";
import type { SourceKind } from "../../src/domain/codes.ts";
import { compareText } from "../../src/domain/period.ts";
import { figureId } from "../../src/domain/figure.ts";
import type { PackedSeries, Packed, Points } from "../../schema/tables.ts";
import type { Compiled } from "../compile.ts";
import { listOf } from "../read/catalog.ts";
import type { Draft } from "../draft.ts";
import type { Cell, DraftSeries } from "../reconcile.ts";

/** The compiled seed as the rows of the tables, without their release. */

export function figuresOf({ series, flags }: Compiled): Figure[] {
  const figures = series.flatMap((one) =>
    one.cells.flatMap((cell) =>
      cell.claims.map((claim) => figureOf(claim, claim === cell.chosen, flags.get(claim.id) ?? [])),
    ),
  );
  return figures.sort((a, b) => compareText(a.source, b.source) || numberOf(a) - numberOf(b));
}

function numberOf(figure: Figure): number {
  return Number(figure.figure.slice(figure.source.length + 2));
}

function figureOf(draft: Draft, chosen: boolean, flags: readonly string[]): Figure {
  const { cell } = draft.row;
  return {
    figure: draft.id,
    source: draft.source,
    indicator: draft.indicator,
    place: draft.place,
    breakdown: draft.breakdown,
    measure: draft.measure,
    scenario: draft.scenario,
    period: draft.period.text,
    frequency: draft.period.frequency,
    printed: cell.printed,
    value: plain(draft.value),
    low: plain(draft.low),
    high: plain(draft.high),
    unit: draft.unit,
    status: draft.status,
    locator: cell.locator,
    comparison: cell.comparison,
    note: cell.note,
    chosen,
    qualifier: cell.qualifier,
    reading: listOf(cell.reading),
    flags,
    published_on: draft.publishedOn,
  };
}

/** Decimals become the nearest double only here, so that no sum or half of them carries noise. */
function plain(number: Big | null): number | null {
  return number === null ? null : Number(number.toFixed());
}

export function packSeries({ key, cells }: DraftSeries): PackedSeries {
  return { ...key, points: packPoints(cells) };
}

function packPoints(cells: readonly Cell[]): Points {
  const column = <T>(read: (cell: Cell) => T): Packed<T> => pack(cells.map(read));
  return {
    period: cells.map(({ chosen }) => chosen.period.text),
    value: column(({ chosen }) => plain(chosen.value)),
    low: column(({ chosen }) => plain(chosen.low)),
    high: column(({ chosen }) => plain(chosen.high)),
    status: column(({ chosen }) => chosen.status),
    disputed: column((cell) => (cell.disputed ? 1 : 0)),
    source: column(({ chosen }) => chosen.source),
    published_on: column(({ chosen }) => chosen.publishedOn),
    number: column(({ chosen }) => chosen.number),
    note: column(({ chosen }) => chosen.row.cell.note),
    chosen_by: column((cell) => cell.chosenBy),
  };
}

function pack<T>(values: readonly T[]): Packed<T> {
  return values.every((value) => value === values[0]) ? (values[0] as T) : values;
}

/** A source's row; the publisher's names stand beside it because each language is a column. */
export interface SourceRow extends Omit<SourceDetail, "publisher"> {
  readonly publisher_en: string;
  readonly publisher_vi: string;
}

export function sourcesOf({ documents, catalog }: Compiled, figures: readonly Figure[]): SourceRow[] {
  const publishers = new Map(catalog.publishers.map(({ cell }) => [cell.publisher, cell]));
  const bySource = Map.groupBy(figures, (figure) => figure.source);
  return documents
    .map(({ head, leftOut, rows }) => {
      const own = bySource.get(head.source) ?? [];
      const excluded = rows.filter((row) => row.cell.excluded !== "");
      return {
        source: head.source,
        title: head.title,
        publisher_en: publishers.get(head.publisher)?.name_en ?? "",
        publisher_vi: publishers.get(head.publisher)?.name_vi ?? "",
        url: head.url,
        kind: head.kind as SourceKind,
        published_on: head.published_on,
        language: head.language,
        licence: head.licence,
        figures: own.length,
        chosen: own.filter((figure) => figure.chosen).length,
        numbers: head.numbers === "" ? null : Number(head.numbers),
        statistics: head.statistics === "" ? null : Number(head.statistics),
        excluded: excluded.length,
        sha256: head.sha256,
        note: head.note,
        left_out: leftOut.map(({ numbers, reason }) => ({ reason, numbers: Number(numbers) })),
        exclusions: excluded.map(({ cell }) => ({
          figure: figureId(head.source, Number(cell.figure)),
          printed: cell.printed,
          locator: cell.locator,
          period: cell.period,
          reason: cell.excluded,
        })),
      };
    })
    .sort((a, b) => compareText(a.source, b.source));
}

/**
 * The latest observation of one indicator for Viet Nam, as series of one cell: the total in the indicator's own
 * unit where there is one, otherwise every part that was printed for the latest period.
 */
export function snapshotOf(series: readonly DraftSeries[], usualUnit: string): PackedSeries[] {
  const own = series.filter(({ key }) => key.measure === "level" && key.place === "VN");
  const totals = own.filter(({ key }) => key.breakdown === "");
  const candidates = totals.length > 0 ? totals : own;
  const usual = candidates.filter(({ key }) => key.unit === usualUnit);
  const latest = (usual.length > 0 ? usual : candidates).map(({ key, cells }) => ({ key, cells: cells.slice(-1) }));
  const newest = latest.map(({ cells }) => endOf(cells)).reduce((a, b) => (a > b ? a : b), "");
  return latest.filter(({ cells }) => endOf(cells) === newest).map(packSeries);
}

function endOf(cells: readonly Cell[]): string {
  const last = cells.at(-1);
  return last?.chosen.period.end ?? "";
}
