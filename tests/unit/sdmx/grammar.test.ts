import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvalidQuery } from "../../../src/domain/errors.ts";
import { KEY_DIMENSIONS } from "../../../src/sdmx/components.ts";
import { parseFilter, passes } from "../../../src/sdmx/filter.ts";
import { fits, parseKeys } from "../../../src/sdmx/key.ts";
import { Parameters } from "../../../src/sdmx/parameters.ts";
import { partsOf } from "../../../src/sdmx/path.ts";
import { parseSort } from "../../../src/sdmx/sort.ts";
import { matchesVersion } from "../../../src/sdmx/version.ts";

const code = fc.stringMatching(/^[A-Za-z0-9_@$-]{1,12}$/);

describe("a key", () => {
  test.each([
    ["*", [[]]],
    ["Q.VN", [["Q", "VN"]]],
    ["Q.*.postal-items", [["Q", null, "postal-items"]]],
    [
      "Q.VN,A.TH",
      [
        ["Q", "VN"],
        ["A", "TH"],
      ],
    ],
    ["*.*.*.technology$4g@user$household", [[null, null, null, "technology$4g@user$household"]]],
  ])("%s is read", (text, keys) => {
    expect(parseKeys(text)).toEqual(keys);
  });

  test.each([
    ["Q..postal-items", /nothing for REF_AREA.*Q\.\*\.postal-items/],
    ["Q.", /nothing for REF_AREA/],
    ["", /nothing for FREQ/],
    ["Q+A.VN", /c\[FREQ\]=Q,A/],
    ["A.B.C.D.E.F.G.H", /8 parts; there are 7: FREQ\.REF_AREA/],
    ["Q.V N", /"V N" can't be a code of REF_AREA/],
  ])("%s is refused", (text, detail) => {
    const refused = () => parseKeys(text);
    expect(refused).toThrow(InvalidQuery);
    try {
      refused();
    } catch (error) {
      const [fault] = (error as InvalidQuery).faults;
      expect(fault?.parameter).toBe("key");
      expect(`${fault?.detail} ${fault?.did_you_mean}`).toMatch(detail);
    }
  });

  test("whatever parts it has, it fits the cell that has them and none that differs in one", () => {
    const parts = fc.array(fc.option(code), { minLength: 1, maxLength: KEY_DIMENSIONS.length });
    fc.assert(
      fc.property(parts, code, (wanted, other) => {
        const [pattern] = parseKeys(wanted.map((one) => one ?? "*").join("."));
        const cell = Object.fromEntries(KEY_DIMENSIONS.map(({ id }, at) => [id, wanted[at] ?? "any"])) as never;
        expect(fits(pattern!, cell)).toBe(true);
        for (const [at, one] of wanted.entries()) {
          if (one === null || one === other) continue;
          expect(fits(pattern!, { ...(cell as object), [KEY_DIMENSIONS[at]!.id]: other } as never)).toBe(false);
        }
      }),
    );
  });
});

describe("a filter", () => {
  const wants = (id: string, text: string, value: string | number | boolean | null) =>
    passes(parseFilter(id, text), value);

  test.each([
    // The examples of the specification's table.
    ["A", ["A"], ["B"]],
    ["A,B", ["A", "B"], ["C"]],
    ["ge:B", ["B", "C"], ["A"]],
    ["ge:B+le:C", ["B", "C"], ["A", "D"]],
    ["ge:A+le:B,ge:D+le:E", ["A", "B", "D", "E"], ["C", "F"]],
    ["ne:A,B", ["B", "C"], ["A"]],
    ["ne:A+B", ["B"], ["A", "C"]],
    ["ne:A,ne:B", ["A", "B", "C"], []],
    ["ne:A+ne:B", ["C"], ["A", "B"]],
    ["co:os", ["post-office", "cost"], ["office"]],
    ["nc:os", ["office"], ["post"]],
    ["sw:post", ["postal"], ["the-post"]],
    ["ew:post", ["the-post"], ["postal"]],
    ["gt:B", ["C"], ["A", "B"]],
    ["lt:B", ["A"], ["B", "C"]],
  ])("INDICATOR=%s", (text, inside, outside) => {
    for (const one of inside) expect(wants("INDICATOR", text, one), one).toBe(true);
    for (const one of outside) expect(wants("INDICATOR", text, one), one).toBe(false);
  });

  test.each([
    ["ge:2015+le:2020", ["2015", "2015-Q1", "2020-12", "2020-S2"], ["2014-12", "2021", "2020-12-01/P2M"]],
    ["gt:2020-S1", ["2020-Q3", "2021"], ["2020", "2020-Q2"]],
    ["lt:2020-Q2", ["2019", "2020-Q1", "2020-03-31"], ["2020-04", "2020"]],
    ["2020", ["2020"], ["2020-Q1", "2020-01-01/P12M"]],
    ["ne:2020", ["2020-Q1"], ["2020"]],
    ["2021-01-01/P9M", ["2021-01-01/P9M"], ["2021-01-01/P8M"]],
    ["ge:2020-01-01T00:00:00+07:00", ["2020"], ["2019"]],
    ["sw:2021-Q", ["2021-Q3"], ["2021-S1"]],
  ])("TIME_PERIOD=%s", (text, inside, outside) => {
    for (const one of inside) expect(wants("TIME_PERIOD", text, one), one).toBe(true);
    for (const one of outside) expect(wants("TIME_PERIOD", text, one), one).toBe(false);
  });

  test("numbers are compared as numbers, and what is not said stands in no order", () => {
    expect(wants("OBS_VALUE", "ge:10.0", 9)).toBe(false);
    expect(wants("OBS_VALUE", "ge:10.0", 100)).toBe(true);
    expect(wants("OBS_VALUE", "1e2", 100)).toBe(true);
    expect(wants("OBS_VALUE", "ge:0", null)).toBe(false);
    expect(wants("OBS_VALUE", "ne:0", null)).toBe(true);
    expect(wants("DISPUTED", "true", true)).toBe(true);
  });

  test.each([
    ["FREK", "A", /no component "FREK".*FREQ/],
    ["FREQ", "is:A", /"is" is no operator/],
    ["FREQ", "A,", /names no value/],
    ["TIME_PERIOD", "ge:soon", /"soon" is no period/],
    ["TIME_PERIOD", "2021-H1", /2021-S1/],
    ["OBS_VALUE", "gt:many", /"many" is no number/],
    ["DISPUTED", "yes", /neither true nor false/],
  ])("c[%s]=%s is refused", (id, text, detail) => {
    expect(() => parseFilter(id, text)).toThrow(detail);
  });

  test("an OR of ANDs of equals holds for exactly the values that it names alone", () => {
    fc.assert(
      fc.property(fc.array(code, { minLength: 1, maxLength: 5 }), code, (codes, value) => {
        const filter = parseFilter("INDICATOR", codes.map((one) => `eq:${one}+co:${one}`).join(","));
        expect(passes(filter, value)).toBe(codes.includes(value));
      }),
    );
  });
});

test.each([
  ["1.0.0", true],
  ["*", true],
  ["+", true],
  ["~", true],
  ["1.+.0", true],
  ["1.0+.0", true],
  ["1+.0.0", true],
  ["1.0.0+", true],
  ["2.0.0,1.0.0", true],
  ["2.0.0", false],
  ["1.1+.0", false],
  ["1.0", false],
  ["2+.0.0", false],
  ["1.0.x", undefined],
  ["latest", undefined],
  ["", undefined],
  ["1+.0+.0", undefined],
])("the version %s is ours: %s", (text, ours) => {
  expect(matchesVersion(text)).toBe(ours);
});

describe("parameters", () => {
  test("a plus stays a plus, however brackets, pluses and commas are written", () => {
    for (const search of ["?c[TIME_PERIOD]=ge:2015+le:2020,2021", "c%5BTIME_PERIOD%5D=ge%3A2015%2Ble%3A2020%2C2021"])
      expect(new Parameters(search).filters()).toEqual([["TIME_PERIOD", "ge:2015+le:2020,2021"]]);
  });

  test.each([
    ["2026-11-21", "2026-11-21"],
    ["2026-11-21T23:00:00Z", "2026-11-22"],
    ["2026-11-21T23:00:00", "2026-11-21"],
    ["2026-11-21T01:00:00%2B09:00", "2026-11-20"],
    ["2026-11-21T01:00:00+09:00", "2026-11-20"],
  ])("updatedAfter=%s is of the day %s in Viet Nam", (text, day) => {
    expect(new Parameters(`updatedAfter=${text}`).day("updatedAfter")).toBe(day);
  });

  test.each(["2026", "2026-02-30", "2026-11-21 09:00", "soon"])("%s is no day", (text) => {
    expect(() => new Parameters(`asOf=${text}`).day("asOf")).toThrow(/is no date or date-time/);
  });

  test.each([
    ["limt=3", /no parameter "limt"/],
    ["limit=3&limit=4", /stands twice/],
    ["limit=%E0%A4%A", /no percent-encoded UTF-8/],
    ["c=3", /no parameter "c"|there are limit/],
  ])("%s is refused", (search, detail) => {
    expect(() => new Parameters(search).allowing(["limit"])).toThrow(detail);
  });

  test("counts are whole numbers within bounds", () => {
    expect(new Parameters("limit=10").count("limit", 1)).toBe(10);
    expect(new Parameters("").count("limit", 1)).toBeNull();
    for (const text of ["0", "-1", "1.5", "ten", "", "9999999999"])
      expect(() => new Parameters(`limit=${text}`).count("limit", 1)).toThrow(/whole number from 1/);
  });
});

test("sort is read by component, for all dimensions and for the series", () => {
  expect(parseSort("TIME_PERIOD:desc+INDICATOR")).toEqual([
    { component: "TIME_PERIOD", descending: true },
    { component: "INDICATOR", descending: false },
  ]);
  expect(parseSort("*")).toHaveLength(8);
  expect(parseSort("series_key:desc")).toHaveLength(7);
  for (const text of ["PERIOD", "INDICATOR:down", "", "INDICATOR:asc:asc"]) expect(() => parseSort(text)).toThrow();
});

test("a path ends where its last part does, and has no more parts than there are", () => {
  expect(partsOf("dataflow/SOMO/postal/", ["a", "b", "c", "d"])).toEqual(["dataflow", "SOMO", "postal"]);
  expect(partsOf("dataflow/SOMO/postal%2Cmedia", ["a", "b", "c"])).toEqual(["dataflow", "SOMO", "postal,media"]);
  expect(() => partsOf("a/b/c", ["a", "b"])).toThrow(/3 parts, and there are 2/);
  expect(() => partsOf("a/%E0", ["a", "b"])).toThrow(/no percent-encoded/);
});
