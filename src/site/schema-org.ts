import type { Catalog, Indicator } from "../domain/catalog.ts";
import type { Language } from "../domain/codes.ts";
import { COMPILATION } from "../domain/licence.ts";
import { ALL, INTERNATIONAL } from "../domain/published-dataset.ts";

/** Nodes that several descriptions in the words of schema.org share. Every address is absolute. */

export const CONTEXT = "https://schema.org/";
export const NAME = "Số Mở";

export type Node = Readonly<Record<string, unknown>>;

export function datasetId(origin: string, dataset: string): string {
  return `${origin}/v1/datasets/${dataset}#dataset`;
}

export function publisher(origin: string): Node {
  return { "@type": "Organization", "@id": `${origin}/#publisher`, name: NAME, url: `${origin}/vi` };
}

export function dataCatalog(origin: string): Node {
  return { "@type": "DataCatalog", "@id": `${origin}/#catalog`, name: NAME, url: `${origin}/vi/datasets` };
}

/** Whether it holds numbers of international bodies, whose terms are their own. */
export function isMixed(dataset: string): boolean {
  return dataset === INTERNATIONAL || dataset === ALL;
}

/** The licence of the compilation; of the mixed datasets also those that their sources state. */
export function licensesOf(dataset: string, { data }: Catalog): string | string[] {
  if (!isMixed(dataset)) return COMPILATION.url;
  const stated = data.licences.map(({ url }) => url).filter((url) => url !== "");
  return [...new Set([COMPILATION.url, ...stated])];
}

export function variable({ indicator, name, unit }: Indicator, catalog: Catalog, lang: Language): Node {
  const unitText = catalog.units.get(unit)?.name[lang];
  return { "@type": "PropertyValue", name: name[lang], propertyID: indicator, ...(unitText ? { unitText } : {}) };
}

export function placeNode(catalog: Catalog, code: string, lang: Language): Node | undefined {
  const known = catalog.places.get(code);
  if (!known || known.kind === "group") return undefined;
  const type = known.kind === "country" ? "Country" : known.kind === "province" ? "AdministrativeArea" : "Place";
  return { "@type": type, name: known.name[lang], identifier: code };
}

/** A media type without its parameters. */
export function bare(mediaType: string): string {
  return mediaType.split(";")[0] ?? "";
}
