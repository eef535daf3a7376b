import { expect, test } from "vitest";
import { changeLine, changeRow, copyOfSeed, errorsAfter, errorsOf, madeSeed } from "../../support/seed.ts";

test.each([
  ["indicators", 3, { indicator: "telephone-subscriptions" }, "telephone-subscriptions stands on line 2 already"],
  ["sectors", 3, { sector: "telecom" }, "telecom stands on line 2 already"],
  ["units", 3, { unit: "VND" }, "VND stands on line 2 already"],
  ["places", 3, { place: "VN" }, "VN stands on line 2 already"],
  ["breakdowns", 4, { value: "computer" }, "access=computer stands on line 3 already"],
  ["breakdowns", 3, { value: "" }, "access= stands on line 2 already"],
  ["licences", 3, { licence: "CC-BY-4.0" }, "CC-BY-4.0 stands on line 2 already"],
])("in %s the id on line %i can't be taken from another row: %j", (name, line, changes, reason) => {
  expect(errorsAfter(`catalog/${name}.csv`, line, changes)).toContain(
    `catalog/${name}.csv:${line}: error: ${reason} [catalog-id]`,
  );
});

test.each([
  ["indicators", 2, "name_vi", "telephone-subscriptions"],
  ["indicators", 2, "definition_en", "telephone-subscriptions"],
  ["sectors", 3, "definition_vi", "postal"],
  ["units", 4, "name_vi", "percent"],
  ["places", 3, "name_vi", "VN-01"],
  ["breakdowns", 2, "name_vi", "access="],
  ["publishers", 2, "name_en", "mic"],
  ["licences", 3, "name_vi", "not-stated"],
])("in %s nothing may lack a text: line %i without %s", (name, line, column, id) => {
  expect(errorsAfter(`catalog/${name}.csv`, line, { [column]: "" })).toEqual([
    `catalog/${name}.csv:${line}: error: ${column} of ${id} is empty [catalog-text]`,
  ]);
});

test.each([
  [{ sector: "telecoms" }, 'unknown sector "telecoms"'],
  [{ kind: "level" }, 'unknown kind "level" (stock, flow, ratio, index, rank, price, speed)'],
  [{ other_units: "subscription" }, 'unknown unit "subscription"'],
  [{ other_units: "VND;dong" }, 'unknown unit "dong"'],
  [{ decimals: "" }, 'decimals must be one digit and is ""'],
  [{ decimals: "10" }, 'decimals must be one digit and is "10"'],
  [{ headline: "yes" }, 'headline must be 0 or 1 and is "yes"'],
  [{ breakdown_keys: "operator;device-type" }, 'unknown breakdown key "device-type"'],
])("an indicator is refused with %j", (changes, reason) => {
  expect(errorsAfter("catalog/indicators.csv", 2, changes)).toEqual([
    `catalog/indicators.csv:2: error: telephone-subscriptions: ${reason} [catalog-code]`,
  ]);
});

test("an indicator in an unknown unit is refused, and so are its figures", () => {
  expect(errorsAfter("catalog/indicators.csv", 2, { unit: "lines" })).toEqual([
    'catalog/indicators.csv:2: error: telephone-subscriptions: unknown unit "lines" [catalog-code]',
    "figures/mic-2021-04-14.csv:40: error: level of telephone-subscriptions is in lines, not in subscriptions " +
      "[unit-of-indicator]",
  ]);
});

test("an indicator's id is in kebab case", () => {
  expect(errorsAfter("catalog/indicators.csv", 2, { indicator: "Telephone_subscriptions" })).toContain(
    "catalog/indicators.csv:2: error: Telephone_subscriptions: the id is not kebab-case [catalog-code]",
  );
});

test("a breakdown's value needs a row for its key, and both are in kebab case", () => {
  expect(errorsAfter("catalog/breakdowns.csv", 3, { key: "tool" })).toEqual([
    'catalog/breakdowns.csv:3: error: the key "tool" has no row of its own [catalog-code]',
  ]);
  expect(errorsAfter("catalog/breakdowns.csv", 3, { value: "Computer" })).toEqual([
    "catalog/breakdowns.csv:3: error: access=Computer is not kebab-case [catalog-code]",
  ]);
});

