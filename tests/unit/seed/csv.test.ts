import { expect, test } from "vitest";
import { formatFinding, type Finding } from "../../../seed/finding.ts";
import { readCells, readTable } from "../../../seed/read/csv.ts";

const COLUMNS = ["id", "name"] as const;

/** The rows of a text as line, id and name, and what was found wrong with it. */
function table(text: string): { rows: (string | number)[][]; found: string[] } {
  const findings: Finding[] = [];
  const rows = readTable("table.csv", readCells("table.csv", text, findings), COLUMNS, findings);
  return { rows: rows.map(({ line, cell }) => [line, cell.id, cell.name]), found: findings.map(formatFinding) };
}

test("a byte order mark before the header is no part of it", () => {
  expect(table("\ufeffid,name\na,A\n")).toEqual({ rows: [[2, "a", "A"]], found: [] });
  expect(table('\ufeff"id","name"\n"a","A"\n')).toEqual({ rows: [[2, "a", "A"]], found: [] });
});

test("blank lines are passed over and counted", () => {
  expect(table("id,name\n\na,A\n\n,\nb,B\n\n\n").rows).toEqual([
    [3, "a", "A"],
    [6, "b", "B"],
  ]);
});

test("a quoted cell may hold commas, quotes and line ends, and lines are counted on behind it", () => {
  expect(table('id,name\na,"A, ""the first""\nof all"\nb,B\n').rows).toEqual([
    [2, "a", 'A, "the first"\nof all'],
    [4, "b", "B"],
  ]);
});

test("line ends of two characters count once, and the last line needs none", () => {
  expect(table("id,name\r\na,A\r\n\r\nb,B").rows).toEqual([
    [2, "a", "A"],
    [4, "b", "B"],
  ]);
});

test("empty cells with which a spreadsheet fills a file are no cells", () => {
  expect(table("id,name,,\na,A,,\n,,,\nb,,,\n")).toEqual({
    rows: [
      [2, "a", "A"],
      [4, "b", ""],
    ],
    found: [],
  });
});

test("cells are trimmed and in composed form", () => {
  expect(table("id,name\n a ,\u00a0Vie\u0323\u0302t\t\n").rows).toEqual([[2, "a", "Vi\u1ec7t"]]);
});

test("a row with too few cells is refused with its line, and the others are read", () => {
  expect(table("id,name\n\na\nb,B\n")).toEqual({
    rows: [[4, "b", "B"]],
    found: ["table.csv:3: error: The row has 1 cells, the header 2 [csv]"],
  });
});

test("a row with too many cells, as an unquoted comma makes them, is refused with its line", () => {
  expect(table("id,name\na,A\nb,B, the second\n")).toEqual({
    rows: [[2, "a", "A"]],
    found: ["table.csv:3: error: The row has 3 cells, the header 2 [csv]"],
  });
});

test.each([
  ["name,id\nA,a\n", "The header must be id,name and is name,id"],
  ["id\na\n", "The header must be id,name and is id"],
  ["id,name,note\na,A,x\n", "The header must be id,name and is id,name,note"],
  ["id;name\na;A\n", "The header must be id,name and is id;name"],
  ["\nid,name\na,A\n", "The header must be id,name and is "],
])("the header of %j is refused", (text, reason) => {
  expect(table(text)).toEqual({ rows: [], found: [`table.csv:1: error: ${reason} [csv]`] });
});

test("an empty file lacks its header", () => {
  expect(table("")).toEqual({ rows: [], found: ["table.csv:1: error: The header is missing: id,name [csv]"] });
});

test("a quote inside an unquoted cell is refused with its line", () => {
  expect(table('id,name\na,A\nb,B"b\n').found[0]).toBe(
    'table.csv:3: error: Invalid Opening Quote: a quote is found on field 1, value is "B" [csv]',
  );
});

test("text behind a closing quote is refused with its line", () => {
  expect(table('id,name\na,"A"b\n').found[0]).toMatch(/^table\.csv:2: error: Invalid Closing Quote: got "b"/);
});

test("a quote that is never closed is refused, and nothing behind it is taken for a row", () => {
  const { rows, found } = table('id,name\na,"A\nb,B\nc,C\n');
  expect(rows).toEqual([]);
  expect(found[0]).toMatch(/^table\.csv:\d+: error: Quote Not Closed: .* \[csv\]$/);
});
