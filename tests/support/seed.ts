import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { onTestFinished } from "vitest";
import { compile } from "../../seed/compile.ts";
import { formatFinding, SeedErrors } from "../../seed/finding.ts";
import { SEED } from "../../seed/paths.ts";
import { CATALOG_COLUMNS, type CatalogFile } from "../../seed/read/catalog.ts";
import { FIGURE_COLUMNS, HEAD_KEYS } from "../../seed/read/document.ts";

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "so-mo-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The documents of the ministry's own five reports, small enough to be compiled a hundred times. */
const REPORTS = ["mic-2011-09-05", "mic-2017-12-26", "mic-2019-11-01", "mic-2021-04-14", "mic-2021-06-22"];

/** The real catalogue with those five reports, to be spoilt. */
export function copyOfSeed(): string {
  return copyReports(temporaryFolder());
}

export function copyReports(folder: string): string {
  cpSync(join(SEED, "catalog"), join(folder, "catalog"), { recursive: true });
  for (const name of REPORTS) cpSync(join(SEED, "figures", `${name}.csv`), join(folder, "figures", `${name}.csv`));
  return folder;
}

/** Changes cells of the row that stands on a line; every record of the seed's files stands on one line. */
export function changeRow(folder: string, file: string, line: number, changes: Record<string, string>): void {
  const lines = linesOf(folder, file);
  const header = cellsOf(lines[file.startsWith("catalog/") ? 0 : lines.findIndex((one) => one.startsWith("figure,"))]);
  const cells = cellsOf(lines[line - 1]);
  for (const [column, text] of Object.entries(changes)) {
    if (!header.includes(column)) throw new Error(`${file} has no column ${column}`);
    cells[header.indexOf(column)] = text;
  }
  changeLine(folder, file, line, recordOf(cells));
}

/** Replaces one whole line of a file; undefined takes it out. */
export function changeLine(folder: string, file: string, line: number, text?: string): void {
  const lines = linesOf(folder, file);
  lines.splice(line - 1, 1, ...(text === undefined ? [] : [text]));
  writeFileSync(join(folder, file), lines.join("\n"));
}

/** What the compile says about a folder that must not compile, each finding as the command prints it. */
export function errorsOf(folder: string): string[] {
  try {
    compile(folder);
  } catch (cause) {
    if (cause instanceof SeedErrors) return cause.findings.map(formatFinding);
    throw cause;
  }
  throw new Error("The seed compiled without an error");
}

/** The errors after a change of one row of the real seed. */
export function errorsAfter(file: string, line: number, changes: Record<string, string>): string[] {
  const folder = copyOfSeed();
  changeRow(folder, file, line, changes);
  return errorsOf(folder);
}

export interface MadeDocument {
  readonly head?: Partial<Record<(typeof HEAD_KEYS)[number], string>>;
  readonly rows: readonly Partial<Record<(typeof FIGURE_COLUMNS)[number], string>>[];
}

/** A small seed: the catalogue below and the documents given. The first row of each stands on line 18. */
export function madeSeed(...documents: MadeDocument[]): string {
  const folder = temporaryFolder();
  for (const [name, rows] of Object.entries(CATALOGUE) as [CatalogFile, string[]][]) {
    write(folder, `catalog/${name}.csv`, [CATALOG_COLUMNS[name].join(","), ...rows]);
  }
  mkdirSync(join(folder, "figures"));
  for (const { head: own = {}, rows } of documents) {
    const head = { ...HEAD, ...own };
    write(folder, `figures/${head.source}.csv`, [
      ...HEAD_KEYS.map((key) => recordOf([key, head[key]])),
      "",
      FIGURE_COLUMNS.join(","),
      ...rows.map((row, at) => figureRecord(row, at + 1)),
    ]);
  }
  return folder;
}

/** The warnings about a made seed of one document. */
export function warningsAbout(...rows: MadeDocument["rows"]): { check: string; figures: string[]; reason: string }[] {
  return compile(madeSeed({ rows })).warnings.map(({ check, figures, reason }) => ({
    check,
    figures: [...figures],
    reason,
  }));
}

const HEAD: Record<(typeof HEAD_KEYS)[number], string> = {
  source: "made",
  title: "Made for a test",
  title_by: "publisher",
  publisher: "ministry",
  original_publisher: "",
  kind: "primary",
  published_on: "2022-01-01",
  url: "",
  language: "vi",
  licence: "open",
  sha256: "",
  numbers: "",
  statistics: "",
  doubles: "",
  note: "",
};

/** Four indicators: a stock, a money flow in two currencies, a share with its whole, and rank for no identity. */
const CATALOGUE: Record<CatalogFile, string[]> = {
  sectors: ["telecom,Telecom,Viễn thông,Networks,Mạng"],
  indicators: [
    "subscriptions,telecom,Subscriptions,Thuê bao,Lines in use,Đường dây,stock,subscriptions,,0,technology;user,,,,1",
    "revenue,telecom,Revenue,Doanh thu,Money received,Tiền thu,flow,VND,USD,0,,,,,0",
    "subscriptions-share,telecom,Share,Tỷ lệ,Part of all,Phần,ratio,percent,,2,technology;user,,,,0",
    "speed-rank,telecom,Rank,Thứ hạng,Place in the list,Vị trí,rank,rank,,0,,,,,0",
  ],
  units: [
    "subscriptions,subscriptions,thuê bao,,count,subscription",
    "VND,dong,đồng,₫,money,VND",
    "USD,dollar,đô la,US$,money,USD",
    "percent,percent,phần trăm,%,share,1/100",
    "percentage-points,points,điểm,pp,change-of-share,1/100",
    "rank,rank,thứ hạng,,rank,1 is first",
  ],
  places: ["VN,Viet Nam,Việt Nam,country,,"],
  breakdowns: [
    "technology,,Technology,Công nghệ,",
    "technology,4g,4G,4G,",
    "technology,5g,5G,5G,",
    "technology,4g-5g,4G and 5G,4G và 5G,",
    "user,,User,Người dùng,",
    "user,household,Households,Hộ,",
  ],
  publishers: ["ministry,Ministry,Bộ,", "office,Office,Cục,"],
  licences: ["open,Open,Mở,"],
  identities: [
    "sum,subscriptions[technology=4g-5g],subscriptions[technology=4g] + subscriptions[technology=5g],,",
    "ratio,subscriptions-share[technology=$t],subscriptions[technology=$t],subscriptions[],",
  ],
  breaks: ["subscriptions,2011-05,,Counted otherwise,Đổi cách tính"],
  releases: ["2026-01-01,First,Đầu tiên"],
};

const ROW = { locator: "line 1", indicator: "subscriptions", place: "VN", measure: "level", period: "2021-Q1" };

/** A figure of which only what matters is given: a print is its value unless told otherwise. */
function figureRecord(given: MadeDocument["rows"][number], number: number): string {
  const row: MadeDocument["rows"][number] = {
    ...ROW,
    figure: String(number),
    status: "actual",
    unit: "subscriptions",
    printed: given.value,
    ...given,
  };
  return recordOf(FIGURE_COLUMNS.map((column) => row[column] ?? ""));
}

function write(folder: string, file: string, lines: readonly string[]): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${lines.join("\n")}\n`);
}

function linesOf(folder: string, file: string): string[] {
  return readFileSync(join(folder, file), "utf8").split("\n");
}

function cellsOf(line = ""): string[] {
  return (parse(line) as string[][])[0] ?? [];
}

function recordOf(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
}
