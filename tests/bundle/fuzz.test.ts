import fc from "fast-check";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, expect, inject, test } from "vitest";
import { ADDRESSES } from "../../src/http/routes.ts";

const origin = inject("origin");
let document: any;
const ajv = addFormats(new Ajv2020({ strict: false }));

beforeAll(async () => {
  document = await (await fetch(`${origin}/v1/openapi.json`)).json();
  ajv.addSchema(document, "openapi");
});

const pointer = (...parts: string[]) =>
  `openapi#/${parts.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;

/** Words that have broken parsers before, and ones that are nearly right. */
const NASTY = [
  "",
  " ",
  "*",
  ",",
  ",,",
  "VN",
  "vn",
  "VN,TH",
  "2021",
  "2021-Q5",
  "2021-q1",
  "0000",
  "2021-02-30",
  "-1",
  "0",
  "1",
  "500",
  "501",
  "1e3",
  "NaN",
  "null",
  "__proto__",
  "constructor",
  "toString",
  "%00",
  "\u0000",
  "'; DROP TABLE series; --",
  '"',
  "\\",
  "<script>",
  "total",
  "service-level=4",
  "service-level=4;service-level=3",
  "a=b=c",
  ";",
  "=",
  "đ",
  "buu chinh",
  "NEAR(",
  "AND",
  "😀",
  "\ud800",
  "csv",
  "xml",
  "level",
  "target",
  "actual,actual",
];

const value = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ maxLength: 40, unit: "binary" }),
  fc.string({ maxLength: 300 }),
);
const known = [...new Set(ADDRESSES.flatMap((address) => address.parameters))];
const parameter = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...known) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const query = fc.array(fc.tuple(parameter, value), { maxLength: 5 });
const suffix = fc.constantFrom("", "", ".json", ".csv", ".ndjson", ".xml");

/** Encodes what a client can send; lone surrogates become U+FFFD as browsers do. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

async function check(path: string, template: string): Promise<void> {
  const response = await fetch(origin + path, { redirect: "manual" });
  const text = await response.text();
  expect(response.status, path).not.toBe(500);
  const declared = document.paths[template].get.responses;
  expect(Object.keys(declared), `${path} answered ${response.status}`).toContain(String(response.status));
  expect(response.headers.get("Access-Control-Allow-Origin"), path).toBe("*");
  expect(response.headers.get("Cache-Control"), path).toBeTruthy();
  const type = (response.headers.get("Content-Type") ?? "").split(";")[0] ?? "";
  expect(Object.keys(declared[response.status].content), path).toContain(type);
  if (!type.includes("json") || type.includes("ndjson")) return;
  const schema = ajv.getSchema(
    pointer("paths", template, "get", "responses", String(response.status), "content", type, "schema"),
  );
  expect(schema?.(JSON.parse(text)), `${path}: ${JSON.stringify(schema?.errors)}`).toBe(true);
}

test.each(ADDRESSES)(
  "$path never answers a query with a 500, a wrong shape or an undocumented status",
  async ({ path, example }) => {
    const bare = example.split("?")[0] ?? "";
    await fc.assert(
      fc.asyncProperty(query, suffix, async (pairs, ending) => {
        // An unknown suffix is another address.
        if (ending === ".xml") return;
        const search = pairs.map(([name, text]) => `${encode(name)}=${encode(text)}`).join("&");
        await check(`${bare}${ending}${search ? `?${search}` : ""}`, path);
      }),
      { numRuns: 120 },
    );
  },
);

test("any path below /v1 is answered or is a 404 problem", async () => {
  const segment = fc.oneof(
    fc.constantFrom("telecom", "postal", "figures", "sources", "mic-2021-04-14-f1", "..", "."),
    value,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(segment, { maxLength: 4 }), suffix, async (segments, ending) => {
      const path = `/v1/${segments.map(encode).join("/")}${ending}`;
      const response = await fetch(origin + path, { redirect: "manual" });
      await response.arrayBuffer();
      expect([200, 301, 308, 400, 404, 406], `${path} answered ${response.status}`).toContain(response.status);
    }),
    { numRuns: 400 },
  );
});
