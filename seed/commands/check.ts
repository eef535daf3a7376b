import { checkDocuments } from "../check/document.ts";
import { checkExclusion, checkFigureNumbers, checkRow } from "../check/row.ts";
import { formatFinding, SeedErrors, type Finding } from "../finding.ts";
import { figureId } from "../../src/domain/figure.ts";
import { readCatalog, type SeedCatalog } from "../read/catalog.ts";
import { parseDocument, readDocuments, type SeedDocument } from "../read/document.ts";
import { vocabularyOf } from "../vocabulary.ts";
import { counted } from "../release/words.ts";
import { readArgs, WrongCall, type Command, type Outcome } from "./command.ts";
import { effectLines, effectsOf } from "./effects.ts";
import { explainError, explainWarning } from "./explain.ts";
import { locate } from "./locate.ts";
import { compileWith } from "./overlay.ts";

/** Reads one document as the compile would, and says in plain words what is wrong and what it would change. */
export const check = {
  usage: "check FILE [--all]",
  run(args: readonly string[], seed: string): Outcome {
    const { values, positionals } = readArgs(args, { all: { type: "boolean", default: false } });
    const [named, ...more] = positionals;
    if (named === undefined || more.length > 0) throw new WrongCall("check takes one document: its file or its id.");
    const inCatalog: Finding[] = [];
    const catalog = readCatalog(seed, inCatalog);
    if (inCatalog.length > 0) throw new SeedErrors(inCatalog);
    const { file, text } = locate(named, seed, readDocuments(seed, []));
    const own: Finding[] = [];
    const document = parseDocument(file, text, own);
    const errors = [...own, ...findErrors(document, catalog)].sort((a, b) => a.line - b.line);
    return {
      failed: errors.length > 0,
      lines: [
        ...errors.flatMap((finding) => [...explainError(finding, document, catalog), ""]),
        ...compared(document, errors, seed, values.all),
        ...summary(document, errors),
      ],
    };
  },
} satisfies Command;

/** The errors of the head and of the rows, each by the check that the compile runs. */
function findErrors(document: SeedDocument, catalog: SeedCatalog): Finding[] {
  const words = vocabularyOf(catalog);
  return [
    ...checkDocuments([document], catalog),
    ...checkFigureNumbers(document),
    ...document.rows.flatMap((row) =>
      row.cell.excluded === "" ? checkRow(document, row, words) : checkExclusion(row),
    ),
  ];
}

/** What only all documents together show: warnings, and what would be published. Wrong rows are no part of it. */
function compared(document: SeedDocument, errors: readonly Finding[], seed: string, all: boolean): string[] {
  const wrong = new Set(errors.map(({ line }) => line));
  const sound = document.rows.filter((row) => !wrong.has(row.line));
  const inHead = errors.filter(({ line }) => !document.rows.some((row) => row.line === line));
  if (inHead.some((finding) => finding.check !== "coverage"))
    return ["Once the head is right, the rows are compared with the other documents.", ""];
  try {
    const compiled = compileWith(seed, { ...document, rows: sound });
    const own = new Set(sound.map((row) => figureId(document.head.source, Number(row.cell.figure))));
    const warnings = compiled.warnings.filter(({ figures }) => figures.some((figure) => own.has(figure)));
    return [
      ...warnings.flatMap((finding) => [...explainWarning(finding, document), ""]),
      ...effectLines(effectsOf(compiled, document.head.source), all),
      "",
    ];
  } catch (cause) {
    if (!(cause instanceof SeedErrors)) throw cause;
    const others = cause.findings.slice(0, 3).map((finding) => `  ${formatFinding(finding)}`);
    return ["The rest of the seed has errors, so this document was not compared with it:", ...others, ""];
  }
}

function summary({ file, rows }: SeedDocument, errors: readonly Finding[]): string[] {
  const excluded = rows.filter((row) => row.cell.excluded !== "").length;
  const counts = `${counted(rows.length, "row")}: ${counted(rows.length - excluded, "figure")}, ${excluded} excluded`;
  return [
    `seed/${file}: ${counts}; ${errors.length > 0 ? `${counted(errors.length, "error")} to mend` : "no errors"}.`,
  ];
}
