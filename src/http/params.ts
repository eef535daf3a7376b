import * as z from "zod/v4";
import {
  CHART_SIZES,
  CHART_THEMES,
  FREQUENCIES,
  LANGUAGES,
  MEASURES,
  SCENARIOS,
  SOURCE_KINDS,
  STATUSES,
} from "../domain/codes.ts";
import { InvalidQuery } from "../domain/errors.ts";
import { LABELS } from "../domain/labels.ts";
import { MOST_OBSERVATIONS } from "../domain/limits.ts";
import { FORMATS } from "../formats/registry.ts";
import { documented } from "./documented.ts";

/**
 * The parameters of every address, each defined once. A schema says how one is written; whether its codes
 * exist is asked of the catalogue in `select.ts`, which can say what was meant. Only what zod and zod/mini have in
 * common is used: the Worker runs the small one, the OpenAPI generator reads the large one.
 */

const MOST_ROWS = 500;
const USUAL_ROWS = 100;

/** Several codes joined by comma; the document shows them as an array of that style. */
function list(description: string, example: string, known?: readonly string[]) {
  const items = known ? { type: "string" as const, enum: [...known] } : { type: "string" as const };
  const split = z.pipe(
    z.string(),
    z.transform((codes: string) => codes.split(",")),
  );
  return documented(z.optional(split), {
    type: "array",
    items,
    description: withExample(description, example),
    param: { style: "form", explode: false },
  });
}

/** In words, not as the schema's example: pages to try the contract would send every example at once. */
function withExample(description: string, example: string): string {
  return example === "" ? description : `${description} For example \`${example}\`.`;
}

function text(description: string, example: string) {
  return documented(z.optional(z.string()), { description: withExample(description, example) });
}

/** One of a closed list. */
function oneOf<const Codes extends readonly [string, ...string[]]>(
  description: string,
  codes: Codes,
  usual: Codes[number],
) {
  return documented(z.optional(z.enum(codes)), { type: "string", enum: [...codes], default: usual, description });
}

/** A whole number in digits; `z.coerce` would take empty text for 0 and call the type nullable. */
function count(description: string, most: number, usual?: number) {
  const digits = z.string().check(z.regex(/^\d{1,6}$/, { error: `must be a whole number from 1 to ${most}` }));
  const bounded = z
    .number()
    .check(z.gte(1, { error: "must be at least 1" }), z.lte(most, { error: `must be at most ${most}` }));
  return documented(z.optional(z.pipe(z.pipe(digits, z.transform(Number)), bounded)), {
    type: "integer",
    minimum: 1,
    maximum: most,
    description,
    ...(usual ? { default: usual } : {}),
  });
}

/** A part of the path. */
export function segment(description: string, example: string) {
  return documented(z.string(), { description, example });
}

const FORMAT_NAMES = FORMATS.map((one) => one.name);

/** On every address. */
export const common = {
  lang: oneOf("Language of names and definitions; ids never change.", LANGUAGES, "en"),
  // Read before the query is: see negotiate.ts.
  format: documented(z.optional(z.string()), {
    description: "The same as the suffix of the address.",
    type: "string",
    enum: FORMAT_NAMES,
    default: "json",
  }),
  labels: oneOf(
    "`name` puts the names of indicators, places, breakdowns, units, sectors and licences in place of their codes, " +
      "`both` adds a column of names for each, such as `indicator_name`, after all others. JSON-stat always has both.",
    LABELS,
    "id",
  ),
};

/** On every address that CSV can carry. */
export const bom = documented(z.optional(z.enum(["1"])), {
  type: "string",
  enum: ["1"],
  description: "CSV only: begins with a byte order mark, by which Excel knows UTF-8.",
});

/** On every address that can be drawn. */
export const drawing = {
  size: oneOf("SVG only: 1200 by 630, 760 wide or 360 wide.", CHART_SIZES, "wide"),
  theme: oneOf("SVG only: `auto` is what the reader's system prefers.", CHART_THEMES, "auto"),
};

/** On every list. */
export const paging = {
  limit: count("Rows of a page.", MOST_ROWS, USUAL_ROWS),
  after: text("The page after this one: the token in links.next.", ""),
};

