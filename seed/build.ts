import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assemble } from "./assemble.ts";
import { compile, type Compiled } from "./compile.ts";
import { cellsData } from "./emit/cells.ts";
import { shortHash } from "./hash.ts";
import { BUILD, ROOT, SEED } from "./paths.ts";
import { readCurrent, readReleased } from "./read/released.ts";
import type { ReleasedData } from "./emit/discovery.ts";
import { readVersions } from "./read/versions.ts";

/** What a build leaves behind, for those who load, serve or deploy it. */
export interface Build {
  readonly release: string;
  readonly compiled: Compiled;
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
  const { data, statements } = assemble(compiled, history, readVersions(seed, releases));
  const { release } = data.release;

  mkdirSync(folder, { recursive: true });
  writeModule(folder, "catalog", "catalogJson", JSON.stringify(data));
  writeModule(folder, "contract", "contract", contractOf());
  writeFileSync(join(folder, "release.sql"), statements.map((one) => `${one};\n`).join(""));
  await writeAssets(join(folder, "assets"), { seed, data, begun: releases[0]?.cell.released_on ?? "" });
  mkdirSync(join(folder, "assets", "sdmx"), { recursive: true });
  writeFileSync(join(folder, "assets", "sdmx", "cells.json"), JSON.stringify(cellsData(compiled, history)));
  return { release, compiled, statements };
}

function writeModule(folder: string, name: string, constant: string, text: string): void {
  writeFileSync(join(folder, `${name}.ts`), `export const ${constant} = ${JSON.stringify(text)};\n`);
}

/** Imported late: the app reads the modules that were just written. */
async function writeAssets(folder: string, released: ReleasedData): Promise<void> {
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
}

/** A hash of all code that can shape an answer: part of every ETag, so that a mended writer is never taken for unchanged. */
function contractOf(): string {
  const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .sort();
  return shortHash(files.map((name) => `${name}\n${readFileSync(join(ROOT, "src", name), "utf8")}`).join("\n"));
}
