/** What a check found, where, and in words that tell the steward what to do. */
export interface Finding {
  /** The check's name in kebab case; a warning's name is served as a flag of its figures. */
  readonly check: string;
  readonly severity: "error" | "warning";
  /** Path below the seed folder. */
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  /** The figures concerned, by id. */
  readonly figures: readonly string[];
}

export function error(check: string, file: string, line: number, reason: string): Finding {
  return { check, severity: "error", file, line, reason, figures: [] };
}

/** Something that stands where it stands: a row of a file. */
interface Placed {
  readonly id: string;
  readonly file: string;
  readonly line: number;
}

/** A warning about one or more figures, placed at the first. */
export function warning(check: string, figures: readonly [Placed, ...Placed[]], reason: string): Finding {
  const [first] = figures;
  return {
    check,
    severity: "warning",
    file: first.file,
    line: first.line,
    reason,
    figures: figures.map((one) => one.id),
  };
}

export function formatFinding(finding: Finding): string {
  return `${finding.file}:${finding.line}: ${finding.severity}: ${finding.reason} [${finding.check}]`;
}

/** The compile found errors: nothing may be loaded. */
export class SeedErrors extends Error {
  override readonly name = "SeedErrors";
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(`${findings.length} error(s) in the seed`);
    this.findings = findings;
  }
}
