import { expect, test } from "vitest";
import { isOneOf, scenarioOf, STATUSES } from "../../../src/domain/codes.ts";
import { figureId, parseFigureId } from "../../../src/domain/figure.ts";

test("targets and plans are of the target scenario, every other status of what happened", () => {
  expect(STATUSES.map((status) => [status, scenarioOf(status)])).toEqual([
    ["actual", "actual"],
    ["preliminary", "actual"],
    ["estimate", "actual"],
    ["forecast", "actual"],
    ["target", "target"],
    ["plan", "target"],
  ]);
});

test("a closed list holds its codes exactly, without regard to what looks alike", () => {
  expect(isOneOf(STATUSES, "actual")).toBe(true);
  expect(isOneOf(STATUSES, "Actual")).toBe(false);
  expect(isOneOf(STATUSES, "")).toBe(false);
});

test("a figure's id is its source and its number there, and is read back into both", () => {
  expect(figureId("mic-2021-04-14", 17)).toBe("mic-2021-04-14-f17");
  expect(parseFigureId("mic-2021-04-14-f17")).toEqual({ source: "mic-2021-04-14", number: 17 });
  expect(parseFigureId("made-f2-f3")).toEqual({ source: "made-f2", number: 3 });
});

test.each([
  ["mic-2021-04-14", "no number"],
  ["mic-2021-04-14-f", "an empty number"],
  ["mic-2021-04-14-f0", "a number of nought"],
  ["mic-2021-04-14-f01", "a nought in front"],
  ["mic-2021-04-14-f1234567", "a number of seven digits"],
  ["mic-2021-04-14-F1", "a capital letter"],
  ["-f1", "no source"],
  ["mic--2021-f1", "two hyphens together"],
  ["mic-2021-f1 ", "a blank behind it"],
  ["mic 2021-f1", "a blank in it"],
])("%j is no figure's id: it has %s", (text) => {
  expect(parseFigureId(text)).toBeUndefined();
});
