import { isOneOf, SOURCE_KINDS } from "../../src/domain/codes.ts";
import { error, type Finding } from "../finding.ts";
import type { SeedCatalog } from "../read/catalog.ts";
import type { SeedDocument } from "../read/document.ts";
import { checkDate } from "./date.ts";

const TITLE_BY = ["publisher", "us"] as const;

/** The heads of the documents: who, when, what kind, and whether the count of their numbers adds up. */
export function checkDocuments(documents: readonly SeedDocument[], catalog: SeedCatalog): Finding[] {
  const findings: Finding[] = [];
  const publishers = new Set(catalog.publishers.map((row) => row.cell.publisher));
  const licences = new Set(catalog.licences.map((row) => row.cell.licence));
  const seen = new Map<string, string>();
  for (const document of documents) {
    const { file, head, lines } = document;
    const wrong = (key: string, reason: string) => findings.push(error("document-head", file, lines[key] ?? 1, reason));
    const before = seen.get(head.source);
    if (before) wrong("source", `the source ${head.source} is in ${before} already`);
    seen.set(head.source, file);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(head.source)) wrong("source", `"${head.source}" is not kebab-case`);
    if (!file.endsWith(`/${head.source}.csv`)) wrong("source", `the file must be named ${head.source}.csv`);
    if (head.title === "") wrong("title", "the title is empty");
    if (!publishers.has(head.publisher))
      wrong("publisher", `unknown publisher "${head.publisher}" (catalog/publishers.csv)`);
    if (head.original_publisher !== "" && !publishers.has(head.original_publisher))
      wrong("original_publisher", `unknown publisher "${head.original_publisher}" (catalog/publishers.csv)`);
    if (!isOneOf(TITLE_BY, head.title_by))
      wrong("title_by", `title_by must be publisher or us and is "${head.title_by}"`);
    if (head.doubles !== "" && !/^[1-9]\d*$/.test(head.doubles)) wrong("doubles", `"${head.doubles}" is no count`);
    if (!licences.has(head.licence)) wrong("licence", `unknown licence "${head.licence}" (catalog/licences.csv)`);
    if (!isOneOf(SOURCE_KINDS, head.kind)) wrong("kind", `unknown kind "${head.kind}" (${SOURCE_KINDS.join(", ")})`);
    if (head.published_on !== "") checkDate(file, lines.published_on ?? 1, head.published_on, false, findings);
    if (head.url !== "" && !URL.canParse(head.url)) wrong("url", `"${head.url}" is no address`);
    if (!/^[a-z]{2}$/.test(head.language)) wrong("language", `"${head.language}" is no ISO 639-1 code`);
    if (head.sha256 !== "" && !/^[0-9a-f]{64}$/.test(head.sha256))
      wrong("sha256", "the hash is no SHA-256 in hexadecimal");
    findings.push(...checkCoverage(document));
  }
  return findings;
}

/** Statistics are the table's rows (a range is two numbers); with what was left out they make up the numbers printed. */
function checkCoverage({ file, head, lines, leftOut, rows }: SeedDocument): Finding[] {
  const findings: Finding[] = [];
  const count = (text: string, line: number) => {
    if (!/^\d+$/.test(text)) findings.push(error("coverage", file, line, `"${text}" is no count`));
    return Number(text);
  };
  const left = leftOut.map((one) => count(one.numbers, one.line)).reduce((sum, one) => sum + one, 0);
  if (head.numbers === "" && head.statistics === "") return findings;
  const numbers = count(head.numbers, lines.numbers ?? 1);
  const statistics = count(head.statistics, lines.statistics ?? 1);
  const held = rows.reduce((sum, row) => sum + (row.cell.value === "" && row.cell.low !== "" ? 2 : 1), 0);
  if (statistics !== held) {
    findings.push(
      error(
        "coverage",
        file,
        lines.statistics ?? 1,
        `the head counts ${statistics} statistics, the table holds ${held}`,
      ),
    );
  }
  // One printed number may carry several statistics, never fewer than one.
  if (numbers - left > statistics || (statistics > 0 && numbers <= left)) {
    const reason = `${numbers} numbers less ${left} left out can't be ${statistics} statistics`;
    findings.push(error("coverage", file, lines.numbers ?? 1, reason));
  }
  return findings;
}
