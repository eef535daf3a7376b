import { createMiddleware } from "hono/factory";
import { catalogJson } from "#build/catalog.ts";
import { Catalog, type CatalogData } from "../domain/catalog.ts";
import { createFiles, createStore } from "../store/store.ts";
import type { AppEnv } from "./context.ts";

let catalog: Catalog | undefined;

/** The catalogue never changes in the life of a Worker version; it is parsed on the first request that needs it. */
export function loadCatalog(): Catalog {
  catalog ??= new Catalog(JSON.parse(catalogJson) as CatalogData);
  return catalog;
}

/** Hands every request its services. */
export const services = createMiddleware<AppEnv>(async (c, next) => {
  const known = loadCatalog();
  const { release } = known.data.release;
  c.set("services", {
    catalog: known,
    store: createStore(c.env.DB, release),
    files: createFiles(c.env.FILES),
    assets: c.env.ASSETS,
  });
  await next();
});
