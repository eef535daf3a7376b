import { column } from "../../domain/dataset.ts";
import { address } from "../address.ts";
import { pageOf } from "../links.ts";
import { limitOf, paging } from "../params.ts";

export const releases = address({
  path: "/v1/releases",
  operation: "listReleases",
  tag: "Service",
  summary: "The releases that the database holds, newest first.",
  example: "/v1/releases",
  params: {},
  query: paging,
  columns: [
    column("release", "code", "dimension", "Hash of the content: the same data has the same id.", {
      example: "0f3c1a9be2d4",
    }),
    column("released_on", "date", "time", "When it was released.", { example: "2026-11-21" }),
    column("title", "text", "attribute", "What is new in it."),
    column("current", "flag", "attribute", "Whether the service answers from it."),
    column("indicators", "integer", "measure", "Indicators."),
    column("series", "integer", "measure", "Series."),
    column("observations", "integer", "measure", "Observations, targets included."),
    column("figures", "integer", "measure", "Figures that sources printed."),
    column("sources", "integer", "measure", "Documents."),
    column("excluded", "integer", "measure", "Statistics that were read and are not served."),
    column("flagged", "integer", "measure", "Figures that a check warns about."),
    column("disputed", "integer", "measure", "Cells on which sources disagree beyond their precision."),
  ],
  fresh: true,
  read: ({ limit, after }) => ({ limit: limitOf(limit), after }),
  answer: async (page, { store, catalog, lang }) => {
    const { release } = catalog.data.release;
    const known = (await store.releases()).map((row) => ({
      ...row,
      title: row.title[lang],
      current: row.release === release,
    }));
    return pageOf(known, (row) => [row.release], page);
  },
});
