import type { Frequency } from "../../src/domain/codes.ts";
import type { Observation } from "../../src/domain/observation.ts";
import { breakdownOf, frequencyOf } from "../../src/sdmx/code.ts";
import { periodOf } from "../../src/sdmx/time.ts";
import { ask, get } from "./request.ts";

/** What an SDMX answer says of one observation, by the ids of components: codes, texts and numbers as they came. */
export type Cells = Readonly<Record<string, string | number | boolean | null>>;

/** The values of every observation of a data message, whatever is a series in it and in all its data sets. */
export function readDataMessage(message: any): Cells[] {
  return message.data.dataSets.flatMap((dataSet: any) => {
    const structure = message.data.structures[dataSet.structure];
    const { dimensions, measures, attributes } = structure;
    const byPlace = (list: any[], key: string) =>
      Object.fromEntries(key.split(":").map((place, at) => [list[at].id, textOf(list[at].values[Number(place)])]));
    const cells = (prefix: Cells, key: string, observation: any[]): Cells => ({
      ...prefix,
      ...byPlace(dimensions.observation, key),
      ...Object.fromEntries(measures.observation.map(({ id }: any, at: number) => [id, observation[at]])),
      ...Object.fromEntries(
        attributes.observation.map(({ id, values }: any, at: number) => {
          const place = observation[measures.observation.length + at];
          return [id, place === null ? null : textOf(values[place])];
        }),
      ),
    });
    const flat = Object.entries<any[]>(dataSet.observations ?? {}).map(([key, one]) => cells({}, key, one));
    const series = Object.entries<any>(dataSet.series ?? {}).flatMap(([own, { observations = {} }]) =>
      Object.entries<any[]>(observations).map(([key, one]) => cells(byPlace(dimensions.series, own), key, one)),
    );
    return [...flat, ...series];
  });
}

function textOf({ id, value }: any) {
  return id ?? value;
}

/** The same in our words, as the rows of /v1 have it. */
export function toObservation(cells: Cells): Partial<Observation> {
  const number = (value: Cells[string] | undefined) =>
    value === null || value === undefined || value === "" ? null : Number(value);
  const text = (value: Cells[string] | undefined) => String(value ?? "");
  return {
    indicator: text(cells.INDICATOR),
    place: text(cells.REF_AREA),
    breakdown: breakdownOf(text(cells.BREAKDOWN)),
    measure: text(cells.MEASURE) as Observation["measure"],
    scenario: text(cells.SCENARIO) as Observation["scenario"],
    frequency: frequencyOf(text(cells.FREQ)) as Frequency,
    period: periodOf(text(cells.TIME_PERIOD)) ?? "",
    value: number(cells.OBS_VALUE),
    unit: text(cells.UNIT_MEASURE),
    status: text(cells.PRINTED_STATUS) as Observation["status"],
    low: number(cells.LOWER_BOUND),
    high: number(cells.UPPER_BOUND),
    disputed: text(cells.DISPUTED) === "true",
    source: text(cells.SOURCE),
    published_on: text(cells.PUBLISHED_ON),
    figure: text(cells.FIGURE),
    note: text(cells.COMMENT_OBS),
    chosen_by: text(cells.CHOSEN_BY) as Observation["chosen_by"],
  };
}

/** All observations of a question to /v1, from all its pages. */
export async function everyObservation(path: string): Promise<Observation[]> {
  const rows: Observation[] = [];
  for (let next: string | null = path; next !== null;) {
    const { data, links } = await get(next);
    rows.push(...data);
    next = links.next && new URL(links.next, "https://so-mo.test").href.replace("https://so-mo.test", "");
  }
  return rows;
}

/** An SDMX answer that must be there. */
export async function sdmx(path: string, init: RequestInit = {}): Promise<any> {
  const response = await ask(`/sdmx/v2${path}`, init);
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** In one order, so that lists can be compared. */
export function inOrder<T extends Partial<Observation>>(rows: readonly T[]): T[] {
  const key = (row: T) => `${row.figure} ${row.indicator} ${row.place} ${row.period} ${row.measure} ${row.unit}`;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
