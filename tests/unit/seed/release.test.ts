import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Refused } from "../../../seed/commands/command.ts";
import { diff } from "../../../seed/commands/diff.ts";
import { release } from "../../../seed/commands/release.ts";
import { compile } from "../../../seed/compile.ts";
import { changeRows } from "../../../seed/emit/changes.ts";
import { formatFinding, SeedErrors } from "../../../seed/finding.ts";
import { SEED } from "../../../seed/paths.ts";
import { readCurrent, readReleased } from "../../../seed/read/released.ts";
import { changeLine, changeRow, madeSeed } from "../../support/seed.ts";

const TITLES = ["--title-en", "Second, with a comma", "--title-vi", "Thứ hai"];

/** Three values in two documents, released on 1 January and once more on 1 February 2026. */
async function releasedSeed(): Promise<string> {
  const seed = madeSeed(
    {
      rows: [
        { value: "100", period: "2021-Q1" },
        { printed: "30-50", low: "30", high: "50", period: "2021-Q2" },
      ],
    },
    { head: { source: "other" }, rows: [{ value: "7", indicator: "speed-rank", unit: "rank", period: "2021" }] },
  );
  await release.run([...TITLES, "--released-on", "2026-02-01"], seed);
  return seed;
}

/** What a first release leaves in the folder of releases. */
const RELEASED = ["changes-2026-02-01.csv", "current.csv", "files", "versions.csv"];

const read = (seed: string, file: string) => readFileSync(join(seed, file), "utf8");

test("the first release writes every value, its addition, and its line", async () => {
  const seed = await releasedSeed();
  expect(read(seed, "catalog/releases.csv")).toBe(
    'released_on,title_en,title_vi\n2026-01-01,First,Đầu tiên\n2026-02-01,"Second, with a comma",Thứ hai\n',
  );
  expect(readdirSync(join(seed, "releases"))).toEqual(RELEASED);
  expect(read(seed, "releases/current.csv")).toBe(
    [
      "indicator,place,breakdown,measure,scenario,unit,period,value,low,high,status,figure,source",
      "speed-rank,VN,,level,actual,rank,2021,7,7,7,actual,other-f1,other",
      "subscriptions,VN,,level,actual,subscriptions,2021-Q1,100,100,100,actual,made-f1,made",
      "subscriptions,VN,,level,actual,subscriptions,2021-Q2,,30,50,actual,made-f2,made",
      "",
    ].join("\n"),
  );
  expect(read(seed, "releases/changes-2026-02-01.csv").split("\n")[1]).toBe(
    "added,speed-rank,VN,,level,actual,rank,2021,,,,,,7,7,7,actual,other-f1",
  );
});

test("the same seed is released in the same bytes", async () => {
  const [first, second] = [await releasedSeed(), await releasedSeed()];
  for (const file of ["releases/current.csv", "releases/changes-2026-02-01.csv", "catalog/releases.csv"]) {
    expect(read(first, file)).toBe(read(second, file));
  }
});

