import { describe, expect, test } from "vitest";
import { Catalog, type CatalogData } from "../../../src/domain/catalog.ts";
import { column, type Dataset } from "../../../src/domain/dataset.ts";
import { labelled, namesIn, type NameOf } from "../../../src/domain/labels.ts";

const columns = [
  column("place", "code", "dimension", "Where."),
  column("status", "code", "attribute", "How firm."),
  column("breaks", "nested", "attribute", "What changed.", {
    columns: [column("unit", "code", "attribute", "In what."), column("reason", "text", "attribute", "Why.")],
  }),
];
const rows = [
  { place: "VN", status: "actual", breaks: [{ unit: "VND", reason: "r" }] },
  { place: "XX", status: "plan", breaks: [] },
];
const dataset: Dataset = { name: "made", columns, rows, cube: false };
const NAMES: Readonly<Record<string, string>> = { VN: "Việt Nam", VND: "đồng" };
const nameOf: NameOf = (_, code) => NAMES[code];
const namesOf = (one: Pick<Dataset, "columns">) => one.columns.map(({ name }) => name);

describe("labels", () => {
  test("id changes nothing", () => {
    expect(labelled(dataset, "id", nameOf)).toBe(dataset);
  });

  test("both adds names after all other columns; what has no name has an empty one", () => {
    const found = labelled(dataset, "both", nameOf);
    expect(namesOf(found)).toEqual(["place", "status", "breaks", "place_name"]);
    expect(namesOf({ columns: found.columns[2]?.columns ?? [] })).toEqual(["unit", "reason", "unit_name"]);
    expect(found.rows).toEqual([
      { ...rows[0], place_name: "Việt Nam", breaks: [{ unit: "VND", reason: "r", unit_name: "đồng" }] },
      { ...rows[1], place_name: "" },
    ]);
  });

  test("name puts names in place of codes; a code without a name stays", () => {
    const found = labelled(dataset, "name", nameOf);
    expect(namesOf(found)).toEqual(namesOf(dataset));
    expect(found.columns[0]?.type).toBe("text");
    expect(found.rows).toEqual([{ ...rows[0], place: "Việt Nam", breaks: [{ unit: "đồng", reason: "r" }] }, rows[1]]);
  });
});

describe("the catalogue's names", () => {
  const text = (en: string, vi: string) => ({ en, vi });
  const code = (key: string, value: string, en: string, vi: string) => ({ key, value, name: text(en, vi), note: "" });
  const catalog = new Catalog({
    sectors: [],
    indicators: [],
    units: [],
    places: [{ place: "VN", name: text("Viet Nam", "Việt Nam"), kind: "country", members: [], note: "" }],
    licences: [],
    sources: [],
    international: [],
    datasets: [],
    breakdowns: [
      code("technology", "", "Technology", "Công nghệ"),
      code("technology", "4g", "4G", "4G"),
      code("user", "", "User", "Người dùng"),
      code("user", "household", "Households", "Hộ"),
    ],
  } as unknown as CatalogData);
  const breakdown = column("breakdown", "code", "dimension", "Which part.");

  test.each([
    ["technology=4g;user=household", "Công nghệ: 4G; Người dùng: Hộ"],
    ["", "Tổng số"],
    ["technology=6g", undefined],
    ["no breakdown", undefined],
  ])("of the breakdown %j", (id, name) => {
    expect(namesIn(catalog, "vi")(breakdown, id)).toBe(name);
  });

  test("of a place, in the language asked for", () => {
    expect(namesIn(catalog, "en")(column("place", "code", "dimension", "Where."), "VN")).toBe("Viet Nam");
  });
});
