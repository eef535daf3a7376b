import { dirname, join } from "node:path";

/** The folder of the project, and those that the commands read and write. */
export const ROOT = dirname(import.meta.dirname);
export const SEED = join(ROOT, "seed");
export const BUILD = join(ROOT, ".build");
