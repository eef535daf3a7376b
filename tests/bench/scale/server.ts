import { startWorker } from "../../../seed/runtime.ts";

/** Runs a bundle with the D1 of a folder, in a process of its own, until whoever started it goes. */
const [script, persist] = process.argv.slice(2);
if (script === undefined || persist === undefined) throw new Error("Which bundle, and which database?");
const { origin, stop } = await startWorker({ script, persist, direct: true });
process.on("disconnect", () => {
  stop().finally(() => process.exit());
});
process.send?.(origin);
