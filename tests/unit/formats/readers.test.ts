import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Column, Row } from "../../../src/domain/dataset.ts";
import { findFormat } from "../../../src/formats/registry.ts";
import type { Format } from "../../../src/formats/format.ts";
import { bytesOf, madeAnswer, madeRow, MADE_COLUMNS, MADE_ROWS } from "../../support/made-answer.ts";
import { READERS } from "../../support/readers.ts";

/** What independent readers find in what the formats write of made-up rows. */
const FORMATS = Object.entries(READERS).map(([name, reading]) => ({
  name,
  format: findFormat(name) as Format,
  ...reading,
}));

async function expectSame(
  { format, read, expected }: (typeof FORMATS)[number],
  rows: readonly Row[],
  columns: readonly Column[] = MADE_COLUMNS,
): Promise<void> {
  const bytes = await bytesOf(format, madeAnswer(rows, {}, columns));
  expect(await read(bytes, columns)).toEqual(rows.map((row) => expected(row, columns)));
}

describe.each(FORMATS)("$name holds", (one) => {
  test("texts that files have been broken by, nulls, lists, partial dates and the largest whole numbers", () =>
    expectSame(one, MADE_ROWS));
  test("no rows", () => expectSame(one, []));
  test("one row", () => expectSame(one, [madeRow()]));
  // More than one chunk of text, and more than one group of Parquet.
  test("many rows", () =>
    expectSame(
      one,
      Array.from({ length: 12_345 }, (_, at) => madeRow({ count: at, note: `Dòng ${at}` })),
    ));
  test("any text, number and list", async () => {
    const text = fc.string({ unit: "binary", maxLength: 12 }).map((found) => found.toWellFormed());
    const row = fc.record({
      note: text,
      value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)),
      count: fc.maxSafeInteger(),
      reading: fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 3 }),
      disputed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => expectSame(one, rows.map(madeRow))),
      { numRuns: 40 },
    );
  });
});
