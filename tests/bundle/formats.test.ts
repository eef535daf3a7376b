import { describe, expect, inject, test } from "vitest";
import { isNamed, labelled, nameColumn } from "../../src/domain/labels.ts";
import type { Format } from "../../src/formats/format.ts";
import { FORMATS } from "../../src/formats/registry.ts";
import { ADDRESSES } from "../../src/http/routes.ts";
import { withSuffix } from "../support/addresses.ts";
import { expectSame, faultsOf } from "../support/jsonstat.ts";
import { READERS } from "../support/readers.ts";

/**
 * What independent readers find in every format of every address, against the JSON of the same address: asked of the
 * bundle, where the writers are loaded as they are when deployed.
 */
const origin = inject("origin");

async function ask(address: string): Promise<Response> {
  const response = await fetch(origin + address);
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  return response;
}

const bytesOf = async (address: string) => new Uint8Array(await (await ask(address)).arrayBuffer());

async function rowsOf(address: string): Promise<object[]> {
  const { data } = (await (await ask(address)).json()) as { data: object | object[] };
  return Array.isArray(data) ? data : [data];
}

const and = (address: string, query: string) => `${address}${address.includes("?") ? "&" : "?"}${query}`;

/** An answer that holds everything in order to be looked at, not only what the address has as its example. */
const MORE = [
  "/v1/telecom/mobile-cellular-subscriptions?place=VN,TH",
  "/v1/digital-government/online-public-services-share?measure=*&scenario=*",
  "/v1/postal/postal-service-revenue?transform=yoy&unit=VND",
  "/v1/observations?indicator=postal-service-revenue&period=1990",
  "/v1/observations?indicator=postal-service-revenue&period=2021-Q1",
];
const CASES = [
  ...ADDRESSES.map((address) => ({ address, example: address.example })),
  ...MORE.map((example) => ({ address: ADDRESSES.find(({ path }) => path === "/v1/observations"), example })),
].flatMap(({ address, example }) =>
  FORMATS.filter(holdsRows)
    .filter((format) => address && format.canWrite(address))
    .map((format) => ({
      name: withSuffix(example, format.name),
      example,
      format,
      columns: address?.columns ?? [],
    })),
);

/** A citation and a picture are no way to write rows. */
function holdsRows({ name, cites, drawn, made }: Format): boolean {
  return name !== "json" && !cites && !drawn && !made;
}

describe("holds the values of json:", () => {
  test.each(CASES)("$name", async ({ name, example, format, columns }) => {
    const rows = await rowsOf(example);
    if (!example.includes("period=1990")) expect(rows.length).toBeGreaterThan(0);
    const bytes = await bytesOf(name);
    if (format.name === "jsonstat") {
      const cube = JSON.parse(new TextDecoder().decode(bytes));
      expect(faultsOf(cube)).toEqual([]);
      expectSame(cube, rows, columns);
      return;
    }
    const reader = READERS[format.name as keyof typeof READERS];
    expect(reader, `a reader of ${format.name}`).toBeDefined();
    // The example has nested rows that only formats of JSON carry; the other readers never see one.
    expect(await reader.read(bytes, columns)).toEqual(rows.map((row) => reader.expected(row, columns)));
  });
});

describe("names stand beside codes in every format:", () => {
  const EXAMPLE = "/v1/postal/postal-service-revenue?lang=vi&labels=both";
  const columns = ADDRESSES.find(({ path }) => path === "/v1/observations")?.columns ?? [];
  const shape = labelled({ name: "", columns, rows: [], cube: true }, "both", () => undefined);

  test.each(Object.entries(READERS))("%s", async (format, reader) => {
    const rows = await rowsOf(EXAMPLE);
    expect(rows[0]).toMatchObject({ place: "VN", place_name: "Việt Nam", breakdown_name: "Tổng số" });
    expect(shape.columns.slice(columns.length)).toEqual(columns.filter(isNamed).map(nameColumn));
    const found = await reader.read(await bytesOf(withSuffix(EXAMPLE, format)), shape.columns);
    expect(found).toEqual(rows.map((row) => reader.expected(row, shape.columns)));
  });

  test("jsonstat has both whatever is asked for", async () => {
    const [both, id] = await Promise.all(
      ["labels=both", "labels=id"].map(async (labels) => {
        const response = await ask(`/v1/postal/postal-service-revenue.jsonstat?lang=vi&${labels}`);
        return (await response.json()) as any;
      }),
    );
    expect(both.dimension.place.category).toEqual({ index: ["VN"], label: { VN: "Việt Nam" } });
    expect(both.dimension).toEqual(id.dimension);
  });
});

describe("a file holds all that matches:", () => {
  const EXAMPLE = "/v1/observations?sector=telecom&place=*";

  test.each(Object.entries(READERS))("%s", async (format, reader) => {
    const response = await ask(withSuffix(EXAMPLE, format));
    const total = Number(response.headers.get("X-Total-Count"));
    expect(total).toBeGreaterThan(4_000);
    expect(response.headers.get("Link")).not.toContain('rel="next"');
    const columns = ADDRESSES.find(({ path }) => path === "/v1/observations")?.columns ?? [];
    const rows = await reader.read(new Uint8Array(await response.arrayBuffer()), columns);
    expect(rows).toHaveLength(total);
  });

  test("json has pages of 500, and more when asked for more", async () => {
    expect(await rowsOf(EXAMPLE)).toHaveLength(500);
    expect(await rowsOf(and(EXAMPLE, "limit=3000"))).toHaveLength(3_000);
  });

  test("a file of a limit is a page, too", async () => {
    const response = await ask(`${withSuffix(EXAMPLE, "csv")}&limit=7`);
    expect(response.headers.get("Link")).toMatch(/<\/v1\/observations\.csv\?after=[^>]+>; rel="next"/);
    expect((await response.text()).trimEnd().split("\r\n")).toHaveLength(8);
  });
});

test.each([
  ["a drawing", "svg?lang=vi", "image/svg+xml; charset=utf-8"],
  ["a picture", "png?lang=vi", "image/png"],
])("%s comes from the bundle and its assets", async (_, suffix, type) => {
  const response = await ask(`/v1/postal/postal-service-revenue.${suffix}`);
  expect(response.headers.get("Content-Type")).toBe(type);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(bytes.length).toBeGreaterThan(5_000);
  if (type.startsWith("image/svg")) expect(new TextDecoder().decode(bytes)).toContain("Doanh thu dịch vụ bưu chính");
});

test.each(["csv", "xlsx", "parquet"])("HEAD of %s has the headers of GET and makes no file", async (format) => {
  const address = withSuffix("/v1/observations?sector=telecom&place=*", format);
  const head = await fetch(origin + address, { method: "HEAD" });
  const get = await ask(address);
  expect(head.status).toBe(200);
  for (const name of ["Content-Type", "ETag", "Link", "X-Total-Count"]) {
    expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
  }
  await get.arrayBuffer();
});