test.each([
  [{ result: "public-service[]" }, 'unknown indicator "public-service"'],
  [{ result: "public-services" }, '"public-services" is no term: indicator[key=value;key=value]'],
  [{ part: "public-services[] + online-public-service[]" }, 'unknown indicator "online-public-service"'],
  [{ part: "public-services[state]" }, '"public-services[state]" is no term: indicator[key=value;key=value]'],
  [{ part: "" }, '"" is no term: indicator[key=value;key=value]'],
  [{ kind: "product" }, 'kind must be sum or ratio and is "product"'],
])("an identity is refused with %j", (changes, reason) => {
  expect(errorsAfter("catalog/identities.csv", 2, changes)).toEqual([
    `catalog/identities.csv:2: error: ${reason} [catalog-identity]`,
  ]);
});

test("a ratio's whole is checked too", () => {
  expect(errorsAfter("catalog/identities.csv", 5, { whole: "services[]" })).toEqual([
    'catalog/identities.csv:5: error: unknown indicator "services" [catalog-identity]',
  ]);
});

test("a release needs the day on which it was made", () => {
  expect(errorsAfter("catalog/releases.csv", 2, { released_on: "2026-11" })).toEqual([
    'catalog/releases.csv:2: error: "2026-11" is no date (YYYY-MM-DD) [date]',
  ]);
});

test("there must be a release", () => {
  const folder = madeSeed({ rows: [] });
  changeLine(folder, "catalog/releases.csv", 2);
  expect(errorsOf(folder)).toEqual(["catalog/releases.csv:1: error: There is no release [catalog-release]"]);
});

test("a broken header stops the file, and its rows are not guessed", () => {
  const folder = copyOfSeed();
  changeLine(folder, "catalog/publishers.csv", 1, "id,name_en,name_vi,url");
  expect(errorsOf(folder)[0]).toBe(
    "catalog/publishers.csv:1: error: The header must be publisher,name_en,name_vi,url and is id,name_en,name_vi,url [csv]",
  );
});

test("errors of the catalogue and of several documents are all told at once", () => {
  const folder = copyOfSeed();
  changeRow(folder, "catalog/units.csv", 3, { name_vi: "" });
  changeRow(folder, "figures/mic-2017-12-26.csv", 27, { period: "17" });
  changeRow(folder, "figures/mic-2021-04-14.csv", 30, { value: "9300" });
  expect(errorsOf(folder).map((one) => one.replace(/: error: .*(?=\[)/, " "))).toEqual([
    "catalog/units.csv:3 [catalog-text]",
    "figures/mic-2017-12-26.csv:27 [impossible-period]",
    "figures/mic-2021-04-14.csv:30 [print-against-value]",
  ]);
});

test("an id is never empty, and a release needs its title in both languages", () => {
  expect(errorsAfter("catalog/places.csv", 3, { place: "" })).toContain(
    "catalog/places.csv:3: error: the id is empty [catalog-id]",
  );
  const folder = madeSeed({ rows: [] });
  changeRow(folder, "catalog/releases.csv", 2, { title_vi: "" });
  expect(errorsOf(folder)).toEqual([
    "catalog/releases.csv:2: error: title_vi of 2026-01-01 First is empty [catalog-text]",
  ]);
});

test.each([
  [{ indicator: "subscription" }, 'unknown indicator "subscription"'],
  [{ place: "XX" }, 'unknown place "XX"'],
  [{ from: "May 2011" }, '"May 2011" is no period'],
  [{ from: "" }, '"" is no period'],
])("a break is refused with %j", (changes, reason) => {
  const folder = madeSeed({ rows: [] });
  changeRow(folder, "catalog/breaks.csv", 2, changes);
  expect(errorsOf(folder)).toEqual([`catalog/breaks.csv:2: error: ${reason} [catalog-break]`]);
});

test("a break says why in both languages, and stands once", () => {
  const folder = madeSeed({ rows: [] });
  changeLine(
    folder,
    "catalog/breaks.csv",
    2,
    "subscriptions,2011-05,VN,Counted otherwise,\nsubscriptions,2011-05,VN,Counted otherwise,Đổi cách tính",
  );
  expect(errorsOf(folder)).toEqual([
    "catalog/breaks.csv:2: error: reason_vi of subscriptions 2011-05 VN is empty [catalog-text]",
    "catalog/breaks.csv:3: error: subscriptions 2011-05 VN stands on line 2 already [catalog-id]",
  ]);
});

test("a group's members are places", () => {
  const folder = madeSeed({ rows: [] });
  changeLine(folder, "catalog/places.csv", 2, "VN,Viet Nam,Việt Nam,country,,\nmekong,Mekong,Mê Kông,group,VN;LA,");
  expect(errorsOf(folder)).toEqual(['catalog/places.csv:3: error: mekong: unknown member "LA" [catalog-code]']);
});
