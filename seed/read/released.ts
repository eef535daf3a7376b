import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CHANGES, type Change } from "../../src/domain/change.ts";
import { isOneOf, MEASURES, SCENARIOS, STATUSES } from "../../src/domain/codes.ts";
import { parseFigureId } from "../../src/domain/figure.ts";
import { parsePeriod } from "../../src/domain/period.ts";
import { error, SeedErrors, type Finding } from "../finding.ts";
import type { CatalogRow } from "./catalog.ts";
import { readCells, readTable, type Row } from "./csv.ts";

/** What `seed/releases` holds: the values as they were last released, and what each release changed. */

const CELL = ["indicator", "place", "breakdown", "measure", "scenario", "unit", "period"] as const;
const SIDE = ["value", "low", "high", "status", "figure"] as const;

/** `current.csv`: every value as last released. Numbers are exact decimals; a range has no value, an open end no number. */
export const PUBLISHED_COLUMNS = [...CELL, ...SIDE, "source"] as const;
/** A file of changes: `from_` is empty where a value is added, `to_` where it is withdrawn. */
export const CHANGE_COLUMNS = [
  "change",
  ...CELL,
  ...SIDE.map((name) => `from_${name}` as const),
  ...SIDE.map((name) => `to_${name}` as const),
] as const;

export type Published = Row<(typeof PUBLISHED_COLUMNS)[number]>["cell"];
export type ChangedCell = Row<(typeof CHANGE_COLUMNS)[number]>["cell"] & { readonly change: Change };

/** One line of `catalog/releases.csv` with what it changed. */
export interface Released {
  readonly released_on: string;
  readonly title_en: string;
  readonly title_vi: string;
  readonly changes: readonly ChangedCell[];
}

const FOLDER = "releases";
export const CURRENT = `${FOLDER}/current.csv`;
/** Every published version of every dataset, the oldest first. */
export const VERSIONS = `${FOLDER}/versions.csv`;
/** The folder of their files. */
export const FILES = `${FOLDER}/files`;

/** What names each release in files: its day, and from the second of a day on its number. */
export function releaseKeys(releases: readonly { readonly released_on: string }[]): string[] {
  const seen = new Map<string, number>();
  return releases.map(({ released_on: day }) => {
    const nth = (seen.get(day) ?? 0) + 1;
    seen.set(day, nth);
    return `${day}${nth === 1 ? "" : `-${nth}`}`;
  });
}

/** The files of changes in the order of the releases. */
export function changesFiles(releases: readonly { readonly released_on: string }[]): string[] {
  return releaseKeys(releases).map((key) => `${FOLDER}/changes-${key}.csv`);
}

/**
 * The values of the last release; none before the first. They may differ from the seed: that is unreleased work.
 * @throws SeedErrors with every line that can't be read.
 */
export function readCurrent(seed: string): Published[] {
  if (!existsSync(join(seed, CURRENT))) return [];
  const findings: Finding[] = [];
  const rows = readFile(seed, CURRENT, PUBLISHED_COLUMNS, findings);
  const seen = new Map<string, number>();
  for (const row of rows) {
    checkCell(row, findings);
    checkSide(row, "", row.cell, findings);
    const key = cellKey(row.cell);
    const before = seen.get(key);
    if (before !== undefined) findings.push(wrong(row, `the cell stands on line ${before} already`));
    seen.set(key, row.line);
  }
  return sure(
    rows.map(({ cell }) => cell),
    findings,
  );
}

/**
 * Every release with its changes, the oldest first; none where a seed has no folder of releases.
 * @throws SeedErrors with every line that can't be read, and every file that is missing or belongs to no release.
 */
