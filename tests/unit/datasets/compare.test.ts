import { expect, test } from "vitest";
import { compareTables, countsOf, nextVersion } from "../../../seed/datasets/compare.ts";
import type { DatasetTables } from "../../../seed/datasets/tables.ts";
import { textsOf, type Texts } from "../../../seed/datasets/text.ts";
import type { DatasetVersion } from "../../../src/domain/published-dataset.ts";
import { realEditions } from "../../support/editions.ts";

const postal = realEditions().get("postal") as DatasetTables;
const now = await textsOf(postal);

/** Postal as it was before: some text of one of its files was another. */
const before = (file: string, change: (text: string) => string): Texts => ({ ...now, [file]: change(now[file] ?? "") });
const kindOf = (texts: Texts | null) => compareTables(texts, now, postal)?.kind;

/** The file without the row that stands on a line. */
const without = (line: number) => (text: string) =>
  text
    .split("\r\n")
    .toSpliced(line - 1, 1)
    .join("\r\n");
/** The file with another column's name at the end of each line's first cells. */
const rename = (from: string, to: string) => (text: string) => text.replace(from, to);

test("the same tables make no version", () => {
  expect(compareTables(now, now, postal)).toBeNull();
});

test.each([
  [
    "a value that is gone",
    before(
      "observations.csv",
      (text) => `${text}gone,VN,,level,actual,annual,1990,1,VND,actual,1,1,false,s,,s-f1,,only-claim,postal,x\r\n`,
    ),
    "major",
  ],
  ["a code that is gone", before("codes.csv", (text) => `${text}unit,gone,Gone,Mất,\r\n`), "major"],
  ["a column that is renamed", before("observations.csv", rename(",licence\r\n", ",license\r\n")), "major"],
  ["a value that is new", before("observations.csv", without(2)), "minor"],
  ["a figure that is new", before("figures.csv", without(2)), "minor"],
  ["a number that is another", before("observations.csv", rename(",9300000000000,", ",9400000000000,")), "minor"],
  ["a print that is another", before("figures.csv", rename("9.300 tỷ đồng", "9.400 tỷ đồng")), "minor"],
  [
    "a definition that is worded otherwise",
    before("indicators.csv", rename("Doanh thu dịch vụ bưu chính", "Doanh thu")),
    "patch",
  ],
  [
    "a title that is worded otherwise",
    before("sources.csv", (text) => text.replace(/(\r\n[\da-z-]+,"?)/, "$1Về: ")),
    "patch",
  ],
])("%s makes a %s version", (_, texts, kind) => {
  expect(kindOf(texts)).toBe(kind);
});

test("a column that is new makes a minor version, and no row of it is told of", () => {
  const cut = (text: string) =>
    text
      .split("\r\n")
      .map((line) => line.slice(0, line.lastIndexOf(",")))
      .join("\r\n");
  const found = compareTables(before("codes.csv", cut), now, postal);
  expect([found?.kind, found?.columns, found?.changes]).toEqual(["minor", { added: ["codes.note"], removed: [] }, []]);
});

test("words about a value do not count as a revision of it", () => {
  const reworded = compareTables(
    before("observations.csv", rename(",only-claim,postal", ",only-claim ,postal")),
    now,
    postal,
  );
  expect(reworded?.changes.map((one) => [one.change, one.columns])).toEqual([["revised", ["chosen_by"]]]);
  expect(countsOf(reworded?.changes ?? [])).toEqual({ added: 0, revised: 0, withdrawn: 0 });
});

test("in the first version all is new", () => {
  const first = compareTables(null, now, postal);
  expect([first?.kind, countsOf(first?.changes ?? [])]).toEqual(["first", { added: 231, revised: 0, withdrawn: 0 }]);
});

test.each([
  [undefined, "first", "1.0.0"],
  ["1.0.0", "patch", "1.0.1"],
  ["1.0.9", "patch", "1.0.10"],
  ["1.4.2", "minor", "1.5.0"],
  ["1.4.2", "major", "2.0.0"],
] as const)("after %s a %s version is %s", (previous, kind, next) => {
  expect(nextVersion(previous === undefined ? undefined : ({ version: previous } as DatasetVersion), kind)).toBe(next);
});
