import { NotFound } from "../../domain/errors.ts";
import { writeStructureJson } from "../../sdmx/structure-json.ts";
import { findStructures, readStructureQuestion } from "../../sdmx/structure-question.ts";
import { structuresOf } from "../../sdmx/structures.ts";
import type { Resource } from "./resource.ts";

/** `/sdmx/v2/structure/{type}/{agency}/{id}/{version}/{item}`: no query. */
export const structure: Resource = (path, search, catalog) => {
  const question = readStructureQuestion(path, search);
  return {
    name: "structure",
    tags: [],
    answer: async ({ cells, writing }) => {
      const told = findStructures(question, structuresOf(catalog, cells));
      if (told.length === 0) throw new NotFound(`There is no such structure: ${decodeURIComponent(path)}.`, []);
      return writeStructureJson(told, writing);
    },
  };
};
