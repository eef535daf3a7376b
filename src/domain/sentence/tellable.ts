import type { Catalog } from "../catalog.ts";
import { STATUSES } from "../codes.ts";
import { growthDecimals } from "./change.ts";
import { onlyWanted } from "../derive/population.ts";
import { changeOnYear, growthOnYear } from "../derive/year-on-year.ts";
import { sourceOfFigure } from "../figure.ts";
import type { Observation, Series, Version } from "../observation.ts";
import { compareText, parsePeriod } from "../period.ts";
import { isPublished, selectObservations, seriesOrder, type ObservationSelection } from "../selection.ts";
import { latestOf } from "../snapshot.ts";

/** An observation to be told, and its change on the year before where that can be told as well. */
export interface Tellable {
  readonly one: Version;
  readonly change: Observation | null;
}

/** A forecast has not happened: it is told when its period is asked for. */
const HAPPENED = STATUSES.filter((status) => status !== "forecast");

/**
 * What speaks for an indicator among its series: the total in its own unit, in the latest period that is wanted. Where
 * no total is there, the part with the fewest keys, of these the one with the most periods, of these the first by its
 * code. Undefined when nothing is wanted of what is there.
 * @param wanted - one place, measure and scenario; breakdown and unit may be left open
 */
export function tellable(
  series: readonly Series[],
  wanted: ObservationSelection,
  catalog: Catalog,
): Tellable | undefined {
  const statuses = wanted.statuses ?? (wanted.periods === null ? HAPPENED : null);
  const candidates = onlyWanted(series, wanted)
    .filter(({ place }) => wanted.places?.includes(place) ?? true)
    .flatMap((key) => {
      const item = selectObservations(key, { ...wanted, statuses, last: 1 })[0];
      return item ? [{ key, end: parsePeriod(item.period)?.end ?? "", item: { key, item } }] : [];
    });
  const usualUnit = catalog.indicators.get(candidates[0]?.key.indicator ?? "")?.unit ?? "";
  const [found] = latestOf(candidates, usualUnit).toSorted((a, b) => inOrder(a.key, b.key));
  return found && { one: found.item, change: comparableChange(found.item, found.key, catalog, wanted.asOf) };
}

function inOrder(a: Series, b: Series): number {
  const keys = ({ breakdown }: Series) => breakdown.split(";").length;
  return (
    keys(a) - keys(b) ||
    b.versions.length - a.versions.length ||
    compareText(seriesOrder(a).join("\u0000"), seriesOrder(b).join("\u0000"))
  );
}

/**
 * The change of a level that happened on the year before: growth in percent of what is counted or paid, the difference
 * of percentages (in percentage points), scores and ranks. Null across a break, where sources disagree, where an
 * international database would be compared with a national report, and where the prints leave open which way it went
 * or by how much.
 */
export function comparableChange(
  one: Observation,
  series: Series,
  catalog: Catalog,
  asOf: string | null,
): Observation | null {
  const of = catalog.indicators.get(one.indicator);
  if (!of || one.measure !== "level" || one.scenario !== "actual" || one.status === "forecast") return null;
  const observations = series.versions.filter((version) => isPublished(version, asOf));
  const isDifference = of.kind === "rank" || of.kind === "index" || one.unit === "percent";
  const outcomes = (isDifference ? changeOnYear : growthOnYear)({ ...series, of, observations });
  const change = outcomes.find(({ kind, at }) => kind === "row" && at.period === one.period)?.at;
  if (!change || change.disputed || change.status === "forecast" || !isClear(change)) return null;
  if (change.measure === "growth" && growthDecimals(change) === undefined) return null;
  const [now, ...others] = change.derived_from.map((figure) => catalog.international.has(sourceOfFigure(figure)));
  return others.every((other) => other === now) ? change : null;
}

/** Both ends lie on one side of nought, or it is exactly nought. */
function isClear({ value, low, high }: Observation): boolean {
  if (value === null || low === null || high === null) return false;
  return low > 0 || high < 0 || (low === 0 && high === 0);
}
