import { printOf, readingsOf } from "../draft.ts";
import { reckon, type Reckoned } from "../precision.ts";
import { readPrint, READINGS, type Print, type Reading } from "../printed.ts";
import type { FigureRow } from "../read/document.ts";

/** What a print was read as, against what its row says, and which change of the row would make the two agree. */
export function explainPrint(row: FigureRow, language: string): string[] {
  const { cell } = row;
  const own = cell.value || `${cell.low} to ${cell.high}`;
  const print = printOf(row, language);
  const printed = `Printed: "${[cell.qualifier, cell.printed].filter((text) => text !== "").join(" ")}".`;
  if (!print) {
    return [
      `${printed} No number can be read from it.`,
      `Write the number in printed as it stands in the document. If it is in words, write as-noted in reading and say in note how ${own} follows.`,
    ];
  }
  const read = reckon(print, readingsOf(row));
  if (typeof read === "string") return [`${printed} It can't be read: ${read}.`, ...fitting(row, language)];
  const marks = `Read in language ${language} ${withReadings(readingsOf(row))}: ${numberOf(read)} ${unitOf(print)}`;
  if (numberOf(read) !== own && !isSame(read, row)) {
    return [
      `${printed} ${marks.trim()}.`,
      `The row says: ${own}.`,
      `Write ${cellsOf(read)}, if the print is meant so.`,
      ...fitting(row, language),
    ];
  }
  return [`${printed} ${marks.trim()}.`, `The row's unit is ${cell.unit}.`, ...unitAdvice(row, print)];
}

function withReadings(readings: readonly Reading[]): string {
  return readings.length > 0 ? `with ${readings.join(", ")}` : "by the ordinary rule";
}

/** The readings that, one by one, would give the row's own numbers. */
function fitting(row: FigureRow, language: string): string[] {
  const text = `${row.cell.qualifier} ${row.cell.printed}`;
  const found = READINGS.filter((reading) => {
    if (reading === "as-noted" || readingsOf(row).includes(reading)) return false;
    const readings = [...readingsOf(row), reading];
    const print = readPrint(text, language, readings);
    const read = print && reckon(print, readings);
    return read !== undefined && typeof read !== "string" && isSame(read, row);
  });
  const name = "if it is meant as the row says";
  if (found.length > 0) return [`Write ${found.join(" or ")} in reading, ${name}.`];
  return [`Or write as-noted in reading and say in note how it follows from the print, ${name}.`];
}

function unitAdvice({ cell }: FigureRow, print: Print): string[] {
  if (print.currency && print.currency !== cell.unit) return [`Write ${print.currency} in unit.`];
  if (cell.unit === "percentage-points")
    return ["Write percent in unit, or percent-sign-means-points in reading if points are meant."];
  return ["Write percent in unit, or percent-sign-is-slip in reading if the sign is a slip of the document."];
}

function isSame({ value, low, high }: Reckoned, { cell }: FigureRow): boolean {
  try {
    if (cell.value !== "") return value?.eq(cell.value) ?? false;
    return value === null && (low?.eq(cell.low) ?? false) && (high?.eq(cell.high) ?? false);
  } catch {
    // A cell that is no number is the same as nothing; another finding says so.
    return false;
  }
}

function numberOf({ value, low, high }: Reckoned): string {
  return value ? value.toFixed() : `${low?.toFixed()} to ${high?.toFixed()}`;
}

function cellsOf({ value, low, high }: Reckoned): string {
  return value
    ? `${value.toFixed()} in value`
    : `${low?.toFixed()} in low, ${high?.toFixed()} in high, nothing in value`;
}

function unitOf({ currency, percent }: Print): string {
  return currency ?? (percent ? "percent" : "");
}
