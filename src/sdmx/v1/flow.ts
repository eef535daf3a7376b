import type { Catalog } from "../../domain/catalog.ts";
import { InvalidQuery, NotFound } from "../../domain/errors.ts";
import { nearest } from "../../domain/nearest.ts";
import { flowsOf, type Flow } from "../flows.ts";
import { AGENCY, VERSION } from "../identity.ts";
import { ANY } from "./key.ts";

/**
 * The dataflow of a reference of SDMX REST 1.x: `ID`, `AGENCY,ID` or `AGENCY,ID,VERSION`, where the agency may be `all`
 * and the version `latest` or `all`.
 * @throws NotFound when there is none, InvalidQuery when it can't be read.
 */
export function flowOfReference(catalog: Catalog, reference: string): Flow {
  const parts = reference.split(",");
  if (parts.length > 3 || parts.includes("")) {
    const detail = `"${reference}" is no dataflow: it is ID, AGENCY,ID or AGENCY,ID,VERSION, such as ${AGENCY},telecom,${VERSION}.`;
    throw new InvalidQuery([{ parameter: "flowRef", detail }]);
  }
  const [agency = ANY, id = "", version = "latest"] = parts.length === 1 ? [ANY, ...parts] : parts;
  const flows = flowsOf(catalog);
  const found = flows.find((flow) => flow.id === id);
  if (found && isOurs(agency) && isOurVersion(version)) return found;
  const ids = flows.map((flow) => flow.id);
  const near = found ? [id] : nearest(id, ids);
  throw new NotFound(
    `There is no dataflow ${agency}:${id}(${version}).`,
    (near.length > 0 ? near : ids).map((one) => `${AGENCY},${one},${VERSION}`),
  );
}

/** @throws NotFound when a provider is named, and it is not the only one: `SOMO`, `SOMO,SOMO` or `all`. */
export function requireProvider(reference: string): void {
  const isWanted = (one: string) => one.split(",").every(isOurs) && one.split(",").length <= 2;
  if (reference === "" || reference.split("+").some(isWanted)) return;
  throw new NotFound(`There is no data provider ${reference}; the only one is ${AGENCY}.`, [AGENCY, ANY]);
}

function isOurs(agency: string): boolean {
  return agency === AGENCY || agency.toLowerCase() === ANY;
}

/** @throws InvalidQuery when a version can't be read. */
export function isOurVersion(version: string): boolean {
  if (version === VERSION || ["latest", ANY].includes(version.toLowerCase())) return true;
  if (/^\d+(\.\d+){0,2}$/.test(version)) return false;
  const detail = `"${version}" is no version; a version is ${VERSION}, latest or ${ANY}.`;
  throw new InvalidQuery([{ parameter: "version", detail, did_you_mean: [VERSION, "latest", ANY] }]);
}
