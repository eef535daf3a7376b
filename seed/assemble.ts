import type { CatalogData } from "../src/domain/catalog.ts";
import type { DatasetVersion } from "../src/domain/published-dataset.ts";
import type { Figure } from "../src/domain/figure.ts";
import type { Compiled } from "./compile.ts";
import { namesOf } from "./datasets/tables.ts";
import { releaseRow, vocabularyData } from "./emit/catalog.ts";
import { figuresOf, sourcesOf, type SourceRow } from "./emit/rows.ts";
import { releaseStatements } from "./emit/sql.ts";
import { shortHash } from "./hash.ts";
import type { Released } from "./read/released.ts";

/** A release as it is bundled and loaded. */
export interface Assembled {
  readonly data: CatalogData;
  readonly figures: readonly Figure[];
  readonly sources: readonly SourceRow[];
  readonly statements: readonly string[];
}

/** Versions of each dataset, the newest first. */
export type Versions = ReadonlyMap<string, readonly DatasetVersion[]>;

/** Puts a compiled seed and its history together. The id of the release is a hash of all that is loaded and bundled. */
export function assemble(compiled: Compiled, history: readonly Released[], versions: Versions): Assembled {
  const vocabulary = vocabularyData(compiled, history);
  const datasets = namesOf(vocabulary)
    .map((one) => ({ ...one, versions: versions.get(one.dataset) ?? [] }))
    .filter((one) => one.versions.length > 0);
  const figures = figuresOf(compiled);
  const sources = sourcesOf(compiled, figures);
  const dataOf = (release: string) => ({ ...vocabulary, datasets, release: releaseRow(release, compiled) });
  const statementsOf = (data: CatalogData) => releaseStatements(data, compiled, figures, sources, history);
  // The id itself is left blank.
  const blank = dataOf("");
  const data = dataOf(shortHash(JSON.stringify([blank, statementsOf(blank)])));
  return { data, figures, sources, statements: statementsOf(data) };
}
