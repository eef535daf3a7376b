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

interface Service extends Running {
  readonly script: string;
}

/** Every project that asks the bundle loads this module anew, in the one process that runs them all. */
const shared = globalThis as typeof globalThis & {
  bundleService?: { readonly started: Promise<Service>; users: number };
};

/** Builds and starts the bundle that a deploy would upload, once for all projects that ask it. */
export async function setup(project: TestProject): Promise<void> {
  shared.bundleService ??= { started: start(), users: 0 };
  shared.bundleService.users += 1;
  const { origin, script } = await shared.bundleService.started;
  project.provide("origin", origin);
  project.provide("script", script);
}

/** The last project to end stops it. */
export async function teardown(): Promise<void> {
  const service = shared.bundleService;
  if (!service || --service.users > 0) return;
  delete shared.bundleService;
  await (await service.started).stop();
}

async function start(): Promise<Service> {
  const { path } = await buildBundle(join(BUILD, "tested"));
  return { ...(await startBundle(path)), script: path };
}
