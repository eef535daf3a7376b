import { expect, test } from "vitest";
import { changeRow, copyOfSeed, errorsAfter, errorsOf } from "../../support/seed.ts";

const APRIL = "figures/mic-2021-04-14.csv";
const JUNE = "figures/mic-2021-06-22.csv";
const HINT =
  "correct the value, or name the reading that overrides it (comma-is-thousands-mark, comma-is-decimal-mark, " +
  "point-is-thousands-mark, point-is-decimal-mark, numerator, denominator, decrease, percent-of-base, " +
  "percent-sign-means-points, percent-sign-is-slip, as-noted)";

test.each([
  [
    "a thousand times too small",
    30,
    { value: "9300000000" },
    '"9.300 tỷ đồng" reads 9300000000000, the row says 9300000000',
  ],
  [
    "a thousand times too large",
    32,
    { value: "29000000000" },
    '"29 triệu thư" reads 29000000, the row says 29000000000',
  ],
  ["copied as it is printed", 30, { value: "9.300" }, '"9.300 tỷ đồng" reads 9300000000000, the row says 9.300'],
  ["with its decimal mark lost", 39, { value: "134" }, '"1,34%" reads 1.34, the row says 134'],
  ["with a digit changed", 36, { value: "269978" }, '"269.987 thư" reads 269987, the row says 269978'],
  ["without the sign of a fall", 37, { value: "5.02" }, '"5,02%" reads -5.02, the row says 5.02'],
  ["whose reading is missing", 38, { reading: "" }, '"22,245 tỷ" reads 22245000000, the row says 22245000000000'],
  ["whose reading is another", 33, { reading: "decrease" }, '"92%" reads -92, the row says -8'],
  [
    "with a decimal point in the print",
    42,
    { printed: "86.67 triệu", value: "8667000000" },
    '"86.67 triệu" reads 86670000, the row says 8667000000',
  ],
  [
    "with a comma for a thousands mark",
    36,
    { printed: "269,987 thư" },
    '"269,987 thư" reads 269.987, the row says 269987',
  ],
])("a value %s is refused with what the print reads", (_what, line, changes, reason) => {
  expect(errorsAfter(APRIL, line, changes)).toEqual([
    `${APRIL}:${line}: error: ${reason}: ${HINT} [print-against-value]`,
  ]);
});

test("a range that is not the printed one is refused", () => {
  expect(errorsAfter(JUNE, 36, { low: "40" })).toEqual([
    `${JUNE}:36: error: "45-50%" reads 45 to 50, the row says 40 to 50: ${HINT} [print-against-value]`,
  ]);
});

test("a made-up middle of a printed range is refused", () => {
  const folder = copyOfSeed();
  changeRow(folder, JUNE, 36, { value: "47.5", low: "", high: "" });
  expect(errorsOf(folder)).toContain(
    `${JUNE}:36: error: "45-50%" reads 45 to 50, the row says 47.5: ${HINT} [print-against-value]`,
  );
});

test("a fraction whose reading does not name the end is refused", () => {
  expect(errorsAfter("figures/mic-2017-12-26.csv", 33, { reading: "" })).toEqual([
    'figures/mic-2017-12-26.csv:33: error: "4500/5000 video clip": a fraction is printed: ' +
      'the reading must say "numerator" or "denominator" [print-against-value]',
  ]);
});

test("the other end of a fraction is refused", () => {
  const file = "figures/mic-2017-12-26.csv";
  expect(errorsAfter(file, 33, { reading: "denominator" })).toEqual([
    `${file}:33: error: "4500/5000 video clip" reads 5000, the row says 4500: ${HINT} [print-against-value]`,
  ]);
});

test("a reading of its own kind needs a note that tells it", () => {
  expect(errorsAfter(APRIL, 30, { reading: "as-noted", value: "12345" })).toEqual([
    `${APRIL}:30: error: the reading "as-noted" needs a note that says how [print-against-value]`,
  ]);
});

