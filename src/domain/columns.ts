import { breakdown, frequency, indicator, measure, period, place, scenario, unit } from "./cell-columns.ts";
import { CHOICES, KINDS, SOURCE_KINDS, STATUSES } from "./codes.ts";
import { column, type Column } from "./dataset.ts";

/**
 * The columns that more than one address serves. Names and order are a contract: new columns go last.
 * CSV headers, JSON members and the OpenAPI schemas all follow from these lines.
 */

const value = column(
  "value",
  "number",
  "measure",
  "The number, in `unit`. Null when a range was printed: see low and high.",
  {
    nullable: true,
    example: 9300000000000,
  },
);
const status = column("status", "code", "attribute", "How firm the figure is by its source's own words.", {
  codes: STATUSES,
});
const low = column("low", "number", "measure", "The least that the print can mean, in `unit`. Null is an open end.", {
  nullable: true,
});
const high = column("high", "number", "measure", "The most that the print can mean, in `unit`. Null is an open end.", {
  nullable: true,
});
const source = column("source", "code", "attribute", "The document that printed the number.", {
  example: "mic-2021-04-14",
});
const publishedOn = column(
  "published_on",
  "date",
  "attribute",
  "When the source was published, as far as it is known.",
  {
    example: "2021-04-14",
  },
);
const figure = column("figure", "code", "attribute", "The figure: /v1/figures/{figure} shows its print.", {
  example: "mic-2021-04-14-f1",
});
const note = column(
  "note",
  "text",
  "attribute",
  "What a reader should know: doubts, and how an ambiguous print was read.",
);

export const observationColumns: readonly Column[] = [
  indicator,
  place,
  breakdown,
  measure,
  scenario,
  frequency,
  period,
  value,
  unit,
  status,
  low,
  high,
  column("disputed", "flag", "attribute", "Another source's figure for this cell can't be the same number."),
  source,
  publishedOn,
  figure,
  note,
  column("chosen_by", "code", "attribute", "The rule that chose this figure among the claims.", { codes: CHOICES }),
  column("derived_from", "list", "attribute", "The figures that a transform computed it from; empty as published.", {
    example: ["wdi-sp-pop-totl-2026-07-01-f66"],
  }),
];

export const figureColumns: readonly Column[] = [
  figure,
  source,
  indicator,
  place,
  breakdown,
  measure,
  scenario,
  period,
  frequency,
  column("printed", "text", "attribute", "Number and unit exactly as printed.", { example: "9.300 tỷ đồng" }),
  value,
  low,
  high,
  unit,
  status,
  column("locator", "text", "attribute", "Where in the document.", { example: "postal paragraph, line 13" }),
  column("comparison", "text", "attribute", "What a growth, a change or a share is measured against."),
  note,
  column("chosen", "flag", "attribute", "Whether this figure is the observation of its cell."),
  column("qualifier", "text", "attribute", "The word of approximation printed with the number.", { example: "gần" }),
  column("reading", "list", "attribute", "Readings that overrode the ordinary one, by name.", {
    example: ["comma-is-thousands-mark"],
  }),
  column("flags", "list", "attribute", "Names of the checks that warn about this figure."),
  publishedOn,
  column(
    "rank",
    "integer",
    "attribute",
    "Its place among the claims of its cell, 1 is chosen; null when it may never be.",
    {
      nullable: true,
    },
  ),
  column(
    "unusable",
    "text",
    "attribute",
    "Why it is shown but never chosen, such as a misprint; empty when it may be.",
  ),
];

