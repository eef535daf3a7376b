import { expect, test } from "vitest";
import { compile } from "../../../seed/compile.ts";
import { releaseRow, vocabularyData } from "../../../seed/emit/catalog.ts";
import { Catalog } from "../../../src/domain/catalog.ts";
import { changeLine, madeSeed } from "../../support/seed.ts";

function madeCatalog(): Catalog {
  const compiled = compile(madeSeed({ rows: [{ value: "100" }] }));
  return new Catalog({ ...vocabularyData(compiled), datasets: [], release: releaseRow("0123456789ab", compiled) });
}

test("a breakdown whose every code exists gets its canonical text, keys in alphabetical order", () => {
  const catalog = madeCatalog();
  expect(catalog.canonicalBreakdown("user=household;technology=4g")).toBe("technology=4g;user=household");
  expect(catalog.canonicalBreakdown("technology=4g-5g")).toBe("technology=4g-5g");
  expect(catalog.canonicalBreakdown("")).toBe("");
});

test.each([
  ["technology=6g", "an unknown value"],
  ["technologie=4g", "an unknown key"],
  ["technology=household", "a value of another key"],
  ["technology", "a key alone"],
  ["technology=4g;technology=5g", "a key twice"],
  ["technology=4g;user=firm", "one unknown value among known ones"],
])("%s has no canonical text: it has %s", (text) => {
  expect(madeCatalog().canonicalBreakdown(text)).toBeUndefined();
});

test("a catalogue finds its rows by id, a breakdown's key by itself and its values with the key", () => {
  const catalog = madeCatalog();
  expect(catalog.indicatorsOf("telecom")).toEqual(["subscriptions", "revenue", "subscriptions-share", "speed-rank"]);
  expect(catalog.indicatorsOf("postal")).toEqual([]);
  expect(catalog.units.get("VND")?.name).toEqual({ en: "dong", vi: "đồng" });
  expect(catalog.breakdowns.get("technology")?.name.en).toBe("Technology");
  expect(catalog.breakdowns.get("technology=5g")?.name.en).toBe("5G");
  expect([...catalog.sources]).toEqual(["made"]);
});

test("an indicator carries its breaks, and a group its members", () => {
  const folder = madeSeed({ rows: [] });
  changeLine(
    folder,
    "catalog/places.csv",
    2,
    "VN,Viet Nam,Việt Nam,country,,\nLA,Laos,Lào,country,,\nmekong,M,M,group,VN;LA,",
  );
  const { indicators, places } = vocabularyData(compile(folder));
  expect(indicators.map((one) => [one.indicator, one.breaks])).toEqual([
    ["subscriptions", [{ from: "2011-05", place: "", reason: { en: "Counted otherwise", vi: "Đổi cách tính" } }]],
    ["revenue", []],
    ["subscriptions-share", []],
    ["speed-rank", []],
  ]);
  expect(places.map((one) => [one.place, one.members])).toEqual([
    ["VN", []],
    ["LA", []],
    ["mekong", ["VN", "LA"]],
  ]);
});
