/** The closed code lists of the contract. Open ones (indicators, places, units, breakdowns) live in the catalogue. */

/** Languages in which names and definitions are given. Ids never change with the language. */
export const LANGUAGES = ["en", "vi"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language of the service. */
export type Texts = Readonly<Record<Language, string>>;

/** What sort of quantity an indicator is. */
export const KINDS = ["stock", "flow", "ratio", "index", "rank", "price", "speed"] as const;
export type Kind = (typeof KINDS)[number];

/** The level itself, or what a source printed about it. */
export const MEASURES = ["level", "growth", "growth-previous", "change", "change-previous", "plan-completion"] as const;
export type Measure = (typeof MEASURES)[number];

/** What happened, or what was planned; the two never share a series. */
export const SCENARIOS = ["actual", "target"] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** How firm a figure is by its source's own words. The order is the order of preference. */
export const STATUSES = ["actual", "preliminary", "estimate", "forecast", "target", "plan"] as const;
export type Status = (typeof STATUSES)[number];

export const FREQUENCIES = ["annual", "half-yearly", "quarterly", "monthly", "daily", "cumulative"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Who speaks: the authority itself, an international body, or a news outlet. The order is the order of preference. */
export const SOURCE_KINDS = ["primary", "international", "press"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * The rule that chose a figure for its cell: the first one, in this order, that told it from the next best claim.
 * A derived value was chosen by none.
 */
export const CHOICES = [
  "only-claim",
  "source-kind",
  "status",
  "published-later",
  "more-precise",
  "printed-first",
  "derived",
] as const;
export type Choice = (typeof CHOICES)[number];

/** Where a chart stands: a social card, a page, a phone or a small embed. */
export const CHART_SIZES = ["wide", "page", "narrow"] as const;
export type ChartSize = (typeof CHART_SIZES)[number];

/** `auto` is what the reader's system prefers. */
export const CHART_THEMES = ["auto", "light", "dark"] as const;
export type ChartTheme = (typeof CHART_THEMES)[number];

/** Targets and plans are of the target scenario, every other status of what happened. */
export function scenarioOf(status: Status): Scenario {
  return status === "target" || status === "plan" ? "target" : "actual";
}

/** Whether a text is one of a closed list's codes. */
export function isOneOf<T extends string>(codes: readonly T[], text: string): text is T {
  return (codes as readonly string[]).includes(text);
}
