import { FREQUENCIES, MEASURES, SCENARIOS } from "./codes.ts";
import { column, type Column } from "./dataset.ts";

/** The dimensions of a cell: said once, so that every address that names a cell names it alike. */

export const indicator = column("indicator", "code", "dimension", "What is measured.", {
  example: "postal-service-revenue",
});
export const place = column("place", "code", "dimension", "Where: ISO 3166 code, or a World Bank aggregate.", {
  example: "VN",
});
export const breakdown = column(
  "breakdown",
  "code",
  "dimension",
  "Which part: key=value pairs joined by `;`. Empty is the total.",
  {
    example: "service-level=4",
  },
);
export const measure = column("measure", "code", "dimension", "The level, or what the source printed about it.", {
  codes: MEASURES,
});
export const scenario = column("scenario", "code", "dimension", "What happened, or what was planned.", {
  codes: SCENARIOS,
});
export const frequency = column("frequency", "code", "dimension", "How long the period is.", {
  codes: FREQUENCIES,
  follows: "period",
});
export const period = column(
  "period",
  "code",
  "time",
  "2021, 2021-H1, 2021-Q1, 2021-03, 2021-03-20 or a span 2021-01/2021-09.",
  {
    example: "2021-Q1",
  },
);
export const unit = column(
  "unit",
  "code",
  "dimension",
  "Unit of the numbers, never scaled: VND, not billions of VND.",
  {
    example: "VND",
    follows: "indicator",
  },
);

/** What tells one series from another within an indicator. */
export const dimensionColumns: readonly Column[] = [place, breakdown, measure, scenario, unit];