test.each(["khá nhiều", "1.234,567.8 tỷ"])("a print of which no number can be made is refused: %s", (printed) => {
  expect(errorsAfter(APRIL, 30, { printed })).toEqual([
    `${APRIL}:30: error: no number can be read from "${printed}" [print-unreadable]`,
  ]);
});

test.each([
  ["dollars under the unit dong", 70, { unit: "VND" }, '"33 tỷ USD": the print is in USD, the row in VND'],
  ["dong under the unit dollar", 69, { unit: "USD" }, '"766.000 tỷ đồng": the print is in VND, the row in USD'],
  ["dong among letters", 32, { printed: "29 triệu đồng" }, '"29 triệu đồng": the print is in VND, the row in items'],
])("an amount in another currency than the row's is refused: %s", (_what, line, changes, reason) => {
  expect(errorsAfter(APRIL, line, changes)).toEqual([`${APRIL}:${line}: error: ${reason} [print-against-unit]`]);
});

test("a percent sign beside a unit that is none is refused", () => {
  expect(errorsAfter(JUNE, 60, { reading: "" })).toEqual([
    `${JUNE}:60: error: "4.2%": a percent sign beside the unit copies-per-person needs the reading ` +
      '"percent-sign-is-slip" [print-against-unit]',
  ]);
});

test("a percent sign read as points needs the reading that says so", () => {
  expect(errorsAfter(APRIL, 66, { reading: "decrease" })).toEqual([
    `${APRIL}:66: error: "1,5%": a percent sign read as points needs the reading "percent-sign-means-points" ` +
      "[print-against-unit]",
  ]);
});

test.each([
  [{ value: "9,3" }, '"9,3" is no plain decimal number'],
  [{ value: "9.3e12" }, '"9.3e12" is no plain decimal number'],
  [{ value: "9 300" }, '"9 300" is no plain decimal number'],
  [{ value: "+9300" }, '"+9300" is no plain decimal number'],
  [{ value: "" }, "a row has either a value or the two ends of a range"],
  [{ low: "1", high: "2" }, "a row has either a value or the two ends of a range"],
  [{ value: "", low: "1" }, "a range needs both ends; one-sided prints have a value and a qualifier"],
  [{ value: "", high: "2" }, "a range needs both ends; one-sided prints have a value and a qualifier"],
  [{ value: "", low: "3", high: "2" }, "the range 3 to 2 is not in order"],
  [{ value: "", low: "2", high: "2" }, "the range 2 to 2 is not in order"],
])("a row's numbers must be plain, and a value or a range: %j", (changes, reason) => {
  const found = errorsAfter(APRIL, 30, changes).filter((one) => !one.includes("[coverage]"));
  expect(found).toEqual([`${APRIL}:30: error: ${reason} [number]`]);
});

test.each([
  ["1", "figure 1 stands on line 30 already"],
  ["", '"" is no figure number'],
  ["0", '"0" is no figure number'],
  ["02", '"02" is no figure number'],
  ["2a", '"2a" is no figure number'],
  ["1234567", '"1234567" is no figure number'],
])("%j can't number the second figure", (figure, reason) => {
  expect(errorsAfter(APRIL, 31, { figure })).toEqual([`${APRIL}:31: error: ${reason} [figure-number]`]);
});

test("a figure needs its print and its place in the document", () => {
  expect(errorsAfter(APRIL, 30, { printed: "" })).toEqual([`${APRIL}:30: error: the print is empty [print]`]);
  expect(errorsAfter(APRIL, 30, { locator: "" })).toEqual([`${APRIL}:30: error: the locator is empty [locator]`]);
});

test.each(["printed", "locator", "period"])("an excluded row needs its %s", (column) => {
  expect(errorsAfter(JUNE, 31, { [column]: "" })).toEqual([
    `${JUNE}:31: error: an excluded row needs its ${column} [exclusion]`,
  ]);
});
