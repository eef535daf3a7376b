import type { Catalog } from "../domain/catalog.ts";
import { InvalidQuery, NotFound } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { ALL } from "../domain/published-dataset.ts";
import { flowsOf, type Flow } from "./flows.ts";
import { AGENCY, STRUCTURE_ID, VERSION } from "./identity.ts";
import { matchesVersion } from "./version.ts";

/** What data are asked for under: a dataflow, or the data structure with all data under it. */
export interface Context {
  readonly kind: "dataflow" | "datastructure";
  readonly id: string;
  readonly flow: Flow;
}

const CONTEXTS = ["dataflow", "datastructure", "provisionagreement"];

/**
 * The dataflows and structures that `{context}/{agency}/{id}/{version}` means; what is left out at the end is any. Any
 * context is any dataflow: the structure holds nothing else.
 * @throws NotFound when a flow that is named does not exist, InvalidQuery when a part can't be read.
 */
export function contextsOf(catalog: Catalog, [context, agency, id, version]: readonly string[]): readonly Context[] {
  const kinds = listOf(context) ?? ["dataflow"];
  const wrong = kinds.find((kind) => !CONTEXTS.includes(kind));
  if (wrong !== undefined) {
    const near = nearest(wrong, CONTEXTS);
    const detail = `"${wrong}" is no context; there are ${CONTEXTS.join(", ")}.`;
    throw new InvalidQuery([{ parameter: "context", detail, did_you_mean: near.length > 0 ? near : CONTEXTS }]);
  }
  if (!isOurs(agency) || !isCurrent(version)) return notFound(catalog, kinds, [agency, id, version]);
  const ids = listOf(id);
  const known = new Map(flowsOf(catalog).map((flow) => [flow.id, flow]));
  const found: Context[] = [];
  for (const kind of ["dataflow", "datastructure"] as const) {
    if (!kinds.includes(kind)) continue;
    for (const one of ids ?? (kind === "dataflow" ? [...known.keys()] : [STRUCTURE_ID])) {
      const flow = kind === "dataflow" ? known.get(one) : one === STRUCTURE_ID ? known.get(ALL) : undefined;
      if (flow) found.push({ kind, id: one, flow });
    }
  }
  const missing = (ids ?? []).some((one) => !found.some((context_) => context_.id === one));
  return missing || found.length === 0 ? notFound(catalog, kinds, [agency, id, version]) : found;
}

function notFound(catalog: Catalog, kinds: readonly string[], [agency = "*", id = "*", version = "*"]: Parts): never {
  const ids = kinds.includes("datastructure") ? [STRUCTURE_ID] : flowsOf(catalog).map((flow) => flow.id);
  const near = nearest(id, ids);
  const meant = (near.length > 0 ? near : ids).map((one) => `${kinds[0]}/${AGENCY}/${one}/${VERSION}`);
  const what = kinds.includes("datastructure") ? "data structure" : kinds[0]?.replace("agreement", " agreement");
  throw new NotFound(`There is no ${what} ${agency}:${id}(${version}).`, meant);
}
type Parts = readonly (string | undefined)[];

/** The ids of one part of a path; null is any. */
export function listOf(part: string | undefined): readonly string[] | null {
  if (part === undefined || part === "") return null;
  const list = part.split(",");
  return list.includes("*") ? null : [...new Set(list)];
}

function isOurs(agency: string | undefined): boolean {
  return listOf(agency)?.includes(AGENCY) ?? true;
}

/** @throws InvalidQuery when a version can't be read. */
export function isCurrent(version: string | undefined): boolean {
  if (version === undefined || version === "") return true;
  const matches = matchesVersion(version);
  if (matches !== undefined) return matches;
  const detail = `"${version}" is no version; a version is ${VERSION}, + (latest stable), ~ (latest) or * (all).`;
  throw new InvalidQuery([{ parameter: "version", detail, did_you_mean: [VERSION, "+", "~", "*"] }]);
}

/**
 * The parts of a path below its kind of resource, percent-decoded; empty ones at the end are left out.
 * @throws InvalidQuery for more parts than there are names.
 */
export function partsOf(path: string, names: readonly string[]): string[] {
  const parts = path.split("/").map(decoded);
  while (parts.at(-1) === "") parts.pop();
  if (parts.length <= names.length) return parts;
  const detail = `The path has ${parts.length} parts, and there are ${names.length}: ${names.join("/")}.`;
  throw new InvalidQuery([{ parameter: "path", detail }]);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new InvalidQuery([{ parameter: "path", detail: `"${part}" is no percent-encoded UTF-8.` }]);
  }
}
