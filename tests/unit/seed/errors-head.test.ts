import { cpSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changeLine, copyOfSeed, errorsOf } from "../../support/seed.ts";

const APRIL = "figures/mic-2021-04-14.csv";

/** The errors after a change of one line of the report of April 2021. */
function errorsWith(line: number, text?: string): string[] {
  const folder = copyOfSeed();
  changeLine(folder, APRIL, line, text);
  return errorsOf(folder);
}

test.each([
  [2, "title,", "the title is empty"],
  [3, "title_by,them", 'title_by must be publisher or us and is "them"'],
  [4, "publisher,gsoo", 'unknown publisher "gsoo" (catalog/publishers.csv)'],
  [5, "original_publisher,gsoo", 'unknown publisher "gsoo" (catalog/publishers.csv)'],
  [6, "kind,secondary", 'unknown kind "secondary" (primary, international, press)'],
  [8, "url,mic.gov.vn/tin", '"mic.gov.vn/tin" is no address'],
  [10, "licence,CC-BY-9.0", 'unknown licence "CC-BY-9.0" (catalog/licences.csv)'],
  [11, "sha256,1234", "the hash is no SHA-256 in hexadecimal"],
  [14, "doubles,0", '"0" is no count'],
  [14, "doubles,two", '"two" is no count'],
])("line %i of a head is refused as %s", (line, text, reason) => {
  expect(errorsWith(line, text)).toEqual([`${APRIL}:${line}: error: ${reason} [document-head]`]);
});

test("a language is named by its code of two letters", () => {
  const folder = copyOfSeed();
  changeLine(folder, "figures/mic-2011-09-05.csv", 9, "language,vie");
  expect(errorsOf(folder)).toEqual(['figures/mic-2011-09-05.csv:9: error: "vie" is no ISO 639-1 code [document-head]']);
});

test("a wrong language is noticed, because its marks read every grouped number otherwise", () => {
  const found = errorsWith(9, "language,en");
  expect(found).toHaveLength(11);
  expect(found[0]).toContain(`${APRIL}:30: error: "9.300 tỷ đồng" reads 9300000000, the row says 9300000000000`);
});

test.each(["14/04/2021", "2021-04-31", "2021-Q2", "2021-04-14/2021-04-15", "21"])(
  "%s is no date of publication",
  (date) => {
    expect(errorsWith(7, `published_on,${date}`)).toEqual([
      `${APRIL}:7: error: "${date}" is no date (YYYY-MM-DD, YYYY-MM, YYYY or empty) [date]`,
    ]);
  },
);

test("a key that is missing in a head is named", () => {
  expect(errorsWith(10)).toEqual([
    `${APRIL}:1: error: "licence" is missing in the head [document-head]`,
    `${APRIL}:1: error: unknown licence "" (catalog/licences.csv) [document-head]`,
  ]);
});

test("a key that stands twice in a head is refused", () => {
  expect(errorsWith(8, "kind,press")).toContain(`${APRIL}:8: error: "kind" stands twice [document-head]`);
});

test("a file must bear its source's name", () => {
  const folder = copyOfSeed();
  renameSync(join(folder, APRIL), join(folder, "figures/april.csv"));
  expect(errorsOf(folder)).toEqual([
    "figures/april.csv:1: error: the file must be named mic-2021-04-14.csv [document-head]",
  ]);
});

test("a source's id is in kebab case", () => {
  expect(errorsWith(1, "source,MIC-2021-04-14")).toEqual([
    `${APRIL}:1: error: "MIC-2021-04-14" is not kebab-case [document-head]`,
    `${APRIL}:1: error: the file must be named MIC-2021-04-14.csv [document-head]`,
  ]);
});

test("one source may stand in one file only, in whatever folder", () => {
  const folder = copyOfSeed();
  mkdirSync(join(folder, "figures/more"));
  cpSync(join(folder, APRIL), join(folder, "figures/more/mic-2021-04-14.csv"));
  expect(errorsOf(folder)).toEqual([
    `figures/more/mic-2021-04-14.csv:1: error: the source mic-2021-04-14 is in ${APRIL} already [document-head]`,
  ]);
});

test("the statistics that a head counts must be those of its table", () => {
  expect(errorsWith(13, "statistics,43")).toEqual([
    `${APRIL}:13: error: the head counts 43 statistics, the table holds 42 [coverage]`,
  ]);
});

test("a range counts as two statistics", () => {
  const folder = copyOfSeed();
  changeLine(folder, "figures/mic-2021-06-22.csv", 13, "statistics,36");
  expect(errorsOf(folder)).toContain(
    "figures/mic-2021-06-22.csv:13: error: the head counts 36 statistics, the table holds 37 [coverage]",
  );
});

test("numbers that are neither statistics nor left out are missed", () => {
  expect(errorsWith(12, "numbers,128")).toEqual([
    `${APRIL}:12: error: 128 numbers less 85 left out can't be 42 statistics [coverage]`,
  ]);
  expect(errorsWith(15, "left_out,14,reporting period")).toEqual([
    `${APRIL}:12: error: 127 numbers less 84 left out can't be 42 statistics [coverage]`,
  ]);
});

test("more numbers left out than printed leave none for the statistics", () => {
  expect(errorsWith(15, "left_out,57,reporting period")).toEqual([
    `${APRIL}:12: error: 127 numbers less 127 left out can't be 42 statistics [coverage]`,
  ]);
});

test.each([
  [12, "numbers,many", "many"],
  [12, "numbers,", ""],
  [13, "statistics,4.2", "4.2"],
  [15, "left_out,,reporting period", ""],
  [15, "left_out,-1,reporting period", "-1"],
])("on line %i %s counts nothing", (line, text, count) => {
  expect(errorsWith(line, text)).toContain(`${APRIL}:${line}: error: "${count}" is no count [coverage]`);
});

test("a title with a comma needs its quotation marks, or it would be cut", () => {
  const folder = copyOfSeed();
  changeLine(folder, "figures/mic-2021-04-14.csv", 2, "title,Hội nghị, tháng 9");
  expect(errorsOf(folder)).toEqual([
    'figures/mic-2021-04-14.csv:2: error: "title" has cells too many ("tháng 9"): a text with a comma stands in quotation marks [document-head]',
  ]);
});
