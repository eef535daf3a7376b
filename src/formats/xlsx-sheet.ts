import { valueOf, type Column, type Row } from "../domain/dataset.ts";
import { cell, cellText, escaped, letters, STYLES, textCell } from "./xlsx-cells.ts";

/** One sheet of a workbook: rows below a header that stays in sight. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

const NARROWEST = 8;
const WIDEST = 60;
/** Rows whose texts decide how wide a column is. */
const SAMPLE = 200;

/** A worksheet's XML in parts. */
export function* sheetXml({ columns, rows }: Sheet): Generator<string> {
  const last = letters(Math.max(columns.length, 1) - 1);
  const widths = columns.map((column, at) => {
    const lengths = rows.slice(0, SAMPLE).map((row) => cellText(valueOf(row, column)).length);
    const width = Math.min(Math.max(NARROWEST, column.name.length + 3, ...lengths.map((one) => one + 1)), WIDEST);
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  });
  yield (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join("")}</cols><sheetData><row r="1">`
  );
  yield columns.map(({ name }, at) => textCell(`${letters(at)}1`, name, STYLES.header)).join("");
  yield "</row>";
  const names = columns.map((_, at) => letters(at));
  for (const [at, row] of rows.entries()) {
    const number = at + 2;
    const cells = columns.map((column, place) => cell(`${names[place]}${number}`, valueOf(row, column), column.type));
    yield `<row r="${number}">${cells.join("")}</row>`;
  }
  // Periods and codes of digits are texts on purpose: no green corner needs to say so.
  const all = `A1:${last}${rows.length + 1}`;
  yield `</sheetData><autoFilter ref="${all}"/><ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

/** Where a sheet's filter reaches, as a name that spreadsheets keep for it. */
export function filterName({ name, columns, rows }: Sheet, index: number): string {
  const range = `$A$1:$${letters(Math.max(columns.length, 1) - 1)}$${rows.length + 1}`;
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escaped(`'${name}'!${range}`)}</definedName>`;
}
