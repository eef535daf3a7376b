import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assemble } from "./assemble.ts";
import type { CatalogData } from "../src/domain/catalog.ts";
import { compile, type Compiled } from "./compile.ts";
import { describedIn } from "./datasets/described.ts";
import { cellsData } from "./emit/cells.ts";
import { shortHash } from "./hash.ts";
import { BUILD, ROOT, SEED } from "./paths.ts";
import { readCurrent, readReleased } from "./read/released.ts";
import type { ReleasedData } from "./emit/discovery.ts";
import { writeSite, type SiteAssets } from "./emit/site.ts";
import { readVersions } from "./read/versions.ts";

/** What a build leaves behind, for those who load, serve or deploy it. */
export interface Build {
  readonly release: string;
  readonly compiled: Compiled;
  readonly data: CatalogData;
  readonly statements: readonly string[];
}

/**
 * Compiles the seed and writes `.build`: the catalogue and the contract for the Worker, SQL for D1, static files.
 * @throws SeedErrors before anything is written.
 */
export async function build(seed = SEED, folder = BUILD): Promise<Build> {
  const compiled = compile(seed);
  const { releases } = compiled.catalog;
  const history = readReleased(seed, releases);
  // Only that it can be read: what it holds may differ from the seed until the next release.
  readCurrent(seed);
  const { data, figures, statements } = assemble(compiled, history, readVersions(seed, releases));
  const { release } = data.release;

  mkdirSync(folder, { recursive: true });
  writeModule(folder, "catalog", "catalogJson", JSON.stringify(data));
  writeModule(folder, "contract", "contract", contractOf());
  writeFileSync(join(folder, "release.sql"), statements.map((one) => `${one};\n`).join(""));
  const described = describedIn(seed, data);
  const coverage = Object.fromEntries(described.map((one) => [one.known.dataset, one.coverage]));
  writeModule(folder, "coverage", "coverageJson", JSON.stringify(coverage));
  const begun = releases[0]?.cell.released_on ?? "";
  const site = await writeAssets(join(folder, "assets"), { data, figures, history, described, begun });
  writeFileSync(join(folder, "site.ts"), `export const SITE = ${JSON.stringify(site)};\n`);
  mkdirSync(join(folder, "assets", "sdmx"), { recursive: true });
  writeFileSync(join(folder, "assets", "sdmx", "cells.json"), JSON.stringify(cellsData(compiled, history)));
  return { release, compiled, data, statements };
}

function writeModule(folder: string, name: string, constant: string, text: string): void {
  writeFileSync(join(folder, `${name}.ts`), `export const ${constant} = ${JSON.stringify(text)};\n`);
}

/** Imported late: the app reads the modules that were just written. */
async function writeAssets(folder: string, released: ReleasedData): Promise<SiteAssets> {
  const [{ createApp }, { openapiDocument }, { writeDocs }, { writeDiscovery }, { writeEmbed }] = await Promise.all([
    import("../src/app.ts"),
    import("../src/http/openapi.ts"),
    import("./emit/docs.ts"),
    import("./emit/discovery.ts"),
    import("./emit/embed.ts"),
  ]);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeDocs(folder);
  await writeEmbed(folder);
  const document = openapiDocument(createApp());
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
  writeDiscovery(folder, released, document);
  return writeSite(folder);
}

/** A hash of all code that can shape an answer: part of every ETag, so that a mended writer is never taken for unchanged. */
function contractOf(): string {
  const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|css)$/.test(name))
    .sort();
  return shortHash(files.map((name) => `${name}\n${readFileSync(join(ROOT, "src", name), "utf8")}`).join("\n"));
}
