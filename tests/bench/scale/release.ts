import type { Compiled } from "../../../seed/compile.ts";
import { releaseRow, vocabularyData, type Vocabulary } from "../../../seed/emit/catalog.ts";
import { figuresOf, sourcesOf, type SourceRow } from "../../../seed/emit/rows.ts";
import { releaseStatements } from "../../../seed/emit/sql.ts";
import { SEED } from "../../../seed/paths.ts";
import { readCatalog } from "../../../seed/read/catalog.ts";
import { reconcile, type DraftSeries } from "../../../seed/reconcile.ts";
import type { CatalogData, Release, Sector } from "../../../src/domain/catalog.ts";
import { compareText } from "../../../src/domain/period.ts";
import { bulletins } from "./documents.ts";

export const LARGE_RELEASE = "scale";

/** Statements that load a part of the release; the last part brings the catalogue that goes with it. */
export interface Part {
  readonly statements: readonly string[];
  readonly catalog?: CatalogData;
}

/**
 * The large release, a bulletin at a time: all its figures at once would take gigabytes. From the documents on it is
 * the seed's own code that reads, chooses, packs and writes. What a bulletin has by itself (series and figures) comes
 * first, what is of the whole last. Only a figure's position begins anew with each bulletin, and so within one
 * indicator it is in order, which is all that is asked here.
 */
export function* largeRelease(): Generator<Part> {
  const catalog = readCatalog(SEED, []);
  const vocabularies: Vocabulary[] = [];
  const releases: Release[] = [];
  const sources: SourceRow[] = [];
  const series: DraftSeries[] = [];
  for (const { sector, indicators, documents, drafts } of bulletins(catalog)) {
    const sectors = catalog.sectors.filter(({ cell }) => cell.sector === sector);
    const compiled = compiledOf({ ...catalog, sectors, indicators }, { drafts, documents });
    const figures = figuresOf(compiled);
    const vocabulary = vocabularyData(compiled);
    const release = releaseRow(LARGE_RELEASE, compiled);
    const own = sourcesOf(compiled, figures);
    const statements = releaseStatements({ ...vocabulary, datasets: [], release }, compiled, figures, own);
    yield { statements: statements.filter((one) => /^INSERT INTO (series|figure) /.test(one)) };
    vocabularies.push(vocabulary);
    releases.push(release);
    sources.push(...own);
    series.push(...compiled.series.map(ofWhole));
  }
  const data = { ...together(vocabularies), datasets: [], release: { ...sum(releases), sources: sources.length } };
  const whole = { ...compiledOf(catalog, { drafts: [], documents: [] }), series };
  const statements = releaseStatements(data, whole, [], sources);
  yield { statements: statements.filter((one) => /^INSERT INTO (?!series |figure )/.test(one)), catalog: data };
}

function compiledOf(
  catalog: Compiled["catalog"],
  { drafts, documents }: Pick<Compiled, "drafts" | "documents">,
): Compiled {
  return { ...reconcile(drafts), catalog, documents, warnings: [], flags: new Map() };
}

/** What snapshots and disputes are made of: the latest cell of a series, and those with rivals. */
function ofWhole({ key, cells }: DraftSeries): DraftSeries {
  return { key, cells: cells.filter((cell, at) => at === cells.length - 1 || cell.rivals.length > 0) };
}

function together(parts: readonly Vocabulary[]): Vocabulary {
  const [first] = parts as [Vocabulary];
  const bySector = Map.groupBy(
    parts.flatMap((one) => one.sectors),
    (one) => one.sector,
  );
  return {
    ...first,
    ledger: { ...sum(parts.map(({ ledger }) => ledger)), excluded: [] },
    // Every bulletin covers the same months, so that only the counts differ.
    sectors: [...bySector.values()].map((own): Sector => sum(own)),
    indicators: parts.flatMap((one) => one.indicators),
    sources: parts.flatMap((one) => one.sources).sort(compareText),
  };
}

/** Numbers added up; whatever is no number is taken from the first. */
function sum<Row extends object>(rows: readonly Row[]): Row {
  return rows.reduce((total, row) => {
    const added = Object.entries(total).map(([name, value]) => [
      name,
      typeof value === "number" ? value + Number(row[name as keyof Row]) : value,
    ]);
    return Object.fromEntries(added) as Row;
  });
}
