import type { Catalog } from "../../domain/catalog.ts";
import type { Language } from "../../domain/codes.ts";
import { componentColumns, quoted, type CsvColumn, type CsvOptions } from "../data-csv.ts";
import { AGENCY, VERSION } from "../identity.ts";
import type { DataMessage } from "../ml/data.ts";
import { shownComponents } from "../question.ts";
import type { RowValue } from "../row.ts";

/** What SDMX-CSV 1.0.0 lets a client choose. */
export type CsvOneOptions = Pick<CsvOptions, "timeFormat"> & { readonly labels: "id" | "both" };

/**
 * SDMX-CSV 1.0.0 in parts, a line each: UTF-8, a comma between cells and a point in numbers in every language, CRLF at
 * the end of a line. Nothing said is an empty cell. Own columns come last: with history VALID_FROM and VALID_TO, and
 * with updates ACTION, which is I (information) or D for what was withdrawn.
 */
export function* dataCsv(
  { question, flow, rows, withdrawn }: DataMessage,
  catalog: Catalog,
  options: CsvOneOptions,
  lang: Language,
): Generator<string> {
  const own = `${AGENCY}:${flow.id}(${VERSION})`;
  const dataflow = options.labels === "both" ? `${own}: ${flow.name[lang]}` : own;
  const columns: CsvColumn[] = [
    { header: "DATAFLOW", cell: () => dataflow },
    ...shownComponents(question).flatMap((one) => {
      // The header of the measure is OBS_VALUE whatever the labels are.
      const labels = one.role === "measure" ? "id" : options.labels;
      return componentColumns(one, catalog, { ...options, labels, keys: "none" }, lang);
    }),
  ];
  if (question.history) {
    columns.push({ header: "VALID_FROM", cell: ({ validFrom }) => validFrom });
    columns.push({ header: "VALID_TO", cell: ({ validTo }) => validTo });
  }
  if (question.updatedSince !== null)
    columns.push({ header: "ACTION", cell: ({ SOURCE }) => (SOURCE === undefined ? "D" : "I") });
  yield lineOf(columns.map(({ header }) => header));
  const answer = { context: { kind: "dataflow", id: flow.id, flow }, rows, withdrawn } as const;
  for (const row of [...rows, ...withdrawn]) yield lineOf(columns.map(({ cell }) => cell(row, answer)));
}

function lineOf(cells: readonly (RowValue | undefined)[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}
