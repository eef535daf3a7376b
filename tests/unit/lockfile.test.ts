import { expect, test } from "vitest";
import lockfile from "../../package-lock.json" with { type: "json" };

const packages = Object.entries(
  lockfile.packages as Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>,
);

test("the lockfile holds the binaries of every platform, so that a clean install works on all of them", () => {
  const held = new Set(
    packages.map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)),
  );
  const named = packages.flatMap(([, one]) => Object.keys(one.optionalDependencies ?? {}));
  expect(named.filter((name) => !held.has(name))).toEqual([]);
});

test("the lockfile names no host: each machine uses its own registry", () => {
  expect(packages.filter(([, one]) => one.resolved !== undefined)).toEqual([]);
});
