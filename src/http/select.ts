import { TOTAL } from "../domain/breakdown.ts";
import type { Catalog } from "../domain/catalog.ts";
import { FREQUENCIES, isOneOf, MEASURES, SCENARIOS, STATUSES } from "../domain/codes.ts";
import { InvalidQuery, NotFound, type Fault } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { parsePeriod, suggestPeriod, type Period } from "../domain/period.ts";
import type { ObservationSelection, SeriesSelection, TimeSelection } from "../domain/selection.ts";

/** Lists of codes as a query holds them. */
type Lists = { readonly [name in "place" | "breakdown" | "measure" | "scenario" | "unit"]?: string[] | undefined };
type Times = { readonly [name in "period" | "frequency" | "status"]?: string[] | undefined } & {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

const ALL = "*";

/** Asks the catalogue whether every code of a query exists, and gathers what does not before saying so. */
export class Selector {
  readonly #faults: Fault[] = [];
  readonly #catalog: Catalog;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** @throws InvalidQuery with every fault that the query has. */
  done<T>(selection: T): T {
    if (this.#faults.length > 0) throw new InvalidQuery(this.#faults);
    return selection;
  }

  /** The codes asked for; null (any) where all are meant. */
  codes(
    parameter: string,
    asked: readonly string[] | undefined,
    known: { has(code: string): boolean; keys(): Iterable<string> },
  ): string[] | null {
    if (!asked || asked.includes(ALL)) return null;
    for (const code of asked) if (!known.has(code)) this.#unknown(parameter, code, known.keys());
    return [...new Set(asked)];
  }

  /** Places, a group standing for its members. */
  places(asked: readonly string[] | undefined): string[] | null {
    const codes = this.codes("place", asked, this.#catalog.places);
    return codes && [...new Set(codes.flatMap((code) => this.#membersOf(code)))];
  }

  #membersOf(code: string): readonly string[] {
    const members = this.#catalog.places.get(code)?.members ?? [];
    return members.length > 0 ? members : [code];
  }

  /** A day in the past: what was published by then can't change any more. */
  asOf(text: string | undefined): string | null {
    if (text === undefined) return null;
    const today = new Date().toISOString().slice(0, 10);
    const day = parsePeriod(text);
    if (!day) {
      const meant = suggestPeriod(text) ?? today;
      const detail = `"${text}" is no day; as_of must be a day, such as ${today}.`;
      this.#faults.push({ parameter: "as_of", detail, did_you_mean: [parsePeriod(meant)?.end ?? today] });
      return null;
    }
    const detail =
      day.frequency !== "daily"
        ? `as_of must be a day, such as ${day.end}.`
        : day.start > today
          ? `as_of=${text} is in the future: nothing is known of it yet.`
          : undefined;
    if (detail) this.#faults.push({ parameter: "as_of", detail, did_you_mean: [day.end > today ? today : day.end] });
    return day.start;
  }

  /** The same for a closed list, which has a default. */
  closed<T extends string>(
    parameter: string,
    asked: readonly string[] | undefined,
    codes: readonly T[],
    usual: readonly T[] | null,
  ): T[] | null {
    if (!asked) return usual && [...usual];
    if (asked.includes(ALL) && usual) return null;
    const found: T[] = [];
    for (const code of asked) {
      if (isOneOf(codes, code)) found.push(code);
      else this.#unknown(parameter, code, codes);
    }
    return found;
  }

  /** Indicators by id, by sector, or by both. */
  indicators(asked: readonly string[] | undefined, sectors: readonly string[] | undefined): string[] | null {
    const byId = this.codes("indicator", asked, this.#catalog.indicators);
    const chosen = this.codes("sector", sectors, this.#catalog.sectors);
    if (chosen === null) return byId;
    const inSectors = chosen.flatMap((sector) => this.#catalog.indicatorsOf(sector));
    return byId === null ? inSectors : byId.filter((id) => inSectors.includes(id));
  }

  /** `usual` holds what is meant when nothing is said: Viet Nam, levels, what happened; or anything. */
  series(indicators: readonly string[] | null, asked: Lists, usual: "usual" | "any"): SeriesSelection {
    const any = usual === "any";
    return {
      indicators,
      places: this.places(asked.place ?? (any ? undefined : ["VN"])),
      breakdowns: asked.breakdown ? asked.breakdown.map((text) => this.#breakdown(text)) : null,
      measures: this.closed("measure", asked.measure, MEASURES, any ? null : ["level"]),
      scenarios: this.closed("scenario", asked.scenario, SCENARIOS, any ? null : ["actual"]),
      units: this.codes("unit", asked.unit, this.#catalog.units),
    };
  }

  times(asked: Times): TimeSelection {
    const from = this.#period("from", asked.from);
    const to = this.#period("to", asked.to);
    if (from && to && from.start > to.end) {
      this.#faults.push({ parameter: "from", detail: `from=${from.text} begins after to=${to.text} ends.` });
    }
    for (const text of asked.period ?? []) this.#period("period", text);
    return {
      periods: asked.period ?? null,
      from,
      to,
      frequencies: this.closed("frequency", asked.frequency, FREQUENCIES, null),
      statuses: this.closed("status", asked.status, STATUSES, null),
    };
  }

  observations(
    indicators: readonly string[] | null,
    asked: Lists & Times & { readonly last?: number | undefined; readonly as_of?: string | undefined },
  ): ObservationSelection {
    return {
      ...this.series(indicators, asked, "usual"),
      ...this.times(asked),
      last: asked.last ?? null,
      asOf: this.asOf(asked.as_of),
    };
  }

  #breakdown(text: string): string {
    if (text === TOTAL || text === "") return "";
    const canonical = this.#catalog.canonicalBreakdown(text);
    if (canonical === undefined) {
      const known = [TOTAL, ...[...this.#catalog.breakdowns.keys()].filter((id) => id.includes("="))];
      const wrong = text.split(";").find((pair) => !this.#catalog.breakdowns.has(pair));
      this.#unknown("breakdown", wrong ?? text, known);
    }
    return canonical ?? text;
  }

  #period(parameter: string, text: string | undefined): Period | null {
    if (text === undefined) return null;
    const period = parsePeriod(text);
    if (period) return period;
    const meant = suggestPeriod(text);
    this.#faults.push({
      parameter,
      detail: `"${text}" is no period; a period is 2021, 2021-H1, 2021-Q1, 2021-03, 2021-03-20 or 2021-01/2021-09.`,
      ...(meant ? { did_you_mean: [meant] } : {}),
    });
    return null;
  }

  #unknown(parameter: string, code: string, known: Iterable<string>): void {
    const near = nearest(code, known);
    this.#faults.push({
      parameter,
      detail: `There is no ${parameter} "${code}".`,
      ...(near.length > 0 ? { did_you_mean: near } : {}),
    });
  }
}

/** @throws NotFound with the nearest addresses. */
export function requireSector(catalog: Catalog, sector: string): string {
  if (catalog.sectors.has(sector)) return sector;
  const near = nearest(sector, catalog.sectors.keys()).map((id) => `/v1/${id}`);
  throw new NotFound(`There is no sector "${sector}".`, near.length > 0 ? near : ["/v1/sectors"]);
}

/** @throws NotFound when the indicator does not exist, or belongs to another sector. */
export function requireIndicator(catalog: Catalog, indicator: string, sector?: string): string {
  const found = catalog.indicators.get(indicator);
  if (found && (sector === undefined || found.sector === sector)) return indicator;
  const ids = found ? [indicator] : nearest(indicator, catalog.indicators.keys());
  const near = ids.map((id) =>
    sector === undefined ? `/v1/indicators/${id}` : `/v1/${catalog.indicators.get(id)?.sector}/${id}`,
  );
  const where = found && sector !== undefined ? ` in the sector "${sector}"` : "";
  throw new NotFound(`There is no indicator "${indicator}"${where}.`, near.length > 0 ? near : ["/v1/indicators"]);
}

/** @throws NotFound with the nearest addresses. */
export function requireSource(catalog: Catalog, source: string): string {
  if (catalog.sources.has(source)) return source;
  const near = nearest(source, catalog.sources).map((id) => `/v1/sources/${id}`);
  throw new NotFound(`There is no source "${source}".`, near.length > 0 ? near : ["/v1/sources"]);
}