export function readReleased(seed: string, releases: readonly CatalogRow<"releases">[]): Released[] {
  if (!existsSync(join(seed, FOLDER))) return [];
  const findings: Finding[] = [];
  const files = changesFiles(releases.map(({ cell }) => cell));
  for (const name of readdirSync(join(seed, FOLDER)).sort()) {
    const file = `${FOLDER}/${name}`;
    if ([CURRENT, VERSIONS, FILES].includes(file) || files.includes(file)) continue;
    findings.push(error("release-file", file, 1, "no line of catalog/releases.csv has this file"));
  }
  // Releases before the first file are older than this record; after it none may lack its own.
  const begins = files.findIndex((name) => existsSync(join(seed, name)));
  const history = releases.map(({ file, line, cell }, at) => {
    const name = files[at] as string;
    const earlier = releases[at - 1]?.cell.released_on ?? "";
    if (cell.released_on < earlier)
      findings.push(
        error("release-file", file, line, `${cell.released_on} stands below ${earlier}: the newest comes last`),
      );
    if (existsSync(join(seed, name))) return { ...cell, changes: readChanges(seed, name, findings) };
    if (begins >= 0 && at > begins)
      findings.push(error("release-file", file, line, `the changes of the release are missing: ${name}`));
    return { ...cell, changes: [] };
  });
  return sure(history, findings);
}

function readChanges(seed: string, file: string, findings: Finding[]): ChangedCell[] {
  const rows = readFile(seed, file, CHANGE_COLUMNS, findings);
  for (const row of rows) {
    const { cell } = row;
    checkCell(row, findings);
    if (!isOneOf(CHANGES, cell.change)) findings.push(wrong(row, `"${cell.change}" is none of ${CHANGES.join(", ")}`));
    for (const [side, without] of [
      ["from_", "added"],
      ["to_", "withdrawn"],
    ] as const) {
      if (cell.change !== without) checkSide(row, side, cell, findings);
      else if (SIDE.some((name) => cell[`${side}${name}`] !== ""))
        findings.push(wrong(row, `what is ${without} has no ${side.slice(0, -1)}`));
    }
  }
  return rows.map(({ cell }) => cell as ChangedCell);
}

function readFile<Name extends string>(
  seed: string,
  file: string,
  columns: readonly Name[],
  findings: Finding[],
): Row<Name>[] {
  return readTable(file, readCells(file, readFileSync(join(seed, file), "utf8"), findings), columns, findings);
}

function checkCell(row: Row<(typeof CELL)[number]>, findings: Finding[]): void {
  const { indicator, place, measure, scenario, unit, period } = row.cell;
  if (indicator === "" || place === "" || unit === "")
    findings.push(wrong(row, "the indicator, the place or the unit is empty"));
  if (!isOneOf(MEASURES, measure)) findings.push(wrong(row, `"${measure}" is no measure`));
  if (!isOneOf(SCENARIOS, scenario)) findings.push(wrong(row, `"${scenario}" is no scenario`));
  if (!parsePeriod(period)) findings.push(wrong(row, `"${period}" is no period`));
}

const NUMBER = /^(-?\d+(\.\d+)?)?$/;

function checkSide(
  row: Row<string>,
  side: "" | "from_" | "to_",
  cell: Readonly<Record<string, string>>,
  findings: Finding[],
): void {
  const read = (name: (typeof SIDE)[number]) => cell[`${side}${name}`] ?? "";
  const numbers = [read("value"), read("low"), read("high")];
  for (const text of numbers) if (!NUMBER.test(text)) findings.push(wrong(row, `"${text}" is no plain decimal number`));
  if (numbers.every((text) => text === ""))
    findings.push(wrong(row, `${side}value, ${side}low and ${side}high are empty`));
  if (!isOneOf(STATUSES, read("status"))) findings.push(wrong(row, `"${read("status")}" is no status`));
  if (!parseFigureId(read("figure"))) findings.push(wrong(row, `"${read("figure")}" is no figure`));
}

/** What tells a cell from every other. */
export function cellKey(cell: Readonly<Record<(typeof CELL)[number], string>>): string {
  return CELL.map((name) => cell[name]).join("\u0000");
}

function wrong({ file, line }: Row<string>, reason: string): Finding {
  return error("release-file", file, line, reason);
}

function sure<T>(read: T, findings: readonly Finding[]): T {
  if (findings.length > 0) throw new SeedErrors(findings);
  return read;
}
