import { MEASURES, SOURCE_KINDS, STATUSES } from "../../src/domain/codes.ts";
import { figureId } from "../../src/domain/figure.ts";
import { nearest } from "../../src/domain/nearest.ts";
import type { Finding } from "../finding.ts";
import { READINGS } from "../printed.ts";
import type { SeedCatalog } from "../read/catalog.ts";
import { HEAD_KEYS, type FigureRow, type SeedDocument } from "../read/document.ts";
import { unitsOf } from "../vocabulary.ts";
import { explainPrint } from "./explain-print.ts";

/** An error in plain words: where it stands, what is wrong, and what to write instead. */
export function explainError(finding: Finding, document: SeedDocument, catalog: SeedCatalog): string[] {
  const row = document.rows.find((one) => one.line === finding.line);
  const place = row ? rowPlace(row, cellOf(finding)) : headPlace(finding, document);
  return [
    `${place}: error (${finding.check})`,
    ...(row && isOfPrint(finding) ? explainPrint(row, document.head.language) : [sentence(finding.reason)]),
    ...(row ? adviceOn(finding, row, catalog) : adviceOnHead(finding, document, catalog)).map(sentence),
  ].map((line, at) => (at === 0 ? line : `  ${line}`));
}

/** A warning: what the check saw, what it usually means, and that it may stand. */
export function explainWarning({ check, figures, reason }: Finding, document: SeedDocument): string[] {
  const first = document.rows.find((row) => figures.includes(figureId(document.head.source, Number(row.cell.figure))));
  return [
    `${first ? rowPlace(first, "printed") : document.file}: warning (${check})`,
    `  ${sentence(reason)}`,
    ...(first ? [`  Printed: "${first.cell.printed}", read as ${readAs(first)}.`] : []),
    `  ${WARNINGS[check] ?? "Look at the rows again; if they are right, the warning may stay."}`,
  ];
}

function readAs({ cell }: FigureRow): string {
  return `${cell.value || `${cell.low} to ${cell.high}`} ${cell.unit}`;
}

function rowPlace({ line, cell }: FigureRow, name: string): string {
  return `Line ${line}, figure ${cell.figure}${name === "" ? "" : `, cell ${name} "${cell[name as "value"] ?? ""}"`}`;
}

function headPlace({ line }: Finding, { lines }: SeedDocument): string {
  const key = keyOf(line, lines);
  return `Line ${line}${key ? `, head, ${key}` : ""}`;
}

function keyOf(line: number, lines: SeedDocument["lines"]): (typeof HEAD_KEYS)[number] | undefined {
  return HEAD_KEYS.find((name) => lines[name] === line);
}

function isOfPrint({ check }: Finding): boolean {
  return ["print-against-value", "print-against-unit", "print-unreadable"].includes(check);
}

/** The cell that a finding is about; the word after "unknown" is a column's name. */
function cellOf({ check, reason }: Finding): string {
  const known: Readonly<Record<string, string>> = {
    "impossible-period": "period",
    "unit-of-indicator": "unit",
    "figure-number": "figure",
    "print-against-value": "value",
    "print-against-unit": "unit",
    "print-unreadable": "printed",
    print: "printed",
    locator: "locator",
    breakdown: "breakdown",
    number: "value",
    exclusion: "excluded",
  };
  return known[check] ?? /^unknown (\w+)/.exec(reason)?.[1] ?? "";
}

const FILES: Readonly<Record<string, string>> = {
  indicator: "indicators",
  place: "places",
  unit: "units",
  breakdown: "breakdowns",
};
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  measure: MEASURES,
  status: STATUSES,
  reading: READINGS,
};

