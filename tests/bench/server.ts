import { startBundle } from "../support/bundle.ts";

/** Runs the bundle that it is given, in a process of its own, until whoever started it goes. */
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("Which bundle?");
// No router for assets: it is not ours, and would count for the Worker.
const { origin, stop } = await startBundle(path, { direct: true });
process.on("disconnect", () => {
  stop().finally(() => process.exit());
});
process.send?.(origin);
