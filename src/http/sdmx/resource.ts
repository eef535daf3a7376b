import type { Catalog } from "../../domain/catalog.ts";
import type { CellsData } from "../../sdmx/cells.ts";
import type { Writing } from "../../sdmx/message.ts";
import type { Context } from "../../sdmx/path.ts";
import type { Store } from "../../store/store.ts";
import type { Representation } from "./representation.ts";

/** What answering may ask. */
export interface Answering<Form = Representation> {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly cells: CellsData;
  readonly representation: Form;
  readonly writing: Writing;
}

/** A question that was understood, at the cost of no query. */
export interface Understood<Answered = Promise<string | null>, Form = Representation> {
  /** A file name without its suffix. */
  readonly name: string;
  /** Sectors, for purging. */
  readonly tags: readonly string[];
  /** The text of the answer, null when it is empty; or its parts. */
  answer(answering: Answering<Form>): Answered;
}

/**
 * Reads the path below its word and the search.
 * @throws InvalidQuery, NotFound or Refusal, naming the part.
 */
export type Resource = (path: string, search: string, catalog: Catalog) => Understood;

/** The sectors that dataflows are of. */
export function tagsOf(contexts: readonly Context[]): string[] {
  return contexts.flatMap(({ flow }) => flow.sector ?? []);
}