test("a changed value is revised from one figure to another, a removed row withdrawn, a new one added", async () => {
  const seed = await releasedSeed();
  changeRow(seed, "figures/made.csv", 18, { printed: "110", value: "110" });
  changeRow(seed, "figures/made.csv", 19, { period: "2021-Q3" });
  rmSync(join(seed, "figures/other.csv"));
  expect(diff.run([], seed).lines).toEqual([
    'Since the release of 2026-02-01, "Second, with a comma": 1 added, 1 revised, 2 withdrawn.',
    "",
    "telecom: 1 added, 1 revised, 2 withdrawn",
    "  speed-rank: 1 withdrawn",
    "    withdrawn VN 2021: 7 rank (other-f1)",
    "  subscriptions: 1 added, 1 revised, 1 withdrawn",
    "    revised VN 2021-Q1: 100 → 110 subscriptions (made-f1 → made-f1)",
    "    withdrawn VN 2021-Q2: 30 to 50 subscriptions (made-f2)",
    "    added VN 2021-Q3: 30 to 50 subscriptions (made-f2)",
  ]);
  const { lines } = await release.run(
    ["--title-en", "Third", "--title-vi", "Thứ ba", "--released-on", "2026-02-01"],
    seed,
  );
  expect(lines[0]).toBe('Release of 2026-02-01, "Third": 1 added, 1 revised, 2 withdrawn; 2 values in all.');
  expect(read(seed, "releases/changes-2026-02-01-2.csv").split("\n").slice(1)).toEqual([
    "withdrawn,speed-rank,VN,,level,actual,rank,2021,7,7,7,actual,other-f1,,,,,",
    "revised,subscriptions,VN,,level,actual,subscriptions,2021-Q1,100,100,100,actual,made-f1,110,110,110,actual,made-f1",
    "withdrawn,subscriptions,VN,,level,actual,subscriptions,2021-Q2,,30,50,actual,made-f2,,,,,",
    "added,subscriptions,VN,,level,actual,subscriptions,2021-Q3,,,,,,,30,50,actual,made-f2",
    "",
  ]);
  expect(diff.run([], seed).lines).toEqual(['Since the release of 2026-02-01, "Third": nothing changed.']);
});

test("the same number with another status or another precision is revised; with another figure it is not", async () => {
  const seed = await releasedSeed();
  changeRow(seed, "figures/made.csv", 18, { status: "estimate" });
  changeRow(seed, "figures/other.csv", 18, { figure: "2" });
  expect(diff.run([], seed).lines).toEqual([
    'Since the release of 2026-02-01, "Second, with a comma": 1 revised.',
    "Of 1 value only the figure is another one: no change of what is published.",
    "",
    "telecom: 1 revised",
    "  subscriptions: 1 revised",
    "    revised VN 2021-Q1: 100 actual → 100 estimate subscriptions (made-f1 → made-f1)",
  ]);
  changeRow(seed, "figures/made.csv", 18, { status: "actual", qualifier: "khoảng" });
  expect(diff.run([], seed).lines.at(-1)).toBe(
    "    revised VN 2021-Q1: 100 → 100 subscriptions, between 100 and 100 → 90 and 110 (made-f1 → made-f1)",
  );
});

test("diff shows three changes of an indicator, and all of them with --all", async () => {
  const rows = ["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1"].map((period) => ({ value: "100", period }));
  const seed = madeSeed({ rows });
  expect(diff.run([], seed).lines.at(-1)).toBe("    … and 2 more: --all");
  expect(diff.run(["--all"], seed).lines.slice(4)).toHaveLength(5);
});

/** Why a command does not do what it was told. */
async function refusalOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (cause) {
    if (cause instanceof Refused) return cause.message;
    throw cause;
  }
  throw new Error("The command was carried out");
}

test.each([
  [[], "A release needs --title-en and --title-vi: what is new in it, in both languages."],
  [
    [...TITLES, "--released-on", "2026-01-31"],
    "The last release is of 2026-02-01; one of 2026-01-31 can't come after it.",
  ],
  [[...TITLES, "--released-on", "2026-03"], '"2026-03" is no day: --released-on YYYY-MM-DD.'],
  [
    [...TITLES, "--released-on", "2026-02-01"],
    'There is a release of 2026-02-01 with the title "Second, with a comma" already.',
  ],
  [[...TITLES, "--released-on", "2026-02-02"], "Nothing differs from the last release; nothing was written."],
])("a release is refused: %j", async (args, reason) => {
  const seed = await releasedSeed();
  const before = read(seed, "catalog/releases.csv");
  expect(await refusalOf(() => release.run(args, seed))).toBe(reason);
  expect(read(seed, "catalog/releases.csv")).toBe(before);
  expect(readdirSync(join(seed, "releases"))).toEqual(RELEASED);
});

