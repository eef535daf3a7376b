import type { Observation, Series } from "../observation.ts";
import { isPublished, type ObservationSelection, type SeriesSelection } from "../selection.ts";
import type { Transform } from "./transform.ts";

/** The series that counts of people come from: all people of a place, by year. */
const POPULATION = {
  indicator: "population",
  breakdown: "",
  measure: "level",
  scenario: "actual",
  unit: "people",
} as const;

/** People by place and year (`VN 2021`). */
export type Population = ReadonlyMap<string, Observation>;

/** What must be found so that a transform can be computed: the series wanted, and the population where it divides. */
export function parentsOf(wanted: ObservationSelection, transform: Transform): ObservationSelection {
  return transform.name === "per_capita" ? withPopulation(wanted) : wanted;
}

/** The selection that finds the population as well, in the same question. It may find more than either. */
function withPopulation<Selection extends SeriesSelection>(wanted: Selection): Selection {
  return {
    ...wanted,
    indicators: withOne(wanted.indicators, POPULATION.indicator),
    breakdowns: withOne(wanted.breakdowns, POPULATION.breakdown),
    measures: withOne(wanted.measures, POPULATION.measure),
    scenarios: withOne(wanted.scenarios, POPULATION.scenario),
    units: withOne(wanted.units, POPULATION.unit),
  };
}

/** The population as it was published by the day asked for (`YYYY-MM-DD`, null is now). */
export function populationOf(found: readonly Series[], asOf: string | null): Population {
  const people = found
    .filter((one) => Object.entries(POPULATION).every(([name, code]) => one[name as keyof typeof POPULATION] === code))
    .flatMap((one) => one.versions.filter((version) => isPublished(version, asOf)));
  return new Map(people.map((one) => [`${one.place} ${one.period}`, one]));
}

/** The series that were wanted, of all that were found. */
export function onlyWanted(found: readonly Series[], wanted: SeriesSelection): Series[] {
  return found.filter(
    (one) =>
      isListed(wanted.indicators, one.indicator) &&
      isListed(wanted.breakdowns, one.breakdown) &&
      isListed(wanted.measures, one.measure) &&
      isListed(wanted.scenarios, one.scenario) &&
      isListed(wanted.units, one.unit),
  );
}

function withOne<T>(list: readonly T[] | null, item: T): readonly T[] | null {
  return list === null || list.includes(item) ? list : [...list, item];
}

function isListed<T>(list: readonly T[] | null, item: T): boolean {
  return list === null || list.includes(item);
}
