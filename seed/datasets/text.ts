import type { Dataset } from "../../src/domain/dataset.ts";
import type { Answer, Body, Format } from "../../src/formats/format.ts";
import { csv } from "../../src/formats/csv.ts";
import { TABLES, type DatasetTables } from "./tables.ts";

/** CSV files by name: `observations.csv`. */
export type Texts = Readonly<Record<string, string>>;

/** The tables of a dataset as the API's own CSV. */
export async function textsOf({ tables }: DatasetTables): Promise<Texts> {
  const texts = await Promise.all(TABLES.map(async (name) => [`${name}.csv`, await textOf(tables[name])] as const));
  return Object.fromEntries(texts);
}

async function textOf(dataset: Dataset): Promise<string> {
  return new TextDecoder().decode(await written(csv, { dataset }));
}

/** The bytes of a dataset in a format. */
export async function written(
  format: Format,
  { dataset, meta = {}, links = {} }: Pick<Answer, "dataset"> & Partial<Answer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const body: Body = await format.write({ dataset, meta, links, single: false });
  return new Uint8Array(await new Response(body).arrayBuffer());
}
