import type { Answer } from "./format.ts";

type Entry = readonly [name: string, value: string | number | boolean];

/**
 * What a file says of itself once it has left its address: whatever `meta` holds, one entry a value, with the address
 * it was got from. Members of members are named `indicator.unit`, those of lists `refused.1.reason`.
 */
export function aboutOf({ meta, links, origin = "" }: Answer): Entry[] {
  return [["address", `${origin}${links.self ?? ""}`], ...flat("", meta)];
}

/** The address of something of this service, whole where it is known where that is. */
export function addressAt({ origin = "" }: Answer, path: string): string {
  return origin + path;
}

function flat(name: string, value: unknown): Entry[] {
  if (value === null || value === undefined || value === "") return [];
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return [[name, value]];
  const under = (key: string | number): string => (name === "" ? String(key) : `${name}.${key}`);
  if (Array.isArray(value)) return value.flatMap((one, at) => flat(under(at + 1), one));
  return Object.entries(value).flatMap(([key, one]) => flat(under(key), one));
}

/** What the rows are about, in the language asked for, as far as the answer says so. */
export function titleOf({ meta, dataset }: Answer): string {
  const named = [meta.indicator, meta.sector].find(hasName);
  return named?.name ?? dataset.name;
}

function hasName(value: unknown): value is { readonly name: string } {
  return typeof (value as { name?: unknown } | null | undefined)?.name === "string";
}

/** The value of `meta` under a name when it is a text. */
export function textIn({ meta }: Answer, name: string): string | undefined {
  const value = meta[name];
  return typeof value === "string" ? value : undefined;
}
