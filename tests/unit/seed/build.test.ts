import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../../seed/build.ts";
import { SeedErrors } from "../../../seed/finding.ts";
import { SEED } from "../../../seed/paths.ts";
import { copyOfProject, runSeed } from "../../support/project.ts";
import { changeRow, copyOfSeed, temporaryFolder } from "../../support/seed.ts";

const APRIL = "figures/mic-2021-04-14.csv";

/** Builds a seed into a folder of its own. */
async function built(seed: string): Promise<{ release: string; sql: Buffer; catalog: Buffer }> {
  const folder = temporaryFolder();
  const { release } = await build(seed, folder);
  const read = (name: string) => readFileSync(join(folder, name));
  return { release, sql: read("release.sql"), catalog: read("catalog.ts") };
}

/** The release of the seed as it is, built once for all tests. */
let before: Promise<string> | undefined;
const releaseBefore = () => (before ??= built(copyOfSeed()).then(({ release }) => release));

test("the same seed gives the same release and the same bytes every time", async () => {
  const [first, second] = [await built(copyOfSeed()), await built(copyOfSeed())];
  expect(first.release).toMatch(/^[0-9a-f]{12}$/);
  expect(second.release).toBe(first.release);
  expect(second.sql.equals(first.sql)).toBe(true);
  expect(second.catalog.equals(first.catalog)).toBe(true);
  expect(first.sql.toString().split(first.release).length).toBeGreaterThan(100);
});

test.each([
  [APRIL, 36, { printed: "269.988 thư", value: "269988" }],
  [APRIL, 36, { note: "Another note." }],
  [APRIL, 36, { status: "estimate" }],
  ["figures/mic-2021-06-22.csv", 31, { excluded: "another reason" }],
  ["catalog/indicators.csv", 2, { definition_vi: "Định nghĩa khác." }],
  ["catalog/places.csv", 3, { note: "Another note." }],
  ["catalog/releases.csv", lastLineOf("catalog/releases.csv"), { released_on: "2027-01-01" }],
])("a change of one row makes another release: %s:%i with %j", async (file, line, changes) => {
  const after = copyOfSeed();
  changeRow(after, file, line, changes);
  expect((await built(after)).release).not.toBe(await releaseBefore());
});

test("the order and the folders in which the documents lie change nothing", async () => {
  const moved = copyOfSeed();
  const names = ["mic-2021-06-22", "mic-2021-04-14", "mic-2019-11-01", "mic-2017-12-26", "mic-2011-09-05"];
  for (const [at, name] of names.entries()) {
    mkdirSync(join(moved, `figures/${at}`));
    renameSync(join(moved, `figures/${name}.csv`), join(moved, `figures/${at}/${name}.csv`));
  }
  const [first, second] = [await built(copyOfSeed()), await built(moved)];
  expect(second.release).toBe(first.release);
  expect(second.sql.equals(first.sql)).toBe(true);
});

test("a seed with an error is not built, and nothing is written", async () => {
  const seed = copyOfSeed();
  changeRow(seed, APRIL, 30, { value: "9300000000" });
  const folder = join(temporaryFolder(), "build");
  await expect(build(seed, folder)).rejects.toBeInstanceOf(SeedErrors);
  expect(existsSync(folder)).toBe(false);
});

test("the command says where the errors are, ends with status 1 and writes nothing", async () => {
  const project = copyOfProject();
  changeRow(join(project, "seed"), APRIL, 30, { value: "9300000000" });
  changeRow(join(project, "seed"), "figures/mic-2017-12-26.csv", 27, { place: "XYZ" });
  const { status, out, err } = await runSeed(project);
  expect(status).toBe(1);
  expect(out).toBe("");
  const lines = err.trimEnd().split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe('figures/mic-2017-12-26.csv:27: error: unknown place "XYZ" [unknown-code]');
  expect(lines[1]).toContain('figures/mic-2021-04-14.csv:30: error: "9.300 tỷ đồng" reads 9300000000000, the row says');
  expect(lines[2]).toBe("2 error(s) in the seed: nothing was written.");
  expect(existsSync(join(project, ".build"))).toBe(false);
});

/** The last line of a file of the seed that is not blank. */
function lastLineOf(file: string): number {
  return readFileSync(join(SEED, file), "utf8").trimEnd().split("\n").length;
}
