import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parsePeriod } from "../../src/domain/period.ts";
import { assemble } from "../assemble.ts";
import { compile } from "../compile.ts";
import { keep } from "../datasets/archive.ts";
import { nextVersions, publish, versionRow } from "../datasets/publish.ts";
import type { SeedCatalog } from "../read/catalog.ts";
import {
  CHANGE_COLUMNS,
  changesFiles,
  CURRENT,
  FILES,
  PUBLISHED_COLUMNS,
  readReleased,
  releaseKeys,
  VERSIONS,
} from "../read/released.ts";
import { readVersions, VERSION_COLUMNS } from "../read/versions.ts";
import { csvFile, csvRecord } from "../release/csv.ts";
import { countWords } from "../release/lines.ts";
import { publishedOf } from "../release/published.ts";
import { readArgs, Refused, WrongCall, type Command, type Outcome } from "./command.ts";
import { unreleased } from "./diff.ts";

const OPTIONS = {
  "title-en": { type: "string", default: "" },
  "title-vi": { type: "string", default: "" },
  "released-on": { type: "string" },
} as const;

const RELEASES = "catalog/releases.csv";

/**
 * Writes down what is new since the last release: its line, its changes, the values as they are from now on, and a
 * version with its files of each dataset that differs from the one before. Everything is made before anything is written.
 */
export const release = {
  usage: "release --title-en TEXT --title-vi TEXT [--released-on YYYY-MM-DD]",
  async run(args: readonly string[], seed: string): Promise<Outcome> {
    const { values, positionals } = readArgs(args, OPTIONS);
    if (positionals.length > 0)
      throw new WrongCall(`"${positionals[0]}" is too much: a title stands in quotation marks.`);
    const line = {
      released_on: values["released-on"] ?? new Date().toISOString().slice(0, 10),
      title_en: values["title-en"].normalize("NFC").trim(),
      title_vi: values["title-vi"].normalize("NFC").trim(),
    };
    const compiled = compile(seed);
    const { releases } = compiled.catalog;
    const before = releases.map(({ cell }) => cell);
    requireLine(line, before);
    const history = readReleased(seed, releases);
    const versions = readVersions(seed, releases);
    const { changes, moved } = unreleased(compiled, seed);
    const lines = [...before, line];
    const newest = { file: RELEASES, line: lines.length + 1, cell: line };
    const released = { ...compiled, catalog: { ...compiled.catalog, releases: [...releases, newest] } };
    const whole = [...history, { ...line, changes }];
    const next = await nextVersions(seed, released, assemble(released, whole, versions), versions, line);
    if (changes.length + moved + next.length === 0)
      throw new Refused("Nothing differs from the last release; nothing was written.");
    const made = await publish(released, whole, versions, next);
    const file = changesFiles(lines).at(-1) as string;
    const published = publishedOf(compiled);
    mkdirSync(join(seed, "releases"), { recursive: true });
    writeFileSync(join(seed, file), csvFile(CHANGE_COLUMNS, changes), { flag: "wx" });
    for (const { manifest, files } of made) keep(seed, manifest, files);
    writeFileSync(join(seed, CURRENT), csvFile(PUBLISHED_COLUMNS, published));
    const key = releaseKeys(lines).at(-1) as string;
    const rows = next.map((one) => versionRow(one, key));
    if (!existsSync(join(seed, VERSIONS))) writeFileSync(join(seed, VERSIONS), csvFile(VERSION_COLUMNS, []));
    appendLines(
      join(seed, VERSIONS),
      rows.map((row) => VERSION_COLUMNS.map((name) => row[name])),
    );
    appendLines(join(seed, RELEASES), [Object.values(line)]);
    return {
      failed: false,
      lines: [
        `Release of ${line.released_on}, "${line.title_en}": ${countWords(changes)}; ${published.length} values in all.`,
        ...next.map(({ tables, version }) => `  ${tables.dataset} ${version.version} (${version.kind})`),
        `Wrote seed/${file}, seed/${CURRENT}, seed/${VERSIONS}, seed/${FILES} and a line of seed/${RELEASES}: commit all with the documents.`,
      ],
    };
  },
} satisfies Command;

/** Adds records to a file, whose last line may lack its end. */
function appendLines(file: string, records: readonly (readonly string[])[]): void {
  const ends = readFileSync(file, "utf8").endsWith("\n");
  appendFileSync(file, `${ends ? "" : "\n"}${records.map((cells) => `${csvRecord(cells)}\n`).join("")}`);
}

type Line = SeedCatalog["releases"][number]["cell"];

/** @throws Refused unless the release has a day, not before the last one, and two titles of its own. */
function requireLine(line: Line, before: readonly Line[]): void {
  if (line.title_en === "" || line.title_vi === "")
    throw new WrongCall("A release needs --title-en and --title-vi: what is new in it, in both languages.");
  if (parsePeriod(line.released_on)?.frequency !== "daily")
    throw new Refused(`"${line.released_on}" is no day: --released-on YYYY-MM-DD.`);
  const last = before.at(-1);
  if (last && line.released_on < last.released_on)
    throw new Refused(`The last release is of ${last.released_on}; one of ${line.released_on} can't come after it.`);
  if (before.some((one) => one.released_on === line.released_on && one.title_en === line.title_en))
    throw new Refused(`There is a release of ${line.released_on} with the title "${line.title_en}" already.`);
}
