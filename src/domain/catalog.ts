import { formatBreakdown, parseBreakdown } from "./breakdown.ts";
import type { Kind, Texts } from "./codes.ts";
import type { PublishedDataset } from "./published-dataset.ts";

/** How much there is of something, and of when. */
export interface Extent {
  readonly figures: number;
  readonly series: number;
  readonly observations: number;
  readonly sources: number;
  /** The earliest and the latest period with an observation of what happened; empty when there is none. */
  readonly first_period: string;
  readonly last_period: string;
}

export interface Sector extends Extent {
  readonly sector: string;
  readonly name: Texts;
  readonly definition: Texts;
  readonly indicators: number;
  /** The newest date on which a source of the sector was published. */
  readonly published_on: string;
}

export interface Indicator extends Extent {
  readonly indicator: string;
  readonly sector: string;
  readonly name: Texts;
  readonly definition: Texts;
  readonly kind: Kind;
  /** The unit of its level; `other_units` are units in which it is printed as well, as series of their own. */
  readonly unit: string;
  readonly other_units: readonly string[];
  readonly decimals: number;
  readonly breakdown_keys: readonly string[];
  readonly itu_code: string;
  readonly world_bank_code: string;
  readonly un_code: string;
  readonly headline: boolean;
  readonly breaks: readonly Break[];
}

export interface Unit {
  readonly unit: string;
  readonly name: Texts;
  readonly symbol: string;
  readonly kind: string;
  readonly base: string;
}

export interface Place {
  readonly place: string;
  readonly name: Texts;
  readonly kind: string;
  /** The places that a group stands for. */
  readonly members: readonly string[];
  readonly note: string;
}

/** From a period on, an indicator is not what it was before: nothing is computed across. */
export interface Break {
  /** The first period of what is new. */
  readonly from: string;
  /** Where; empty is everywhere. */
  readonly place: string;
  readonly reason: Texts;
}

/** A key of breakdowns (value empty) or one of its values. */
export interface BreakdownCode {
  readonly key: string;
  readonly value: string;
  readonly name: Texts;
  readonly note: string;
}

export interface Licence {
  readonly licence: string;
  readonly name: Texts;
  readonly url: string;
}

/** One compiled state of all the data. */
export interface Release {
  /** Hash of the content. */
  readonly release: string;
  readonly released_on: string;
  /** What is new in it. */
  readonly title: Texts;
  readonly indicators: number;
  readonly series: number;
  readonly observations: number;
  readonly figures: number;
  readonly sources: number;
  readonly excluded: number;
  /** Figures that a check warns about. */
  readonly flagged: number;
  /** Cells on which sources disagree beyond their precision. */
  readonly disputed: number;
}

/** One of all releases so far, as the record of changes knows it. */
export interface ReleaseLine {
  readonly released_on: string;
  readonly title: Texts;
  /** How many values it added, revised or withdrew: the places of all changes follow from these counts. */
  readonly changes: number;
}

/** Where every row that was read ended. */
export interface Ledger {
  readonly read: number;
  readonly served: number;
  readonly chosen: number;
  /** Served, but never chosen. */
  readonly unusable: number;
  /** The second of the two numbers of a printed range. */
  readonly range_ends: number;
  /** The same figure read a second time from the same document. */
  readonly doubles: number;
  readonly excluded: readonly { readonly reason: string; readonly rows: number }[];
}

export interface CatalogData {
  readonly release: Release;
  readonly ledger: Ledger;
  /** Every release, the oldest first: the number of a release is its place in this list. */
  readonly releases: readonly ReleaseLine[];
  readonly sectors: readonly Sector[];
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
  readonly places: readonly Place[];
  readonly breakdowns: readonly BreakdownCode[];
  readonly licences: readonly Licence[];
  /** Ids of the sources, and the names of the checks that warn: enough to refuse a wrong one without asking the database. */
  readonly sources: readonly string[];
  /** Which of them are international databases and reports, whose numbers have licences of their own. */
  readonly international: readonly string[];
  readonly flags: readonly string[];
  /** What is downloaded as a whole, with its published versions. */
  readonly datasets: readonly PublishedDataset[];
}

/** The vocabulary of a release, small enough to be held in memory: refusing an unknown code costs no query. */
export class Catalog {
  readonly data: CatalogData;
  readonly sectors: ReadonlyMap<string, Sector>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly places: ReadonlyMap<string, Place>;
  readonly sources: ReadonlySet<string>;
  readonly international: ReadonlySet<string>;
  readonly datasets: ReadonlyMap<string, PublishedDataset>;
  /** `key` and `key=value` of every breakdown code. */
  readonly breakdowns: ReadonlyMap<string, BreakdownCode>;

  constructor(data: CatalogData) {
    this.data = data;
    this.sectors = byId(data.sectors, (row) => row.sector);
    this.indicators = byId(data.indicators, (row) => row.indicator);
    this.units = byId(data.units, (row) => row.unit);
    this.places = byId(data.places, (row) => row.place);
    this.sources = new Set(data.sources);
    this.international = new Set(data.international);
    this.datasets = byId(data.datasets, (row) => row.dataset);
    this.breakdowns = byId(data.breakdowns, (row) => breakdownId(row));
  }

  /** The ids of a sector's indicators, in the order of the catalogue. */
  indicatorsOf(sector: string): string[] {
    return this.data.indicators.filter((row) => row.sector === sector).map((row) => row.indicator);
  }

  /** How many observations indicators have in all places together; null is all indicators. */
  observationsOf(indicators: readonly string[] | null): number {
    if (indicators === null) return this.data.release.observations;
    return indicators.reduce((sum, id) => sum + (this.indicators.get(id)?.observations ?? 0), 0);
  }

  /** The canonical text of a breakdown whose every code exists; undefined otherwise. */
  canonicalBreakdown(text: string): string | undefined {
    const parts = parseBreakdown(text);
    if (!parts || [...parts].some(([key, value]) => !this.breakdowns.has(`${key}=${value}`))) return undefined;
    return formatBreakdown(parts);
  }
}

/** `key` for a key's own row, `key=value` for a value's. */
export function breakdownId(row: Pick<BreakdownCode, "key" | "value">): string {
  return row.value === "" ? row.key : `${row.key}=${row.value}`;
}

function byId<T>(rows: readonly T[], id: (row: T) => string): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [id(row), row]));
}
