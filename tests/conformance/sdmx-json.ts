import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type ValidateFunction } from "ajv";
import Ajv2019 from "ajv/dist/2019.js";
import addFormats from "ajv-formats";

/**
 * Checks the SDMX-JSON messages of a running service against the official schemas, which are not part of this project:
 *
 *     git clone https://github.com/sdmx-twg/sdmx-json     (tag v2.0.0, v2.1.0 or both)
 *     node tests/conformance/sdmx-json.ts sdmx-json http://127.0.0.1:8787
 *
 * Every data and structure schema in the folder that is of version 2.0.0 or 2.1 is used.
 */

interface Schema {
  readonly kind: "data" | "structure";
  readonly version: "2.0.0" | "2.1";
  readonly check: ValidateFunction;
}

const ADDRESSES: readonly {
  readonly kind: Schema["kind"];
  readonly path: string;
  readonly only?: Schema["version"];
}[] = [
  { kind: "data", path: "/data/dataflow/SOMO/postal" },
  { kind: "data", path: "/data/dataflow/SOMO/telecom/1.0.0/A.VN" },
  { kind: "data", path: "/data/dataflow/SOMO/international/+/*.VN?lang=vi" },
  { kind: "data", path: "/data/datastructure/SOMO/OBSERVATIONS/1.0.0/Q" },
  { kind: "data", path: "/data/dataflow/SOMO/media,postal/*/A.VN?dimensionAtObservation=AllDimensions" },
  { kind: "data", path: "/data/dataflow/SOMO/postal/*/_O" },
  { kind: "data", path: "/data/dataflow/SOMO/postal/*/*?dimensionAtObservation=REF_AREA&attributes=OBS_STATUS" },
  { kind: "data", path: "/data/dataflow/SOMO/postal/*/*?attributes=none&measures=none" },
  { kind: "data", path: "/data/dataflow/SOMO/postal/*/*?attributes=none&limit=3&sort=TIME_PERIOD:desc" },
  { kind: "data", path: "/data/dataflow/SOMO/postal/*/*?includeHistory=true" },
  { kind: "data", path: "/data/dataflow/SOMO/postal/*/*?asOf=2020-06-30" },
  { kind: "data", path: "/data/dataflow/SOMO/nothing" },
  { kind: "data", path: "/data/dataflow/SOMO/postal/1.0.0/A..B" },
  ...["none", "all"].flatMap((references) =>
    ["*", "dataflow", "datastructure", "codelist", "conceptscheme", "agencyscheme"].map((type) => ({
      kind: "structure" as const,
      path: `/structure/${type}/*/*/*?references=${references}`,
    })),
  ),
  { kind: "structure", path: "/structure/*?detail=allstubs" },
  { kind: "structure", path: "/structure/*?detail=allcompletestubs&lang=vi" },
  { kind: "structure", path: "/structure/codelist/SOMO/CL_FREQ/~/A,Q" },
  { kind: "structure", path: "/structure/hierarchy" },
  // 2.1 has constraints of availability as a structure of their own.
  { kind: "structure", path: "/availability/dataflow/SOMO/postal/*/*/*?references=all", only: "2.0.0" },
  { kind: "structure", path: "/availability/datastructure/*/*/*/*/FREQ?mode=available", only: "2.0.0" },
];

const [folder, origin] = process.argv.slice(2);
if (folder === undefined || origin === undefined) {
  console.error("node tests/conformance/sdmx-json.ts FOLDER ORIGIN");
  process.exit(2);
}

const schemas = schemasIn(folder);
if (schemas.length === 0) {
  console.error(`There is no SDMX-JSON schema of version 2.0.0 or 2.1 in ${folder}.`);
  process.exit(2);
}

let failures = 0;
let checks = 0;
for (const { kind, path, only } of ADDRESSES) {
  const response = await fetch(`${origin}/sdmx/v2${path}`);
  const message: unknown = await response.json();
  for (const { check, version } of schemas.filter(
    (one) => one.kind === kind && (only ?? one.version) === one.version,
  )) {
    checks += 1;
    if (check(message)) continue;
    failures += 1;
    console.log(`${path} (${response.status}) fails ${kind} ${version}:`);
    for (const error of (check.errors ?? []).slice(0, 5))
      console.log(`  ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  }
}
const used = schemas.map(({ kind, version }) => `${kind} ${version}`).join(", ");
console.log(`${checks} checks with ${used}: ${failures} failed`);
process.exit(failures === 0 ? 0 : 1);

function schemasIn(path: string): Schema[] {
  const found = new Map<string, Schema>();
  for (const name of readdirSync(path, { recursive: true, encoding: "utf8" }).filter((one) => one.endsWith(".json"))) {
    const schema = JSON.parse(readFileSync(join(path, name), "utf8")) as Record<string, unknown>;
    const id = String(schema.$id ?? schema.id ?? "");
    const [, number, kind] = /(2\.0\.0|2\.1)[^/]*\/sdmx-json-(data|structure)-schema/.exec(id) ?? [];
    if (number === undefined || kind === undefined) continue;
    found.set(`${kind} ${number}`, {
      kind: kind as Schema["kind"],
      version: number as Schema["version"],
      check: compile(schema, number),
    });
  }
  return [...found.values()];
}

/** The schemas of 2.0.0 name a draft that is none, and their patterns are no Unicode ones. */
function compile(schema: Record<string, unknown>, version: string): ValidateFunction {
  if (version === "2.1") return addFormats(new Ajv2019({ strict: false, allErrors: true })).compile(schema);
  const { id: _id, $id: _own, $schema: _draft, ...rest } = schema;
  return addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })).compile(rest);
}
