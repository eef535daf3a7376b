import { isOneOf, KINDS } from "../../src/domain/codes.ts";
import { parsePeriod } from "../../src/domain/period.ts";
import { error, type Finding } from "../finding.ts";
import { listOf, type CatalogFile, type CatalogRow, type SeedCatalog } from "../read/catalog.ts";
import type { Row } from "../read/csv.ts";
import { parseTerm } from "../read/identity.ts";
import { checkDate } from "./date.ts";

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const IDS: { readonly [File in CatalogFile]?: (row: CatalogRow<File>) => string } = {
  sectors: (row) => row.cell.sector,
  indicators: (row) => row.cell.indicator,
  units: (row) => row.cell.unit,
  places: (row) => row.cell.place,
  breakdowns: (row) => `${row.cell.key}=${row.cell.value}`,
  publishers: (row) => row.cell.publisher,
  licences: (row) => row.cell.licence,
  breaks: (row) => `${row.cell.indicator} ${row.cell.from} ${row.cell.place}`,
  // A day may have several.
  releases: (row) => `${row.cell.released_on} ${row.cell.title_en}`.trim(),
};

/** Ids that are double, texts that are missing, codes that do not exist. */
export function checkCatalog(catalog: SeedCatalog): Finding[] {
  const findings: Finding[] = [];
  for (const [name, id] of Object.entries(IDS) as [CatalogFile, (row: Row<string>) => string][]) {
    checkIds(catalog[name] as readonly Row<string>[], id, findings);
  }
  const sectors = new Set(catalog.sectors.map((row) => row.cell.sector));
  const units = new Set(catalog.units.map((row) => row.cell.unit));
  const keys = new Set(catalog.breakdowns.map((row) => row.cell.key));
  for (const row of catalog.indicators) checkIndicator(row, sectors, units, keys, findings);
  for (const row of catalog.breakdowns) checkBreakdown(row, catalog, findings);
  const places = new Set(catalog.places.map((row) => row.cell.place));
  for (const { cell, file, line } of catalog.places) {
    for (const member of listOf(cell.members)) {
      if (!places.has(member))
        findings.push(error("catalog-code", file, line, `${cell.place}: unknown member "${member}"`));
    }
  }
  const indicators = new Set(catalog.indicators.map((row) => row.cell.indicator));
  for (const row of catalog.identities) checkIdentity(row, indicators, findings);
  for (const row of catalog.breaks) checkBreak(row, indicators, places, findings);
  if (catalog.releases.length === 0)
    findings.push(error("catalog-release", "catalog/releases.csv", 1, "There is no release"));
  for (const row of catalog.releases) checkDate(row.file, row.line, row.cell.released_on, true, findings);
  return findings;
}

function checkIds(rows: readonly Row<string>[], id: (row: Row<string>) => string, findings: Finding[]): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const own = id(row);
    const before = seen.get(own);
    if (own === "") findings.push(error("catalog-id", row.file, row.line, "the id is empty"));
    if (before !== undefined)
      findings.push(error("catalog-id", row.file, row.line, `${own} stands on line ${before} already`));
    seen.set(own, row.line);
    for (const [name, text] of Object.entries(row.cell)) {
      if (!/^(name|definition|title|reason)_/.test(name) || text !== "") continue;
      findings.push(error("catalog-text", row.file, row.line, `${name} of ${own} is empty`));
    }
  }
}

function checkIndicator(
  row: CatalogRow<"indicators">,
  sectors: Set<string>,
  units: Set<string>,
  keys: Set<string>,
  findings: Finding[],
): void {
  const { cell, file, line } = row;
  const wrong = (reason: string) => findings.push(error("catalog-code", file, line, `${cell.indicator}: ${reason}`));
  if (!KEBAB.test(cell.indicator)) wrong("the id is not kebab-case");
  if (!sectors.has(cell.sector)) wrong(`unknown sector "${cell.sector}"`);
  if (!isOneOf(KINDS, cell.kind)) wrong(`unknown kind "${cell.kind}" (${KINDS.join(", ")})`);
  if (!/^\d$/.test(cell.decimals)) wrong(`decimals must be one digit and is "${cell.decimals}"`);
  if (cell.headline !== "0" && cell.headline !== "1") wrong(`headline must be 0 or 1 and is "${cell.headline}"`);
  for (const unit of [cell.unit, ...listOf(cell.other_units)]) if (!units.has(unit)) wrong(`unknown unit "${unit}"`);
  for (const key of listOf(cell.breakdown_keys)) if (!keys.has(key)) wrong(`unknown breakdown key "${key}"`);
}

function checkBreakdown(row: CatalogRow<"breakdowns">, catalog: SeedCatalog, findings: Finding[]): void {
  const { key, value } = row.cell;
  const wrong = (reason: string) => findings.push(error("catalog-code", row.file, row.line, reason));
  if (!KEBAB.test(key) || (value !== "" && !KEBAB.test(value))) wrong(`${key}=${value} is not kebab-case`);
  if (value !== "" && !catalog.breakdowns.some((other) => other.cell.key === key && other.cell.value === "")) {
    wrong(`the key "${key}" has no row of its own`);
  }
}

function checkBreak(
  row: CatalogRow<"breaks">,
  indicators: Set<string>,
  places: Set<string>,
  findings: Finding[],
): void {
  const { indicator, from, place } = row.cell;
  const wrong = (reason: string) => findings.push(error("catalog-break", row.file, row.line, reason));
  if (!indicators.has(indicator)) wrong(`unknown indicator "${indicator}"`);
  if (place !== "" && !places.has(place)) wrong(`unknown place "${place}"`);
  if (!parsePeriod(from)) wrong(`"${from}" is no period`);
}

function checkIdentity(row: CatalogRow<"identities">, indicators: Set<string>, findings: Finding[]): void {
  const { kind, result, part, whole } = row.cell;
  const wrong = (reason: string) => findings.push(error("catalog-identity", row.file, row.line, reason));
  if (kind !== "sum" && kind !== "ratio") wrong(`kind must be sum or ratio and is "${kind}"`);
  for (const text of [result, ...part.split(" + "), ...(kind === "ratio" ? [whole] : [])]) {
    const term = parseTerm(text);
    if (!term) wrong(`"${text}" is no term: indicator[key=value;key=value]`);
    else if (!indicators.has(term.indicator)) wrong(`unknown indicator "${term.indicator}"`);
  }
}
