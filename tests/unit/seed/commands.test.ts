import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../../seed/commands/check.ts";
import { Refused } from "../../../seed/commands/command.ts";
import { newReport } from "../../../seed/commands/new-report.ts";
import { compile } from "../../../seed/compile.ts";
import { ROOT } from "../../../seed/paths.ts";
import { madeSeed, temporaryFolder } from "../../support/seed.ts";

const HEADER =
  "figure,locator,indicator,place,breakdown,measure,period,status,qualifier,printed,reading,value,low,high,unit,comparison,note,unusable,excluded";

/** Two documents of the ministry, both primary, open and in Vietnamese. */
const twoDocuments = () =>
  madeSeed({ rows: [{ value: "100", period: "2021-Q1" }] }, { head: { source: "second" }, rows: [] });

/** Why a command does not do what it was told. */
function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (cause) {
    if (cause instanceof Refused) return cause.message;
    throw cause;
  }
  throw new Error("The command was carried out");
}

test("new-report fills in what the id, the file and the publisher's other documents tell", () => {
  const seed = twoDocuments();
  const pdf = join(temporaryFolder(), "report.pdf");
  writeFileSync(pdf, "the file that was read");
  const { lines, failed } = newReport.run(
    ["ministry-2026-11-20-month", "--title", "October, in short", "--from", pdf],
    seed,
  );
  expect(failed).toBe(false);
  expect(readFileSync(join(seed, "figures/ministry-2026-11-20-month.csv"), "utf8")).toBe(
    [
      "source,ministry-2026-11-20-month",
      'title,"October, in short"',
      "title_by,publisher",
      "publisher,ministry",
      "original_publisher,",
      "kind,primary",
      "published_on,2026-11-20",
      "url,",
      "language,vi",
      "licence,open",
      "sha256,36f12866b848582662a63651edc07c89b7133a96c1e80a00b4571ea089f04b22",
      "numbers,",
      "statistics,",
      "doubles,",
      "note,",
      "",
      HEADER,
      "",
    ].join("\n"),
  );
  expect(lines.slice(0, 5)).toEqual([
    "Wrote seed/figures/ministry-2026-11-20-month.csv.",
    "  publisher ministry: from the id.",
    "  kind primary: please check, as all 2 documents of ministry have it.",
    "  language vi: please check, as all 2 documents of ministry have it.",
    "  licence open: please check, as all 2 documents of ministry have it.",
  ]);
  expect(lines).toContain("1. Fill in the head. Needed: nothing more. As far as known: url.");
  expect(compile(seed).documents).toHaveLength(3);
});

test("new-report says what of the head is still needed, and check repeats it until it is there", () => {
  const seed = twoDocuments();
  const { lines } = newReport.run(["office-notice"], seed);
  expect(lines).toContain(
    "1. Fill in the head. Needed: title, licence, kind, language. As far as known: published_on, url, sha256.",
  );
  const checked = check.run(["office-notice"], seed);
  expect(checked.failed).toBe(true);
  expect(checked.lines).toContain("Line 9, head, language: error (document-head)");
  expect(checked.lines).toContain(
    "  Write two letters, vi or en: how the marks of its numbers are read depends on it.",
  );
  expect(checked.lines.at(-1)).toBe("seed/figures/office-notice.csv: 0 rows: 0 figures, 0 excluded; 4 errors to mend.");
});

test.each([
  [
    ["Ministry 11/2026 tháng"],
    '"Ministry 11/2026 tháng" is no id: small letters, digits and single hyphens. Did you mean ministry-11-2026-thang?',
  ],
  [["made"], "seed/figures/made.csv is there already; nothing was written."],
  [
    ["new", "--publisher", "ministri"],
    'There is no publisher "ministri" in seed/catalog/publishers.csv. Did you mean ministry?',
  ],
  [["new", "--publisher", "Cục"], 'There is no publisher "Cục" in seed/catalog/publishers.csv. Did you mean office?'],
  [["new", "--published-on", "20/11/2026"], '"20/11/2026" is no date (YYYY-MM-DD, YYYY-MM, YYYY or empty).'],
  [["new", "--url", "mic"], '"mic" is no address.'],
  [["new", "--from", "nowhere.pdf"], "There is no file nowhere.pdf."],
  [["new", "--titel", "x"], "Unknown option '--titel'"],
  [[], "new-report takes one id for the document, such as mic-2026-11-20-month."],
])("new-report refuses %j and writes nothing", (args, reason) => {
  const seed = twoDocuments();
  const before = readFileSync(join(seed, "figures/made.csv"), "utf8");
  expect(refusalOf(() => newReport.run(args, seed))).toBe(reason);
  expect(readFileSync(join(seed, "figures/made.csv"), "utf8")).toBe(before);
  expect(existsSync(join(seed, "figures/new.csv"))).toBe(false);
});

test("check asks what was meant by a document that is not there", () => {
  expect(refusalOf(() => check.run(["mades"], twoDocuments()))).toBe(
    'There is no file and no document "mades". Did you mean made?',
  );
});

test.each([
  [["chekc"], 'There is no command "chekc". Did you mean check?\n'],
  [["toString"], 'There is no command "toString". Did you mean new-report, check, diff, release?\n'],
  [["check"], "check takes one document: its file or its id.\nUsage: npm run seed -- check FILE [--all]\n"],
])("npm run seed -- %j ends with status 1 and says how it is called", (args, said) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["seed/cli.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: said });
});
