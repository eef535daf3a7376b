import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { packageOf } from "../../../seed/datasets/package.ts";
import { describeInVietnamese } from "../../../seed/datasets/vietnamese.ts";
import { TABLES } from "../../../seed/datasets/tables.ts";
import type { Edition } from "../../../seed/datasets/edition.ts";
import type { Column, Value } from "../../../src/domain/dataset.ts";
import { realEditions } from "../../support/editions.ts";
import { readable, records, unpack } from "../../support/unpacked.ts";

const editions = realEditions();
const edition = (name: string) => editions.get(name) as Edition;
const packages = new Map(
  await Promise.all([...editions].map(async ([name, one]) => [name, await packageOf(one)] as const)),
);
const files = new Map([...packages].map(([name, bytes]) => [name, unpack(bytes)]));
const file = (name: string, path: string) => files.get(name)?.get(path) as string;

/** A cell's text as its column says it is to be read. */
function read(text: string, { type }: Column): Value {
  if (text === "") return null;
  if (type === "number" || type === "integer") return Number(text);
  if (type === "flag") return text === "true" ? true : text === "false" ? false : text;
  return type === "list" ? text.split("|") : text;
}

test("every dataset has a package, which holds these files and no others", () => {
  expect([...packages.keys()]).toEqual([
    "telecom",
    "postal",
    "ict-industry",
    "digital-government",
    "cybersecurity",
    "media",
    "cross-sector",
    "international",
    "all",
  ]);
  for (const [name, held] of files) {
    expect([...held.keys()], name).toEqual([
      "datapackage.json",
      "csv-metadata.json",
      "README.md",
      "README.vi.md",
      "CITATION.cff",
      "LICENCE.md",
      ...TABLES.map((table) => `${table}.csv`),
    ]);
  }
});

describe.each(["telecom", "all"])("%s", (name) => {
  test.each(TABLES)("%s.csv gives the table back value by value", (table) => {
    const { columns, rows } = edition(name).tables[table];
    const text = file(name, `${table}.csv`);
    expect(text.startsWith("\uFEFF")).toBe(false);
    expect(text.split("\r\n", 1)).toEqual([columns.map((one) => one.name).join(",")]);
    const found = records(text).map((row) =>
      Object.fromEntries(columns.map((one) => [one.name, read(row[one.name] as string, one)])),
    );
    expect(found).toHaveLength(rows.length);
    expect(found).toEqual(rows.map((row) => readable(row, columns)));
  });

  test("the descriptor gives the size and the SHA-256 of every table's bytes", () => {
    const { resources } = JSON.parse(file(name, "datapackage.json"));
    const found = resources.map(({ path, bytes, hash }: any) => [path, bytes, hash]);
    expect(found).toEqual(
      TABLES.map((table) => {
        const bytes = Buffer.from(file(name, `${table}.csv`), "utf8");
        return [`${table}.csv`, bytes.length, `sha256:${createHash("sha256").update(bytes).digest("hex")}`];
      }),
    );
  });
});

test("the same edition gives the same bytes, and another version other bytes", async () => {
  const again = await packageOf(edition("telecom"));
  expect(Buffer.compare(again, packages.get("telecom") as Uint8Array)).toBe(0);
  const next = await packageOf({ ...edition("telecom"), version: "1.4.3" });
  expect(Buffer.compare(next, again)).not.toBe(0);
});

test("the clock inside the zip is the noon of the released day, whatever time zone packed it", () => {
  const bytes = Buffer.from(packages.get("postal") as Uint8Array);
  // Local file header: time at 10, date at 12 (APPNOTE 4.3.7), in MS-DOS form.
  expect(bytes.readUInt16LE(10)).toBe(12 << 11);
  const [year = 0, month = 0, day = 0] = edition("postal").releasedOn.split("-").map(Number);
  expect(bytes.readUInt16LE(12)).toBe(((year - 1980) << 9) | (month << 5) | day);
});

test.each([...editions.keys()])(
  "%s: both READMEs name the version, the citation, every file and every column",
  (name) => {
    const { version, release, tables } = edition(name);
    for (const path of ["README.md", "README.vi.md"]) {
      const text = file(name, path);
      expect(text).toContain(`**${version}**`);
      expect(text.match(new RegExp(`^> Số Mở .*${version}.*${release}`, "m")), path).not.toBeNull();
      for (const table of TABLES) {
        const section = text.split(`### \`${table}.csv\``)[1] ?? "";
        for (const one of tables[table].columns) expect(section, `${path} ${table}`).toContain(`| \`${one.name}\` |`);
      }
    }
  },
);

test("a README says which version came before, and that the first is the first", async () => {
  expect(file("postal", "README.md")).toContain("it follows version 1.4.1");
  expect(file("postal", "README.vi.md")).toContain("tiếp theo phiên bản 1.4.1");
  const first = unpack(await packageOf({ ...edition("postal"), version: "1.0.0", previous: "" }));
  expect(first.get("README.md")).toContain("; the first version.");
  expect(first.get("README.vi.md")).toContain("; đây là phiên bản đầu tiên.");
});

test("rows are counted with the marks of each language", () => {
  expect(file("all", "README.md")).toContain("| `observations.csv` | 10,315 |");
  expect(file("all", "README.vi.md")).toContain("| `observations.csv` | 10.315 |");
});

test("every column is described in Vietnamese, in words of its own", () => {
  for (const table of TABLES) {
    for (const one of edition("all").tables[table].columns) {
      expect(describeInVietnamese(table, one), `${table}.${one.name}`).not.toBe(one.description);
    }
  }
  const column = { ...(edition("all").tables.codes.columns[0] as Column), name: "never-heard-of" };
  expect(() => describeInVietnamese("codes", column)).toThrow(/never-heard-of of codes/);
});

test.each([...editions.keys()])("%s: CITATION.cff is YAML with what CFF 1.2.0 requires", (name) => {
  const { version, release, releasedOn, name: title } = edition(name);
  const found = parseYaml(file(name, "CITATION.cff"));
  expect(found).toMatchObject({
    "cff-version": "1.2.0",
    type: "dataset",
    title: `Số Mở: ${title.en}`,
    authors: [{ name: "Số Mở" }],
    version,
    "date-released": releasedOn,
    identifiers: [{ type: "other", value: release }],
  });
  expect(found.message).toMatch(/cite/);
  // One licence for the whole only where no other body's numbers are part of it.
  expect(found.license).toBe(name === "international" || name === "all" ? undefined : "CC-BY-4.0");
});

test("the licence of a sector names the compilation's; the international one leaves the numbers to their sources", () => {
  const licences = (name: string) => JSON.parse(file(name, "datapackage.json")).licenses.map((one: any) => one.path);
  const address = "https://creativecommons.org/licenses/by/4.0/";
  expect(licences("telecom")).toEqual([address, "LICENCE.md"]);
  expect(licences("international")).toEqual(["LICENCE.md"]);
  expect(licences("all")).toEqual(["LICENCE.md"]);
  expect(file("telecom", "LICENCE.md")).toContain(`[Creative Commons Attribution 4.0 International](${address})`);
  const terms = records(file("international", "sources.csv")).map((row) => row.licence);
  for (const licence of new Set(terms)) {
    const count = terms.filter((one) => one === licence).length;
    const rows = file("international", "LICENCE.md")
      .split("\n")
      .filter((line) => line.startsWith(`| \`${licence}\` |`));
    expect(rows.map((line) => line.endsWith(`| ${count} |`))).toEqual([true, true]);
  }
  expect(file("telecom", "LICENCE.md")).not.toContain("un-copyright");
});
