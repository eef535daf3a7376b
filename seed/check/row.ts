import { Big } from "big.js";
import { parseBreakdown } from "../../src/domain/breakdown.ts";
import { isOneOf, MEASURES, STATUSES } from "../../src/domain/codes.ts";
import { nearest } from "../../src/domain/nearest.ts";
import { parsePeriod, suggestPeriod } from "../../src/domain/period.ts";
import { printOf, readingsOf } from "../draft.ts";
import { error, type Finding } from "../finding.ts";
import { reckon } from "../precision.ts";
import { READINGS, type Print } from "../printed.ts";
import { listOf } from "../read/catalog.ts";
import type { FigureRow, SeedDocument } from "../read/document.ts";
import { unitsOf, type Vocabulary } from "../vocabulary.ts";

/** Everything about one row that makes it unusable: the compile stops on any of it. */
export function checkRow(document: SeedDocument, row: FigureRow, words: Vocabulary): Finding[] {
  const found = [...checkCodes(row, words), ...checkNumbers(row)];
  return found.length > 0 ? found : checkPrint(row, document.head.language);
}

/** A row that is left out needs only its place, its print and the reason. */
export function checkExclusion(row: FigureRow): Finding[] {
  const missing = (["locator", "printed", "period"] as const).filter((name) => row.cell[name] === "");
  return missing.map((name) => error("exclusion", row.file, row.line, `an excluded row needs its ${name}`));
}

/** The numbers of a document's figures: present, positive, each once. */
export function checkFigureNumbers({ rows }: SeedDocument): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  for (const { cell, file, line } of rows) {
    const before = seen.get(cell.figure);
    if (!/^[1-9]\d{0,5}$/.test(cell.figure))
      findings.push(error("figure-number", file, line, `"${cell.figure}" is no figure number`));
    else if (before !== undefined) {
      findings.push(error("figure-number", file, line, `figure ${cell.figure} stands on line ${before} already`));
    }
    seen.set(cell.figure, line);
  }
  return findings;
}

function checkCodes({ cell, file, line }: FigureRow, words: Vocabulary): Finding[] {
  const findings: Finding[] = [];
  const wrong = (check: string, reason: string) => findings.push(error(check, file, line, reason));
  const unknown = (what: string, text: string, known: Iterable<string>) => {
    const near = nearest(text, known);
    wrong("unknown-code", `unknown ${what} "${text}"${near.length > 0 ? `; did you mean ${near.join(", ")}?` : ""}`);
  };
  const indicator = words.indicators.get(cell.indicator);
  if (!indicator) unknown("indicator", cell.indicator, words.indicators.keys());
  if (!words.places.has(cell.place)) unknown("place", cell.place, words.places);
  if (!isOneOf(MEASURES, cell.measure)) unknown("measure", cell.measure, MEASURES);
  if (!isOneOf(STATUSES, cell.status)) unknown("status", cell.status, STATUSES);
  if (!words.units.has(cell.unit)) unknown("unit", cell.unit, words.units.keys());
  for (const reading of readingsOf({ cell, file, line }))
    if (!isOneOf(READINGS, reading)) unknown("reading", reading, READINGS);
  const parts = parseBreakdown(cell.breakdown);
  if (!parts) wrong("breakdown", `"${cell.breakdown}" is no breakdown (key=value;key=value, each key once)`);
  for (const [key, value] of parts ?? []) {
    if (!words.breakdowns.has(`${key}=${value}`)) unknown("breakdown", `${key}=${value}`, words.breakdowns);
    else if (indicator && !listOf(indicator.breakdown_keys).includes(key))
      wrong("breakdown", `${key} is no breakdown of ${cell.indicator}`);
  }
  if (!parsePeriod(cell.period)) {
    const meant = suggestPeriod(cell.period);
    wrong("impossible-period", `"${cell.period}" is no period${meant ? `; did you mean ${meant}?` : ""}`);
  }
  if (cell.printed === "") wrong("print", "the print is empty");
  if (cell.locator === "") wrong("locator", "the locator is empty");
  if (indicator && words.units.has(cell.unit) && !unitsOf(indicator, cell.measure).includes(cell.unit)) {
    const allowed = unitsOf(indicator, cell.measure).join(" or ");
    wrong("unit-of-indicator", `${cell.measure} of ${cell.indicator} is in ${allowed}, not in ${cell.unit}`);
  }
  return findings;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

function checkNumbers({ cell, file, line }: FigureRow): Finding[] {
  const { value, low, high } = cell;
  const wrong = (reason: string) => [error("number", file, line, reason)];
  for (const text of [value, low, high])
    if (text !== "" && !NUMBER.test(text)) return wrong(`"${text}" is no plain decimal number`);
  if ((value === "") === (low === "" && high === ""))
    return wrong("a row has either a value or the two ends of a range");
  if (value !== "") return [];
  if (low === "" || high === "") return wrong("a range needs both ends; one-sided prints have a value and a qualifier");
  return new Big(low).lt(high) ? [] : wrong(`the range ${low} to ${high} is not in order`);
}

/** The print, read again by rule, must give the row's numbers and unit. */
function checkPrint(row: FigureRow, language: string): Finding[] {
  const { cell, file, line } = row;
  const readings = readingsOf(row);
  if (readings.includes("as-noted")) {
    return cell.note === ""
      ? [error("print-against-value", file, line, `the reading "as-noted" needs a note that says how`)]
      : [];
  }
  const print = printOf(row, language);
  if (!print) return [error("print-unreadable", file, line, `no number can be read from "${cell.printed}"`)];
  const read = reckon(print, readings);
  if (typeof read === "string") return [error("print-against-value", file, line, `"${cell.printed}": ${read}`)];
  const range = cell.value === "";
  const same = range
    ? read.value === null && read.low?.eq(cell.low) && read.high?.eq(cell.high)
    : read.value?.eq(cell.value);
  if (!same) {
    const own = range ? `${cell.low} to ${cell.high}` : cell.value;
    const reads = read.value ? read.value.toFixed() : `${read.low?.toFixed()} to ${read.high?.toFixed()}`;
    const hint = `correct the value, or name the reading that overrides it (${READINGS.join(", ")})`;
    return [error("print-against-value", file, line, `"${cell.printed}" reads ${reads}, the row says ${own}: ${hint}`)];
  }
  return checkPrintedUnit(row, print);
}

function checkPrintedUnit({ cell, file, line }: FigureRow, print: Print): Finding[] {
  const readings = listOf(cell.reading);
  const wrong = (reason: string) => [error("print-against-unit", file, line, `"${cell.printed}": ${reason}`)];
  if (print.currency && cell.unit !== print.currency)
    return wrong(`the print is in ${print.currency}, the row in ${cell.unit}`);
  if (print.percent && cell.unit === "percentage-points" && !readings.includes("percent-sign-means-points")) {
    return wrong(`a percent sign read as points needs the reading "percent-sign-means-points"`);
  }
  if (
    print.percent &&
    !["percent", "percentage-points"].includes(cell.unit) &&
    !readings.includes("percent-sign-is-slip")
  ) {
    return wrong(`a percent sign beside the unit ${cell.unit} needs the reading "percent-sign-is-slip"`);
  }
  return [];
}
