import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { BUILD } from "../../seed/paths.ts";
import { askingAt, readmeExamples } from "../clients/examples.ts";

const examples = readmeExamples();
const origin = inject("origin");

test("the README shows seven tools at work", () => {
  expect(new Set(examples.map((one) => one.tool)).size).toBe(7);
});

const ADDRESSES = new Set(
  examples.flatMap(({ code }) => [...code.matchAll(/http:\/\/127\.0\.0\.1:8787[^'"\s]+/g)].map(([address]) => address)),
);

test.each([...ADDRESSES])("what an example asks for is there: %s", async (address) => {
  const response = await fetch(askingAt(origin, address));
  expect(response.status).toBe(200);
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
});

test("the example in JavaScript prints the API's number", async () => {
  const script = join(BUILD, "example.mjs");
  const { code = "" } = examples.find((one) => one.language === "js") ?? {};
  writeFileSync(script, askingAt(origin, code));
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  const answer = await fetch(`${origin}/v1/telecom/mobile-cellular-subscriptions?period=2022`);
  const { data } = (await answer.json()) as { data: { value: number }[] };
  expect(Number(stdout)).toBe(data[0]?.value);
});
