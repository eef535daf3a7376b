import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { error, type Finding } from "../finding.ts";
import { isBlank, readCells, readTable, type Cells, type Row } from "./csv.ts";

/** The records of a document's head, each `key,value`; `left_out,count,reason` may stand several times. */
export const HEAD_KEYS = [
  "source",
  "title",
  /** Who worded the title: the publisher, or us where only its address or a copy is left. */
  "title_by",
  "publisher",
  /** Who first published what this document repeats. */
  "original_publisher",
  "kind",
  "published_on",
  "url",
  "language",
  "licence",
  "sha256",
  "numbers",
  "statistics",
  /** Rows of the transcription that were the same figure read a second time. */
  "doubles",
  "note",
] as const;

export const FIGURE_COLUMNS = [
  "figure",
  "locator",
  "indicator",
  "place",
  "breakdown",
  "measure",
  "period",
  "status",
  "qualifier",
  "printed",
  "reading",
  "value",
  "low",
  "high",
  "unit",
  "comparison",
  "note",
  /** Why the figure is kept and shown but may never be chosen. */
  "unusable",
  "excluded",
] as const;

export type Head = Readonly<Record<(typeof HEAD_KEYS)[number], string>>;
export type FigureRow = Row<(typeof FIGURE_COLUMNS)[number]>;

/** One document as the steward wrote it down: what it is, then a row for each number that it prints. */
export interface SeedDocument {
  readonly file: string;
  readonly head: Head;
  /** The line of each key of the head. */
  readonly lines: Readonly<Record<string, number>>;
  readonly leftOut: readonly { readonly line: number; readonly numbers: string; readonly reason: string }[];
  readonly rows: readonly FigureRow[];
}

/** Every document below `seed/figures`, in the order of their names. */
export function readDocuments(folder: string, findings: Finding[]): SeedDocument[] {
  return readdirSync(join(folder, "figures"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".csv"))
    .sort()
    .map((name) => {
      const file = `figures/${name}`;
      return parseDocument(file, readFileSync(join(folder, file), "utf8"), findings);
    });
}

export function parseDocument(file: string, text: string, findings: Finding[]): SeedDocument {
  const records = readCells(file, text, findings);
  const found = records.findIndex(isBlank);
  const gap = found < 0 ? records.length : found;
  const table = records.slice(gap).filter((record) => !isBlank(record));
  return {
    file,
    ...readHead(file, records.slice(0, gap), findings),
    rows: readTable(file, table, FIGURE_COLUMNS, findings),
  };
}

function readHead(
  file: string,
  records: readonly Cells[],
  findings: Finding[],
): Pick<SeedDocument, "head" | "lines" | "leftOut"> {
  const head: Record<string, string> = {};
  const lines: Record<string, number> = {};
  const leftOut: { line: number; numbers: string; reason: string }[] = [];
  for (const { line, cells } of records) {
    const [key = "", value = "", reason = "", ...more] = cells;
    if (key === "left_out") {
      leftOut.push({ line, numbers: value, reason });
    } else if (!(HEAD_KEYS as readonly string[]).includes(key)) {
      findings.push(
        error(
          "document-head",
          file,
          line,
          `"${key}" is no key of a document's head (${HEAD_KEYS.join(", ")}, left_out)`,
        ),
      );
    } else if (key in head) {
      findings.push(error("document-head", file, line, `"${key}" stands twice`));
    } else {
      head[key] = value;
      lines[key] = line;
      const beyond = [reason, ...more].filter((cell) => cell !== "");
      if (beyond.length === 0) continue;
      const found = `"${key}" has cells too many ("${beyond.join('", "')}"): a text with a comma stands in quotation marks`;
      findings.push(error("document-head", file, line, found));
    }
  }
  for (const key of HEAD_KEYS) {
    if (key in head) continue;
    findings.push(error("document-head", file, 1, `"${key}" is missing in the head`));
    head[key] = "";
  }
  return { head: head as Head, lines, leftOut };
}
