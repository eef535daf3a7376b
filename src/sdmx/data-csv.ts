import type { Catalog } from "../domain/catalog.ts";
import type { Language } from "../domain/codes.ts";
import type { Answer } from "./data-json.ts";
import { codeName } from "./codelists.ts";
import { seriesKeyOf, type Component } from "./components.ts";
import { AGENCY, VERSION } from "./identity.ts";
import { shownComponents, type DataQuestion } from "./question.ts";
import type { RowValue } from "./row.ts";
import type { Found } from "./select.ts";
import { daysOf } from "./time.ts";

/** What SDMX-CSV 2.0.0 lets a client choose. */
export interface CsvOptions {
  readonly labels: "id" | "name" | "both";
  readonly timeFormat: "original" | "normalized";
  readonly keys: "none" | "obs" | "series" | "both";
}

/** A column: its header, and its cell for a row of a dataflow. */
export interface CsvColumn {
  readonly header: string;
  readonly cell: (row: Found, answer: Answer) => RowValue;
}

const ACTION = "I";

/**
 * SDMX-CSV 2.0.0: UTF-8, a comma between cells and a point in numbers in every language, CRLF at the end of a line (RFC 4180). Nothing said is an empty cell. With history, the own columns VALID_FROM and VALID_TO come last.
 */
export function writeDataCsv(
  question: DataQuestion,
  answers: readonly Answer[],
  catalog: Catalog,
  options: CsvOptions,
  lang: Language,
): string {
  const columns = columnsOf(question, catalog, options, lang);
  const lines = [columns.map(({ header }) => quoted(header)).join(",")];
  for (const answer of answers)
    for (const row of answer.rows) lines.push(columns.map(({ cell }) => quoted(cell(row, answer))).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

function columnsOf(question: DataQuestion, catalog: Catalog, options: CsvOptions, lang: Language): CsvColumn[] {
  const { labels, keys } = options;
  const structure = (context: Answer["context"]) => `${AGENCY}:${context.id}(${VERSION})`;
  const columns: CsvColumn[] = [{ header: "STRUCTURE", cell: (_, { context }) => context.kind }];
  if (labels === "both") {
    const cell = (_: Found, { context }: Answer) => `${structure(context)}: ${context.flow.name[lang]}`;
    columns.push({ header: "STRUCTURE_ID", cell });
  } else columns.push({ header: "STRUCTURE_ID", cell: (_, { context }) => structure(context) });
  if (labels === "name") columns.push({ header: "STRUCTURE_NAME", cell: (_, { context }) => context.flow.name[lang] });
  columns.push({ header: "ACTION", cell: () => ACTION });
  if (keys === "series" || keys === "both") columns.push({ header: "SERIES_KEY", cell: seriesKeyOf });
  if (keys === "obs" || keys === "both")
    columns.push({ header: "OBS_KEY", cell: (row) => `${seriesKeyOf(row)}.${row.TIME_PERIOD}` });
  columns.push(...shownComponents(question).flatMap((one) => componentColumns(one, catalog, options, lang)));
  if (question.history) {
    columns.push({ header: "VALID_FROM", cell: (row) => row.validFrom });
    columns.push({ header: "VALID_TO", cell: (row) => row.validTo });
  }
  return columns;
}

/** The columns of a component. */
export function componentColumns(one: Component, catalog: Catalog, options: CsvOptions, lang: Language): CsvColumn[] {
  const { labels, timeFormat } = options;
  const { id, codelist, name } = one;
  const valueOf = (row: Found): RowValue =>
    one.role === "time" && timeFormat === "normalized" ? normalized(row.TIME_PERIOD) : row[id];
  const nameOf = (row: Found) => (codelist === null ? null : codeName(catalog, codelist, String(row[id]))[lang]);
  if (labels === "id") return [{ header: id, cell: valueOf }];
  if (labels === "both") {
    const cell = (row: Found) => (codelist === null ? valueOf(row) : `${String(row[id])}: ${nameOf(row)}`);
    return [{ header: `${id}: ${name[lang]}`, cell }];
  }
  return [
    { header: id, cell: valueOf },
    { header: name[lang], cell: nameOf },
  ];
}

/** The finest form that all periods of the answer share: the first day of each. */
function normalized(time: string): string {
  return daysOf(time)?.start ?? time;
}

/** A cell of RFC 4180. */
export function quoted(value: RowValue): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
