import { parsePeriod } from "../../src/domain/period.ts";
import { error, type Finding } from "../finding.ts";

const PRECISIONS = new Set(["annual", "monthly", "daily"]);

/** A date as far as it is known: YYYY-MM-DD, YYYY-MM or YYYY; with `exact`, the day is needed. */
export function checkDate(file: string, line: number, text: string, exact: boolean, findings: Finding[]): void {
  const frequency = parsePeriod(text)?.frequency ?? "";
  if (exact ? frequency === "daily" : PRECISIONS.has(frequency)) return;
  const form = exact ? "YYYY-MM-DD" : "YYYY-MM-DD, YYYY-MM, YYYY or empty";
  findings.push(error("date", file, line, `"${text}" is no date (${form})`));
}