function adviceOn(finding: Finding, row: FigureRow, catalog: SeedCatalog): string[] {
  const name = cellOf(finding);
  if (finding.check === "unknown-code") {
    const file = FILES[name];
    if (file) return [`write a code that exists, or add a row for a new one to seed/catalog/${file}.csv`];
    return [`write one of ${(CLOSED[name] ?? []).join(", ")}`];
  }
  if (finding.check === "unit-of-indicator") {
    const indicator = catalog.indicators.find(({ cell }) => cell.indicator === row.cell.indicator)?.cell;
    const units = indicator ? unitsOf(indicator, row.cell.measure).join(" or ") : "";
    return [
      `write ${units} in unit and the value in it; or correct measure (a percentage of a count is often a growth); or, ` +
        "if the indicator is printed in this unit as well, name it in other_units of seed/catalog/indicators.csv",
    ];
  }
  if (finding.check === "breakdown" && finding.reason.includes("is no breakdown of"))
    return ["choose another key, or add this one to breakdown_keys of the indicator in seed/catalog/indicators.csv"];
  return [ADVICE[finding.check]].filter((advice) => advice !== undefined);
}

/** The head's codes are few enough to be listed, but for the publishers. */
function adviceOnHead({ check, line }: Finding, { head, lines }: SeedDocument, catalog: SeedCatalog): string[] {
  const key = check === "document-head" ? keyOf(line, lines) : undefined;
  if (key === undefined) return [ADVICE[check]].filter((advice) => advice !== undefined);
  if (key === "publisher" || key === "original_publisher") {
    const near = nearest(
      head[key],
      catalog.publishers.map(({ cell }) => cell.publisher),
    );
    const known = near.length > 0 ? `${near.join(" or ")}, ` : "the id of a row of seed/catalog/publishers.csv, ";
    return [`write ${known}or add a row for a new one there`];
  }
  const codes: Partial<Record<typeof key, string>> = {
    title: "write the title as the document has it; with title_by us, a title of your own where it has none",
    kind: `write ${SOURCE_KINDS.join(", ")}: the authority itself, an international body, or the press`,
    language: "write two letters, vi or en: how the marks of its numbers are read depends on it",
    licence: `write ${catalog.licences.map(({ cell }) => cell.licence).join(" or ")}`,
  };
  return [codes[key]].filter((advice) => advice !== undefined);
}

const ADVICE: Readonly<Record<string, string>> = {
  csv: "a text with a comma or a quotation mark stands in quotation marks, a quotation mark in it doubled",
  coverage:
    "statistics are the rows of the table, a range counting twice; numbers less those left out must be no more than " +
    "they; leave both empty when the document's numbers were not counted",
  "figure-number": "every row has a whole number of its own, which is never used again for another",
  number: "write digits with a point for decimals and no separators, in the plain unit: 9300000000000, 12.5",
  "impossible-period": "write 2021, 2021-H1, 2021-Q1, 2021-03, 2021-03-20 or 2021-01/2021-09",
  print: "write number and unit exactly as the document prints them",
  locator: "say where the number stands: a page, a paragraph, a row of a table",
  exclusion: "a row that is left out still says what is printed, where, and for when",
  date: "write the day, or as much as is known of it: 2021-04-14, 2021-04, 2021 or nothing",
};

const WARNINGS: Readonly<Record<string, string>> = {
  "published-before-period-end":
    "If the document estimates the rest of the period, write estimate in status; if it is of another period, correct " +
    "period; if it is as printed, the warning may stay.",
  "same-figure-twice":
    "If the two are of different things, a breakdown, a place or a measure is missing in one; if the document repeats " +
    "itself, the warning may stay.",
  jump: "Look for a slip of a decimal or thousands mark, a wrong unit or a part taken for the total.",
  "growth-against-levels":
    "Look at the reading of the growth (decrease, percent-of-base), at its comparison, and at the two levels.",
  "two-currencies": "One of the two amounts has a wrong scale: look for million against billion.",
  "parts-against-total": "Look for a part that is missing or read wrongly, or for a total of something else.",
  "share-against-count": "Look whether the share is of another whole, and at both counts.",
  "share-of-whole-number": "Look whether the share is of another whole; if it is as printed, the warning may stay.",
  "shares-of-one-whole": "Look whether the shares are of different wholes; then their breakdown should say so.",
};

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? "" : "."}`;
}