export const sourceColumns: readonly Column[] = [
  source,
  column("title", "text", "attribute", "Title as published."),
  column("publisher", "text", "attribute", "Who published it, in the language asked for."),
  column("url", "text", "attribute", "Public address; empty when none is known."),
  column("kind", "code", "attribute", "The authority itself, an international body, or a news outlet.", {
    codes: SOURCE_KINDS,
  }),
  publishedOn,
  column("language", "code", "attribute", "Language of the document, ISO 639-1.", { example: "vi" }),
  column("licence", "code", "attribute", "The document's own terms.", { example: "not-stated" }),
  column("figures", "integer", "measure", "Figures served from it."),
  column("chosen", "integer", "measure", "Of these, how many are observations."),
  column("numbers", "integer", "measure", "Numbers the document prints, when they were counted.", { nullable: true }),
  column("statistics", "integer", "measure", "Of these, statistics; both ends of a range count.", { nullable: true }),
  column("excluded", "integer", "measure", "Statistics that were read and are not served."),
  column("sha256", "text", "attribute", "SHA-256 of the file that was read; empty when none is held."),
  note,
  column("title_by", "code", "attribute", "Who worded the title; `us` where only an address or a copy is left.", {
    codes: ["publisher", "us"],
  }),
  column("original_publisher", "text", "attribute", "Who first published what it repeats; empty when nobody else did."),
];

const extentColumns: readonly Column[] = [
  column("series", "integer", "measure", "Series that exist."),
  column("observations", "integer", "measure", "Observations, targets included."),
  column("figures", "integer", "measure", "Figures that sources printed."),
  column("sources", "integer", "measure", "Documents that printed them."),
  column("first_period", "code", "attribute", "Earliest period of what happened; empty when there are only targets."),
  column("last_period", "code", "attribute", "Latest period of what happened; empty when there are only targets."),
];

const name = column("name", "text", "attribute", "Name in the language asked for.");
const definition = column(
  "definition",
  "text",
  "attribute",
  "What is counted, by whom, and what it must not be joined with.",
);

/** What is said of an indicator beside its names and how much there is of it. */
export const indicatorFacts: readonly Column[] = [
  column("kind", "code", "attribute", "What sort of quantity it is.", { codes: KINDS }),
  column("unit", "code", "attribute", "Unit of its level.", { example: "VND" }),
  column("other_units", "list", "attribute", "Further units in which it is printed, as series of their own."),
  column("decimals", "integer", "attribute", "Decimals that make sense when it is shown."),
  column("breakdown_keys", "list", "attribute", "Keys that its breakdowns use."),
  column("itu_code", "code", "attribute", "Code of the same concept at the ITU; empty when there is none."),
  column("world_bank_code", "code", "attribute", "Code at the World Bank; empty when there is none."),
  column("un_code", "code", "attribute", "Code at the UN or UPU; empty when there is none."),
  column("headline", "flag", "attribute", "Whether it is one of its sector's headline indicators."),
];

export const indicatorColumns: readonly Column[] = [
  indicator,
  column("sector", "code", "attribute", "The sector it belongs to.", { example: "postal" }),
  name,
  definition,
  ...indicatorFacts,
  ...extentColumns,
];

export const sectorColumns: readonly Column[] = [
  column("sector", "code", "dimension", "The sector.", { example: "telecom" }),
  name,
  definition,
  column("indicators", "integer", "measure", "Indicators of the sector."),
  ...extentColumns,
  column("published_on", "date", "attribute", "When the newest of its sources was published.", {
    example: "2021-06-22",
  }),
];

export const placeColumns: readonly Column[] = [
  place,
  name,
  column("kind", "code", "attribute", "country, province, aggregate or group.", { example: "country" }),
  column("note", "text", "attribute", "Boundaries and their changes."),
  column("members", "list", "attribute", "The places that a group stands for in a question."),
];

export const unitColumns: readonly Column[] = [
  column("unit", "code", "dimension", "The unit.", { example: "VND" }),
  name,
  column("symbol", "text", "attribute", "Short sign; empty when there is none.", { example: "₫" }),
  column("kind", "code", "attribute", "money, share, rate, index, rank, speed, length or count.", { example: "money" }),
  column("base", "text", "attribute", "What one of it is.", { example: "VND" }),
];

export const breakdownColumns: readonly Column[] = [
  column("key", "code", "dimension", "The key.", { example: "service-level" }),
  column("value", "code", "dimension", "The value; empty in the row of the key itself.", { example: "4" }),
  name,
  column("note", "text", "attribute", "Remarks on the code."),
];
