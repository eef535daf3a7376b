import type { Catalog } from "../domain/catalog.ts";
import { SDMX_ID } from "./code.ts";
import { codeName } from "./codelists.ts";
import { DIMENSIONS, type Component } from "./components.ts";
import { AGENCY, STRUCTURE_ID, urnOf, VERSION } from "./identity.ts";
import { described, metaOf, named, type Writing } from "./message.ts";
import type { Context } from "./path.ts";
import { isKeysOnly, shownComponents, type DataQuestion } from "./question.ts";
import type { Row, RowValue } from "./row.ts";
import type { Found } from "./select.ts";
import { compareTimes } from "./sort.ts";

/** Components that are cross-domain concepts of SDMX by the same id: their role is known everywhere. */
const CROSS_DOMAIN = new Set<string>(["FREQ", "REF_AREA", "UNIT_MEASURE", "TIME_PERIOD", "OBS_STATUS", "COMMENT_OBS"]);

/** The rows of one dataflow. */
export interface Answer {
  readonly context: Context;
  readonly rows: readonly Found[];
}

/** SDMX-JSON 2.0.0 data message: a structure for each dataflow, and a data set, or one for each time of validity. */
export function writeDataJson(
  question: DataQuestion,
  answers: readonly Answer[],
  catalog: Catalog,
  writing: Writing,
): string {
  const structures: object[] = [];
  const dataSets: object[] = [];
  for (const { context, rows } of answers) {
    const layout = new Layout(question, rows);
    const link = linkOf(context, writing);
    const own = question.history ? [...byValidity(rows)] : [{ rows }];
    const first = dataSets.length;
    for (const set of own) {
      const { rows: inSet, ...validity } = set;
      dataSets.push({
        structure: structures.length,
        action: "Replace",
        ...validity,
        links: [link],
        ...layout.observationsOf(inSet),
      });
    }
    structures.push({
      links: [link, dsdLink(writing)],
      ...described(context.flow, writing.lang),
      ...layout.components(catalog, writing),
      dataSets: own.map((_, at) => first + at),
    });
  }
  return JSON.stringify({ meta: metaOf(writing), data: { structures, dataSets } });
}

function linkOf({ kind, id }: Context, { origin }: Writing) {
  return { urn: urnOf(kind, id), rel: kind, href: `${origin}/sdmx/v2/structure/${kind}/${AGENCY}/${id}/${VERSION}` };
}

function dsdLink({ origin }: Writing) {
  const href = `${origin}/sdmx/v2/structure/datastructure/${AGENCY}/${STRUCTURE_ID}/${VERSION}`;
  return { urn: urnOf("datastructure", STRUCTURE_ID), rel: "datastructure", href };
}

/** Rows that were published from one day until another, the oldest first; a day that is not known is left out. */
export function* byValidity(rows: readonly Found[]) {
  const groups = Map.groupBy(rows, ({ validFrom, validTo }) => `${validFrom} ${validTo || "~"}`);
  for (const key of [...groups.keys()].sort()) {
    const own = groups.get(key) ?? [];
    const [{ validFrom = "", validTo = "" } = {}] = own;
    yield {
      ...(validFrom === "" ? {} : { validFrom: `${validFrom}T00:00:00+07:00` }),
      ...(validTo === "" ? {} : { validTo: `${validTo}T00:00:00+07:00` }),
      rows: own,
    };
  }
}

/** The different values of a component in an answer, by their place. */
class Values {
  readonly component: Component;
  readonly list: RowValue[];
  readonly #places = new Map<RowValue, number>();

  constructor(component: Component, rows: readonly Row[]) {
    this.component = component;
    const found = new Set(rows.map((row) => row[component.id]));
    found.delete(null);
    this.list = [...found];
    // Places of periods are member names that readers sort as numbers: the order of time must be theirs.
    if (component.role === "time") this.list.sort((a, b) => compareTimes(String(a), String(b)));
    for (const [place, value] of this.list.entries()) this.#places.set(value, place);
  }

