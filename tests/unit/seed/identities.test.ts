import { expect, test } from "vitest";
import { compile } from "../../../seed/compile.ts";
import { parseTerm } from "../../../seed/read/identity.ts";
import { madeSeed, warningsAbout } from "../../support/seed.ts";

const count = (breakdown: string, value: string, printed = value) => ({ breakdown, value, printed });
const share = (breakdown: string, value: string, printed = `${value.replace(".", ",")}%`) => ({
  indicator: "subscriptions-share",
  breakdown,
  value,
  printed,
  unit: "percent",
});

test("parts that do not add up to their total are a warning about all of them", () => {
  expect(
    warningsAbout(count("technology=4g-5g", "50"), count("technology=4g", "30"), count("technology=5g", "21")),
  ).toEqual([
    {
      check: "parts-against-total",
      figures: ["made-f1", "made-f2", "made-f3"],
      reason: "the parts add up to 51, the total is 50",
    },
  ]);
});

test("parts that add up to their total, exactly or within rounding, are right", () => {
  expect(
    warningsAbout(count("technology=4g-5g", "50"), count("technology=4g", "30"), count("technology=5g", "20")),
  ).toEqual([]);
  expect(
    warningsAbout(
      count("technology=4g-5g", "50000000", "50 triệu"),
      count("technology=4g", "30000000", "30 triệu"),
      count("technology=5g", "21000000", "21 triệu"),
    ),
  ).toEqual([]);
});

test("parts off by more than all roundings together are a warning", () => {
  const found = warningsAbout(
    count("technology=4g-5g", "50000000", "50 triệu"),
    count("technology=4g", "30000000", "30 triệu"),
    count("technology=5g", "22000000", "22 triệu"),
  );
  expect(found.map((one) => one.reason)).toEqual(["the parts add up to 52000000, the total is 50000000"]);
});

test("a total is held only against parts of its own period, scenario and other keys", () => {
  const total = count("technology=4g-5g", "50");
  expect(warningsAbout(total, count("technology=4g", "30"))).toEqual([]);
  for (const elsewhere of [
    { period: "2021-Q2" },
    { status: "target" },
    { breakdown: "technology=5g;user=household" },
  ]) {
    const part = { ...count("technology=5g", "99"), ...elsewhere };
    expect(warningsAbout(total, count("technology=4g", "30"), part)).toEqual([]);
  }
});

test("a key that no term names is carried to the parts", () => {
  const found = warningsAbout(
    count("technology=4g-5g;user=household", "50"),
    count("technology=4g;user=household", "30"),
    count("user=household;technology=5g", "21"),
  );
  expect(found.map((one) => one.check)).toEqual(["parts-against-total"]);
});

test("figures of two sources are not held against each other", () => {
  const folder = madeSeed(
    { rows: [count("technology=4g-5g", "50"), count("technology=4g", "30")] },
    { head: { source: "other" }, rows: [count("technology=5g", "99")] },
  );
  expect(compile(folder).warnings).toEqual([]);
});

test("a share that its part and its whole do not give is a warning about the three", () => {
  expect(warningsAbout(share("technology=4g", "35"), count("technology=4g", "30"), count("", "100"))).toEqual([
    {
      check: "share-against-count",
      figures: ["made-f1", "made-f2", "made-f3"],
      reason: "made-f2 of made-f3 is 30.00 percent, not 35",
    },
  ]);
});

test("a share that its part and its whole give within rounding is right", () => {
  expect(warningsAbout(share("technology=4g", "33.3"), count("technology=4g", "1"), count("", "3"))).toEqual([]);
  expect(warningsAbout(share("technology=4g", "90"), count("technology=4g", "4500"), count("", "5000"))).toEqual([]);
});

test("a share of a part that is only bounded is judged by what the bound leaves", () => {
  const part = { ...count("technology=4g", "30"), qualifier: "hơn" };
  expect(warningsAbout(share("technology=4g", "35"), part, count("", "100"))).toEqual([]);
  expect(warningsAbout(share("technology=4g", "25"), part, count("", "100")).map((one) => one.check)).toEqual([
    "share-against-count",
  ]);
});

test("the variable of an identity stands for one value in all its terms", () => {
  expect(warningsAbout(share("technology=5g", "35"), count("technology=4g", "30"), count("", "100"))).toEqual([]);
});

test("a share of a counted whole that no whole number gives is a warning", () => {
  expect(warningsAbout(share("technology=4g", "7.7"), count("", "232"))).toEqual([
    {
      check: "share-of-whole-number",
      figures: ["made-f1", "made-f2"],
      reason: "no whole number of 232 rounds to 7.7 percent (18 is 7.76)",
    },
  ]);
});

test.each(["7.3", "7.8", "8", "0", "100"])("%s percent of 232 is some whole number", (value) => {
  expect(warningsAbout(share("technology=4g", value), count("", "232"))).toEqual([]);
});

test("shares whose parts can't have one whole are a warning about the two furthest apart", () => {
  expect(
    warningsAbout(
      share("technology=4g", "25.00"),
      count("technology=4g", "250"),
      share("technology=5g", "40.00"),
      count("technology=5g", "500"),
    ),
  ).toEqual([
    {
      check: "shares-of-one-whole",
      figures: ["made-f3", "made-f1"],
      reason: "made-f3 and made-f1 can't be shares of one whole",
    },
  ]);
});

test("shares are of one whole in whatever order their other keys are written", () => {
  const folder = madeSeed({
    rows: [
      share("technology=4g;user=household", "25.00"),
      count("technology=4g;user=household", "250"),
      share("user=household;technology=5g", "40.00"),
      count("user=household;technology=5g", "500"),
    ],
  });
  expect(compile(folder).warnings.map((one) => one.check)).toEqual(["shares-of-one-whole"]);
});

test("shares whose parts can have one whole are right, and so are shares of two periods", () => {
  const first = [share("technology=4g", "25.00"), count("technology=4g", "250")];
  expect(warningsAbout(...first, share("technology=5g", "40.00"), count("technology=5g", "400"))).toEqual([]);
  const second = [share("technology=5g", "40.00"), count("technology=5g", "500")];
  expect(warningsAbout(...first, ...second.map((row) => ({ ...row, period: "2021-Q2" })))).toEqual([]);
});

test("a term is an indicator with pairs, each a value or a variable", () => {
  expect(parseTerm("items[]")).toEqual({ indicator: "items", parts: new Map() });
  expect(parseTerm(" items[kind=letters;operator=$o] ")).toEqual({
    indicator: "items",
    parts: new Map([
      ["kind", "letters"],
      ["operator", "$o"],
    ]),
  });
});

test.each(["items", "items[kind]", "items[kind=]", "items[kind=a;]", "Items[]", "items[kind=$]", "items[] more", ""])(
  "%j is no term",
  (text) => {
    expect(parseTerm(text)).toBeUndefined();
  },
);

test("an open end of a total or a part contradicts nothing on its open side", () => {
  const parts = [count("technology=4g", "30"), count("technology=5g", "20")];
  expect(warningsAbout({ ...count("technology=4g-5g", "48"), qualifier: "hơn" }, ...parts)).toEqual([]);
  expect(warningsAbout({ ...count("technology=4g-5g", "52"), qualifier: "hơn" }, ...parts)).toHaveLength(1);
});
