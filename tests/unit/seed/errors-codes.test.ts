import { expect, test } from "vitest";
import { errorsAfter } from "../../support/seed.ts";

const APRIL = "figures/mic-2021-04-14.csv";
/** The line of a figure in the report of April 2021. */
const lineOf = (figure: number) => figure + 29;

test.each([
  [
    "indicator",
    1,
    "postal-servce-revenue",
    'unknown indicator "postal-servce-revenue"; did you mean postal-service-revenue',
  ],
  ["indicator", 1, "", 'unknown indicator ""'],
  ["place", 1, "VN-SGN", 'unknown place "VN-SGN"; did you mean VN-SG'],
  ["place", 1, "vn", 'unknown place "vn"; did you mean VN'],
  ["unit", 3, "item", 'unknown unit "item"; did you mean items'],
  ["measure", 2, "growht", 'unknown measure "growht"; did you mean growth'],
  ["status", 1, "estimated", 'unknown status "estimated"; did you mean estimate'],
  [
    "reading",
    9,
    "comma-is-thousand-mark",
    'unknown reading "comma-is-thousand-mark"; did you mean comma-is-thousands-mark',
  ],
  ["breakdown", 3, "item=leters", 'unknown breakdown "item=leters"; did you mean item=letters'],
  ["breakdown", 3, "itm=letters", 'unknown breakdown "itm=letters"; did you mean item=letters'],
])("an unknown %s is refused with what was meant: figure %i with %j", (column, figure, text, reason) => {
  const found = errorsAfter(APRIL, lineOf(figure), { [column]: text });
  expect(found).toEqual([expect.stringMatching(/ \[unknown-code\]$/)]);
  expect(found[0]).toContain(`${APRIL}:${lineOf(figure)}: error: ${reason}`);
});

test("an unknown code that is like no other is refused without a guess", () => {
  expect(errorsAfter(APRIL, lineOf(1), { place: "XYZ" })).toEqual([
    `${APRIL}:30: error: unknown place "XYZ" [unknown-code]`,
  ]);
});

test("of several readings each must exist", () => {
  const found = errorsAfter(APRIL, lineOf(37), { reading: "decrease;percent-sign-means-point" });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(
    `${APRIL}:66: error: unknown reading "percent-sign-means-point"; did you mean percent-sign-`,
  );
});

test("a breakdown that exists and is none of the indicator's is refused", () => {
  expect(errorsAfter(APRIL, lineOf(3), { breakdown: "item=letters;service-level=4" })).toEqual([
    `${APRIL}:32: error: service-level is no breakdown of postal-items [breakdown]`,
  ]);
});

test.each(["item", "item=letters;item=parcels", "Item=letters", "item=letters;"])("%j is no breakdown", (breakdown) => {
  expect(errorsAfter(APRIL, lineOf(3), { breakdown })).toEqual([
    `${APRIL}:32: error: "${breakdown}" is no breakdown (key=value;key=value, each key once) [breakdown]`,
  ]);
});

test.each([
  ["2021-Q5", ""],
  ["2021-13", ""],
  ["2021-02-30", ""],
  ["", ""],
  ["Q1/2021", "; did you mean 2021-Q1?"],
  ["2021q1", "; did you mean 2021-Q1?"],
  ["3/2021", "; did you mean 2021-03?"],
])("the impossible period %j is refused", (period, meant) => {
  expect(errorsAfter(APRIL, lineOf(1), { period })).toEqual([
    `${APRIL}:30: error: "${period}" is no period${meant} [impossible-period]`,
  ]);
});

test.each([
  [1, { unit: "items" }, "level of postal-service-revenue is in VND or USD, not in items"],
  [7, { unit: "VND" }, "level of official-mail-items is in items, not in VND"],
  [8, { unit: "items" }, "growth of official-mail-items is in percent, not in items"],
  [2, { unit: "percentage-points" }, "growth of postal-service-revenue is in percent, not in percentage-points"],
  [18, { unit: "percent" }, "change of cctld-domain-names is in domains, not in percent"],
  [37, { unit: "percent" }, "change of negative-online-information-share is in percentage-points, not in percent"],
  [
    39,
    { measure: "plan-completion" },
    "plan-completion of digital-technology-enterprises is in percent, not in enterprises",
  ],
])("a unit that the indicator's measure does not have is refused: figure %i with %j", (figure, change, reason) => {
  expect(errorsAfter(APRIL, lineOf(figure), change)).toEqual([
    `${APRIL}:${lineOf(figure)}: error: ${reason} [unit-of-indicator]`,
  ]);
});

test("every fault of a row is named, not only the first", () => {
  const found = errorsAfter(APRIL, lineOf(1), { place: "XYZ", period: "2021-Q9", locator: "" });
  expect(found).toEqual([
    `${APRIL}:30: error: unknown place "XYZ" [unknown-code]`,
    `${APRIL}:30: error: "2021-Q9" is no period [impossible-period]`,
    `${APRIL}:30: error: the locator is empty [locator]`,
  ]);
});
