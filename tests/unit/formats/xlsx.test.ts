import { unzipSync } from "fflate";
import { readXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { column } from "../../../src/domain/dataset.ts";
import { NotWritable } from "../../../src/domain/errors.ts";
import { letters } from "../../../src/formats/xlsx-cells.ts";
import { xlsx } from "../../../src/formats/xlsx.ts";
import { bytesOf, madeAnswer, madeRow } from "../../support/made-answer.ts";

const partOf = (bytes: Uint8Array, path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);
const dataOf = async (row: object) =>
  partOf(await bytesOf(xlsx, madeAnswer([madeRow(row)])), "xl/worksheets/sheet1.xml");

test("the data stand under a fixed header with a filter", async () => {
  const bytes = await bytesOf(xlsx, madeAnswer([madeRow()]));
  const [data] = (await readXlsx(bytes)).sheets;
  expect(data).toMatchObject({ name: "data", freezePane: { rows: 1 }, autoFilter: { range: "A1:K2" } });
  expect(partOf(bytes, "xl/workbook.xml")).toContain("'data'!$A$1:$K$2");
});

describe("a cell is", () => {
  test.each([
    ["a number", { count: 12 }, '<c r="E2"><v>12</v></c>'],
    ["a long number in full", { count: 9_300_000_000_000 }, '<c r="E2" s="2"><v>9300000000000</v></c>'],
    ["a flag", { disputed: true }, '<c r="I2" t="b"><v>1</v></c>'],
    ["a day", { published_on: "2021-04-14" }, '<c r="H2" s="3"><v>44300</v></c>'],
    ["a text where only the month is known", { published_on: "2021-04" }, '<c r="H2" t="inlineStr">'],
    ["a text where spreadsheets have another calendar", { published_on: "1900-02-28" }, '<c r="H2" t="inlineStr">'],
    ["a text where there is no such day", { published_on: "2021-02-31" }, '<c r="H2" t="inlineStr">'],
    ["a text of digits", { note: "0012" }, '<c r="G2" t="inlineStr"><is><t xml:space="preserve">0012<'],
  ])("%s", async (_, row, xml) => {
    expect(await dataOf(row)).toContain(xml);
  });

  test.each(["=1+2", "+1", "-1", "@a", "\ta", "\ra"])("no formula, now or after an edit: %j", async (note) => {
    const xml = await dataOf({ note });
    expect(xml).toContain('<c r="G2" t="inlineStr" s="4">');
    expect(xml).not.toContain("<f>");
  });

  test("nothing where there is nothing", async () => {
    const xml = await dataOf({ value: null, note: "", reading: [] });
    for (const reference of ["D2", "G2", "K2"]) expect(xml).not.toContain(`r="${reference}"`);
  });
});

test("the quoted style keeps its quote prefix", async () => {
  const styles = partOf(await bytesOf(xlsx, madeAnswer([])), "xl/styles.xml");
  const formats = /<cellXfs count="5">(.*)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf [^>]*>/g);
  expect(formats?.[4]).toContain('quotePrefix="1"');
  expect(formats?.[3]).toContain('numFmtId="164"');
});

test("a sheet tells what the data are, where from, and what each column is", async () => {
  const meta = {
    release: "0123456789ab",
    released_on: "2026-11-21",
    citation: "Số Mở …",
    refused: [{ reason: "why" }],
  };
  const about = (await readXlsx(await bytesOf(xlsx, madeAnswer([], { meta })))).sheets[1];
  expect(about?.name).toBe("about");
  expect(about?.rows).toEqual(
    expect.arrayContaining([
      ["answer", "address", "https://so-mo.test/v1/made", null, null],
      ["answer", "release", "0123456789ab", null, null],
      ["answer", "citation", "Số Mở …", null, null],
      ["answer", "refused.1.reason", "why", null, null],
      ["column", "value", "How many.", "number", "measure"],
    ]),
  );
});

test("a sheet lists the documents behind the rows", async () => {
  const rows = [madeRow(), madeRow({ source: "other" }), madeRow()];
  const sources = (await readXlsx(await bytesOf(xlsx, madeAnswer(rows)))).sheets[2];
  expect(sources?.rows).toEqual([
    ["source", "rows", "address"],
    ["made", 2, "https://so-mo.test/v1/sources/made"],
    ["other", 1, "https://so-mo.test/v1/sources/other"],
  ]);
});

test("rows that name no document have no such sheet", async () => {
  const columns = [column("unit", "code", "dimension", "The unit.")];
  const { sheets } = await readXlsx(await bytesOf(xlsx, madeAnswer([{ unit: "VND" }], {}, columns)));
  expect(sheets.map(({ name }) => name)).toEqual(["data", "about"]);
});

test("a text that no cell holds is refused, never cut", async () => {
  const write = (length: number) => bytesOf(xlsx, madeAnswer([madeRow({ note: "a".repeat(length) })]));
  const [data] = (await readXlsx(await write(32_767))).sheets;
  expect(data?.rows[1]?.[6]).toHaveLength(32_767);
  await expect(write(32_768)).rejects.toThrow(NotWritable);
  await expect(write(32_768)).rejects.toThrow("the column note is longer than the 32767 characters");
});

test("the same answer gives the same bytes", async () => {
  const answer = madeAnswer([madeRow()]);
  expect(await bytesOf(xlsx, answer)).toEqual(await bytesOf(xlsx, answer));
});

test("columns beyond Z have two letters", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

test("a file that nobody reads on is not made to the end", async () => {
  let made = 0;
  const rows = Array.from({ length: 200_000 }, (_, at) => ({
    get unit() {
      made++;
      return `unit ${at} ${Math.sin(at)}`;
    },
  }));
  const body = (await xlsx.write(
    madeAnswer(rows, {}, [column("unit", "code", "dimension", "The unit.")]),
  )) as ReadableStream<Uint8Array>;
  const reader = body.getReader();
  // The texts are measured once before anything is made.
  const measured = made;
  for (let at = 0; at < 12; at++) await reader.read();
  await reader.cancel();
  expect(made - measured).toBeLessThan(100_000);
});
