import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { nearest } from "../../src/domain/nearest.ts";
import { parsePeriod } from "../../src/domain/period.ts";
import { checkDocuments } from "../check/document.ts";
import type { Finding } from "../finding.ts";
import { readCatalog, type SeedCatalog } from "../read/catalog.ts";
import { FIGURE_COLUMNS, HEAD_KEYS, parseDocument, readDocuments, type SeedDocument } from "../read/document.ts";
import { csvRecord } from "../release/csv.ts";
import { meant, readArgs, Refused, WrongCall, type Command, type Outcome } from "./command.ts";
import { pathOf } from "./locate.ts";

const OPTIONS = {
  title: { type: "string" },
  publisher: { type: "string" },
  "published-on": { type: "string" },
  url: { type: "string" },
  language: { type: "string" },
  from: { type: "string" },
} as const;

/** Begins a document: a file with its head as far as it is known, and the header of its table. */
export const newReport = {
  usage:
    "new-report SOURCE [--title TEXT] [--publisher ID] [--published-on DATE] [--url URL] [--language xx] [--from FILE]",
  run(args: readonly string[], seed: string): Outcome {
    const { values, positionals } = readArgs(args, OPTIONS);
    const [source, ...more] = positionals;
    if (source === undefined || more.length > 0)
      throw new WrongCall("new-report takes one id for the document, such as mic-2026-11-20-month.");
    const findings: Finding[] = [];
    const catalog = readCatalog(seed, findings);
    const documents = readDocuments(seed, findings);
    requireNew(source, seed, documents);
    const publisher = publisherOf(source, values.publisher, catalog);
    const like = documents.filter((one) => one.head.publisher === publisher.id);
    const head: Record<string, string> = {
      source,
      title: values.title ?? "",
      title_by: "publisher",
      publisher: publisher.id,
      kind: common(like, "kind"),
      published_on: values["published-on"] ?? dateIn(source),
      url: values.url ?? "",
      language: values.language ?? common(like, "language"),
      licence: common(like, "licence"),
      sha256: values.from === undefined ? "" : hashOf(values.from, seed),
    };
    const text = [...HEAD_KEYS.map((key) => csvRecord([key, head[key] ?? ""])), "", csvRecord(FIGURE_COLUMNS), ""].join(
      "\n",
    );
    const file = `figures/${source}.csv`;
    const open = checkDocuments([parseDocument(file, text, findings)], catalog);
    const given = open.filter(({ line }) => head[HEAD_KEYS[line - 1] ?? ""] !== "");
    if (given.length > 0) throw new Refused(given.map(({ reason }) => `${reason}.`).join(" "));
    writeFileSync(join(seed, file), text, { flag: "wx" });
    return { failed: false, lines: nextSteps(source, head, publisher.guessed, like.length, open) };
  },
} satisfies Command;

function requireNew(source: string, seed: string, documents: readonly SeedDocument[]): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(source)) {
    const kebab = source
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/đ/gi, "d")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    throw new Refused(`"${source}" is no id: small letters, digits and single hyphens.${meant(kebab ? [kebab] : [])}`);
  }
  const there = documents.find((one) => one.head.source === source || basename(one.file) === `${source}.csv`);
  if (there) throw new Refused(`seed/${there.file} is there already; nothing was written.`);
  if (existsSync(join(seed, `figures/${source}.csv`)))
    throw new Refused(`seed/figures/${source}.csv is there already.`);
}

/** The publisher named, or the longest known one with which the id begins; none is found later by the check. */
function publisherOf(
  source: string,
  named: string | undefined,
  catalog: SeedCatalog,
): { id: string; guessed: boolean } {
  const known = catalog.publishers.map((row) => row.cell.publisher);
  if (named !== undefined) {
    if (known.includes(named)) return { id: named, guessed: false };
    const names = new Map(
      catalog.publishers.flatMap(({ cell }) =>
        [cell.publisher, cell.name_en, cell.name_vi].map((text) => [text, cell.publisher]),
      ),
    );
    const near = [...new Set(nearest(named, names.keys()).map((text) => names.get(text) ?? text))];
    throw new Refused(`There is no publisher "${named}" in seed/catalog/publishers.csv.${meant(near)}`);
  }
  const fits = known.filter((id) => source.startsWith(`${id}-`)).sort((a, b) => b.length - a.length);
  return { id: fits[0] ?? "", guessed: fits[0] !== undefined };
}

/** What all documents of the publisher have in common; empty when they differ. */
function common(documents: readonly SeedDocument[], key: "kind" | "language" | "licence"): string {
  const own = new Set(documents.map((one) => one.head[key]));
  return own.size === 1 ? ([...own][0] ?? "") : "";
}

/** `mic-2026-11-20-month` says its day, `mic-2024-07-dx` its month; a year alone is as often of the data. */
function dateIn(source: string): string {
  const date = /(?:^|-)(\d{4}-\d\d(?:-\d\d)?)(?=-|$)/.exec(source)?.[1] ?? "";
  return parsePeriod(date) ? date : "";
}

function hashOf(file: string, seed: string): string {
  const path = pathOf(file, seed);
  if (path === undefined) throw new Refused(`There is no file ${file}.`);
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function nextSteps(
  source: string,
  head: Readonly<Record<string, string>>,
  guessed: boolean,
  like: number,
  open: readonly Finding[],
): string[] {
  const needed = open.map(({ line }) => HEAD_KEYS[line - 1] ?? "");
  const wanted = ["published_on", "url", "sha256"].filter((key) => head[key] === "");
  const shared = like > 0 ? ["kind", "language", "licence"].filter((key) => head[key] !== "") : [];
  return [
    `Wrote seed/figures/${source}.csv.`,
    ...(guessed ? [`  publisher ${head.publisher}: from the id.`] : []),
    ...shared.map(
      (key) => `  ${key} ${head[key]}: please check, as all ${like} documents of ${head.publisher} have it.`,
    ),
    "",
    "What to do next:",
    `1. Fill in the head. Needed: ${needed.join(", ") || "nothing more"}. As far as known: ${wanted.join(", ") || "all is"}.`,
    "   If you count the numbers that the document prints, `numbers` and `statistics` say how many there are, and",
    "   lines `left_out,COUNT,REASON` which of them are no statistics.",
    `2. Below the header, on line ${HEAD_KEYS.length + 2}, write a row for each number: print and place as in the document,`,
    "   value in the plain unit (9300000000000 VND, not 9.300 billion).",
    `3. npm run seed -- check ${source}`,
    "4. npm run seed -- diff, then npm run seed -- release --title-en … --title-vi …",
  ];
}
