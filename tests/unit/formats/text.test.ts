import { expect, test } from "vitest";
import { csv } from "../../../src/formats/csv.ts";
import { json } from "../../../src/formats/json.ts";
import { ndjson } from "../../../src/formats/ndjson.ts";
import { bytesOf, madeAnswer, madeRow } from "../../support/made-answer.ts";

const FEW = [madeRow()];
const MANY = Array.from({ length: 3_000 }, (_, count) => madeRow({ count, note: "Thuê bao băng rộng" }));

test.each([csv, ndjson, json])("$name streams a long answer and writes a short one at once", async (format) => {
  expect(await format.write(madeAnswer(FEW))).toBeTypeOf("string");
  expect(await format.write(madeAnswer(MANY))).toBeInstanceOf(ReadableStream);
});

test("JSON in chunks is JSON", async () => {
  const { data, meta } = JSON.parse(new TextDecoder().decode(await bytesOf(json, madeAnswer(MANY))));
  expect(data).toEqual(MANY);
  expect(meta.total).toBe(3_000);
});

test.each([
  ["nothing", [], null],
  ["one", FEW, FEW[0]],
])("JSON of a single thing: %s", async (_, rows, expected) => {
  const answer = madeAnswer(rows, { single: true });
  expect(JSON.parse(new TextDecoder().decode(await bytesOf(json, answer))).data).toEqual(expected);
});

test("CSV has a byte order mark when it is asked for, and only then", async () => {
  const marked = await bytesOf(csv, madeAnswer(FEW, { bom: true }));
  expect(marked.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  expect(marked.slice(3)).toEqual(await bytesOf(csv, madeAnswer(FEW)));
});
