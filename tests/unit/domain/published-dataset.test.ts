import { expect, test } from "vitest";
import {
  datasetsOf,
  isVersionPattern,
  newestVersion,
  type DatasetVersion,
} from "../../../src/domain/published-dataset.ts";

const versions = ["10.0.0", "2.10.0", "2.9.1", "2.9.0", "1.0.0"].map((version) => ({ version }) as DatasetVersion);

test.each([
  ["latest", "10.0.0"],
  ["*", "10.0.0"],
  ["2.*", "2.10.0"],
  ["2.9.*", "2.9.1"],
  ["1.*", "1.0.0"],
  ["1.0.*", "1.0.0"],
  ["3.*", undefined],
  ["2.1.*", undefined],
])("%s is %s", (pattern, version) => {
  expect(isVersionPattern(pattern)).toBe(true);
  expect(newestVersion(versions, pattern)?.version).toBe(version);
});

test.each(["2.9.0", "2", "2.", "**", "newest", "2.*.1", ""])("%j is no pattern", (text) => {
  expect(isVersionPattern(text)).toBe(false);
  expect(newestVersion(versions, text)).toBeUndefined();
});

test("a number belongs to its sector or to the international sources, and to all", () => {
  expect(datasetsOf("telecom", false)).toEqual(["telecom", "all"]);
  expect(datasetsOf("telecom", true)).toEqual(["international", "all"]);
});