  placeOf(row: Row): number | null {
    return this.#places.get(row[this.component.id]) ?? null;
  }
}

/** Which component stands at which level, and where each of its values stands. */
class Layout {
  readonly #series: Values[];
  readonly #observation: Values[];
  readonly #attributes: Values[];
  readonly #measures: readonly Component[];
  readonly #keysOnly: boolean;

  constructor(question: DataQuestion, rows: readonly Row[]) {
    const shown = shownComponents(question);
    const { observed } = question;
    const valuesOf = (one: Component) => new Values(one, rows);
    const dimensions = shown.filter((one) => one.role === "dimension" || one.role === "time");
    const isSeries = (one: Component) => observed !== "AllDimensions" && one.id !== observed;
    this.#series = dimensions.filter(isSeries).map(valuesOf);
    this.#observation = dimensions.filter((one) => !isSeries(one)).map(valuesOf);
    // An attribute without a value in the whole answer is left out: a list of values may not be empty.
    this.#attributes = question.attributes.map(valuesOf).filter(({ list }) => list.length > 0);
    this.#measures = question.measures;
    this.#keysOnly = isKeysOnly(question);
  }

  components(catalog: Catalog, { lang }: Writing) {
    const head = (one: Component) => ({
      id: one.id,
      ...described(one, lang),
      ...(CROSS_DOMAIN.has(one.id) ? { roles: [one.id] } : {}),
    });
    const dimension = ({ component, list }: Values) => ({
      ...head(component),
      keyPosition: DIMENSIONS.findIndex(({ id }) => id === component.id),
      values: list.map((value) => this.#valueOf(component, value, catalog, lang)),
    });
    return {
      dimensions: {
        dataSet: [],
        series: this.#series.map(dimension),
        observation: this.#observation.map(dimension),
      },
      measures: {
        observation: this.#measures.map((one) => ({
          ...head(one),
          isMandatory: one.required,
          format: { dataType: one.type },
        })),
      },
      attributes: {
        dataSet: [],
        dimensionGroup: [],
        series: [],
        observation: this.#attributes.map(({ component, list }) => ({
          ...head(component),
          isMandatory: component.required,
          relationship: { observation: {} },
          ...(component.codelist === null ? { format: { dataType: component.type } } : {}),
          values: list.map((value) => this.#valueOf(component, value, catalog, lang)),
        })),
      },
    };
  }

  /**
   * A code has an id and names; so has a period, for readers that know no other, unless it is no legal id. A number is
   * text, as in the examples of the standard: its schema 2.0.0 takes a whole one for two types at once, and for none.
   */
  #valueOf(component: Component, value: RowValue, catalog: Catalog, lang: Writing["lang"]): object {
    const id = String(value);
    if (component.codelist !== null) return { id, ...named(codeName(catalog, component.codelist, id), lang) };
    if (component.role === "time" && SDMX_ID.test(id)) return { id, ...named({ en: id, vi: id }, lang) };
    return { value: typeof value === "number" ? id : value };
  }

  /** The observations of a data set, in series or as a flat list. */
  observationsOf(rows: readonly Row[]): object {
    if (this.#series.length === 0) return { observations: this.#observations(rows) };
    const series: Record<string, object> = {};
    for (const [key, own] of Map.groupBy(rows, (row) => placesOf(this.#series, row)))
      series[key] = this.#keysOnly ? {} : { observations: this.#observations(own) };
    return { series };
  }

  /** Measures, then the places of the values of attributes; null where nothing is said. */
  #observations(rows: readonly Row[]): Record<string, RowValue[]> {
    const found: Record<string, RowValue[]> = {};
    for (const row of rows) {
      const measures = this.#measures.map(({ id }) => row[id]);
      found[placesOf(this.#observation, row)] = [...measures, ...this.#attributes.map((one) => one.placeOf(row))];
    }
    return found;
  }
}

function placesOf(values: readonly Values[], row: Row): string {
  return values.map((one) => one.placeOf(row)).join(":");
}
