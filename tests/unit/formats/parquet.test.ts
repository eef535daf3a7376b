import { expect, test } from "vitest";
import { parquet } from "../../../src/formats/parquet.ts";
import { bytesOf, madeAnswer, madeRow, MADE_COLUMNS, MADE_ROWS } from "../../support/made-answer.ts";
import { parquetHead } from "../../support/readers.ts";

test.each([
  ["rows", MADE_ROWS],
  ["no rows", []],
])("the types are those of the columns, with %s", async (_, rows) => {
  const { schema } = parquetHead(await bytesOf(parquet, madeAnswer(rows)));
  const columns = schema.map(({ name, type, converted_type: converted, repetition_type: repetition }) =>
    [name, type, converted, repetition].filter(Boolean).join(" "),
  );
  expect(columns).toEqual([
    "place BYTE_ARRAY UTF8 REQUIRED",
    "frequency BYTE_ARRAY UTF8 REQUIRED",
    "period BYTE_ARRAY UTF8 REQUIRED",
    "value DOUBLE OPTIONAL",
    "count INT64 REQUIRED",
    "status BYTE_ARRAY UTF8 REQUIRED",
    "note BYTE_ARRAY UTF8 REQUIRED",
    "published_on BYTE_ARRAY UTF8 REQUIRED",
    "disputed BOOLEAN REQUIRED",
    "source BYTE_ARRAY UTF8 REQUIRED",
    "reading LIST REQUIRED",
    "list REPEATED",
    "element BYTE_ARRAY UTF8 REQUIRED",
  ]);
});

test("the file says what it is, where from, and what each column is", async () => {
  const meta = { release: "0123456789ab", licence: "CC-BY-4.0", citation: "Số Mở …" };
  const { about } = parquetHead(await bytesOf(parquet, madeAnswer([madeRow()], { meta })));
  expect(about).toMatchObject({ ...meta, address: "https://so-mo.test/v1/made" });
  expect(JSON.parse(about.columns ?? "")).toEqual(
    MADE_COLUMNS.map(({ name, type, role, description }) => ({ name, type, role, description })),
  );
});

test("many rows come in groups", async () => {
  const rows = Array.from({ length: 25_000 }, (_, count) => madeRow({ count }));
  expect(parquetHead(await bytesOf(parquet, madeAnswer(rows))).groups).toBe(3);
});

test("a null where none may be breaks the file off instead of passing for a value", async () => {
  await expect(bytesOf(parquet, madeAnswer([madeRow({ note: null })]))).rejects.toThrow();
});
