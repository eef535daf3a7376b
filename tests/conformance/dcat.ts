import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Parser, Store } from "n3";
import Validator from "rdf-validate-shacl";
import { Graph } from "../support/rdf.ts";

/**
 * `npx node tests/conformance/dcat.ts SHAPES ORIGIN`: checks the catalogue of a running service against the official SHACL
 * shapes of DCAT-AP, a Turtle file or a folder of them (SEMICeu/DCAT-AP, releases/3.0.1/html/shacl). Status 1 when a
 * shape is violated; warnings are only named.
 */
const [shapesPath, origin] = process.argv.slice(2);
if (shapesPath === undefined || origin === undefined) {
  process.stderr.write("Usage: npx node tests/conformance/dcat.ts SHAPES ORIGIN\n");
  process.exit(2);
}
const answer = await fetch(new URL("/catalog.jsonld", origin));
if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
const { store } = await Graph.fromJsonLd((await answer.json()) as object);

const files = statSync(shapesPath).isDirectory()
  ? readdirSync(shapesPath)
      .filter((name) => name.endsWith(".ttl"))
      .map((name) => join(shapesPath, name))
  : [shapesPath];
const shapes = new Store(files.flatMap((file) => new Parser().parse(readFileSync(file, "utf8"))));
if (shapes.size === 0) throw new Error(`${shapesPath} holds no shapes`);

// n3 brings no types; its store is the dataset that the validator asks for.
type Dataset = ConstructorParameters<typeof Validator>[0];
const asDataset = (one: Store) => one as unknown as Dataset;
const { results } = await new Validator(asDataset(shapes)).validate(asDataset(store));
const local = (iri: string) => iri.replace(/^.*[#/]/, "");
let violations = 0;
for (const { severity, path, focusNode, sourceConstraintComponent, value } of results) {
  if (local(severity.value) === "Violation") violations += 1;
  const about = [focusNode, path, sourceConstraintComponent, value].map((one) => one?.value ?? "");
  process.stdout.write(`${local(severity.value)}: ${about.join(" ")}\n`);
}
process.stdout.write(
  `${store.size} triples against ${shapes.size} of shapes: ${violations} violations, ${results.length - violations} other results\n`,
);
if (violations > 0) process.exitCode = 1;
