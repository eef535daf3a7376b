import type { TestProject } from "vitest/node";
import { unpackChromium } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the unpacked browser. */
    chromium: string;
  }
}

/** Unpacks the browser before any test file needs it. */
export async function setup(project: TestProject): Promise<void> {
  project.provide("chromium", await unpackChromium());
}
