import { citedRelease } from "../../domain/citation/citation.ts";
import { parseRelease } from "../../domain/citation/verify.ts";
import type { Catalog } from "../../domain/catalog.ts";
import { isOneOf, LANGUAGES, SCENARIOS, type Language, type Scenario } from "../../domain/codes.ts";
import { InvalidQuery, NotFound, type Fault } from "../../domain/errors.ts";
import { nearest } from "../../domain/nearest.ts";
import type { ObservationSelection } from "../../domain/selection.ts";
import { requireIndicator, Selector } from "../../http/select.ts";
import { EMBED_PARAMETERS } from "./parameters.ts";

/** How an indicator is shown on another site. */
export const VIEWS = ["figure", "chart", "table", "sentence"] as const;
export type View = (typeof VIEWS)[number];

/** `auto` follows the reader's system. */
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

type Parameter = (typeof EMBED_PARAMETERS)[number];
export type EmbedQuery = Partial<Readonly<Record<Parameter, string>>>;

/** What an embed is asked to show. */
export interface EmbedQuestion {
  readonly sector: string;
  readonly indicator: string;
  readonly view: View;
  readonly lang: Language;
  readonly theme: Theme;
  readonly scenario: Scenario;
  readonly wanted: ObservationSelection;
  /** The number of the release that it is frozen at; null follows the newest. */
  readonly release: number | null;
  /** The same as it was asked, for addresses: nothing that is usual. */
  readonly query: EmbedQuery;
}

const USUAL: EmbedQuery = { view: "figure", lang: "vi", theme: "auto", place: "VN", scenario: "actual" };

/** The language of an embed, also of one that can't be understood otherwise. */
export function languageOf(search: URLSearchParams): Language {
  const asked = search.get("lang") ?? "";
  return isOneOf(LANGUAGES, asked) ? asked : "vi";
}

/** The same of its theme. */
export function themeOf(search: URLSearchParams): Theme {
  const asked = search.get("theme") ?? "";
  return isOneOf(THEMES, asked) ? asked : "auto";
}

/**
 * Understands the address of an embed, at no cost.
 * @throws InvalidQuery with every fault of its parameters, NotFound when there is no such indicator.
 */
export function readQuestion(
  catalog: Catalog,
  path: { readonly sector: string; readonly indicator: string },
  search: URLSearchParams,
): EmbedQuestion {
  const indicator = requireEmbedded(catalog, path.indicator, path.sector);
  refuseUnknown(search);
  const query = Object.fromEntries(
    [...search].filter(([name, value]) => USUAL[name as Parameter] !== value),
  ) as EmbedQuery;
  const faults: Fault[] = [];
  const oneOf = <T extends string>(name: Parameter, codes: readonly T[], usual: T): T => {
    const code = query[name] ?? usual;
    if (isOneOf(codes, code)) return code;
    const near = nearest(code, codes);
    const detail = `${name} must be one of ${codes.join(", ")}, and is "${code}".`;
    faults.push({ parameter: name, detail, did_you_mean: near.length > 0 ? near : codes });
    return usual;
  };
  const view = oneOf("view", VIEWS, "figure");
  const lang = oneOf("lang", LANGUAGES, "vi");
  const theme = oneOf("theme", THEMES, "auto");
  const scenario = oneOf("scenario", SCENARIOS, "actual");
  const { place, breakdown, period, frequency, from, to } = query;
  const selector = new Selector(catalog);
  const asked = {
    place: one(place),
    breakdown: one(breakdown),
    period: one(period),
    frequency: one(frequency),
    from,
    to,
    scenario: [scenario],
  };
  const wanted = selector.done(selector.observations([indicator], asked));
  faults.push(...placeFaults(query, wanted), ...viewFaults(view, query));
  const release = query.release === undefined ? null : numberOf(catalog, query.release, faults);
  if (faults.length > 0) throw new InvalidQuery(faults);
  return { sector: path.sector, indicator, view, lang, theme, scenario, wanted, release, query };
}

/** The address of an embed, root-relative, its parameters in the order of the list. */
export function embedAddress({
  sector,
  indicator,
  query,
}: Pick<EmbedQuestion, "sector" | "indicator" | "query">): string {
  const search = new URLSearchParams();
  for (const name of EMBED_PARAMETERS) if (query[name] !== undefined) search.set(name, query[name]);
  return `/embed/${sector}/${indicator}${search.size > 0 ? `?${search}` : ""}`;
}

function one(text: string | undefined): string[] | undefined {
  return text === undefined ? undefined : [text];
}

/** @throws NotFound with the embeds of the nearest indicators. */
function requireEmbedded(catalog: Catalog, indicator: string, sector: string): string {
  try {
    return requireIndicator(catalog, indicator, sector);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    const near = error.nearest.map((address) => address.replace(/^\/v1\//, "/embed/"));
    throw new NotFound(
      error.message,
      near.filter((address) => address.split("/").length === 4),
    );
  }
}

/** @throws InvalidQuery for what is no parameter, and what stands twice. */
function refuseUnknown(search: URLSearchParams): void {
  const faults = [...new Set(search.keys())].flatMap((name): Fault[] => {
    if (!isOneOf(EMBED_PARAMETERS, name)) {
      const near = nearest(name, EMBED_PARAMETERS);
      const detail = `There is no parameter "${name}" here; there are ${EMBED_PARAMETERS.join(", ")}.`;
      return [{ parameter: name, detail, did_you_mean: near.length > 0 ? near : EMBED_PARAMETERS }];
    }
    const times = search.getAll(name).length;
    return times > 1 ? [{ parameter: name, detail: `${name} stands ${times} times and may stand once.` }] : [];
  });
  if (faults.length > 0) throw new InvalidQuery(faults);
}

/** A group of places is many. */
function placeFaults({ place = "" }: EmbedQuery, { places }: ObservationSelection): Fault[] {
  if (places?.length === 1) return [];
  const detail = `An embed is of one place, and "${place}" is several.`;
  return [{ parameter: "place", detail, did_you_mean: places?.slice(0, 3) ?? ["VN"] }];
}

/** One number has one period; a chart and a table have a beginning and an end. */
function viewFaults(view: View, query: EmbedQuery): Fault[] {
  const isSpan = view === "chart" || view === "table";
  const wrong: readonly Parameter[] = isSpan ? ["period"] : ["from", "to"];
  const right = isSpan ? ["from", "to"] : ["period"];
  return wrong
    .filter((name) => query[name] !== undefined)
    .map((parameter) => ({
      parameter,
      detail: `${parameter} does not go with view=${view}: ${right.join(" and ")} do.`,
      did_you_mean: right.map((name) => `${name}=${query[parameter]}`),
    }));
}

function numberOf({ data }: Catalog, text: string, faults: Fault[]): number | null {
  const { number, id } = citedRelease(data);
  const named = parseRelease(text.toLowerCase(), { number, id });
  if (named) return named.number;
  const detail = `"${text}" names no release: its number, 1 to ${number}, alone or with its id as in ${number}-${id}.`;
  faults.push({ parameter: "release", detail, did_you_mean: [String(number)] });
  return null;
}
