import { expect, test } from "vitest";
import { readCompound } from "../../../seed/compound.ts";
import { reckon } from "../../../seed/precision.ts";
import { readPrint } from "../../../seed/printed.ts";

test.each([
  ["63조7600억동", 63.76e12, 1e10],
  ["34조3000억동", 34.3e12, 1e11],
  ["4억2천800만달러", 428e6, 1e6],
  ["108억9천만달러", 10.89e9, 1e7],
  ["28억 6천만 달러", 2.86e9, 1e7],
  ["4万6000人", 46_000, 1000],
  ["1123億5000万USD", 112.35e9, 1e7],
  ["1,123億5,000万ドル", 112.35e9, 1e7],
])("%s is %d, to %d", (text, value, step) => {
  const read = readCompound(text);
  expect([read?.value.toNumber(), read?.step.toNumber()]).toEqual([value, step]);
});

test.each(["30兆", "10 억 달러", "3만 2019", "12万3億", "22,245 tỷ"])("%s is no number in several scales", (text) => {
  expect(readCompound(text)).toBeUndefined();
});

test("what it leaves open is half a unit of the last digit that is not zero", () => {
  const print = readPrint("34조3000억동", "ko");
  const read = print && reckon(print, []);
  expect(typeof read === "object" && [read.low?.toNumber(), read.high?.toNumber()]).toEqual([34.25e12, 34.35e12]);
});
