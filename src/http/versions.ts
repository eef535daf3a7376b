import { createMiddleware } from "hono/factory";
import type { Catalog } from "../domain/catalog.ts";
import { NotFound } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import {
  isVersionPattern,
  newestVersion,
  type DatasetVersion,
  type PublishedDataset,
} from "../domain/published-dataset.ts";
import type { AppEnv } from "./context.ts";

/** @throws NotFound with the nearest datasets. */
export function requireDataset(catalog: Catalog, dataset: string): PublishedDataset {
  const found = catalog.datasets.get(dataset);
  if (found) return found;
  const near = nearest(dataset, catalog.datasets.keys()).map((id) => `/v1/datasets/${id}`);
  throw new NotFound(`There is no dataset "${dataset}".`, near.length > 0 ? near : ["/v1/datasets"]);
}

/** @throws NotFound with the versions that are published, the newest first. */
export function requireVersion(catalog: Catalog, dataset: string, version: string): DatasetVersion {
  const { versions } = requireDataset(catalog, dataset);
  const found = versions.find((one) => one.version === version);
  if (found) return found;
  const known = versions.map((one) => `/v1/datasets/${dataset}/versions/${one.version}`);
  throw new NotFound(`The dataset "${dataset}" has no version "${version}".`, known.slice(0, 5));
}

const ADDRESS = /^(\/v1\/datasets\/([^/]+)\/versions\/)([^/]+?)((?:\.[a-z][a-z.]*)?(?:\/.*)?)$/;

/**
 * `latest`, `2.*` and `2.1.*` lead to the version that they mean today. The redirection is kept as shortly as an answer
 * of the newest release; what it leads to never changes.
 * @throws NotFound when no published version is meant.
 */
export const resolveVersion = createMiddleware<AppEnv>(async (c, next) => {
  const url = new URL(c.req.url);
  const [, before = "", dataset = "", asked = "", after = ""] =
    ADDRESS.exec(decodeURI(url.pathname).replaceAll("%2A", "*")) ?? [];
  if (!isVersionPattern(asked)) return next();
  const { catalog } = c.get("services");
  const { versions } = requireDataset(catalog, dataset);
  const meant = newestVersion(versions, asked) ?? requireVersion(catalog, dataset, asked);
  c.header("Cache-Control", "public, max-age=300");
  c.header("Cache-Tag", `release-${catalog.data.release.release}`);
  return c.redirect(before + meant.version + after + url.search, 307);
});
