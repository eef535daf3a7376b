import { parseBreakdown } from "../domain/breakdown.ts";
import type { Catalog } from "../domain/catalog.ts";
import type { Texts } from "../domain/codes.ts";
import { FREQUENCIES } from "../domain/codes.ts";
import { breakdownCode, breakdownOf, frequencyCode } from "./code.ts";
import {
  CHOICE_TEXTS,
  FREQUENCY_TEXTS,
  LIST_NAMES,
  MEASURE_TEXTS,
  OBS_STATUS_TEXTS,
  SCENARIO_TEXTS,
  STATUS_TEXTS,
} from "./code-texts.ts";
import type { CodelistId } from "./components.ts";

export interface Code {
  readonly id: string;
  readonly name: Texts;
  readonly description?: Texts;
}

/** A code list with all its codes, each id once, in the order of the catalogue. */
export interface Codelist {
  readonly id: CodelistId;
  readonly name: Texts;
  readonly codes: readonly Code[];
}

const TOTAL_NAME: Texts = { en: "Total", vi: "Tổng số" };

/**
 * Every code list. `breakdowns` are the breakdowns that series have (ours, not SDMX's codes): their combinations are
 * no list of the catalogue, see Cells.
 */
export function codelistsOf(catalog: Catalog, breakdowns: Iterable<string>): readonly Codelist[] {
  const { places, indicators, units } = catalog.data;
  const codes: Readonly<Record<CodelistId, readonly Code[]>> = {
    CL_FREQ: FREQUENCIES.map((id) => ({ id: frequencyCode(id), ...FREQUENCY_TEXTS[id] })),
    CL_AREA: places.map(({ place, name }) => ({ id: place, name })),
    CL_INDICATOR: indicators.map(({ indicator, name, definition }) => ({
      id: indicator,
      name,
      description: definition,
    })),
    CL_BREAKDOWN: [...breakdowns].map((text) => ({ id: breakdownCode(text), name: breakdownName(catalog, text) })),
    CL_MEASURE: codesOf(MEASURE_TEXTS),
    CL_SCENARIO: codesOf(SCENARIO_TEXTS),
    CL_UNIT: units.map(({ unit, name }) => ({ id: unit, name })),
    CL_OBS_STATUS: codesOf(OBS_STATUS_TEXTS),
    CL_PRINTED_STATUS: codesOf(STATUS_TEXTS),
    CL_CHOICE: codesOf(CHOICE_TEXTS),
  };
  return (Object.keys(codes) as CodelistId[]).map((id) => ({ id, name: LIST_NAMES[id], codes: codes[id] }));
}

function codesOf(texts: Readonly<Record<string, Omit<Code, "id">>>): Code[] {
  return Object.entries(texts).map(([id, code]) => ({ id, ...code }));
}

/** Names of codes without the list: what a data message needs. A code that is in no list is its own name. */
export function codeName(catalog: Catalog, codelist: CodelistId, id: string): Texts {
  return known(catalog, codelist, id) ?? { en: id, vi: id };
}

function known(catalog: Catalog, codelist: CodelistId, id: string): Texts | undefined {
  switch (codelist) {
    case "CL_AREA":
      return catalog.places.get(id)?.name;
    case "CL_INDICATOR":
      return catalog.indicators.get(id)?.name;
    case "CL_UNIT":
      return catalog.units.get(id)?.name;
    case "CL_BREAKDOWN":
      return breakdownName(catalog, breakdownOf(id));
    default:
      return CLOSED.get(`${codelist} ${id}`)?.name;
  }
}

const CLOSED: ReadonlyMap<string, Omit<Code, "id">> = new Map([
  ...FREQUENCIES.map((id) => [`CL_FREQ ${frequencyCode(id)}`, FREQUENCY_TEXTS[id]] as const),
  ...closed("CL_MEASURE", MEASURE_TEXTS),
  ...closed("CL_SCENARIO", SCENARIO_TEXTS),
  ...closed("CL_OBS_STATUS", OBS_STATUS_TEXTS),
  ...closed("CL_PRINTED_STATUS", STATUS_TEXTS),
  ...closed("CL_CHOICE", CHOICE_TEXTS),
]);

function closed(codelist: CodelistId, texts: Readonly<Record<string, Omit<Code, "id">>>) {
  return Object.entries(texts).map(([id, code]) => [`${codelist} ${id}`, code] as const);
}

/** `Operator: Viettel; Technology: 4G`. */
function breakdownName(catalog: Catalog, breakdown: string): Texts {
  const pairs = [...(parseBreakdown(breakdown) ?? [])];
  if (pairs.length === 0) return breakdown === "" ? TOTAL_NAME : { en: breakdown, vi: breakdown };
  const inLanguage = (language: keyof Texts) => {
    const nameOf = (id: string, otherwise: string) => catalog.breakdowns.get(id)?.name[language] ?? otherwise;
    return pairs.map(([key, value]) => `${nameOf(key, key)}: ${nameOf(`${key}=${value}`, value)}`).join("; ");
  };
  return { en: inLanguage("en"), vi: inLanguage("vi") };
}
