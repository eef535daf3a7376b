import { assemble } from "../../seed/assemble.ts";
import { compile } from "../../seed/compile.ts";
import { packSeries } from "../../seed/emit/rows.ts";
import { SEED } from "../../seed/paths.ts";
import { Catalog } from "../../src/domain/catalog.ts";
import type { Language } from "../../src/domain/codes.ts";
import type { Series } from "../../src/domain/observation.ts";
import { unpack } from "../../src/store/unpack.ts";

/** The compiled seed as the service sees it, without a database between. */
export interface PublishedData {
  readonly catalog: Catalog;
  /** Every series, in the order of the seed. */
  readonly series: readonly Series[];
  /** Who published a source. */
  publisherOf(source: string, lang: Language): string;
}

export function publishedData(): PublishedData {
  const compiled = compile(SEED);
  const { data, sources } = assemble(compiled, [], new Map());
  const bySource = new Map(sources.map((row) => [row.source, row]));
  return {
    catalog: new Catalog(data),
    series: compiled.series.map(packSeries).map(unpack),
    publisherOf: (source, lang) => bySource.get(source)?.[`publisher_${lang}`] ?? "",
  };
}
