import { availabilityOf, writeAvailability } from "../../sdmx/availability.ts";
import { readAvailabilityQuestion } from "../../sdmx/question.ts";
import { structuresOf } from "../../sdmx/structures.ts";
import { tagsOf, type Resource } from "./resource.ts";

/** `/sdmx/v2/availability/{context}/{agency}/{id}/{version}/{key}/{component}`: no query. */
export const availability: Resource = (path, search, catalog) => {
  const question = readAvailabilityQuestion(catalog, path, search);
  return {
    name: "availability",
    tags: tagsOf(question.contexts),
    answer: async ({ cells, writing }) => {
      const regions = availabilityOf(question, cells, catalog);
      const structures = structuresOf(catalog, cells);
      return regions && writeAvailability(question, regions, structures, writing);
    },
  };
};
