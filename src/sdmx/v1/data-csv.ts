import type { Catalog } from "../../domain/catalog.ts";
import type { Language } from "../../domain/codes.ts";
import { componentColumns, quoted, type CsvOptions } from "../data-csv.ts";
import { AGENCY, VERSION } from "../identity.ts";
import type { DataMessage } from "../ml/data.ts";
import { shownComponents } from "../question.ts";

/** What SDMX-CSV 1.0.0 lets a client choose. */
export type CsvOneOptions = Pick<CsvOptions, "timeFormat"> & { readonly labels: "id" | "both" };

/**
 * SDMX-CSV 1.0.0 in parts, a line each: UTF-8, a comma between cells and a point in numbers in every language, CRLF at
 * the end of a line. Nothing said is an empty cell. With history, the own columns VALID_FROM and VALID_TO come last.
 */
export function* dataCsv(
  { question, flow, rows }: DataMessage,
  catalog: Catalog,
  options: CsvOneOptions,
  lang: Language,
): Generator<string> {
  const columns = shownComponents(question).flatMap((one) => {
    // The header of the measure is OBS_VALUE whatever the labels are.
    const labels = one.role === "measure" ? "id" : options.labels;
    return componentColumns(one, catalog, { ...options, labels, keys: "none" }, lang);
  });
  const own = `${AGENCY}:${flow.id}(${VERSION})`;
  const dataflow = quoted(options.labels === "both" ? `${own}: ${flow.name[lang]}` : own);
  const validity = question.history ? (["validFrom", "validTo"] as const) : [];
  const last = validity.map((name) => (name === "validFrom" ? "VALID_FROM" : "VALID_TO"));
  yield `${["DATAFLOW", ...columns.map(({ header }) => quoted(header)), ...last].join(",")}\r\n`;
  const context = { kind: "dataflow", id: flow.id, flow } as const;
  for (const row of rows) {
    const cells = columns.map(({ cell }) => quoted(cell(row, { context, rows })));
    yield `${[dataflow, ...cells, ...validity.map((name) => row[name])].join(",")}\r\n`;
  }
}