export const indicator = list("Indicators.", "postal-service-revenue");
export const sector = list("Sectors.", "postal,telecom");
const place = list("Places: ISO 3166 codes, or `asean`; `*` is all. Viet Nam when it is left out.", "VN");
export const anyPlace = list("Places: ISO 3166 codes, or `asean`. All when it is left out.", "VN");
export const breakdown = list(
  "Breakdowns, each exactly as in the rows; `total` is the empty one. All when it is left out.",
  "service-level=4",
);
const measure = list("Measures; `*` is all. `level` when it is left out.", "level", [...MEASURES, "*"]);
export const anyMeasure = list("Measures. All when it is left out.", "level", MEASURES);
const scenario = list("Scenarios; `*` is both. `actual` when it is left out.", "actual", [...SCENARIOS, "*"]);
export const anyScenario = list("Scenarios. Both when it is left out.", "actual", SCENARIOS);
export const unit = list("Units.", "VND");
export const status = list("Statuses.", "actual,estimate", STATUSES);
export const frequency = list("Frequencies.", "annual,quarterly", FREQUENCIES);
export const period = list("These periods exactly.", "2021-Q1");
export const from = text("Nothing that begins before the first day of this period.", "2019");
export const to = text("Nothing that ends after the last day of this period.", "2021");
const last = count("The newest so many observations of each series.", MOST_ROWS);
export const asOf = text(
  "What was published by this day. Figures dated to a month or year count from its end.",
  "2021-06-30",
);
const transform = documented(z.optional(z.string()), {
  type: "string",
  pattern: "^(yoy|yoy_abs|per_capita|per_period|index:[0-9QH/-]+)$",
  description:
    "Computes instead of listing what was printed: `yoy` growth in percent on the same period a year before, `yoy_abs` " +
    "the absolute change, `index:PERIOD` with that period as 100, `per_capita` by the population of the year, " +
    "`per_period` a month, quarter or half-year from two cumulative figures of one document. Never across a break: " +
    "meta.refused names what was not computed, and why. Goes with `measure=level` only. For example `yoy`.",
});
export const source = list("Sources.", "mic-2021-04-14");
export const sourceKind = list("Kinds of source.", "primary", SOURCE_KINDS);
export const flag = text("Only figures about which this check warns.", "same-figure-twice");

export const oneScenario = oneOf("What happened, or what was planned.", SCENARIOS, "actual");

/** One code, where a list would ask for more than one thing. */
function oneCode(description: string, example: string) {
  const code = z.string().check(z.regex(/^[^,*]*$/, { error: "takes one code here: neither a list nor `*`" }));
  return documented(z.optional(code), { description: withExample(description, example) });
}

/** What one observation is found by. */
export const observationOf = {
  place: oneCode("Where: an ISO 3166 code. Viet Nam when it is left out.", "VN"),
  breakdown: oneCode(
    "Which part, exactly as in the rows; `total` is the empty one. When it is left out the total or, where there is none, a part.",
    "total",
  ),
  period: oneCode("Which period. The latest that is no forecast when it is left out.", "2021-Q1"),
  measure: oneOf("The level, or what a source printed about it.", MEASURES, "level"),
  scenario: oneScenario,
  unit: oneCode("In which unit. The indicator's own, if it can be, when it is left out.", "VND"),
  as_of: asOf,
};
export const question = documented(z.optional(z.string()), {
  description: "What to look for.",
  example: "thue bao bang rong",
  param: { required: true },
});

/** A parameter without which nothing can be asked. */
function needed(description: string, example: string) {
  return documented(z.optional(z.string()), { description, example, param: { required: true } });
}

/** @throws InvalidQuery when it is missing. */
export function required(parameter: string, given: string | undefined): string {
  if (given) return given;
  throw new InvalidQuery([{ parameter, detail: `${parameter} is needed: ${parameter}=/v1/telecom, percent-encoded.` }]);
}

export const citedUrl = needed(
  "An address of data, root-relative or absolute, percent-encoded: `&` as `%26`. For example `/v1/telecom`.",
  "/v1/telecom",
);
export const citedDigest = needed(
  "The digest in the citation, 16 hexadecimal digits. For example `0123456789abcdef`.",
  "0123456789abcdef",
);
export const citedRelease = needed(
  "The release in the citation: its number, alone or with its id after a hyphen. For example `1`.",
  "1",
);

export const limitOf = (limit: number | undefined): number => limit ?? USUAL_ROWS;

/** A series is read as a whole more often than in pages, and a file holds whatever matches. */
export function observationLimit(limit: number | undefined, paged: boolean): number {
  return limit ?? (paged ? MOST_ROWS : MOST_OBSERVATIONS);
}

const observationPaging = {
  ...paging,
  limit: count(
    `Rows of a page: ${MOST_ROWS} in JSON when it is left out; every other format then holds all that match.`,
    MOST_OBSERVATIONS,
  ),
};

/** What selects observations, beside the indicators. */
export const observationQuery = {
  place,
  breakdown,
  from,
  to,
  period,
  frequency,
  last,
  measure,
  scenario,
  unit,
  status,
  as_of: asOf,
  transform,
  ...observationPaging,
};

/** What selects revisions: all of them as published, so neither the newest nor those of a day, nor anything computed. */
const { last: _last, as_of: _asOf, transform: _transform, ...everyVersion } = observationQuery;
export const revisionQuery = everyVersion;