test("a seed with an error is not released", async () => {
  const seed = madeSeed({ rows: [{ value: "x" }] });
  await expect(release.run(TITLES, seed)).rejects.toThrow(SeedErrors);
  expect(existsSync(join(seed, "releases"))).toBe(false);
});

/** What reading the releases of a spoilt seed says. */
function errorsOf(seed: string): string[] {
  try {
    readReleased(seed, compile(seed).catalog.releases);
    readCurrent(seed);
  } catch (cause) {
    if (cause instanceof SeedErrors) return cause.findings.map(formatFinding);
    throw cause;
  }
  throw new Error("The releases were read without an error");
}

test("what can't be read of the releases is an error with its file and line", async () => {
  const changes = "releases/changes-2026-02-01.csv";
  const spoilt = async (file: string, line: number, text: string) => {
    const seed = await releasedSeed();
    changeLine(seed, file, line, text);
    return errorsOf(seed);
  };
  expect(
    await spoilt("releases/current.csv", 2, "speed-rank,VN,,levle,actual,rank,2021,7,7,7,actual,other-f1,other"),
  ).toEqual(['releases/current.csv:2: error: "levle" is no measure [release-file]']);
  expect(
    await spoilt("releases/current.csv", 2, read(await releasedSeed(), "releases/current.csv").split("\n")[2] ?? ""),
  ).toEqual(["releases/current.csv:3: error: the cell stands on line 2 already [release-file]"]);
  expect(
    await spoilt(changes, 3, "added,subscriptions,VN,,level,actual,subscriptions,2021-Q5,1,,,,,1e2,,,actual,made-f1"),
  ).toEqual([
    `${changes}:3: error: "2021-Q5" is no period [release-file]`,
    `${changes}:3: error: what is added has no from [release-file]`,
    `${changes}:3: error: "1e2" is no plain decimal number [release-file]`,
  ]);
});

test("a file of changes without its release, and a release without its file, are errors", async () => {
  const seed = await releasedSeed();
  writeFileSync(join(seed, "releases/changes-2026-02-02.csv"), "");
  writeFileSync(join(seed, "catalog/releases.csv"), `${read(seed, "catalog/releases.csv")}2026-03-01,Third,Thứ ba\n`);
  expect(errorsOf(seed)).toEqual([
    "releases/changes-2026-02-02.csv:1: error: no line of catalog/releases.csv has this file [release-file]",
    "catalog/releases.csv:4: error: the changes of the release are missing: releases/changes-2026-03-01.csv [release-file]",
  ]);
});

test("positions grow with the releases, so that a new one moves none of those before", async () => {
  const seed = await releasedSeed();
  const { catalog } = compile(seed);
  const known = { sectors: [{ sector: "telecom" }], indicators: [{ indicator: "subscriptions", sector: "telecom" }] };
  const { changes, groups } = changeRows(readReleased(seed, catalog.releases), known as never);
  expect(changes.map((row: any) => [row.position, row.period, row.to_value])).toEqual([
    [0, "2021-Q2", null],
    [1, "2021-Q1", 100],
    [2, "2021", 7],
  ]);
  // The indicator that the catalogue does not know has no sector, and stands first.
  expect(groups.map((row: any) => [row.sector, row.indicator, row.first_position, row.last_position])).toEqual([
    ["telecom", "subscriptions", 0, 1],
    ["", "speed-rank", 2, 2],
  ]);
});

test("the real releases can be read, and add up to the values of the last one", async () => {
  const history = readReleased(SEED, compile(SEED).catalog.releases);
  const balance = history
    .flatMap((one) => one.changes)
    .reduce((sum, { change }) => sum + { added: 1, revised: 0, withdrawn: -1 }[change], 0);
  expect(history.slice(0, 2).map((one) => [one.released_on, one.title_en, one.changes.length])).toEqual([
    ["2026-11-21", "The statistics of five ministry reports", 102],
    ["2026-11-21", "12,000 figures from 587 documents and international databases", 10213],
  ]);
  expect(balance).toBe(readCurrent(SEED).length);
});
