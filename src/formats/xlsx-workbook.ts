import { column, valueOf } from "../domain/dataset.ts";
import { NotWritable, TooLarge } from "../domain/errors.ts";
import { aboutOf, addressAt, textIn, titleOf } from "./about.ts";
import { encodedChunks } from "./chunks.ts";
import type { Answer } from "./format.ts";
import { cellText, escaped, MOST_LETTERS } from "./xlsx-cells.ts";
import { packageParts } from "./xlsx-package.ts";
import { sheetXml, type Sheet } from "./xlsx-sheet.ts";
import { zip, type ZipEntry } from "./zip.ts";

/** Rows of one sheet, the header included. */
const MOST_ROWS = 1_048_576;

/**
 * A workbook as it is made: the rows, what they are, and the documents they come from.
 * @throws TooLarge or NotWritable, before anything is made, when a sheet can't hold the rows or a cell a text.
 */
export function workbook(answer: Answer): ReadableStream<Uint8Array> {
  const { dataset } = answer;
  const sheets = [
    { name: "data", columns: dataset.columns, rows: dataset.rows },
    aboutSheet(answer),
    ...sourceSheets(answer),
  ];
  for (const sheet of sheets) requireFits(sheet);
  const parts: ZipEntry[] = [
    ...packageParts(sheets, { title: escaped(titleOf(answer)), created: textIn(answer, "released_on") }),
    ...sheets.map((sheet, at): [string, Iterable<string>] => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)]),
  ].map(([path, texts]) => [path, encodedChunks(texts)]);
  return zip(parts, dayOf(textIn(answer, "released_on")));
}

function requireFits({ columns, rows }: Sheet): void {
  if (rows.length >= MOST_ROWS) {
    const detail = `${rows.length} rows match, and a sheet holds ${MOST_ROWS - 1}: csv and parquet hold any number.`;
    throw new TooLarge(detail, ["csv", "parquet"]);
  }
  for (const row of rows) {
    for (const one of columns) {
      if (cellText(valueOf(row, one)).length <= MOST_LETTERS) continue;
      const detail = `A text of the column ${one.name} is longer than the ${MOST_LETTERS} characters that a cell holds; csv can carry it.`;
      throw new NotWritable(detail, ["csv", "json"]);
    }
  }
}

/** What the workbook says of itself, then what each column is. */
function aboutSheet(answer: Answer): Sheet {
  const facts = [["title", titleOf(answer)] as const, ...aboutOf(answer)].map(([name, value]) => ({
    about: "answer",
    name,
    value,
  }));
  const columns = answer.dataset.columns.map(({ name, type, role, description }) => ({
    about: "column",
    name,
    value: description,
    type,
    role,
  }));
  return {
    name: "about",
    columns: [
      column("about", "code", "attribute", "What the line is about: the answer, or one of its columns."),
      column("name", "code", "attribute", "Which."),
      column("value", "text", "attribute", "What is to be said of it."),
      column("type", "code", "attribute", "Of a column: what it holds."),
      column("role", "code", "attribute", "Of a column: dimension, time, measure or attribute."),
    ],
    rows: [...facts, ...columns],
  };
}

/** The documents behind the rows, where rows name theirs. */
function sourceSheets(answer: Answer): Sheet[] {
  const { columns, rows, name } = answer.dataset;
  const source = columns.find((one) => one.name === "source" && one.type === "code");
  if (!source || name === "sources") return [];
  const counts = new Map<string, number>();
  for (const row of rows) {
    const id = String(valueOf(row, source) ?? "");
    if (id !== "") counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [
    {
      name: "sources",
      columns: [
        column("source", "code", "dimension", "The document."),
        column("rows", "integer", "measure", "How many rows come from it."),
        column("address", "text", "attribute", "Where it is described: title, publisher, address, licence."),
      ],
      rows: [...counts].map(([id, count]) => ({
        source: id,
        rows: count,
        address: addressAt(answer, `/v1/sources/${id}`),
      })),
    },
  ];
}

/** The archive's files are as old as the release: the same data gives the same bytes. Local fields, as ZIP has no zone. */
function dayOf(released: string | undefined): Date {
  const [year = 1980, month = 1, day = 1] = (released ?? "").split("-").map(Number).filter(Boolean);
  return new Date(Math.max(year, 1980), month - 1, day);
}
