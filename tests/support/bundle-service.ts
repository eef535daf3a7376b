import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { BUILD } from "../../seed/paths.ts";
import type { Running } from "../../seed/runtime.ts";
import { buildBundle, startBundle } from "./bundle.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the bundle answers that all its tests ask. */
    origin: string;
    /** The file of its entry. */
    script: string;
  }
}

let running: Running;

/** Builds and starts the bundle that a deploy would upload, once for all tests of it. */
export async function setup(project: TestProject): Promise<void> {
  const { path } = await buildBundle(join(BUILD, "tested"));
  running = await startBundle(path);
  project.provide("origin", running.origin);
  project.provide("script", path);
}

export async function teardown(): Promise<void> {
  await running?.stop();
}
