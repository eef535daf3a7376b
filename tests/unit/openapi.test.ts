import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { BUILD } from "../../seed/paths.ts";

const document = JSON.parse(readFileSync(join(BUILD, "assets", "openapi.json"), "utf8"));

test("the OpenAPI document is valid by a validator that is not ours", async () => {
  const result = await new Validator().validate(document);
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

test("every operation and every parameter is explained", () => {
  for (const [path, { get }] of Object.entries<any>(document.paths)) {
    expect(get.summary, path).toMatch(/^[A-Z].*\.$/);
    for (const parameter of get.parameters) expect(parameter.description, `${path} ${parameter.name}`).toBeTruthy();
  }
});
