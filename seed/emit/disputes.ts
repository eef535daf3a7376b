import type { Big } from "big.js";
import type { CatalogData } from "../../src/domain/catalog.ts";
import { compareText } from "../../src/domain/period.ts";
import type { Compiled } from "../compile.ts";
import type { Draft } from "../draft.ts";
import type { Cell } from "../reconcile.ts";
import { plain } from "./plain.ts";

/** The cells on which sources disagree, the widest disagreement first. */
export function disputesOf({ series }: Compiled, { indicators }: Pick<CatalogData, "indicators">): object[] {
  const sectors = new Map(indicators.map((one) => [one.indicator, one.sector]));
  return series
    .flatMap(({ key, cells }) =>
      cells.filter((cell) => cell.rivals.length > 0).map((cell) => disputeOf(key.indicator, sectors, cell)),
    )
    .sort((a, b) => b.gap - a.gap || compareText(a.figure, b.figure))
    .map((row, position) => ({ ...row, position }));
}

function disputeOf(indicator: string, sectors: ReadonlyMap<string, string>, cell: Cell) {
  const { chosen, chosenBy, rivals, claims } = cell;
  const { place, breakdown, measure, scenario, unit, period } = chosen;
  const [rival, gap] = rivals
    .map((one): [Draft, number] => [one, gapBetween(chosen, one)])
    .reduce((widest, one) => (one[1] > widest[1] ? one : widest));
  return {
    sector: sectors.get(indicator) ?? "",
    indicator,
    place,
    breakdown,
    measure,
    scenario,
    unit,
    period: period.text,
    value: plain(chosen.value),
    low: plain(chosen.low),
    high: plain(chosen.high),
    figure: chosen.id,
    source: chosen.source,
    chosen_by: chosenBy,
    rival_value: plain(rival.value),
    rival_low: plain(rival.low),
    rival_high: plain(rival.high),
    rival_figure: rival.id,
    rival_source: rival.source,
    gap,
    claims: claims.length,
  };
}

/** What lies between two intervals that do not meet, in percent of the larger of the two ends; one decimal. */
function gapBetween(a: Draft, b: Draft): number {
  const [below, above] = isBelow(a, b) ? [a.high, b.low] : [b.high, a.low];
  if (!below || !above) return 0;
  const larger = below.abs().gt(above.abs()) ? below.abs() : above.abs();
  return larger.eq(0) ? 0 : Number(above.minus(below).div(larger).times(100).toFixed(1));
}

function isBelow(a: Draft, b: Draft): boolean {
  return a.high !== null && b.low !== null && (a.high as Big).lt(b.low);
}
