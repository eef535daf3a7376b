import { checkCatalog } from "./check/catalog.ts";
import { checkDocuments } from "./check/document.ts";
import { identityChecks } from "./check/identities.ts";
import { checkExclusion, checkFigureNumbers, checkRow } from "./check/row.ts";
import {
  growthAgainstLevels,
  jump,
  publishedBeforePeriodEnd,
  sameFigureTwice,
  twoCurrencies,
} from "./check/warnings.ts";
import { draftOf, type Draft } from "./draft.ts";
import { SeedErrors, type Finding } from "./finding.ts";
import { readCatalog, type SeedCatalog } from "./read/catalog.ts";
import { readDocuments, type SeedDocument } from "./read/document.ts";
import { identityOf } from "./read/identity.ts";
import { reconcile, type Reconciled } from "./reconcile.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** The seed after every check: ready to be written out. */
export interface Compiled extends Reconciled {
  readonly catalog: SeedCatalog;
  readonly documents: readonly SeedDocument[];
  readonly warnings: readonly Finding[];
  /** Names of the checks that warned about each figure. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads, checks and reconciles a seed folder. The same files give the same result on every machine.
 * @throws SeedErrors with every error found; nothing is half-compiled.
 */
export function compile(folder: string): Compiled {
  const findings: Finding[] = [];
  const catalog = readCatalog(folder, findings);
  const documents = readDocuments(folder, findings);
  findings.push(...checkCatalog(catalog), ...checkDocuments(documents, catalog));
  const drafts = draftAll(documents, catalog, findings);
  stopOnErrors(findings);
  const reconciled = reconcile(drafts);
  const warnings = runChecks(reconciled, catalog);
  return { ...reconciled, catalog, documents, warnings, flags: flagsOf(warnings) };
}

function draftAll(documents: readonly SeedDocument[], catalog: SeedCatalog, findings: Finding[]): Draft[] {
  const words = vocabularyOf(catalog);
  const drafts: Draft[] = [];
  for (const document of documents) {
    findings.push(...checkFigureNumbers(document));
    for (const row of document.rows) {
      const found = row.cell.excluded === "" ? checkRow(document, row, words) : checkExclusion(row);
      findings.push(...found);
      const indicator = words.indicators.get(row.cell.indicator);
      if (found.length > 0 || row.cell.excluded !== "" || !indicator) continue;
      drafts.push(draftOf(document, row, indicator));
    }
  }
  return drafts;
}

function runChecks(data: Reconciled, catalog: SeedCatalog): Finding[] {
  const checks = [
    publishedBeforePeriodEnd,
    sameFigureTwice,
    jump,
    growthAgainstLevels,
    twoCurrencies,
    ...identityChecks(catalog.identities.map(identityOf)),
  ];
  return checks.flatMap((check) => check.run(data));
}

function flagsOf(warnings: readonly Finding[]): Map<string, string[]> {
  const flags = new Map<string, string[]>();
  for (const { check, figures } of warnings) {
    for (const figure of figures) {
      const own = flags.get(figure) ?? [];
      if (!own.includes(check)) own.push(check);
      flags.set(figure, own.sort());
    }
  }
  return flags;
}

function stopOnErrors(findings: readonly Finding[]): void {
  const errors = findings.filter((finding) => finding.severity === "error");
  if (errors.length > 0) throw new SeedErrors(errors);
}
