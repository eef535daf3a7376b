import { expect, test } from "vitest";
import { formatFinding, type Finding } from "../../../seed/finding.ts";
import { FIGURE_COLUMNS, HEAD_KEYS, parseDocument, type SeedDocument } from "../../../seed/read/document.ts";

const HEADER = FIGURE_COLUMNS.join(",");
const HEAD = HEAD_KEYS.map((key) => `${key},${key === "title" ? '"Thuê bao, doanh thu"' : key}`);
const FIGURE = "1,line 1,items,VN,,level,2021,actual,,5,,5,,,items,,,,";

function parsed(...lines: string[]): { document: SeedDocument; found: string[] } {
  const findings: Finding[] = [];
  const document = parseDocument("figures/made.csv", lines.join("\n"), findings);
  return { document, found: findings.map(formatFinding) };
}

test("a document is a head, a blank line and a table, each key and row with its line", () => {
  const { document, found } = parsed(...HEAD, "left_out,3,page furniture", "left_out,2,slogan", "", HEADER, FIGURE);
  expect(found).toEqual([]);
  expect(document.head).toMatchObject({ source: "source", title: "Thuê bao, doanh thu", note: "note" });
  expect(document.lines).toMatchObject({ source: 1, title: 2, note: 15 });
  expect(document.leftOut).toEqual([
    { line: 16, numbers: "3", reason: "page furniture" },
    { line: 17, numbers: "2", reason: "slogan" },
  ]);
  expect(document.rows.map(({ line, cell }) => [line, cell.figure, cell.indicator, cell.value])).toEqual([
    [20, "1", "items", "5"],
  ]);
});

test("a spreadsheet's byte order mark, padding and several blank lines change nothing", () => {
  const padded = HEAD.map((line) => `${line},,,,`);
  const { document, found } = parsed(
    `\ufeff${padded[0]}`,
    ...padded.slice(1),
    ",,,,,",
    "",
    `${HEADER},`,
    `${FIGURE},,`,
  );
  expect(found).toEqual([]);
  expect(document.head.source).toBe("source");
  expect(document.rows.map((row) => row.line)).toEqual([19]);
});

test("a key that no head has is refused with its line and the keys there are", () => {
  const { found } = parsed(...HEAD, "author,somebody", "", HEADER);
  expect(found).toEqual([
    'figures/made.csv:16: error: "author" is no key of a document\'s head (source, title, title_by, publisher, ' +
      "original_publisher, kind, published_on, url, language, licence, sha256, numbers, statistics, doubles, note, " +
      "left_out) [document-head]",
  ]);
});

test("a key that stands twice is refused at its second line, and the first value stays", () => {
  const { document, found } = parsed(...HEAD, "kind,other", "", HEADER);
  expect(found).toEqual(['figures/made.csv:16: error: "kind" stands twice [document-head]']);
  expect(document.head.kind).toBe("kind");
});

test("a key that is missing is named", () => {
  const { found } = parsed(...HEAD.filter((line) => !line.startsWith("licence,")), "", HEADER);
  expect(found).toEqual(['figures/made.csv:1: error: "licence" is missing in the head [document-head]']);
});

test("without a blank line there is no table", () => {
  const { found } = parsed(...HEAD, HEADER, FIGURE);
  expect(found[0]).toMatch(/^figures\/made\.csv:16: error: "figure" is no key of a document's head/);
  expect(found.at(-1)).toBe(`figures/made.csv:1: error: The header is missing: ${HEADER} [csv]`);
});

test("a row of the table with a cell too few is refused with its own line", () => {
  const { document, found } = parsed(...HEAD, "", HEADER, FIGURE.slice(0, -1), FIGURE);
  expect(found).toEqual(["figures/made.csv:18: error: The row has 18 cells, the header 19 [csv]"]);
  expect(document.rows.map((row) => row.line)).toEqual([19]);
});
