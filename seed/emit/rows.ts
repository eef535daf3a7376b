import type { Figure } from "../../src/domain/figure.ts";
import type { SourceDetail } from "../../src/domain/source.ts";
import type { SourceKind } from "../../src/domain/codes.ts";
import { comparePeriods, compareText, parsePeriod, type Period } from "../../src/domain/period.ts";
import { seriesOrder } from "../../src/domain/selection.ts";
import { latestOf } from "../../src/domain/snapshot.ts";
import { figureId } from "../../src/domain/figure.ts";
import type { PackedSeries, Packed, Points } from "../../schema/tables.ts";
import type { Compiled } from "../compile.ts";
import { listOf } from "../read/catalog.ts";
import { plain } from "./plain.ts";
import type { Draft } from "../draft.ts";
import { sameChoice, type Cell, type Chosen, type DraftSeries } from "../reconcile.ts";

/** The compiled seed as the rows of the tables, without their release. */

/** All figures by series, period and rank; what may never be chosen stands after the claims of its cell. */
export function figuresOf({ drafts, series, flags }: Compiled): Figure[] {
  const flagsOf = (draft: Draft) => flags.get(draft.id) ?? [];
  const claims = series.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.claims.map((claim, at) => figureOf(claim, at + 1, flagsOf(claim)))),
  );
  const unusable = drafts.filter((one) => one.row.cell.unusable !== "");
  return [...claims, ...unusable.map((draft) => figureOf(draft, null, flagsOf(draft)))].sort(bySeries);
}

function bySeries(a: Figure, b: Figure): number {
  const [keyA, keyB] = [seriesOrder(a).join("\u0000"), seriesOrder(b).join("\u0000")];
  return compareText(keyA, keyB) || comparePeriods(periodOf(a), periodOf(b)) || rankOf(a) - rankOf(b);
}

function periodOf(figure: Figure): Period {
  return parsePeriod(figure.period) as Period;
}

function rankOf(figure: Figure): number {
  return figure.rank ?? Number.MAX_SAFE_INTEGER;
}

function figureOf(draft: Draft, rank: number | null, flags: readonly string[]): Figure {
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
    chosen: rank === 1,
    qualifier: cell.qualifier,
    reading: listOf(cell.reading),
    flags,
    published_on: draft.publishedOn,
    rank,
    unusable: cell.unusable,
  };
}

export function packSeries({ key, cells }: DraftSeries): PackedSeries {
  return { ...key, points: packPoints(cells) };
}

interface PackedVersion extends Chosen {
  readonly validFrom: string;
  readonly validTo: string;
  readonly current: boolean;
}

/** The versions of a cell; what is published now is the last one, or one more if it rests on an undated document. */
function versionsOf(cell: Cell): PackedVersion[] {
  const last = cell.history.at(-1);
  const isLast = last !== undefined && sameChoice(last, cell);
  const dated = cell.history.map((one) => ({ ...one, current: isLast && one === last }));
  if (!isLast) return [...dated, { ...choiceOf(cell), validFrom: "", validTo: "", current: true }];
  return dated.map((one) => (one.current ? { ...one, ...choiceOf(cell) } : one));
}

function choiceOf({ chosen, chosenBy, rivals }: Chosen): Chosen {
  return { chosen, chosenBy, rivals };
}

function packPoints(cells: readonly Cell[]): Points {
  const versions = cells.flatMap(versionsOf);
  const column = <T>(read: (version: PackedVersion) => T): Packed<T> => pack(versions.map(read));
  return {
    period: versions.map(({ chosen }) => chosen.period.text),
    value: column(({ chosen }) => plain(chosen.value)),
    low: column(({ chosen }) => plain(chosen.low)),
    high: column(({ chosen }) => plain(chosen.high)),
    status: column(({ chosen }) => chosen.status),
    disputed: column(({ rivals }) => (rivals.length > 0 ? 1 : 0)),
    source: column(({ chosen }) => chosen.source),
    published_on: column(({ chosen }) => chosen.publishedOn),
    number: column(({ chosen }) => chosen.number),
    note: column(({ chosen }) => chosen.row.cell.note),
    chosen_by: column(({ chosenBy }) => chosenBy),
    valid_from: column(({ validFrom }) => validFrom),
    valid_to: column(({ validTo }) => validTo),
    current: column(({ current }) => (current ? 1 : 0)),
  };
}

function pack<T>(values: readonly T[]): Packed<T> {
  return values.every((value) => value === values[0]) ? (values[0] as T) : values;
}

/** A source's row; the publisher's names stand beside it because each language is a column. */
export interface SourceRow extends Omit<SourceDetail, "publisher" | "original_publisher"> {
  readonly publisher_en: string;
  readonly publisher_vi: string;
  readonly original_publisher_en: string;
  readonly original_publisher_vi: string;
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
        title_by: head.title_by,
        original_publisher_en: publishers.get(head.original_publisher)?.name_en ?? "",
        original_publisher_vi: publishers.get(head.original_publisher)?.name_vi ?? "",
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

/** The latest observation of one indicator for Viet Nam, as series of one cell; a forecast has not happened. */
export function snapshotOf(series: readonly DraftSeries[], usualUnit: string): PackedSeries[] {
  const candidates = series
    .filter(({ key }) => key.measure === "level" && key.place === "VN")
    .flatMap(({ key, cells }) => {
      const last = cells.findLast((cell) => cell.chosen.status !== "forecast");
      return last ? [{ key, end: last.chosen.period.end, item: { key, cells: [last] } }] : [];
    });
  return latestOf(candidates, usualUnit).map(packSeries);
}
