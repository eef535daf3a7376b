import { expect, test } from "vitest";
import { ask, get } from "../support/request.ts";

test("one printed number is answered with its unit, precision, status and source", async () => {
  const { data, meta } = await get("/v1/postal/postal-service-revenue?period=2021-Q1");
  expect(data).toEqual([
    {
      indicator: "postal-service-revenue",
      place: "VN",
      breakdown: "",
      measure: "level",
      scenario: "actual",
      frequency: "quarterly",
      period: "2021-Q1",
      value: 9.3e12,
      unit: "VND",
      status: "estimate",
      low: 9.2995e12,
      high: 9.3005e12,
      disputed: false,
      source: "mic-2021-04-14",
      published_on: "2021-04-14",
      figure: "mic-2021-04-14-f1",
      note: "",
      chosen_by: "only-claim",
    },
  ]);
  expect(meta.indicator).toMatchObject({ name: "Postal service revenue", unit: "VND", kind: "flow" });
});

test("an unknown code names what was meant", async () => {
  const response = await ask("/v1/observations?indicator=postal-service-revenu&place=VM");
  expect(response.status).toBe(400);
  expect(response.headers.get("Content-Type")).toContain("application/problem+json");
  expect(await response.json()).toMatchObject({
    parameter: "indicator",
    did_you_mean: expect.arrayContaining(["postal-service-revenue"]),
  });
});
