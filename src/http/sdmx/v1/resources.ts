import type { Catalog } from "../../../domain/catalog.ts";
import { NotFound } from "../../../domain/errors.ts";
import { availabilityOf, referencesOf } from "../../../sdmx/availability.ts";
import { contentConstraint } from "../../../sdmx/ml/constraint.ts";
import { genericData } from "../../../sdmx/ml/generic-data.ts";
import { structureMessage } from "../../../sdmx/ml/structure-message.ts";
import { structureSpecificData } from "../../../sdmx/ml/structure-specific-data.ts";
import { isKeysOnly } from "../../../sdmx/question.ts";
import { findRows, findWithdrawn, readingOf } from "../../../sdmx/select.ts";
import { findStructures } from "../../../sdmx/structure-question.ts";
import { structuresOf } from "../../../sdmx/structures.ts";
import { readAvailabilityQuestion } from "../../../sdmx/v1/availability-question.ts";
import { dataCsv } from "../../../sdmx/v1/data-csv.ts";
import { readDataQuestion } from "../../../sdmx/v1/question.ts";
import { nearStructures, readStructureQuestion } from "../../../sdmx/v1/structure-question.ts";
import { read } from "../data.ts";
import { tagsOf, type Understood as UnderstoodAs } from "../resource.ts";
import type { Representation } from "./representation.ts";

/** Understood, and answered in parts. @throws NotFound when there is nothing, as SDMX REST 1.x wants it. */
export type Understood = UnderstoodAs<Promise<Iterable<string>> | Iterable<string>, Representation>;

/** `/sdmx/v1/data/{flowRef}/{key}/{providerRef}`: one query. */
export function data(path: string, search: string, catalog: Catalog): Understood {
  const question = readDataQuestion(catalog, path, search);
  const flow = flowOf(question);
  return {
    name: flow.id,
    tags: tagsOf(question.contexts),
    answer: async ({ cells, store, writing, representation: { kind, csv, lang } }) => {
      const reading = readingOf(question, cells, catalog);
      const series = reading ? await read(question, reading, { store }) : [];
      const rows = findRows(question, flow, series, cells, catalog);
      // A series without observations in a set of deletions would be all of it.
      const withdrawn = isKeysOnly(question) ? [] : findWithdrawn(question, flow, cells, catalog);
      if (rows.length + withdrawn.length === 0) throw new NotFound(NOTHING);
      const message = { question, flow, rows, withdrawn, writing };
      if (kind === "csvdata") return dataCsv(message, catalog, csv, lang);
      return kind === "genericdata" ? genericData(message) : structureSpecificData(message);
    },
  };
}

/** `/sdmx/v1/availableconstraint/{flowRef}/{key}/{providerRef}/{componentID}`: no query. */
export function availability(path: string, search: string, catalog: Catalog): Understood {
  const question = readAvailabilityQuestion(catalog, path, search);
  return {
    name: "availability",
    tags: tagsOf(question.contexts),
    answer: ({ cells, writing }) => {
      const regions = availabilityOf(question, cells, catalog);
      if (regions === null) throw new NotFound(NOTHING);
      const told = referencesOf(question, regions, structuresOf(catalog, cells));
      return structureMessage(told, writing, regions.map(contentConstraint));
    },
  };
}

/** `/sdmx/v1/{resource}/{agencyID}/{resourceID}/{version}/{itemID}`: no query. */
export function structure(path: string, search: string, catalog: Catalog): Understood {
  const question = readStructureQuestion(path, search);
  return {
    name: "structure",
    tags: [],
    answer: ({ cells, writing }) => {
      const all = structuresOf(catalog, cells);
      const told = findStructures(question, all);
      if (told.length > 0) return structureMessage(told, writing);
      const known = all.filter(({ type }) => question.type === null || type === question.type).map(({ id }) => id);
      throw new NotFound(`There is no such structure: ${path}.`, nearStructures(question, known));
    },
  };
}

const NOTHING =
  "Nothing matches the key, the times and whatever else is asked for; /sdmx/v1/availableconstraint says what there is.";

function flowOf({ contexts: [context] }: ReturnType<typeof readDataQuestion>) {
  if (!context) throw new Error("A question is about a dataflow");
  return context.flow;
}
