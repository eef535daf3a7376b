import { fileURLToPath } from "node:url";

/** The folder of the project, and those that the commands read and write. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const SEED = fileURLToPath(new URL("../seed", import.meta.url));
export const BUILD = fileURLToPath(new URL("../.build", import.meta.url));
